export { compileSql, type CompiledSql, type SqlResult } from "./compile.ts";
export { compileCandidates, type CandidatesResult, type CompiledCandidates } from "./candidates.ts";
export { compileSteps, decodeSteps, type CompiledSteps, type DecodedSteps } from "./steps.ts";
export type { CandidateThreshold } from "./thresholds.ts";
export type { Dialect, Width } from "./dialects.ts";
export { usualWidth, type InputColumn } from "./inputs.ts";
export { decodeRows, textRows, widthsOf, type EntityRow, type TextRow, type TextRows } from "./rows.ts";
export type { CompiledTable, Refused, SqlOptions } from "./plan.ts";
export {
  compileScenarios,
  type CompiledScenarios,
  type MovedColumns,
  type MovedNumber,
  type ScenarioOptions,
  type ScenarioResult,
} from "./scenarios.ts";
export type { Meaning, ResultColumn } from "./result.ts";
