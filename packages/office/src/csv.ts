/** A table as CSV for Excel in Vietnam: `;`, decimal comma, CRLF, byte order mark; codes and other words in quotation marks. */

import type { Cell, Sheet } from "./xlsx/sheet.ts";

/** What the file is served as. */
export const csvType = "text/csv;charset=utf-8";

/** The CSV of the table of a sheet; the lines above it are left out, so that its first line is the header. */
export function writeSheetCsv({ columns, rows }: Pick<Sheet, "columns" | "rows">): string {
  const lines = [columns.map(({ title }) => quoted(title)), ...rows.map((cells) => cells.map(field))];
  return `\ufeff${lines.map((line) => `${line.join(";")}\r\n`).join("")}`;
}

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return quoted(cell);
  if ("date" in cell) return cell.date.split("-").toReversed().join("/");
  return cell.number.replace(".", ",");
}

/** A text that a spreadsheet would take for a formula is written as a formula that gives it; our reader reads it as the text. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `="${text.replaceAll('"', '""')}"` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
