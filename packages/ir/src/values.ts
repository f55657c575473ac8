/** Values at run time. Missing is `null` in a cell and nothing else; zero is a value; "not applicable" is never a value. */

import type { Packed } from "./packed.ts";

/** An exact number. Invariant: lowest terms, `denominator` > 0. Made only by `rational.ts`. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A number, a boolean, a member of a choice, or a date (`YYYY-MM-DD`): which of the last two, the type says. */
export type Value = Rational | boolean | string;

/** What a table holds: a value, or missing. */
export type Cell = Value | null;

/** One column; any array of cells is one. `at` of a row outside gives undefined. */
export interface Column {
  readonly length: number;
  at(row: number): Cell | undefined;
  /** The same cells as numbers, where they are held so. */
  readonly packed?: Packed;
}

/** One row per entity. Invariant: all columns are as long as `entities`, entities are unique. */
export interface Table {
  /** What people call it: a file name. */
  readonly name: string;
  /** Official codes, as text with leading zeros. */
  readonly entities: readonly string[];
  /** By input name. An input without a column is missing for every entity. */
  readonly columns: Readonly<Record<string, Column>>;
  /** Columns that are no inputs but describe the entity (name, province …), for showing only. */
  readonly labels: Readonly<Record<string, readonly (string | null)[]>>;
  /** For each row its number in the file, 1-based, as a spreadsheet counts; absent = the header is row 1 and none is empty. */
  readonly rowNumbers?: readonly number[];
}

/** The number that people know a row by. */
export function rowNumber(table: Table, row: number): number {
  return table.rowNumbers?.[row] ?? row + 2;
}
