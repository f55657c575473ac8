/**
 * Evaluates a table some rows at a time, so that the worker can answer the editor in between and stop when the text has moved on.
 *
 * An entity's result depends on no other entity, so the parts put together are the whole. Reports do, and are left out.
 */

import { interpret, type EntityResult } from "@khung/evaluator";
import type { Column, Module, Table } from "@khung/ir";

/** Rows in a part: some tens of milliseconds of work. */
const partSize = 256;

export interface Assessment {
  readonly entities: readonly EntityResult[];
  /** Problems that running found. */
  readonly problems: number;
}

/** Evaluates; undefined when `pause`, asked before each part, says to stop. */
export async function evaluateInParts(
  module: Module,
  table: Table,
  asOf: string,
  pause: () => Promise<boolean>,
): Promise<Assessment | undefined> {
  const entities: EntityResult[] = [];
  let problems = 0;
  for (let from = 0; from === 0 || from < table.entities.length; from += partSize) {
    if (!(await pause())) return undefined;
    const part = interpret(module, rows(table, from, from + partSize), { asOf });
    entities.push(...part.entities);
    // Problems of the module itself come with every part and count once.
    problems += part.problems.filter(({ cell }) => from === 0 || cell !== undefined).length;
  }
  return { entities, problems };
}

function rows(table: Table, from: number, to: number): Table {
  const entities = table.entities.slice(from, to);
  const columns = Object.entries(table.columns).map(([name, column]): [string, Column] => [
    name,
    { length: entities.length, at: (row) => column.at(from + row) },
  ]);
  const labels = Object.entries(table.labels).map(([name, column]) => [name, column.slice(from, to)] as const);
  return { name: table.name, entities, columns: Object.fromEntries(columns), labels: Object.fromEntries(labels) };
}
