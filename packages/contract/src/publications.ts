import { z } from "zod";
import { DateSchema, DecisionSchema, DigestSchema, TitleSchema } from "./common.ts";
import { DiagnosticSchema, MessagesSchema } from "./diagnostic.ts";
import { IdSchema } from "./drafts.ts";

const LayerSchema = z.object({ id: z.string(), version: z.string(), digest: DigestSchema });

/** A version that was published: who decided it when, and its digests (`manifest.json` of `khung publish`). */
export const PublicationSchema = z
  .object({
    id: z.string(),
    version: z.string(),
    kind: z.enum(["framework", "overlay"]),
    title: z.string(),
    issuer: z.string(),
    decision: DecisionSchema,
    digest: DigestSchema.meta({ description: "Of its meaning" }),
    source: DigestSchema.meta({ description: "Of its text" }),
    layers: z.array(LayerSchema).meta({ description: "The chain of an overlay, the lowest first" }),
    published: DateSchema.optional(),
    signed: z.boolean(),
  })
  .meta({ id: "Publication" });
export type PublicationBody = z.infer<typeof PublicationSchema>;

/** The answer of `GET /api/publications`. */
export const PublicationListSchema = z
  .object({ publications: z.array(PublicationSchema) })
  .meta({ id: "PublicationList" });
export type PublicationListBody = z.infer<typeof PublicationListSchema>;

/** The answer of `GET /api/publications/{id}/{version}`. */
export const PublicationTextSchema = PublicationSchema.extend({ text: z.string() }).meta({ id: "PublicationText" });
export type PublicationTextBody = z.infer<typeof PublicationTextSchema>;

/** The body of `POST /api/publications`. */
export const PublishSchema = z
  .strictObject({
    draft: IdSchema,
    revision: z.int().min(1).meta({ description: "Which save is published: the one that was looked at" }),
    dated: DateSchema.optional().meta({ description: "The day of publication; today when not said" }),
  })
  .meta({ id: "Publish" });
export type PublishBody = z.infer<typeof PublishSchema>;

/** The answer of `GET /api/drafts/{id}/revisions/{number}/publication`: what publishing it would do. */
export const PublicationPlanSchema = z
  .object({
    problems: z.array(DiagnosticSchema).meta({ description: "What stands in the way; none: it can be published" }),
    version: z
      .object({
        id: z.string(),
        version: z.string(),
        title: TitleSchema,
        digest: DigestSchema.meta({ description: "Of its meaning" }),
        overlay: z.boolean().meta({ description: "Whether it stands on another" }),
        issuer: z.string().optional(),
        decision: DecisionSchema.optional(),
      })
      .optional()
      .meta({ description: "Absent while the text has errors" }),
    tests: z.object({ all: z.int(), failed: z.array(z.string()).meta({ description: "Titles" }) }),
    along: z
      .array(z.object({ id: z.string(), version: z.string() }))
      .meta({ description: "Shipped versions on which it stands, which go into the store with it" }),
    previous: z
      .object({
        id: z.string(),
        version: z.string(),
        changes: z.array(
          z.object({
            subject: z.string().meta({ description: "Code or name of what changed; empty for the whole" }),
            label: MessagesSchema.meta({ description: "What of it: `mức 3, đạt từ`" }),
            before: MessagesSchema.optional(),
            after: MessagesSchema.optional(),
          }),
        ),
      })
      .optional()
      .meta({ description: "The greatest version of the same name below it, and what is other than in it" }),
  })
  .meta({ id: "PublicationPlan" });
export type PublicationPlanBody = z.infer<typeof PublicationPlanSchema>;

/** The answer of `POST /api/publications`. */
export const PublishedSchema = z
  .object({
    status: z.enum(["published", "same"]).meta({ description: "`same`: it was there already, with this content" }),
    publication: PublicationSchema,
    folder: z.string().meta({ description: "In the store, to be signed by `ssh-keygen -Y sign -n khung`" }),
  })
  .meta({ id: "Published" });
export type PublishedBody = z.infer<typeof PublishedSchema>;
