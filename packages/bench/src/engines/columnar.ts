import { columnsOf, evaluateColumns, type Columns } from "@khung/evaluator/columnar";
import type { Module } from "@khung/ir";
import { rowsOf, tableOf } from "../workload/data.ts";
import { tableOfRows } from "../workload/row-objects.ts";
import { asOf } from "../workload/workload.ts";
import type { Engine } from "./engine.ts";

/**
 * Our columns: levels, and the status of every criterion at every level. The framework is a new one each time; columns lie in the form that
 * suits us best, as those of all other engines do: ratios of two columns are kept beside them.
 */
export const columnar: Engine = {
  name: "khung columns",
  kind: "ours",
  input: "columns",
  most: 1_000_000,
  load({ module, data }) {
    const columns = columnsOf(module, tableOf(module, data));
    return { levels: () => evaluateColumns(newCriteria(module), columns, { asOf }).level };
  },
};

/** The same over columns that nobody has seen before: nothing at all is remembered. */
export const columnarFirst: Engine = {
  ...columnar,
  name: "khung columns, first time",
  load({ module, data }) {
    const columns = columnsOf(module, tableOf(module, data));
    return { levels: () => evaluateColumns(newCriteria(module), newColumns(columns), { asOf }).level };
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
    return {
      levels: () => evaluateColumns(newCriteria(module), columnsOf(module, tableOfRows(module, rows)), { asOf }).level,
    };
  },
};

/** Another framework of the same text: what is kept of criteria is not found again. */
export function newCriteria(module: Module): Module {
  return { ...module, criteria: module.criteria.map((each) => ({ ...each })) };
}

/** The same cells as columns that nobody has seen before: what is kept of columns is not found again. */
function newColumns(columns: Columns): Columns {
  return { ...columns, inputs: columns.inputs.map((each) => ({ ...each })) };
}
