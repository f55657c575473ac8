/**
 * One sheet of an XLSX workbook to rows. Numbers are stored as floating-point ones: taken is the shortest decimal that reads
 * back as the same, which is what was typed.
 */

import { readSheet } from "read-excel-file/universal";
import { fault, type Problems } from "./problems.ts";
import type { ExactNumber, Grid, RawCell } from "./raw.ts";
import { tidyWords } from "./tidy-words.ts";
import { zipEntries } from "./unzip.ts";
import { readMarks, type WorkbookMarks } from "./workbook-marks.ts";

/** What the library gives for one cell. */
type Given = string | boolean | null | ExactNumber | Date;

function exact(text: string): ExactNumber {
  const number = Number(text);
  return { kind: "exact", text: Number.isFinite(number) ? String(number).replace("e+", "e") : text, percent: false };
}

/** The rows of a sheet, the first one when none is named; undefined after reporting why there are none. */
export async function readXlsx(
  bytes: Uint8Array,
  sheet: string | undefined,
  maxBytes: number,
  problems: Problems,
): Promise<Grid | undefined> {
  const entries = zipEntries(bytes);
  const size = entries?.reduce((sum, entry) => sum + entry.size, 0) ?? 0;
  if (size > maxBytes) {
    problems.add(fault("KH5033", { size, limit: maxBytes }));
    return undefined;
  }
  try {
    const buffer = new Uint8Array(bytes).buffer;
    const given = (await readSheet<ExactNumber>(buffer, sheet ?? 1, {
      parseNumber: exact,
    })) as unknown as readonly (readonly Given[])[];
    const marks = entries && (await readMarks(entries, sheet));
    if (marks) return toGrid(given, marks, problems);
  } catch (error) {
    // The library throws for what the user brought; its words are English and about XML.
    if (error instanceof Error && error.name === "SheetNotFoundError") {
      problems.add(fault("KH5027", { sheet: sheet ?? "1" }));
      return undefined;
    }
  }
  problems.add(fault("KH5026", {}));
  return undefined;
}

function toGrid(given: readonly (readonly Given[])[], { errors, percents }: WorkbookMarks, problems: Problems): Grid {
  const cell = (value: Given): RawCell => (value instanceof Date ? { kind: "date", text: dayText(value) } : value);
  const rows: RawCell[][] = given.map((row) => row.map(cell));
  for (const [place, text] of errors) set(rows, place, () => ({ kind: "error", text }));
  for (const place of percents) {
    set(rows, place, (raw) => (typeof raw === "object" && raw?.kind === "exact" ? { ...raw, percent: true } : raw));
  }
  tidyWords(rows, problems);
  return { rows, rowNumber: (index) => index + 1, counted: false };
}

function set(rows: RawCell[][], place: string, change: (raw: RawCell) => RawCell): void {
  const [r = 0, c = 0] = place.split(",").map(Number);
  const row = (rows[r] ??= []);
  row[c] = change(row[c]);
}

/** The day, with its time when it has one. */
function dayText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "?";
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19);
}
