import { z } from "zod";
import { DateSchema, DigestSchema, TitleSchema } from "./common.ts";
import { IdSchema, MomentSchema } from "./drafts.ts";
import { OpaqueSchema } from "./scenarios.ts";

const SourceSchema = z.object({ file: z.string().max(300), text: z.string() });

/** One set of criteria as it was shown: its text, and the texts that it stands on. */
export const ShownCriteriaSchema = z
  .object({
    key: z.string().max(300).meta({ description: "`id@version`, or the id of a draft", example: "vn.cds.xa@1.0.0" }),
    title: z.string().max(500),
    revision: z.int().min(1).optional().meta({ description: "Of the draft" }),
    file: z.string().max(300),
    text: z.string(),
    bases: z.array(SourceSchema).max(20).meta({ description: "The lowest first" }),
  })
  .meta({ id: "ShownCriteria" });
export type ShownCriteriaBody = z.infer<typeof ShownCriteriaSchema>;

/** The table that was shown; its bytes are at `/api/snapshots/{id}/content`. */
export const ShownDataSchema = z
  .object({
    id: z.string(),
    title: TitleSchema,
    file: z.string(),
    type: z.string().meta({ description: "The media type" }),
    digest: DigestSchema,
    rows: z.int(),
    synthetic: z.boolean(),
    note: TitleSchema.optional(),
    asOf: DateSchema.optional(),
  })
  .meta({ id: "ShownData" });
export type ShownDataBody = z.infer<typeof ShownDataSchema>;

const shown = {
  title: z.string().max(500),
  criteria: ShownCriteriaSchema,
  baseline: ShownCriteriaSchema.optional().meta({ description: "What it is compared with" }),
  asOf: DateSchema.optional().meta({ description: "The day at which it is evaluated" }),
  scenario: OpaqueSchema.optional(),
  view: OpaqueSchema.meta({ description: "Which screen, with what chosen" }),
};

/** The body of `POST /api/snapshots`: what the page shows. */
export const NewSnapshotSchema = z
  .strictObject({
    ...shown,
    dataset: z.string().max(200).optional().meta({ description: "Its id; the bytes are kept" }),
  })
  .meta({ id: "NewSnapshot" });
export type NewSnapshotBody = z.infer<typeof NewSnapshotSchema>;

/** A snapshot: all that is needed to show the identical page. It never changes. */
export const SnapshotSchema = z
  .object({ id: IdSchema, made: MomentSchema, ...shown, dataset: ShownDataSchema.optional() })
  .meta({ id: "Snapshot" });
export type SnapshotBody = z.infer<typeof SnapshotSchema>;

/** The answer of `POST /api/snapshots`. */
export const SharedSchema = z
  .object({ id: IdSchema, made: MomentSchema, path: z.string().meta({ example: "/mp/7F3K2" }) })
  .meta({ id: "Shared" });
export type SharedBody = z.infer<typeof SharedSchema>;
