import { z } from "zod";
import { EntityResultSchema, EvaluationSummarySchema } from "./evaluation.ts";
import { ProblemSchema } from "./problem.ts";

/**
 * One line of `POST /api/evaluate` with `accept: application/x-ndjson`: progress lines, the summary, one line an entity, `end`.
 * Without an `end` the answer is not whole.
 */
export const EvaluationLineSchema = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("progress"), done: z.int(), total: z.int() }),
    EvaluationSummarySchema.extend({ type: z.literal("summary") }),
    EntityResultSchema.extend({ type: z.literal("entity") }),
    z.object({ type: z.literal("problem"), problem: ProblemSchema }),
    z.object({ type: z.literal("end"), entities: z.int() }),
  ])
  .meta({ id: "EvaluationLine" });
export type EvaluationLineBody = z.infer<typeof EvaluationLineSchema>;

/** The media type of lines of JSON. */
export const linesType = "application/x-ndjson";
