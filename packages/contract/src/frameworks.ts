import type { Module } from "@khung/ir";
import { z } from "zod";
import { DateSchema, DecisionSchema, DigestSchema, TitleSchema } from "./common.ts";

const StandingCountsSchema = z
  .object({ verified: z.int(), likely: z.int(), illustrative: z.int(), unsaid: z.int() })
  .meta({ id: "StandingCounts" });

/** What a list shows of a framework. */
export const FrameworkSummarySchema = z
  .object({
    id: z.string().meta({ example: "vn.cds.xa" }),
    version: z.string().meta({ example: "1.0.0" }),
    title: TitleSchema,
    tier: z.string().optional(),
    effectiveFrom: z.iso.date().optional().meta({ description: "The first day on which it is in effect" }),
    standsOn: z
      .array(z.object({ id: z.string(), version: z.string() }))
      .optional()
      .meta({ description: "Of an overlay: the framework and the overlays below it, the lowest first" }),
    children: z
      .object({ id: z.string(), version: z.string() })
      .optional()
      .meta({ description: "The framework of the tier below, where it asks about that" }),
    file: z.string().meta({ description: "Where its source is, relative to the examples" }),
    digest: DigestSchema.meta({ description: "Of its meaning: canonical JSON without places in the source" }),
    criteria: z.int(),
    levels: z.int(),
    provenance: z
      .object({ title: StandingCountsSchema, measure: StandingCountsSchema, thresholds: StandingCountsSchema })
      .meta({ description: "How far its criteria's titles, measures and single thresholds are known to be official" }),
    publication: z
      .object({ issuer: z.string(), decision: DecisionSchema, published: DateSchema.optional() })
      .optional()
      .meta({ description: "Of a version that was published here: it never changes. Absent: only shipped" }),
  })
  .meta({ id: "FrameworkSummary" });
export type FrameworkSummaryBody = z.infer<typeof FrameworkSummarySchema>;

/** The answer of `GET /api/frameworks`. */
export const FrameworkListSchema = z
  .object({ frameworks: z.array(FrameworkSummarySchema) })
  .meta({ id: "FrameworkList" });
export type FrameworkListBody = z.infer<typeof FrameworkListSchema>;

/** The answer of `GET /api/frameworks/{id}/{version}`: the summary, and the intermediate representation. */
export const FrameworkSchema = z
  .object({
    summary: FrameworkSummarySchema,
    module: z
      .custom<Module>((value) => typeof value === "object" && value !== null)
      .meta({
        type: "object",
        description: "The framework as plain JSON (`khung compile --to ir`)",
      }),
  })
  .meta({ id: "Framework" });
export type FrameworkBody = z.infer<typeof FrameworkSchema>;

/** The answer of `GET /api/frameworks/{id}/{version}/source`. */
export const FrameworkSourceSchema = z
  .object({
    file: z.string(),
    source: z.string(),
    bases: z
      .array(z.object({ file: z.string(), text: z.string() }))
      .optional()
      .meta({ description: "The texts that it stands on, the lowest first; without them it cannot be compiled" }),
  })
  .meta({ id: "FrameworkSource" });
export type FrameworkSourceBody = z.infer<typeof FrameworkSourceSchema>;
