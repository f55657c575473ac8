/**
 * Turns the cells of the input columns into values, and decides the decimal mark: of a column by what it shows, else by what
 * the other columns of the file show.
 */

import { printUnit, type Cell, type Column, type Input } from "@khung/ir";
import type { Columns } from "./find-columns.ts";
import type { Rows } from "./find-rows.ts";
import type { Mark } from "./number-text.ts";
import { excerpt, fault, type Fault, type Problems } from "./problems.ts";
import { rawText, type Grid, type RawCell } from "./raw.ts";
import { createNumberReader, decidedMark, type Integers, type MarkEvidence } from "./read-number.ts";
import { createBooleanReader, createChoiceReader, createDateReader, type ReadCell } from "./read-word.ts";

interface InputColumn {
  readonly input: Input;
  readonly raws: readonly RawCell[];
  readonly numeric?: ReturnType<typeof createNumberReader>;
  readonly read: ReadCell;
}

function isFault(cell: Cell | Fault): cell is Fault {
  return typeof cell === "object" && cell !== null && "code" in cell;
}

/** The reader of an input that is no number. */
export function wordReader({ type }: Input): ReadCell {
  if (type.kind === "boolean") return createBooleanReader();
  if (type.kind === "choice") return createChoiceReader(type);
  return createDateReader();
}

/** The word of the unit that numbers of an input may carry: `Mb/s`, `VND`. */
export function unitWord(input: Input): string | undefined {
  if (input.type.kind !== "number") return undefined;
  return printUnit(input.type.unit) || input.unitName;
}

/** Reads every input column; `told` is the decimal mark when the caller knows it. */
export function readColumns(
  grid: Grid,
  columns: Columns,
  rows: Rows,
  told: Mark | undefined,
  problems: Problems,
): Readonly<Record<string, Column>> {
  const integers: Integers = new Map();
  const rawsAt = (index: number): RawCell[] =>
    rows.indexes.map((row) => (rows.unreadable.has(row) ? null : grid.rows[row]?.[index]));
  const all: InputColumn[] = columns.inputs.map(({ input, index }) => {
    const raws = rawsAt(index);
    if (input.type.kind !== "number") return { input, raws, read: wordReader(input) };
    const numeric = createNumberReader(input.type, unitWord(input), integers);
    for (const raw of raws) numeric.look(raw);
    return { input, raws, numeric, read: (raw) => numeric.read(raw, undefined) };
  });
  const marks = new Set(all.flatMap(({ numeric }) => (numeric ? (decidedMark(numeric.evidence()) ?? []) : [])));
  const ofFile = told ?? (marks.size === 1 ? [...marks][0] : undefined);
  sayMarks(all, grid, columns, problems);
  return Object.fromEntries(
    all.map(({ input, raws, numeric, read }) => {
      const mark = told ?? (numeric && markOf(numeric, ofFile));
      const one: ReadCell = numeric ? (raw) => numeric.read(raw, mark) : read;
      return [input.name, readColumn(input, raws, one, rows, grid, problems)];
    }),
  );
}

/** A column that shows both marks decides nothing, and neither does the file for it. */
function markOf(numeric: ReturnType<typeof createNumberReader>, ofFile: Mark | undefined): Mark | undefined {
  const evidence = numeric.evidence();
  const isMixed = evidence.comma !== undefined && evidence.point !== undefined;
  return isMixed ? undefined : (decidedMark(evidence) ?? ofFile);
}

function readColumn(
  input: Input,
  raws: readonly RawCell[],
  read: ReadCell,
  rows: Rows,
  grid: Grid,
  problems: Problems,
): readonly Cell[] {
  const { name, type } = input;
  const cells = raws.map((raw, i): Cell => {
    const cell = read(raw);
    if (!isFault(cell)) return cell;
    const entity = rows.entities[i];
    problems.add(cell, {
      row: grid.rowNumber(rows.indexes[i] ?? 0),
      column: name,
      ...(entity !== undefined && { entity }),
    });
    return null;
  });
  if (type.kind === "number" && type.form === "share") sayLikeShares(name, raws, cells, problems);
  return cells;
}

/** A column of percentages that all lie between 0 and 1, one of them inside, may hold shares of one. */
function sayLikeShares(column: string, raws: readonly RawCell[], cells: readonly Cell[], problems: Problems): void {
  let between: number | undefined;
  for (const [i, cell] of cells.entries()) {
    if (cell === null || typeof cell !== "object") continue;
    const raw = raws[i];
    const isPlain =
      typeof raw === "number" ||
      (typeof raw === "string"
        ? !/[%％/]/.test(raw)
        : typeof raw === "object" && raw?.kind === "exact" && !raw.percent);
    if (!isPlain || cell.numerator * 100n > cell.denominator) return;
    if (cell.numerator !== 0n && cell.numerator * 100n !== cell.denominator) between ??= i;
  }
  if (between === undefined) return;
  const value = rawText(raws[between]).trim();
  const share = shareText(value);
  problems.add(fault("KH5054", { value: excerpt(value), share }), { column });
}

/** A hundred times a decimal, as text with the same mark. */
export function shareText(value: string): string {
  const mark = value.includes(",") ? "," : ".";
  const [whole = "0", decimals = ""] = value.split(mark);
  const digits = `${whole}${decimals.padEnd(2, "0")}`;
  const at = whole.length + 2;
  const text = `${digits.slice(0, at)}${digits.length > at ? `${mark}${digits.slice(at)}` : ""}`;
  return text.replace(/^0+(?=\d)/, "");
}

function sayMarks(all: readonly InputColumn[], grid: Grid, columns: Columns, problems: Problems): void {
  const header = grid.rowNumber(columns.header);
  const place = header > 0 ? { row: header } : {};
  let said = false;
  for (const { input, numeric } of all)
    said = sayMark(numeric?.evidence() ?? {}, { ...place, column: input.name }, said, problems);
}

/** Says openly which decimal mark was found: once for a file with commas, once for each column that has both. Gives whether it is said now. */
export function sayMark(
  { comma, point }: MarkEvidence,
  spot: { readonly row?: number; readonly column: string },
  said: boolean,
  problems: Problems,
): boolean {
  if (comma === undefined) return said;
  if (point !== undefined) {
    problems.add(fault("KH5052", { comma: excerpt(comma), point: excerpt(point) }), spot);
    return said;
  }
  if (!said) problems.add(fault("KH5053", { value: excerpt(comma), meaning: plainNumber(comma) }), spot);
  return true;
}

/** `1.234,5 %` with a point as the only mark: what it was understood as. */
function plainNumber(text: string): string {
  return excerpt(text.replace(/[^\d,−-]/g, "").replace(",", "."));
}
