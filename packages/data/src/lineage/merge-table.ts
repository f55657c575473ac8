/**
 * Brings a table of old entities to the entities of a later day: what was merged, split or given another code since then.
 *
 * In: a module (its declared policies), a table, a lineage, a day. Out: the table on that day, who came of whom, and problems.
 * Refuses: to guess. What no policy covers, what a missing predecessor leaves open, and parts without a share are missing.
 */

import { invariant, type Diagnostic } from "@khung/diagnostics";
import {
  divide,
  fromInteger,
  add,
  rowNumber,
  type Cell,
  type IsoDate,
  type MergePolicy,
  type Module,
  type Rational,
  type Table,
  one,
} from "@khung/ir";
import { createProblems, excerpt, fault, type Problems } from "../problems.ts";
import type { Lineage } from "./lineage.ts";
import { isRenamed, mergeCells, policyOf } from "./merge-cells.ts";
import { daysOf, type Day, type Part } from "./succeed.ts";

/** Which successions count: those after `from` (absent: all) up to and with `at`. */
export interface MergeOptions {
  /** The day whose entities are wanted. */
  readonly at: IsoDate;
  /** The day whose entities the table has: what happened up to then is in it already. */
  readonly from?: IsoDate;
}

/** An entity of the table before. */
export interface Predecessor {
  readonly entity: string;
  /** Its part in a mean of predecessors; the parts of all make 1. */
  readonly weight: Rational;
  /** Whether the table has it, and it is known which part of it went over. */
  readonly known: boolean;
}

/** An entity that is not simply one of before. */
export interface MergedEntity {
  readonly entity: string;
  readonly predecessors: readonly Predecessor[];
}

/** What came of it. */
export interface MergedTable {
  readonly table: Table;
  /** Those that came of several, or of a part of one. */
  readonly merged: readonly MergedEntity[];
  readonly policy: MergePolicy | undefined;
  readonly problems: readonly Diagnostic[];
}

/** An entity on its way through the days. */
interface Row {
  readonly entity: string;
  readonly cells: readonly Cell[];
  readonly labels: readonly (string | null)[];
  readonly number: number;
  readonly predecessors: readonly Predecessor[];
  /** One entity of before, whole, whatever its code is now. */
  readonly plain: boolean;
}

/**
 * Merges a table along a lineage.
 *
 * Shapes   entities in the order of the first of their predecessors; an entity none of whose predecessors is there is not there
 * Missing  see `mergeCells`; every cell of an entity that only changed its code goes with it
 * Errors   as problems, by entity and column
 * Example  sum of data: 120/200 and 30/100 → 150/300 = 50 %; the mean of the two shares is 45 %
 */
export function mergeTable(
  module: Pick<Module, "inputs" | "merged">,
  table: Table,
  lineage: Lineage,
  { at, from }: MergeOptions,
): MergedTable {
  const problems = createProblems(lineage.name, 1000);
  const labels = Object.keys(table.labels);
  let rows: readonly Row[] = table.entities.map((entity, row) => ({
    entity,
    cells: module.inputs.map(({ name }) => table.columns[name]?.at(row) ?? null),
    labels: labels.map((label) => table.labels[label]?.[row] ?? null),
    number: rowNumber(table, row),
    predecessors: [{ entity, weight: one, known: true }],
    plain: true,
  }));
  const counted = lineage.successions.filter(({ date }) => date <= at && (from === undefined || date > from));
  for (const day of daysOf(counted, problems)) rows = through(day, rows, module, problems);
  const merged = rows.flatMap(({ entity, plain, predecessors }) => (plain ? [] : [{ entity, predecessors }]));
  sayUncovered(module, merged.length, problems);
  return {
    table: {
      name: table.name,
      entities: rows.map(({ entity }) => entity),
      columns: Object.fromEntries(
        module.inputs.flatMap(({ name }, i) =>
          Object.hasOwn(table.columns, name) ? [[name, rows.map(({ cells }) => cells[i] ?? null)]] : [],
        ),
      ),
      labels: Object.fromEntries(labels.map((label, i) => [label, rows.map((row) => row.labels[i] ?? null)])),
      rowNumbers: rows.map(({ number }) => number),
    },
    merged,
    policy: module.merged,
    problems: problems.list(),
  };
}

