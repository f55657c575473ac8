export { CheckRequestSchema, CheckResultSchema, type CheckRequestBody, type CheckResultBody } from "./check.ts";
export { DatasetListSchema, DatasetSchema, type DatasetBody, type DatasetListBody } from "./datasets.ts";
export { DiagnosticSchema, type DiagnosticBody } from "./diagnostic.ts";
export { encodeSummary, entityEncoder, type EvaluationContext } from "./encode-evaluation.ts";
export {
  EntityResultSchema,
  EvaluateRequestSchema,
  EvaluationSchema,
  EvaluationSummarySchema,
  type DistributionBody,
  type EntityResultBody,
  type EvaluateRequestBody,
  type EvaluationBody,
  type EvaluationSummaryBody,
} from "./evaluation.ts";
export { EvaluationLineSchema, linesType, type EvaluationLineBody } from "./evaluation-lines.ts";
export {
  FrameworkListSchema,
  FrameworkSchema,
  FrameworkSourceSchema,
  FrameworkSummarySchema,
  type FrameworkBody,
  type FrameworkListBody,
  type FrameworkSourceBody,
  type FrameworkSummaryBody,
} from "./frameworks.ts";
export { HealthSchema, type HealthBody } from "./health.ts";
export { ProblemSchema, problemType, type FieldErrorBody, type ProblemBody } from "./problem.ts";
export { resultLines, resultsCsv } from "./results-csv.ts";
