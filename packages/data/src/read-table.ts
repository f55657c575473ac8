/**
 * Reads a table of entities from a file, against the inputs of a module.
 *
 * In: bytes and a module. Out: the table, everything that is wrong with it by row and column, and its digest.
 * Refuses: to guess. What cannot be read is missing in the table and listed as a problem; a value is never changed to fit.
 */

import type { Diagnostic } from "@khung/diagnostics";
import type { Module, Table } from "@khung/ir";
import { cellText } from "./cell-text.ts";
import { decodeText } from "./decode-text.ts";
import { digestTable } from "./digest.ts";
import { findColumns, type Columns } from "./find-columns.ts";
import { findRows, type Rows } from "./find-rows.ts";
import { formatOf, type Format } from "./formats.ts";
import { labelOf } from "./label-columns.ts";
import type { Mark } from "./number-text.ts";
import { createProblems, excerpt, fault, type Problems } from "./problems.ts";
import { compose, isBlank, rawText, type Grid } from "./raw.ts";
import { readColumns } from "./read-columns.ts";
import { readCsv } from "./read-csv.ts";
import { readJson, readJsonLines } from "./read-json.ts";
import { readXlsx } from "./read-xlsx.ts";

/** How to read a file. */
export interface ReadOptions {
  /** What people call the file; its extension says the format. */
  readonly name: string;
  readonly module: Pick<Module, "inputs">;
  /** When the extension does not say it. */
  readonly format?: Format;
  /** The column with the official codes; `entity` when not said. */
  readonly key?: string;
  /** Further columns to keep as labels. */
  readonly labels?: readonly string[];
  /** XLSX: the sheet, by name; the first when not said. */
  readonly sheet?: string;
  /** The decimal mark, when it is known; else the file shows it. */
  readonly decimal?: Mark;
  /** How many problems of one kind to list for one column; the others are counted. 1,000 when not said. */
  readonly problemLimit?: number;
  /** The largest file, packed or not; 256 MB when not said. */
  readonly maxBytes?: number;
}

/** What was read. */
export interface ReadResult {
  readonly table: Table;
  /** In the order of rows; those without a row come first. */
  readonly problems: readonly Diagnostic[];
  /** How many rows of the file hold data, read or not. */
  readonly rows: number;
  /** `sha256:…` of what the table says. */
  readonly digest: string;
}

/**
 * Reads a table.
 *
 * Missing  empty cells, `thiếu`, `chưa có số liệu`, `n/a`, `…`; a cell with a problem is missing too
 * Errors   KH50xx in `problems`; never throws for what the file holds
 * Example  await readTable(bytes, { name: "xa.csv", module }) → { table, problems: [], rows: 98, … }
 */
export async function readTable(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { name, module, key = "entity", labels = [], problemLimit = 1000 } = options;
  const problems = createProblems(name, problemLimit);
  const grid = await readGrid(bytes, options, problems);
  const columns = grid && findColumns(grid, module.inputs, { key, labels }, problems);
  const rows = grid && columns && findRows(grid, columns, problems);
  const table: Table = {
    name,
    entities: rows?.entities ?? [],
    columns: rows ? readColumns(grid, columns, rows, options.decimal, problems) : {},
    labels: rows ? readLabels(grid, columns, rows) : {},
    rowNumbers: rows?.indexes.map((index) => grid?.rowNumber(index) ?? 0) ?? [],
  };
  return { table, problems: problems.list(), rows: rows?.count ?? 0, digest: digestTable(table) };
}

async function readGrid(bytes: Uint8Array, options: ReadOptions, problems: Problems): Promise<Grid | undefined> {
  const { name, module, key = "entity", labels = [], sheet, maxBytes = 256 * 1024 * 1024 } = options;
  if (bytes.length > maxBytes) {
    problems.add(fault("KH5033", { size: bytes.length, limit: maxBytes }));
    return undefined;
  }
  const format = formatOf(bytes, name, options.format);
  if (typeof format === "object") {
    problems.add(fault("KH5020", { format: excerpt(format.unsupported) }));
    return undefined;
  }
  if (format === "xlsx") return notEmpty(await readXlsx(bytes, sheet, maxBytes, problems), problems);
  if (sheet !== undefined) {
    problems.add(fault("KH5027", { sheet: excerpt(sheet) }));
    return undefined;
  }
  const text = decodeText(bytes, problems);
  if (text.trim() === "") return notEmpty({ rows: [], rowNumber: (index) => index, counted: false }, problems);
  if (format === "json") return notEmpty(readJson(text, problems), problems);
  if (format === "jsonl") return notEmpty(readJsonLines(text, problems), problems);
  const names = new Set([key, ...module.inputs.map((input) => input.name)]);
  const isName = (header: string): boolean => names.has(header.trim()) || labelOf(header.trim(), labels) !== undefined;
  return notEmpty(readCsv(text, isName, problems), problems);
}

/** A grid without a header is an empty table, said once. */
function notEmpty(grid: Grid | undefined, problems: Problems): Grid | undefined {
  if (!grid || grid.rows.some((row) => row && !row.every(isBlank))) return grid;
  if (!problems.hasErrors()) problems.add(fault("KH5010", {}));
  return undefined;
}

function readLabels({ rows }: Grid, columns: Columns, { indexes, unreadable }: Rows): Table["labels"] {
  const word = (row: number, index: number): string =>
    unreadable.has(row) ? "" : compose(cellText(rawText(rows[row]?.[index])));
  return Object.fromEntries(
    columns.labels.map(({ label, index }) => [label, indexes.map((row) => word(row, index) || null)]),
  );
}
