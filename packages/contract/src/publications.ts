import { z } from "zod";
import { DateSchema, DigestSchema } from "./common.ts";
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
    decision: z.object({ number: z.string(), dated: DateSchema }),
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

/** The answer of `POST /api/publications`. */
export const PublishedSchema = z
  .object({
    status: z.enum(["published", "same"]).meta({ description: "`same`: it was there already, with this content" }),
    publication: PublicationSchema,
    folder: z.string().meta({ description: "In the store, to be signed by `ssh-keygen -Y sign -n khung`" }),
  })
  .meta({ id: "Published" });
export type PublishedBody = z.infer<typeof PublishedSchema>;
