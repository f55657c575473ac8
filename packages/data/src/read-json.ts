/**
 * JSON and JSON Lines to rows. The columns are the names of the fields, in the order in which they first appear.
 */

import { lineStarts, positionAt } from "@khung/diagnostics";
import { fault, type Problems } from "./problems.ts";
import type { Grid, RawCell } from "./raw.ts";
import { scanRecords, type JsonBreak } from "./scan-json.ts";

function createRows(problems: Problems, rowNumber: (index: number) => number) {
  const columns = new Map<string, number>();
  const rows: RawCell[][] = [];
  let row: RawCell[] = [];
  return {
    columns,
    rows,
    record(): void {
      row = [];
      rows.push(row);
    },
    field(name: string, value: RawCell): void {
      const known = columns.get(name);
      const column = known ?? columns.size;
      if (known === undefined) columns.set(name, column);
      const place = { row: rowNumber(rows.length), column: name };
      if (row[column] !== undefined) {
        problems.add(fault("KH5034", { column: name }), place);
        return;
      }
      if (typeof value === "object" && value?.kind === "nested") problems.add(fault("KH5032", { column: name }), place);
      row[column] = value;
    },
  };
}

function reportBreak({ offset, kind }: JsonBreak, text: string, firstLine: number, problems: Problems): void {
  const { line, column } = positionAt(lineStarts(text), offset);
  const row = firstLine + line - 1;
  problems.add(kind === "broken" ? fault("KH5024", { line: row, position: column }) : fault("KH5025", {}), { row });
}

/** Rows of `[{…}, …]` or `{"entities": [{…}, …]}`; the n-th record is row n. What is read before a break is kept. */
export function readJson(text: string, problems: Problems): Grid {
  const rowNumber = (index: number): number => index;
  const rows = createRows(problems, rowNumber);
  const broken = scanRecords(text, rows, "list");
  if (broken) reportBreak(broken, text, 1, problems);
  return { rows: [[...rows.columns.keys()], ...rows.rows], rowNumber, counted: false };
}

/** Rows of one object a line; a row is known by its line. A broken line does not stop the others. */
export function readJsonLines(text: string, problems: Problems): Grid {
  const numbers = [0];
  const rowNumber = (index: number): number => numbers[index] ?? index;
  const rows = createRows(problems, rowNumber);
  text.split("\n").forEach((line, i) => {
    if (line.trim() === "") return;
    numbers.push(i + 1);
    const before = rows.rows.length;
    const broken = scanRecords(line, rows, "one");
    if (!broken) return;
    reportBreak(broken, line, i + 1, problems);
    rows.rows.length = before;
    numbers.pop();
  });
  return { rows: [[...rows.columns.keys()], ...rows.rows], rowNumber, counted: false };
}
