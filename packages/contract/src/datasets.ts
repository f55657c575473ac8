import { z } from "zod";
import { DateSchema, DigestSchema, TitleSchema } from "./common.ts";
import { DiagnosticSchema } from "./diagnostic.ts";
import { MomentSchema } from "./drafts.ts";

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
    uploaded: MomentSchema.optional().meta({ description: "When it was uploaded; absent: it is shipped" }),
  })
  .meta({ id: "Dataset" });
export type DatasetBody = z.infer<typeof DatasetSchema>;

/** The answer of `GET /api/datasets`. */
export const DatasetListSchema = z.object({ datasets: z.array(DatasetSchema) }).meta({ id: "DatasetList" });
export type DatasetListBody = z.infer<typeof DatasetListSchema>;

/** The answer of `POST /api/datasets`: the bytes are kept as they came, whatever is wrong with what they say. */
export const UploadedSchema = z
  .object({
    dataset: DatasetSchema,
    columns: z.array(z.string()).meta({ description: "What the header says" }),
    problems: z.array(DiagnosticSchema).meta({ description: "Every one, by row and column" }),
  })
  .meta({ id: "Uploaded" });
export type UploadedBody = z.infer<typeof UploadedSchema>;
