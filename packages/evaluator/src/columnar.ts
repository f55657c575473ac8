export { columnsOf, type Columns } from "./columnar/columns.ts";
export type { Measures } from "./columnar/measures.ts";
export { evaluateOnThreads, evaluateRows, type RowsTask } from "./columnar/parallel.ts";
export { obstacleTo } from "./columnar/plan.ts";
export { evaluateColumns, Prepared, type ColumnarCriterion, type ColumnarResult } from "./columnar/prepared.ts";
export { Scenarios, type Scenario } from "./columnar/scenarios.ts";
export type { ThresholdIndex } from "./columnar/threshold-index.ts";
export { evaluateTable } from "./columnar/evaluation.ts";
export { ensureProblems } from "./ensure-problems.ts";
