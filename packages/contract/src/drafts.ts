import { z } from "zod";
import { ProblemSchema } from "./problem.ts";

/** Five to sixteen letters and digits, without I, L, O and U. */
export const IdSchema = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{5,16}$/)
  .meta({ id: "Id", example: "7F3K2M9Q" });

/** A moment, ISO 8601 in UTC. */
export const MomentSchema = z.iso.datetime().meta({ example: "2026-11-22T03:42:10.123Z" });

/** A name that people give. */
export const NameSchema = z.string().trim().min(1).max(200).meta({ example: "Bản nháp 2027" });

const OriginSchema = z
  .union([
    z.object({ kind: z.enum(["framework", "overlay"]), id: z.string().max(200), version: z.string().max(50) }),
    z.object({ kind: z.literal("empty") }),
  ])
  .meta({ id: "Origin", description: "What a draft was made from: a copy of a framework, an overlay on one, nothing" });

/** A draft without its text. */
export const DraftSchema = z
  .object({
    id: IdSchema,
    name: z.string(),
    origin: OriginSchema,
    made: MomentSchema,
    revision: z.int().meta({ description: "Of the last save; also the ETag" }),
    saved: MomentSchema.meta({ description: "When it was saved last" }),
    deleted: MomentSchema.optional().meta({ description: "When it was put aside; it can be taken back" }),
  })
  .meta({ id: "Draft" });
export type DraftBody = z.infer<typeof DraftSchema>;

/** The answer of `GET /api/drafts`: the last saved first, those that were put aside among them. */
export const DraftListSchema = z.object({ drafts: z.array(DraftSchema) }).meta({ id: "DraftList" });
export type DraftListBody = z.infer<typeof DraftListSchema>;

/** A draft with its text. */
export const DraftTextSchema = DraftSchema.extend({ text: z.string() }).meta({ id: "DraftText" });
export type DraftTextBody = z.infer<typeof DraftTextSchema>;

/** The body of `POST /api/drafts`. */
export const NewDraftSchema = z
  .strictObject({
    id: IdSchema.optional().meta({
      description:
        "Drawn by the page, so that a draft can begin without the server; sent again, it makes no second one",
    }),
    from: OriginSchema,
    name: NameSchema.optional().meta({
      description: "Absent: named after what it is made from, with a number if need be",
    }),
    text: z.string().optional().meta({ description: "As it is now; absent: as it is made" }),
    language: z.enum(["vi", "en"]).optional().meta({ description: "Of an overlay or an empty draft" }),
  })
  .meta({ id: "NewDraft" });
export type NewDraftBody = z.infer<typeof NewDraftSchema>;

/** The body of `PUT /api/drafts/{id}`. */
export const SaveDraftSchema = z
  .strictObject({
    text: z.string().meta({ description: "Any text, also one that means nothing yet" }),
    label: z.string().max(200).optional().meta({ description: "What was done", example: "Đổi ngưỡng TC 3.2" }),
  })
  .meta({ id: "SaveDraft" });
export type SaveDraftBody = z.infer<typeof SaveDraftSchema>;

/** The body of `PATCH /api/drafts/{id}`: another name, put aside or taken back. */
export const ChangeDraftSchema = z
  .strictObject({ name: NameSchema.optional(), deleted: z.boolean().optional() })
  .meta({ id: "ChangeDraft" });
export type ChangeDraftBody = z.infer<typeof ChangeDraftSchema>;

/** One save. */
export const RevisionSchema = z
  .object({
    number: z.int(),
    saved: MomentSchema,
    size: z.int().meta({ description: "In bytes" }),
    label: z.string().optional(),
  })
  .meta({ id: "Revision" });
export type RevisionBody = z.infer<typeof RevisionSchema>;

/** The answer of `GET /api/drafts/{id}/revisions`, the newest first. */
export const RevisionListSchema = z.object({ revisions: z.array(RevisionSchema) }).meta({ id: "RevisionList" });
export type RevisionListBody = z.infer<typeof RevisionListSchema>;

/** One save with its text. */
export const RevisionTextSchema = RevisionSchema.extend({ text: z.string() }).meta({ id: "RevisionText" });
export type RevisionTextBody = z.infer<typeof RevisionTextSchema>;

/** The answer 409 to a save that stands on an older revision: a problem, with both texts to be merged. */
export const ConflictSchema = ProblemSchema.extend({
  current: RevisionTextSchema.meta({ description: "The newest revision" }),
  base: RevisionTextSchema.optional().meta({ description: "The one that the save stood on, where there is such" }),
}).meta({ id: "Conflict" });
export type ConflictBody = z.infer<typeof ConflictSchema>;
