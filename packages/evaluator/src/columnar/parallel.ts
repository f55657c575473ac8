/**
 * A large table in memory, evaluated by threads: each takes a range of rows. The answers are those of one thread, byte for byte.
 *
 * What goes to a thread and comes back is plain data; `evaluateRows` is what it does with it. A page and a process start their own threads.
 */

import type { Cell, Column, IsoDate, Module, Packed, Table } from "@khung/ir";
import { packedColumn } from "@khung/ir";
import type { Pool } from "../threads/pool.ts";
import { columnsOf } from "./columns.ts";
import { obstacleTo } from "./plan.ts";
import { evaluateColumns, type ColumnarCriterion, type ColumnarResult } from "./prepared.ts";
import { invariant } from "@khung/diagnostics";
import { programOf } from "../program.ts";

/** A range of rows as plain data. */
export interface RowsTask {
  readonly module: Module;
  readonly asOf: IsoDate;
  readonly entities: readonly string[];
  readonly columns: Readonly<Record<string, Packed | readonly Cell[]>>;
}

/** What a thread does with a task. */
export function evaluateRows({ module, asOf, entities, columns }: RowsTask): ColumnarResult {
  const held = Object.entries(columns).map(([name, column]): [string, Column] => [
    name,
    "kind" in column ? packedColumn(column) : column,
  ]);
  const table: Table = { name: "", entities, columns: Object.fromEntries(held), labels: {} };
  const result = evaluateColumns(module, columnsOf(module, table), { asOf });
  // Read here: they are worked out when they are asked for, and nobody asks a copy.
  const { level, low, high, criteria, outcomes, byReference } = result;
  return { level, low, high, criteria, outcomes, byReference };
}

/** Rows of a task. Fewer than two of them are not worth a thread. */
const rowsAtOnce = 1 << 16;

/**
 * Evaluates a module over a table on threads that answer a `RowsTask` with what `evaluateRows` gives.
 *
 * Shapes   as `evaluateColumns`
 * Errors   rejects with what a thread failed with, or with the reason to stop; throws on a module that `obstacleTo` names a reason for
 *
 * A small table stays in this thread, and so does a framework with figures of all entities: a thread sees only its rows.
 */
export async function evaluateOnThreads(
  module: Module,
  table: Table,
  { asOf, pool, rows: each = rowsAtOnce }: { readonly asOf: IsoDate; readonly pool: Pool; readonly rows?: number },
): Promise<ColumnarResult> {
  invariant(!obstacleTo(module), `${module.id} cannot be evaluated over columns`);
  const total = table.entities.length;
  if (total < 2 * each || programOf(module, asOf).statistics.length > 0)
    return evaluateColumns(module, columnsOf(module, table), { asOf });
  const starts = Array.from({ length: Math.ceil(total / each) }, (_, i) => i * each);
  const parts = await Promise.all(
    starts.map((from) => pool.run(rowsOf(module, table, { asOf, from, to: Math.min(total, from + each) }))),
  );
  return joined(parts as readonly ColumnarResult[], total);
}

function rowsOf(
  module: Module,
  table: Table,
  { asOf, from, to }: { readonly asOf: IsoDate; readonly from: number; readonly to: number },
): RowsTask {
  const columns = module.inputs.flatMap(({ name }) => {
    const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
    return column ? [[name, sliceOf(column, from, to)] as const] : [];
  });
  return { module, asOf, entities: table.entities.slice(from, to), columns: Object.fromEntries(columns) };
}

function sliceOf(column: Column, from: number, to: number): Packed | readonly Cell[] {
  const { packed } = column;
  if (!packed) return Array.from({ length: to - from }, (_, i): Cell => column.at(from + i) ?? null);
  switch (packed.kind) {
    case "number":
      return { ...packed, values: packed.values.slice(from, to) };
    case "truth":
      return { ...packed, codes: packed.codes.slice(from, to) };
    case "word":
      return { ...packed, codes: packed.codes.slice(from, to) };
  }
}

/** Results of ranges of rows, in their order, as one. */
function joined(parts: readonly ColumnarResult[], total: number): ColumnarResult {
  const bytes = (pick: (part: ColumnarResult) => Uint8Array | undefined): Uint8Array => {
    const into = new Uint8Array(total);
    let at = 0;
    for (const part of parts) {
      into.set(pick(part) ?? [], at);
      at += part.level.length;
    }
    return into;
  };
  const [first] = parts;
  return {
    level: bytes(({ level }) => level),
    low: bytes(({ low }) => low),
    high: bytes(({ high }) => high),
    outcomes: (first?.outcomes ?? []).map((_, i) => bytes(({ outcomes }) => outcomes[i])),
    criteria: (first?.criteria ?? []).map((_, i) =>
      joinedCriterion(
        parts.flatMap(({ criteria }) => criteria[i] ?? []),
        total,
      ),
    ),
    byReference: parts.reduce((sum, part) => sum + part.byReference, 0),
  };
}

/** States that only some rows have are numbered where they first come up, as in one thread. */
function joinedCriterion(parts: readonly ColumnarCriterion[], total: number): ColumnarCriterion {
  const states = new Uint8Array(total);
  const statuses: ColumnarCriterion["statuses"][number][] = [...(parts[0]?.statuses ?? [])];
  const numbers = new Map(statuses.map((state, i) => [state.join(), i]));
  let at = 0;
  for (const part of parts) {
    const known = part.statuses.map((state) => {
      const key = state.join();
      const before = numbers.get(key);
      if (before !== undefined) return before;
      numbers.set(key, statuses.length);
      return statuses.push(state) - 1;
    });
    for (const state of part.states) states[at++] = known[state]!;
  }
  return { code: parts[0]?.code ?? "", states, statuses };
}
