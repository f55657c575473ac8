export { columnsOf, type Columns } from "./columnar/columns.ts";
export type { Measures } from "./columnar/measures.ts";
export { evaluateColumns, obstacleTo, Prepared, type ColumnarCriterion, type ColumnarResult } from "./columnar/plan.ts";
