/** The engines that every case and every law is taken through: all must give the same evaluation. */

import { type Evaluation, interpret, type InterpretOptions } from "@khung/evaluator";
import { evaluateTable } from "@khung/evaluator/columnar";
import type { Module, Table } from "@khung/ir";

/** One engine under test. */
export interface Engine {
  readonly name: string;
  readonly evaluate: (module: Module, table: Table, options: InterpretOptions) => Evaluation;
}

/** Every engine; a new one joins with one line. The first is the specification. */
export const engines: readonly Engine[] = [
  { name: "interpreter", evaluate: interpret },
  { name: "columns", evaluate: evaluateTable },
];
