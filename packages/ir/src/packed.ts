/**
 * Columns held as numbers, not as a value a cell: what is read from large files, and what is handed to other threads.
 *
 * A noun of its own because the one who reads tables and the one who computes with them do not know each other.
 */

import { rational } from "./rational.ts";
import type { Cell, Column } from "./values.ts";

/** Numbers times `scale`, all whole and exact below 2⁵³; NaN = missing. */
export interface PackedNumbers {
  readonly kind: "number";
  readonly values: Float64Array;
  readonly scale: number;
}
/** 0 = false, 1 = true, 2 = missing. */
export interface PackedTruths {
  readonly kind: "truth";
  readonly codes: Uint8Array;
}
/** Positions in `words`, in no order; −1 = missing. */
export interface PackedWords {
  readonly kind: "word";
  readonly codes: Int32Array;
  readonly words: readonly string[];
}
export type Packed = PackedNumbers | PackedTruths | PackedWords;

/** The same as a column of cells, each made when it is asked for. */
export function packedColumn(packed: Packed): Column {
  switch (packed.kind) {
    case "number": {
      const { values } = packed;
      const scale = BigInt(packed.scale);
      return {
        packed,
        length: values.length,
        at: (row) => cellAt(values, row, (value) => (Number.isNaN(value) ? null : rational(BigInt(value), scale))),
      };
    }
    case "truth":
      return { packed, length: packed.codes.length, at: (row) => cellAt(packed.codes, row, truthOf) };
    case "word":
      return {
        packed,
        length: packed.codes.length,
        at: (row) => cellAt(packed.codes, row, (code) => packed.words[code] ?? null),
      };
  }
}

function truthOf(code: number): Cell {
  return code === 2 ? null : code === 1;
}

/** As `at` of arrays: a negative row counts from the end, one outside gives undefined. */
function cellAt(values: Float64Array | Uint8Array | Int32Array, row: number, cell: (value: number) => Cell) {
  const value = values.at(row);
  return value === undefined ? undefined : cell(value);
}
