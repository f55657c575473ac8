/**
 * The data of a population as they might have been: every number with an error, missing ones filled in or left missing.
 *
 * What is assumed: errors are uniform within ± a share of the number, each cell by itself (0 stays 0); missing data are like those of
 * another entity drawn at random among those that report them, and where an `ensure a <= b` ties them to another figure of the entity, like that
 * entity's ratio a / b. Yes-or-no answers, choices and dates have no error. Counts are rounded to whole numbers, others to 1/10 000.
 */

import type { Columns } from "@khung/evaluator/columnar";
import { rational, type Cell, type Column, type Module } from "@khung/ir";

/** How data vary. */
export interface DataChance {
  /** The greatest error, as a share of the number. */
  readonly error: number;
  /** `official`: stay missing and count as the framework declares. `observed`: are filled in as above. */
  readonly missing: "official" | "observed";
}

/** Data drawn again and again. */
export interface DataDrawer {
  /** `ensure`s that every draw keeps where the data did. */
  readonly kept: readonly string[];
  /** `ensure`s that a draw may break: they are not of the form a <= b. */
  readonly notKept: readonly string[];
  /** Inputs that are drawn with an error. */
  readonly varied: readonly string[];
  /** Inputs with missing data that nobody reports: they stay missing. */
  readonly neverReported: readonly string[];
  readonly draw: (random: () => number) => Columns;
}

type InputColumn = Columns["inputs"][number];
type NumberColumn = Extract<InputColumn, { kind: "number" }>;

interface Drawn {
  readonly position: number;
  readonly column: NumberColumn;
  /** Values in units of 1 / scale; NaN = missing. */
  readonly base: Float64Array;
  readonly scale: number;
  readonly most: number;
  readonly least: number;
}

const fineness = 10_000;

/** Makes ready to draw. */
export function dataDrawer(module: Module, columns: Columns, { error, missing }: DataChance): DataDrawer {
  const { rows } = columns;
  const numbers = new Map<number, Drawn>();
  for (const [position, column] of columns.inputs.entries()) {
    if (column.kind === "number") numbers.set(position, drawnOf(module, position, column));
  }
  const positions = new Map(module.inputs.map(({ name }, i) => [name, i]));
  const ties: { readonly lesser: number; readonly greater: number; readonly text: string }[] = [];
  const notKept: string[] = [];
  for (const { condition, text } of module.ensures) {
    const tie = tieOf(condition, positions, numbers);
    if (tie) ties.push({ ...tie, text });
    else notKept.push(text);
  }
  const missingRows = columns.inputs.map((_, i) =>
    missing === "observed" ? rowsWhere(rows, (row) => (columns.cells[i]?.at(row) ?? null) === null) : [],
  );
  // Numbers that no array holds exactly stay as they are.
  const reporting = missingRows.map((lacking, i) => {
    if (lacking.length === 0 || columns.inputs[i]?.kind === "wide") return [];
    const gaps = new Set(lacking);
    return rowsWhere(rows, (row) => !gaps.has(row));
  });

  const draw = (random: () => number): Columns => {
    const values = new Map<number, Float64Array>();
    const cells: (Column | undefined)[] = [...columns.cells];
    const inputs: InputColumn[] = [...columns.inputs];
    for (const [position, drawn] of numbers) values.set(position, withErrors(drawn, error, random));
    // What is tied to a greater figure is filled in after it.
    const order = [...numbers.keys()].toSorted((a, b) => depthOf(a, ties) - depthOf(b, ties));
    for (const position of order) {
      const drawn = numbers.get(position);
      const into = values.get(position);
      const tie = ties.find(({ lesser }) => lesser === position);
      const greater = tie && numbers.get(tie.greater);
      const above = tie && values.get(tie.greater);
      if (!drawn || !into) continue;
      for (const row of missingRows[position] ?? []) {
        const donor = pick(reporting[position] ?? [], random);
        if (donor === undefined) continue;
        const [own, theirs] = [above?.[row], greater?.base[donor]];
        const value = drawn.base[donor] ?? Number.NaN;
        into[row] =
          own !== undefined && theirs !== undefined && own >= 0 && theirs > 0
            ? Math.round((value / theirs) * own)
            : value;
      }
    }
    keep(ties, values, numbers);
    for (const [position, drawn] of numbers) {
      const column = columnOf(values.get(position) ?? drawn.base, drawn.scale);
      inputs[position] = column;
      cells[position] = cellsOf(column.values, drawn.scale);
    }
    for (const [position, column] of columns.inputs.entries()) {
      const lacking = missingRows[position] ?? [];
      if (lacking.length === 0 || column.kind === "number" || column.kind === "wide") continue;
      const filled = new Map<number, number>();
      for (const row of lacking) {
        const donor = pick(reporting[position] ?? [], random);
        if (donor !== undefined) filled.set(row, donor);
      }
      const codes = column.codes.slice();
      for (const [row, donor] of filled) codes[row] = column.codes[donor] ?? codes[row] ?? 0;
      inputs[position] = { ...column, codes, gaps: filled.size < lacking.length } as InputColumn;
      const before = columns.cells[position];
      cells[position] = { length: rows, at: (row) => before?.at(filled.get(row) ?? row) };
    }
    const incomplete = missing === "official" ? columns.incomplete : incompleteOf(columns, missingRows, reporting);
    return { ...columns, inputs, cells, incomplete };
  };

  const nameOf = (position: number): string => module.inputs[position]?.name ?? "";
  return {
    kept: ties.map(({ text }) => text),
    notKept,
    varied: error > 0 ? [...numbers.keys()].map(nameOf) : [],
    neverReported: missingRows.flatMap((lacking, i) =>
      lacking.length > 0 && reporting[i]?.length === 0 ? [nameOf(i)] : [],
    ),
    draw,
  };
}

