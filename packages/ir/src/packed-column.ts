/** Packed columns as columns of cells. */

import type { Packed } from "./packed.ts";
import { rational } from "./rational.ts";
import type { Cell, Column } from "./values.ts";

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
