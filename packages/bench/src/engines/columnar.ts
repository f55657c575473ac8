import { columnsOf, evaluateColumns } from "@khung/evaluator/columnar";
import { rowsOf, tableOf, tableOfRows } from "../workload/data.ts";
import { asOf } from "../workload/workload.ts";
import type { Engine } from "./engine.ts";

/** Our columns: levels, ranges, and the status of every criterion at every level. */
export const columnar: Engine = {
  name: "khung columns",
  kind: "ours",
  input: "columns",
  most: 1_000_000,
  load({ module, data }) {
    const columns = columnsOf(module, tableOf(module, data));
    return { levels: () => evaluateColumns(module, columns, { asOf }).level };
  },
};

/** Row objects handed in, turned into columns, evaluated. */
export const columnarFromRows: Engine = {
  name: "khung rows",
  kind: "ours",
  input: "rows",
  most: 100_000,
  load({ module, shape, data }) {
    const rows = rowsOf(shape, data);
    return { levels: () => evaluateColumns(module, columnsOf(module, tableOfRows(module, rows)), { asOf }).level };
  },
};