/** One day: who ends goes over into whom it became; everybody else goes on. */
function through(
  { successors, parts }: Day,
  rows: readonly Row[],
  module: Pick<Module, "inputs" | "merged">,
  problems: Problems,
): readonly Row[] {
  const before = new Map(rows.map((row) => [row.entity, row]));
  const made = new Set<string>();
  return rows.flatMap((row) =>
    (successors.get(row.entity) ?? [row.entity]).flatMap((entity): Row[] => {
      const said = parts.get(entity);
      if (!said) return [row];
      if (made.has(entity)) return [];
      made.add(entity);
      // What no row says has ended goes on, and so is part of what is merged into it.
      const goesOn = before.has(entity) && !successors.has(entity);
      if (goesOn) problems.add(fault("KH5068", { entity: excerpt(entity) }), { entity });
      return [merge(entity, goesOn ? [...said, { from: entity, share: one }] : said, before, module, problems)];
    }),
  );
}

function merge(
  entity: string,
  parts: readonly Part[],
  before: ReadonlyMap<string, Row>,
  module: Pick<Module, "inputs" | "merged">,
  problems: Problems,
): Row {
  const found = parts.map(({ from, share }) => ({ from, share, row: before.get(from) }));
  const first = found.find(({ row }) => row)?.row;
  invariant(first, `${entity} has a predecessor`);
  if (isRenamed(parts)) return { ...first, entity };
  const lacking = found.filter(({ row }) => !row).map(({ from }) => `\`${excerpt(from)}\``);
  if (lacking.length > 0)
    problems.add(fault("KH5066", { entity: excerpt(entity), lacking: lacking.join(", ") }), { entity });
  const cells = module.inputs.map((input, i) => {
    const of = found.map(({ row, share }) => ({ cell: row?.cells[i] ?? null, ...(share && { share }) }));
    const cell = mergeCells(input, policyOf(input, module.merged), of);
    if (cell !== undefined) return cell;
    problems.add(fault("KH5069", { input: input.name, entity: excerpt(entity) }), { entity, column: input.name });
    return null;
  });
  const labels = first.labels.map((label, i) => (found.every(({ row }) => row?.labels[i] === label) ? label : null));
  return { entity, cells, labels, number: first.number, predecessors: weighted(found), plain: false };
}

/** Each part counts the same; one that has predecessors of its own hands its weight down to them. */
function weighted(
  found: readonly { readonly from: string; readonly share: Rational | undefined; readonly row: Row | undefined }[],
): readonly Predecessor[] {
  const all = new Map<string, Predecessor>();
  for (const { from, share, row } of found) {
    for (const each of row?.predecessors ?? [{ entity: from, weight: one, known: false }]) {
      const weight = divide(each.weight, fromInteger(found.length)) ?? one;
      const known = each.known && share !== undefined;
      const same = all.get(each.entity);
      const whole = same ? { ...same, weight: add(same.weight, weight), known: same.known && known } : undefined;
      all.set(each.entity, whole ?? { entity: each.entity, weight, known });
    }
  }
  return [...all.values()];
}

/** Says once an input that no policy covers, and so is missing for everyone merged. */
function sayUncovered({ inputs, merged }: Pick<Module, "inputs" | "merged">, count: number, problems: Problems): void {
  // The mean of the framework is of the points: it needs no figures.
  if (count === 0 || merged === "mean") return;
  for (const input of inputs) {
    if (policyOf(input, merged) === undefined)
      problems.add(fault("KH5070", { input: input.name, count }), { column: input.name });
  }
}