function drawnOf(module: Module, position: number, column: NumberColumn): Drawn {
  const type = module.inputs[position]?.type;
  const form = type?.kind === "number" ? type.form : "plain";
  const factor = form === "count" ? 1 : fineness;
  const scale = column.scale * factor;
  const base = Float64Array.from(column.values, (value) => (value === column.missing ? Number.NaN : value * factor));
  return {
    position,
    column,
    base,
    scale,
    least: form === "plain" ? Number.NEGATIVE_INFINITY : 0,
    most: form === "share" ? scale : Number.MAX_SAFE_INTEGER,
  };
}

/** `a <= b` or `b >= a` of two numbers in the same units. */
function tieOf(
  condition: Module["ensures"][number]["condition"],
  positions: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<number, Drawn>,
): { readonly lesser: number; readonly greater: number } | undefined {
  if (condition.kind !== "compare" || (condition.operator !== "<=" && condition.operator !== ">=")) return undefined;
  const sides = condition.operator === "<=" ? [condition.left, condition.right] : [condition.right, condition.left];
  const [lesser, greater] = sides.map((each) => (each.kind === "input" ? positions.get(each.name) : undefined));
  if (lesser === undefined || greater === undefined) return undefined;
  const [a, b] = [numbers.get(lesser), numbers.get(greater)];
  return a && b && a.scale === b.scale ? { lesser, greater } : undefined;
}

type Tie = ReturnType<typeof tieOf> & object;

function depthOf(position: number, ties: readonly Tie[], seen: ReadonlySet<number> = new Set()): number {
  if (seen.has(position)) return 0;
  const above = ties.filter(({ lesser }) => lesser === position);
  return Math.max(0, ...above.map(({ greater }) => 1 + depthOf(greater, ties, new Set([...seen, position]))));
}

function withErrors({ base, least, most }: Drawn, error: number, random: () => number): Float64Array {
  if (error === 0) return base.slice();
  return base.map((value) => {
    const drawn = Math.round(value * (1 + error * (2 * random() - 1)));
    return Math.min(most, Math.max(least, drawn));
  });
}

/** Takes what has grown past what it is tied to back to it, unless the data themselves broke the tie. */
function keep(ties: readonly Tie[], values: ReadonlyMap<number, Float64Array>, numbers: ReadonlyMap<number, Drawn>) {
  const ordered = ties.toSorted((a, b) => depthOf(a.lesser, ties) - depthOf(b.lesser, ties));
  for (const { lesser, greater } of ordered) {
    const [a, b] = [values.get(lesser), values.get(greater)];
    const [dataA, dataB] = [numbers.get(lesser)?.base, numbers.get(greater)?.base];
    if (!a || !b || !dataA || !dataB) continue;
    for (let row = 0; row < a.length; row++) {
      const [x = Number.NaN, y = Number.NaN] = [a[row], b[row]];
      const broken = (dataA[row] ?? Number.NaN) > (dataB[row] ?? Number.NaN);
      if (x > y && !broken) a[row] = y;
    }
  }
}

function columnOf(values: Float64Array, scale: number): NumberColumn {
  let [least, greatest, gaps] = [0, 0, false];
  for (const value of values) {
    if (Number.isNaN(value)) gaps = true;
    else if (value < least) least = value;
    else if (value > greatest) greatest = value;
  }
  return { kind: "number", values, scale, least, greatest, gaps, missing: Number.NaN };
}

function cellsOf(values: ArrayLike<number>, scale: number): Column {
  const bottom = BigInt(scale);
  return {
    length: values.length,
    at: (row): Cell => {
      const value = values[row] ?? Number.NaN;
      return Number.isNaN(value) ? null : rational(BigInt(value), bottom);
    },
  };
}

function incompleteOf(
  { rows }: Columns,
  missingRows: readonly (readonly number[])[],
  reporting: readonly (readonly number[])[],
): Uint8Array {
  const incomplete = new Uint8Array(rows);
  for (const [i, lacking] of missingRows.entries()) {
    if (reporting[i]?.length === 0) for (const row of lacking) incomplete[row] = 1;
  }
  return incomplete;
}

function rowsWhere(rows: number, holds: (row: number) => boolean): readonly number[] {
  return Array.from({ length: rows }, (_, row) => row).filter(holds);
}

function pick(from: readonly number[], random: () => number): number | undefined {
  return from[Math.floor(random() * from.length)];
}
