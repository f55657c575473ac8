/**
 * A fingerprint of what a table says: of its entities and inputs, not of how a file wrote them. The same figures from CSV, JSON or XLSX,
 * in any order of rows and columns, have the same digest.
 */

import { isRational, toExact, type Cell, type Table } from "@khung/ir";
import { createSha256 } from "./sha256.ts";

/** `sha256:` and 64 hexadecimal digits, of a text as UTF-8. */
export function digestText(text: string): string {
  const hash = createSha256();
  hash.update(new TextEncoder().encode(text));
  return `sha256:${hash.hex()}`;
}

/**
 * `sha256:` and 64 hexadecimal digits.
 *
 * Shapes   canonical form, hashed as UTF-8: the entities in code-point order, a JSON list on one line; then for each column that is not
 *          missing everywhere, in code-point order of names, its name in JSON and its cells, each on a line
 * Missing  an empty line; a column without a value counts as no column. Labels and the table's name are left out
 */
export function digestTable(table: Table): string {
  const hash = createSha256();
  const encoder = new TextEncoder();
  const order = table.entities
    .map((_, i) => i)
    .sort((a, b) => compareText(table.entities[a] ?? "", table.entities[b] ?? ""));
  hash.update(encoder.encode(`${JSON.stringify(order.map((i) => table.entities[i]))}\n`));
  const names = Object.keys(table.columns).sort(compareText);
  const known = new Map<Cell, string>();
  for (const name of names) {
    const column = table.columns[name];
    let lines: string[] = [];
    let hasValue = false;
    const start = `${JSON.stringify(name)}\n`;
    for (const i of order) {
      const cell = column?.at(i) ?? null;
      if (cell !== null && !hasValue) {
        hasValue = true;
        hash.update(encoder.encode(start));
      }
      const text = known.get(cell) ?? cellLine(cell);
      if (isRational(cell)) known.set(cell, text);
      lines.push(text);
      if (hasValue && lines.length > 4096) {
        hash.update(encoder.encode(lines.join("")));
        lines = [];
      }
    }
    if (hasValue) hash.update(encoder.encode(lines.join("")));
  }
  return `sha256:${hash.hex()}`;
}

function cellLine(cell: Cell): string {
  if (cell === null) return "\n";
  return `${isRational(cell) ? toExact(cell) : JSON.stringify(cell)}\n`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
