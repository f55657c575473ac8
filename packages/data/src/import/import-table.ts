/** A file that was not made for us to a table: its columns told, its letters converted, every problem by the rows of the file. */

import { digestTable } from "../digest.ts";
import { findColumns } from "../find-columns.ts";
import { findRows } from "../find-rows.ts";
import type { Mark } from "../number-text.ts";
import { createProblems } from "../problems.ts";
import { isBlank, rawText, type Grid } from "../raw.ts";
import { readColumns } from "../read-columns.ts";
import { readLabels, type ReadOptions, type ReadResult } from "../read-table.ts";
import { foreignGrid, headerOf, type GridChoices } from "./foreign-grid.ts";
import type { ColumnRole } from "./match-columns.ts";
import type { DetectedLegacy } from "../legacy/detect.ts";

/** What is shown of a file before anything is decided. */
export interface FilePreview {
  readonly sheets: readonly string[];
  readonly fonts: readonly string[];
  readonly legacy: DetectedLegacy | undefined;
  readonly unknown: readonly string[];
  /** The first rows as they are written, with the numbers that people call them by. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  readonly rowCount: number;
  /** The number of the row that seems to be the header. */
  readonly header: number;
}

const shown = 30;

/** Looks into a file. */
export async function previewFile(
  bytes: Uint8Array,
  choices: GridChoices,
): Promise<FilePreview | { readonly problems: ReadResult["problems"] }> {
  const problems = createProblems(choices.name, 1000);
  const found = await foreignGrid(bytes, choices, problems);
  if (!found) return { problems: problems.list() };
  const { grid, sheets, fonts, legacy, unknown } = found;
  const { rows, rowNumber } = grid;
  return {
    sheets,
    fonts,
    legacy,
    unknown,
    rows: rows
      .slice(0, shown)
      .map((row, i) => ({ number: numberOf(rowNumber(i), i), cells: Array.from(row ?? [], rawText) })),
    rowCount: rows.filter((row) => row && !row.every(isBlank)).length,
    header: numberOf(rowNumber(headerOf(grid)), headerOf(grid)),
  };
}

/** Some formats do not count their header: people do. */
function numberOf(number: number, index: number): number {
  return number > 0 ? number : index + 1;
}

/** How to import. */
export interface ImportChoices extends GridChoices, Pick<ReadOptions, "module"> {
  /** The number of the row that is the header. */
  readonly header: number;
  /** By column. */
  readonly roles: readonly ColumnRole[];
  readonly decimal?: Mark;
  /** Rows without any error only. */
  readonly onlyValid?: boolean;
}

/** What an import would give. */
export interface Imported extends ReadResult {
  /** Columns that are for nothing, by what stands in the header. */
  readonly unused: readonly string[];
  /** How many entities have an error in their row. */
  readonly wrongRows: number;
}

const key = "entity";

/** Reads a file as the choices say. Errors: in `problems`, by row and column of the file; never throws for what the file holds. */
export async function importTable(bytes: Uint8Array, choices: ImportChoices): Promise<Imported> {
  const { name, module, header, roles, decimal, onlyValid = false } = choices;
  const problems = createProblems(name, 100_000);
  const found = await foreignGrid(bytes, choices, problems);
  const at = found?.grid.rows.findIndex((_, i) => numberOf(found.grid.rowNumber(i), i) === header) ?? -1;
  const cut = found && at >= 0 ? withHeader(found.grid, at, roles) : undefined;
  const columns = cut && findColumns(cut, module.inputs, { key, labels: [] }, problems);
  const rows = cut && columns && findRows(cut, columns, problems);
  const table = {
    name,
    entities: rows?.entities ?? [],
    columns: rows ? readColumns(cut, columns, rows, decimal, problems) : {},
    labels: rows ? readLabels(cut, columns, rows) : {},
    rowNumbers: rows?.indexes.map((index) => cut?.rowNumber(index) ?? 0) ?? [],
  };
  const list = problems.list();
  const wrong = new Set(
    list.flatMap(({ severity, cell }) => (severity === "error" && cell?.row !== undefined ? [cell.row] : [])),
  );
  const written = found?.grid.rows[at] ?? [];
  const unused = roles.flatMap((role, i) =>
    role.kind === "none" && !isBlank(written[i]) ? [rawText(written[i])] : [],
  );
  const kept = onlyValid ? without(table, wrong) : table;
  return {
    table: kept,
    problems: list,
    rows: rows?.count ?? 0,
    digest: digestTable(kept),
    unused,
    wrongRows: table.rowNumbers.filter((row) => wrong.has(row)).length,
  };
}

/** The rows from the header on, its cells named as our reader names them; what is for nothing is left out. */
function withHeader({ rows, rowNumber }: Grid, at: number, roles: readonly ColumnRole[]): Grid {
  const used = roles.flatMap((role, i) => (role.kind === "none" ? [] : [i]));
  const names = used.map((i) => nameOf(roles[i]));
  const body = rows.slice(at + 1).map((row) => used.map((i) => row?.[i]));
  return {
    rows: [names, ...body],
    rowNumber: (index) => numberOf(rowNumber(at + index), at + index),
    counted: false,
  };
}

function nameOf(role: ColumnRole | undefined): string {
  if (role?.kind === "input") return role.input;
  return role?.kind === "label" ? `_${role.label}` : key;
}

function without(table: ReadResult["table"], wrong: ReadonlySet<number>): ReadResult["table"] {
  const keep = table.entities.flatMap((_, i) => (wrong.has(table.rowNumbers?.[i] ?? 0) ? [] : [i]));
  const of = <T>(all: { at(index: number): T | undefined }): readonly (T | null)[] =>
    keep.map((i) => all.at(i) ?? null);
  return {
    name: table.name,
    entities: keep.map((i) => table.entities[i] ?? ""),
    columns: Object.fromEntries(Object.entries(table.columns).map(([name, column]) => [name, of(column)])),
    labels: Object.fromEntries(Object.entries(table.labels).map(([name, words]) => [name, of(words)])),
    rowNumbers: keep.map((i) => table.rowNumbers?.[i] ?? 0),
  };
}
