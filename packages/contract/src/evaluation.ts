/** Requests for evaluations and their results: the JSON of `khung eval` and of `POST /api/evaluate` is one. */

import { z } from "zod";
import { DateSchema, DigestSchema, ExactSchema, TitleSchema } from "./common.ts";
import { DiagnosticSchema } from "./diagnostic.ts";

/** The body of `POST /api/evaluate`. */
export const EvaluateRequestSchema = z
  .strictObject({
    framework: z.union([
      z.strictObject({ id: z.string(), version: z.string() }),
      z.strictObject({ source: z.string() }).meta({ description: "The text of a framework" }),
    ]),
    dataset: z.string(),
    asOf: DateSchema.optional().meta({ description: "Else the date of the dataset, else today" }),
  })
  .meta({ id: "EvaluateRequest" });
export type EvaluateRequestBody = z.infer<typeof EvaluateRequestSchema>;

export const StatusSchema = z.enum(["met", "unmet", "missing", "notApplicable"]);

const ExceptionSchema = z.object({
  ruleLevel: z.int().meta({ description: "What the rules alone give" }),
  decision: z.string(),
  reason: z.string(),
});

/** One entity's result. */
export const EntityResultSchema = z
  .object({
    entity: z.string(),
    labels: z
      .record(z.string(), z.string().nullable())
      .optional()
      .meta({ description: "Columns that only describe it, such as its name" }),
    level: z.int().meta({ description: "The official level; 0 = none reached" }),
    range: z.tuple([z.int(), z.int()]).optional().meta({
      description:
        "What the level can still become, whatever the missing data turn out to be; absent when not determined",
    }),
    rangeExact: z
      .boolean()
      .optional()
      .meta({ description: "Both ends of the range are attained by some completion of the data" }),
    deciding: z
      .array(z.string())
      .optional()
      .meta({ description: "Missing inputs that decide between the ends of the range" }),
    score: ExactSchema.nullable()
      .optional()
      .meta({ description: "The total of all points; null = missing; absent = nothing has points" }),
    scoreMax: ExactSchema.nullable()
      .optional()
      .meta({ description: "What could be had: without the criteria that are excluded" }),
    scoreRange: z
      .tuple([ExactSchema, ExactSchema])
      .optional()
      .meta({ description: "What the score can still become; absent when not determined" }),
    scoreRangeExact: z.boolean().optional().meta({ description: "Both ends of the score range are attained" }),
    rank: z.int().nullable().optional().meta({ description: "By exact score, from 1; absent = no ranking" }),
    children: z
      .object({ counted: z.int(), absent: z.int().meta({ description: "Valid ones without a row" }) })
      .optional()
      .meta({ description: "The entities of the tier below; absent when none were given" }),
    exception: ExceptionSchema.optional().meta({
      description: "A published decision that departs from the rules: `level` is the recognised one",
    }),
    outcomes: z
      .record(z.string(), z.boolean().nullable())
      .meta({ description: "null = unknown because data are missing" }),
    criteria: z.record(
      z.string(),
      z.object({
        levels: z.array(StatusSchema.nullable()).meta({ description: "One a level; null = nothing asked there" }),
        measure: ExactSchema.nullable()
          .optional()
          .meta({ description: "null = missing or nothing to measure; absent = no number is measured" }),
        points: z
          .union([ExactSchema, z.literal("excluded")])
          .nullable()
          .optional()
          .meta({ description: "null = missing; absent = the criterion has no points" }),
      }),
    ),
  })
  .meta({ id: "EntityResult" });
export type EntityResultBody = z.infer<typeof EntityResultSchema>;

export const DistributionSchema = z
  .array(z.object({ level: z.int(), id: z.string(), count: z.int() }))
  .meta({ id: "Distribution", description: "Level 0 first, every level present" });
export type DistributionBody = z.infer<typeof DistributionSchema>;

const ReportSchema = z.object({
  name: z.string(),
  rows: z.array(
    z.object({
      group: z.string().optional(),
      value: ExactSchema.nullable(),
      counted: z.int(),
      missing: z.int().meta({ description: "Entities left out because what decides is missing" }),
    }),
  ),
  ungrouped: z.int().optional(),
});

/** Everything but the entities. */
export const EvaluationSummarySchema = z
  .object({
    framework: z.object({ id: z.string(), version: z.string(), title: TitleSchema, digest: DigestSchema }),
    data: z.object({
      name: z.string(),
      rows: z.int(),
      digest: z.string(),
      synthetic: z.boolean().optional(),
      note: TitleSchema.optional(),
      problems: z.array(DiagnosticSchema),
    }),
    asOf: DateSchema,
    period: z
      .object({ from: DateSchema, to: DateSchema })
      .optional()
      .meta({ description: "The period that the data are of, both days included" }),
    children: z
      .object({
        framework: z.object({ id: z.string(), version: z.string(), digest: DigestSchema }),
        data: z.object({ name: z.string(), rows: z.int(), digest: z.string() }),
        asOf: DateSchema.meta({ description: "The last day of the data period, where one is said that is over" }),
      })
      .optional()
      .meta({ description: "The tier below, and by what it was assessed" }),
    registry: z.object({ name: z.string(), digest: z.string() }).optional(),
    lineage: z
      .object({
        name: z.string(),
        digest: z.string(),
        merged: z.array(
          z.object({
            entity: z.string(),
            predecessors: z.array(z.object({ entity: z.string(), weight: ExactSchema })),
          }),
        ),
      })
      .optional()
      .meta({ description: "What the data were brought along, and who came of whom" }),
    exceptions: z
      .array(ExceptionSchema.extend({ entity: z.string(), level: z.int() }))
      .optional()
      .meta({ description: "Every exception that counted; `level` is the recognised one" }),
    distribution: DistributionSchema,
    statistics: z
      .array(
        z.object({
          text: z.string(),
          value: ExactSchema.nullable().optional().meta({ description: "absent of ranks and percentiles" }),
          counted: z.int(),
          missing: z.int().meta({ description: "Entities left out because data are missing" }),
        }),
      )
      .optional()
      .meta({ description: "Figures of all entities that the rules use; absent when they use none" }),
    reports: z.array(ReportSchema),
  })
  .meta({ id: "EvaluationSummary" });
export type EvaluationSummaryBody = z.infer<typeof EvaluationSummarySchema>;

/** The answer of `POST /api/evaluate`, and what `khung eval --format json` prints. */
export const EvaluationSchema = EvaluationSummarySchema.extend({ entities: z.array(EntityResultSchema) }).meta({
  id: "Evaluation",
});
export type EvaluationBody = z.infer<typeof EvaluationSchema>;
