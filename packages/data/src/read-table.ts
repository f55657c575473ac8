/**
 * Reads a table of entities from a file, against the inputs of a module.
 *
 * In: bytes and a module. Out: the table, everything that is wrong with it by row and column, and its digest.
 * Refuses: to guess. What cannot be read is missing in the table and listed as a problem; a value is never changed to fit.
 */

import type { Diagnostic } from "@khung/diagnostics";
import type { Module, Table } from "@khung/ir";
import { cellText } from "./cell-text.ts";
import { digestTable } from "./digest.ts";
import { findColumns, type Columns } from "./find-columns.ts";
import { findRows, type Rows } from "./find-rows.ts";
import { labelOf } from "./label-columns.ts";
import type { Mark } from "./number-text.ts";
import { createProblems } from "./problems.ts";
import { compose, rawText, type Grid } from "./raw.ts";
import { readColumns } from "./read-columns.ts";
import { readGrid, type GridOptions } from "./read-grid.ts";

/** How to read a file. */
export interface ReadOptions extends GridOptions {
  readonly module: Pick<Module, "inputs">;
  /** The column with the official codes; `entity` when not said. */
  readonly key?: string;
  /** Further columns to keep as labels. */
  readonly labels?: readonly string[];
  /** The decimal mark, when it is known; else the file shows it. */
  readonly decimal?: Mark;
  /** How many problems of one kind to list for one column; the others are counted. 1,000 when not said. */
  readonly problemLimit?: number;
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
  const names = new Set([key, ...module.inputs.map((input) => input.name)]);
  const isName = (header: string): boolean => names.has(header.trim()) || labelOf(header.trim(), labels) !== undefined;
  const grid = await readGrid(bytes, options, isName, problems);
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

/** The labels of rows, by the names that screens look for. */
export function readLabels({ rows }: Grid, columns: Columns, { indexes, unreadable }: Rows): Table["labels"] {
  const word = (row: number, index: number): string =>
    unreadable.has(row) ? "" : compose(cellText(rawText(rows[row]?.[index])));
  return Object.fromEntries(
    columns.labels.map(({ label, index }) => [label, indexes.map((row) => word(row, index) || null)]),
  );
}
