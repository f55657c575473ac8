/**
 * Reads a file of records with known columns: a registry, a lineage. Each cell is text; what it means, the caller says.
 *
 * Refuses: columns that it does not know. Nothing is dropped silently; a column that begins with `_` is a remark.
 */

import { fold, type Diagnostic } from "@khung/diagnostics";
import type { IsoDate } from "@khung/ir";
import { cellText } from "../cell-text.ts";
import { dateOf } from "../dates.ts";
import { createProblems, excerpt, fault, type Problems } from "../problems.ts";
import { compose, isBlank, rawText } from "../raw.ts";
import { readGrid, type GridOptions } from "../read-grid.ts";

/** A column: its name in messages, and the words for it without accents, in lower case. */
export interface RecordColumn {
  readonly name: string;
  readonly words: readonly string[];
  readonly required: boolean;
}

/** One record: text by column (`""`: nothing there), and the number that people know its row by. */
export interface FileRecord<C extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<C, string>>;
}

/** The records of a file, and where to say what is wrong with them. */
export interface Records<C extends string> {
  readonly records: readonly FileRecord<C>[];
  readonly problems: Problems;
}

/** Reads the records; none when a required column is not there: said. */
export async function readRecords<C extends string>(
  bytes: Uint8Array,
  options: GridOptions,
  columns: Readonly<Record<C, RecordColumn>>,
): Promise<Records<C>> {
  const problems = createProblems(options.name, 1000);
  const keys = Object.keys(columns) as C[];
  const keyOf = (header: string): C | undefined => keys.find((key) => columns[key].words.includes(plain(header)));
  const grid = await readGrid(bytes, options, (header) => keyOf(header) !== undefined, problems);
  const headerAt = grid?.rows.findIndex((row) => !row.every(isBlank)) ?? -1;
  const header = grid?.rows[headerAt]?.map((raw) => compose(rawText(raw)).trim()) ?? [];
  const at = new Map<C, number>();
  for (const [index, name] of header.entries()) {
    const key = keyOf(name);
    if (key !== undefined && !at.has(key)) at.set(key, index);
    else if (name !== "" && !name.startsWith("_"))
      problems.add(fault("KH5062", { column: excerpt(name) }), { column: name });
  }
  const absent = grid ? keys.filter((key) => columns[key].required && !at.has(key)) : [];
  for (const key of absent) problems.add(fault("KH5061", { column: columns[key].name }));
  if (!grid || absent.length > 0) return { records: [], problems };
  const records = grid.rows.flatMap((row, index): FileRecord<C>[] => {
    if (index <= headerAt || row.every(isBlank)) return [];
    const cells = keys.map((key) => [key, compose(cellText(rawText(row[at.get(key) ?? -1])))] as const);
    return [{ row: grid.rowNumber(index), cells: Object.fromEntries(cells) as Record<C, string> }];
  });
  return { records, problems };
}

/** The day in a cell; undefined when there is none: said, also when the cell is empty. */
export function dayOf(
  text: string,
  spot: { readonly row: number; readonly column: string },
  problems: Problems,
): IsoDate | undefined {
  const day = dateOf(text);
  if (day === undefined) problems.add(fault("KH5048", { value: excerpt(text) }), spot);
  return day;
}

/** The code in a cell; undefined when it is empty: said. */
export function codeOf(
  text: string,
  spot: { readonly row: number; readonly column: string },
  problems: Problems,
): string | undefined {
  if (text !== "") return text;
  problems.add(fault("KH5007", {}), spot);
  return undefined;
}

/** What comes of reading records: the thing, and everything that is wrong. */
export interface ReadRecords<T> {
  readonly value: T;
  readonly problems: readonly Diagnostic[];
  /** `sha256:…` of what the file says, in any order of rows. */
  readonly digest: string;
}

function plain(header: string): string {
  return fold(header)
    .replace(/[\s_]+/g, " ")
    .trim();
}
