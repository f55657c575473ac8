export { CheckRequestSchema, CheckResultSchema, type CheckRequestBody, type CheckResultBody } from "./check.ts";
export {
  DatasetListSchema,
  DatasetSchema,
  UploadedSchema,
  type DatasetBody,
  type DatasetListBody,
  type UploadedBody,
} from "./datasets.ts";
export { DiagnosticSchema, type DiagnosticBody } from "./diagnostic.ts";
export {
  ChangeDraftSchema,
  ConflictSchema,
  DraftListSchema,
  DraftSchema,
  DraftTextSchema,
  IdSchema,
  NewDraftSchema,
  RevisionListSchema,
  RevisionTextSchema,
  SaveDraftSchema,
  type ChangeDraftBody,
  type ConflictBody,
  type DraftBody,
  type DraftListBody,
  type DraftTextBody,
  type NewDraftBody,
  type RevisionBody,
  type RevisionListBody,
  type RevisionTextBody,
  type SaveDraftBody,
} from "./drafts.ts";
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
export {
  PublicationListSchema,
  PublicationPlanSchema,
  PublicationTextSchema,
  PublishedSchema,
  PublishSchema,
  type PublicationBody,
  type PublicationListBody,
  type PublicationPlanBody,
  type PublicationTextBody,
  type PublishBody,
  type PublishedBody,
} from "./publications.ts";
export { resultLines, resultsCsv } from "./results-csv.ts";
export {
  SaveScenarioSchema,
  ScenarioListSchema,
  ScenarioSchema,
  type SaveScenarioBody,
  type ScenarioBody,
  type ScenarioListBody,
} from "./scenarios.ts";
export {
  NewSnapshotSchema,
  SharedSchema,
  SnapshotSchema,
  type NewSnapshotBody,
  type SharedBody,
  type ShownCriteriaBody,
  type ShownDataBody,
  type SnapshotBody,
} from "./snapshots.ts";
