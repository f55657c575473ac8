/** A framework with the data of a population, evaluated: what every question here starts from. */

import { columnsOf, Prepared, type ColumnarResult } from "@khung/evaluator/columnar";
import { prepare } from "@khung/evaluator/observing";
import type { IsoDate, Module, Table } from "@khung/ir";
import { Pace, type Run } from "./run.ts";

/** How many entities are at each level, 0 first. */
export type Distribution = readonly number[];

/** A population under a framework. */
export interface Population {
  readonly module: Module;
  readonly table: Table;
  readonly asOf: IsoDate;
  readonly prepared: Prepared;
  readonly result: ColumnarResult;
  readonly distribution: Distribution;
}

/** What answers about a population are shown with: the framework, and who its rows are. */
export interface ShownPopulation {
  readonly module: Module;
  readonly table: Pick<Table, "entities">;
}

/** Evaluates a population. Errors: rejects once the signal is aborted. */
export async function populationOf(
  module: Module,
  table: Table,
  { asOf }: { readonly asOf: IsoDate },
  run: Run = {},
): Promise<Population> {
  const pace = new Pace(run, 1);
  const prepared = new Prepared(module, columnsOf(module, table), { asOf });
  const { result } = prepared;
  await pace.step();
  return { module, table, asOf, prepared, result, distribution: distributionOf(module, result.level) };
}

/** Whether figures of all entities make one entity's result hang on the others. */
export function hangsTogether(module: Module, asOf: IsoDate): boolean {
  return prepare(module, asOf).statistics.length > 0;
}

/** Counts levels. */
export function distributionOf({ levels }: Module, level: Uint8Array): Distribution {
  const counts = Array.from({ length: levels.length + 1 }, () => 0);
  for (const each of level) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
}
