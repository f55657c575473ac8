/**
 * Seeded rows for the workload: entities of all degrees of maturity, about one cell in thirty missing, some denominators empty.
 *
 * Counts stay below 2¹⁵, so that every engine, the 16-bit ones too, can hold them.
 */

import { createRandom } from "@khung/data/synthetic";
import { fromInteger, type Cell, type Column, type Module, type Packed, type Table } from "@khung/ir";
import type { Shape } from "./shape.ts";

/** Stands for a missing cell in a column; everything else is 0 or more, no is 0 and yes is 1. */
export const missing = -1;

/** Rows column by column. */
export interface Data {
  readonly rows: number;
  /** Codes of the entities. */
  readonly entities: readonly string[];
  readonly columns: ReadonlyMap<string, Int32Array>;
}

/** One row as most engines want it: an object. */
export type Row = Record<string, number | boolean | null>;

/** How much is missing or empty, as shares: of entities, of the cells of those, of denominators. */
export interface Gaps {
  readonly entities: number;
  readonly cells: number;
  readonly empty: number;
}
/** One entity in five leaves out about a seventh of its cells: 3 % of all, yet most entities are complete. */
const usual: Gaps = { entities: 0.2, cells: 0.15, empty: 0.01 };

/** Makes rows; the first n rows are the same whatever the number of rows. */
export function dataOf(shape: Shape, rows: number, gaps: Gaps = usual): Data {
  const columns = new Map([...shape.numbers, ...shape.booleans].map((name) => [name, new Int32Array(rows)]));
  const random = createRandom(38, "rows");
  const put = (name: string, row: number, value: number): void => {
    const column = columns.get(name);
    if (column) column[row] = value;
  };
  for (let row = 0; row < rows; row++) {
    const maturity = random.uniform() * 5.8;
    const share = (): number => Math.min(1, Math.max(0, 0.12 + 0.16 * (maturity + 0.7 * random.uniform())));
    const ratio = (top: string, bottom: string): void => {
      const whole = random.uniform() < gaps.empty ? 0 : 20 + Math.floor(random.uniform() ** 3 * 30_000);
      put(bottom, row, whole);
      put(top, row, Math.round(whole * share()));
    };
    for (const criterion of shape.criteria) {
      if (criterion.kind === "ratio") ratio(criterion.top, criterion.bottom);
      else if (criterion.kind === "yes")
        put(criterion.input, row, maturity + 0.5 * random.uniform() >= criterion.from ? 1 : 0);
      else if (criterion.kind === "count")
        put(criterion.input, row, Math.floor(maturity * maturity + 3.5 * random.uniform()));
      else {
        put(criterion.applies, row, random.uniform() < 0.7 ? 1 : 0);
        ratio(criterion.first.top, criterion.first.bottom);
        ratio(criterion.second.top, criterion.second.bottom);
      }
    }
    if (random.uniform() < gaps.entities)
      for (const column of columns.values()) if (random.uniform() < gaps.cells) column[row] = missing;
  }
  const entities = Array.from({ length: rows }, (_, row) => String(row + 1).padStart(7, "0"));
  return { rows, entities, columns };
}

/** The rows as a table; cells are made when they are asked for. */
export function tableOf({ inputs }: Module, { rows, entities, columns }: Data): Table {
  const columnOf = (values: Int32Array, isBoolean: boolean): Column => ({
    length: rows,
    at(row): Cell | undefined {
      const value = values[row];
      if (value === undefined) return undefined;
      return value === missing ? null : isBoolean ? value === 1 : fromInteger(value);
    },
    get packed(): Packed {
      return isBoolean
        ? { kind: "truth", codes: Uint8Array.from(values, (value) => (value === missing ? 2 : value)) }
        : { kind: "number", scale: 1, values: Float64Array.from(values, (value) => (value < 0 ? Number.NaN : value)) };
    },
  });
  const named = inputs.map(
    ({ name, type }) => [name, columnOf(columns.get(name) ?? new Int32Array(rows), type.kind === "boolean")] as const,
  );
  return { name: "workload", entities, columns: Object.fromEntries(named), labels: {} };
}

/** The rows as objects, as `JSON.parse` makes them: the form that engines read fastest. */
export function rowsOf({ booleans }: Shape, { rows, columns }: Data): readonly Row[] {
  const named = [...columns].map(([name, values]) => ({ name, values, isBoolean: booleans.includes(name) }));
  return Array.from({ length: rows }, (_, row): Row => {
    const cells = named.map(({ name, values, isBoolean }) => {
      const value = values[row] ?? missing;
      return `"${name}":${value === missing ? null : isBoolean ? value === 1 : value}`;
    });
    return JSON.parse(`{${cells.join(",")}}`) as Row;
  });
}
