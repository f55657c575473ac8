export { columnsOf, type Columns } from "./columnar/columns.ts";
export {
  evaluateColumns,
  type ColumnarCriterion,
  type ColumnarResult,
} from "./columnar/plan.ts";
