import { z } from "zod";
import { DateSchema, DigestSchema, TitleSchema } from "./common.ts";

/** What is known of a table of data. */
export const DatasetSchema = z
  .object({
    id: z.string().meta({ example: "communes" }),
    file: z.string(),
    title: TitleSchema,
    rows: z.int(),
    digest: DigestSchema.meta({ description: "Of its bytes" }),
    synthetic: z.boolean().meta({ description: "Invented: not about any real commune" }),
    note: TitleSchema.optional(),
    asOf: DateSchema.optional().meta({ description: "The date at which the data hold" }),
    frameworks: z
      .array(z.object({ id: z.string(), version: z.string() }))
      .meta({ description: "Frameworks whose inputs it has" }),
  })
  .meta({ id: "Dataset" });
export type DatasetBody = z.infer<typeof DatasetSchema>;

/** The answer of `GET /api/datasets`. */
export const DatasetListSchema = z.object({ datasets: z.array(DatasetSchema) }).meta({ id: "DatasetList" });
export type DatasetListBody = z.infer<typeof DatasetListSchema>;
