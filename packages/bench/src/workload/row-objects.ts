/** Row objects of whole numbers and yes or no, taken over as the columns of a table: exact, for doubles hold such numbers. */

import { invariant } from "@khung/diagnostics";
import { packedColumn, type Module, type Table } from "@khung/ir";
import type { Row } from "./data.ts";

/**
 * Row objects as a table.
 *
 * Missing  `null`, or a name that is not there
 * Errors   throws on a number that is not whole
 */
export function tableOfRows({ inputs }: Module, rows: readonly Row[]): Table {
  const numbers = inputs.map(({ type }) => (type.kind === "number" ? new Float64Array(rows.length) : undefined));
  const truths = inputs.map(({ type }) => (type.kind === "boolean" ? new Uint8Array(rows.length) : undefined));
  const named = inputs.map(({ name }) => name);
  // Rows of one origin have their names in one order: then values are taken as they lie, and no name is looked up.
  const order = Object.keys(rows[0] ?? {});
  const places = named.map((name) => order.indexOf(name));
  for (const [row, cells] of rows.entries()) {
    const names = Object.keys(cells);
    const alike = names.length === order.length && names.every((name, i) => name === order[i]);
    const values = alike ? Object.values(cells) : order.map((name) => cells[name]);
    for (let i = 0; i < named.length; i++) {
      const place = places[i] ?? -1;
      const value = place < 0 ? cells[named[i] ?? ""] : values[place];
      const [number, truth] = [numbers[i], truths[i]];
      if (number) number[row] = typeof value === "number" ? value : Number.NaN;
      else if (truth) truth[row] = typeof value === "boolean" ? Number(value) : 2;
    }
  }
  const columns = inputs.map(({ name }, i) => {
    const [values, codes] = [numbers[i], truths[i]];
    invariant(values ?? codes, `${name} is a number, or yes or no`);
    if (codes) return [name, packedColumn({ kind: "truth", codes })] as const;
    invariant(values && values.every((value) => !(value % 1)), `${name} holds whole numbers`);
    return [name, packedColumn({ kind: "number", values, scale: 1 })] as const;
  });
  return {
    name: "rows",
    entities: rows.map((_, row) => String(row)),
    columns: Object.fromEntries(columns),
    labels: {},
  };
}
