/** A table to rows of the SQL table, and rows of the result back to results. Cells are text, NULL is null. */

import { report, type Diagnostic } from "@khung/diagnostics";
import {
  isRational,
  rational,
  rowNumber,
  toDecimal,
  type Cell,
  type CriterionStatus,
  type Module,
  type Rational,
  type Table,
} from "@khung/ir";
import type { CompiledSql } from "./compile.ts";
import type { Width } from "./dialects.ts";
import type { InputColumn } from "./inputs.ts";
import type { Meaning } from "./result.ts";

/** One row, in the order of the columns. */
export type TextRow = readonly (string | null)[];

/** As many decimal places as the dialects keep in a column. */
const mostPlaces = 18;

/** The least widths that hold the numbers of a table; of those that no DECIMAL holds exactly, nothing. */
export function widthsOf({ inputs }: Module, table: Table): Readonly<Record<string, Width>> {
  return Object.fromEntries(
    inputs.flatMap(({ name, type }) => {
      if (type.kind !== "number" || !Object.hasOwn(table.columns, name)) return [];
      const values = valuesOf(table, name).filter((each) => isRational(each));
      const places = Math.max(0, ...values.map(({ denominator }) => placesOf(denominator) ?? mostPlaces));
      const whole = Math.max(0, ...values.map(({ numerator, denominator }) => lengthOf(numerator / denominator)));
      return [[name, { digits: Math.max(1, whole + places), places }] as const];
    }),
  );
}

function valuesOf(table: Table, input: string): readonly Cell[] {
  const column = Object.hasOwn(table.columns, input) ? table.columns[input] : undefined;
  return table.entities.map((_, row): Cell => column?.at(row) ?? null);
}

function lengthOf(whole: bigint): number {
  const digits = String(whole < 0n ? -whole : whole);
  return digits === "0" ? 0 : digits.length;
}

/** How many decimal places write 1 / denominator; undefined when no number of them, or too many. */
function placesOf(denominator: bigint): number | undefined {
  for (let places = 0, scale = 1n; places <= mostPlaces; places++, scale *= 10n) {
    if (scale % denominator === 0n) return places;
  }
  return undefined;
}

/** A table as rows. */
export type TextRows =
  | { readonly ok: true; readonly rows: readonly TextRow[] }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

/** The rows of the SQL table. Errors: KH8006 for each number that its column does not hold exactly. */
export function textRows(compiled: Pick<CompiledSql, "inputs">, table: Table): TextRows {
  const problems: Diagnostic[] = [];
  const columns = compiled.inputs.map((column) =>
    valuesOf(table, column.input).map((cell, row) => {
      const text = cellText(cell, column);
      if (text !== undefined) return text;
      const entity = table.entities[row] ?? "";
      const cellOf = { table: table.name, row: rowNumber(table, row), column: column.input, entity };
      problems.push(report("KH8006", { cell: cellOf }, { column: column.input, type: column.type }));
      return null;
    }),
  );
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, rows: table.entities.map((entity, row) => [entity, ...columns.map((each) => each[row] ?? null)]) };
}

/** Undefined when the column does not hold the value. */
function cellText(cell: Cell, { width, whole }: InputColumn): string | null | undefined {
  if (cell === null) return null;
  if (!isRational(cell)) return `${cell}`;
  const { digits, places } = width ?? { digits: 0, places: 0 };
  const exact = 10n ** BigInt(places) % cell.denominator === 0n;
  const fits = lengthOf(cell.numerator / cell.denominator) <= digits - places;
  return exact && fits && !(whole && cell.numerator < 0n) ? toDecimal(cell, places) : undefined;
}

/** What one row of the result says. */
export interface EntityRow {
  readonly entity: string;
  readonly level: number;
  readonly low: number;
  readonly high: number;
  /** By code; index 0 = level 1; null = nothing is asked there. */
  readonly statuses: ReadonlyMap<string, readonly (CriterionStatus | null)[]>;
  /** By name; null = missing data could change it. */
  readonly outcomes: ReadonlyMap<string, boolean | null>;
  /** Absent where the framework has no points. */
  readonly score?: {
    /** Null = missing. */
    readonly value: Rational | null;
    readonly most: Rational | null;
    /** Absent where it is not known. */
    readonly range?: { readonly low: Rational; readonly high: Rational };
  };
  /** Absent where the framework does not rank; null = no score. */
  readonly rank?: number | null;
  /** By code, of criteria with points; null = missing. */
  readonly points: ReadonlyMap<string, Rational | "excluded" | null>;
}

/** Reads rows of the result, cells as the engines write them. Errors: throws on what the query does not give. */
export function decodeRows(compiled: CompiledSql, levels: number, rows: readonly TextRow[]): readonly EntityRow[] {
  return rows.map((row) => decodeRow(compiled, levels, row));
}

function decodeRow(compiled: CompiledSql, levels: number, row: TextRow): EntityRow {
  const statuses = new Map<string, (CriterionStatus | null)[]>();
  const outcomes = new Map<string, boolean | null>();
  const points = new Map<string, Rational | "excluded" | null>();
  const single = new Map<Meaning["kind"], string | null>();
  const fractions = new Map<Meaning["kind"], Rational | "excluded" | null>();
  for (const [i, { meaning }] of compiled.columns.entries()) {
    const cell = row[i] ?? null;
    switch (meaning.kind) {
      case "status": {
        const found = statuses.get(meaning.criterion) ?? Array.from({ length: levels }, () => null);
        found[meaning.level - 1] = cell as CriterionStatus;
        statuses.set(meaning.criterion, found);
        break;
      }
      case "outcome":
        outcomes.set(meaning.outcome, cell === null ? null : cell.startsWith("t"));
        break;
      // Numerators come right before their denominators.
      case "points":
        if (meaning.part === "denominator") points.set(meaning.criterion, fractionOf(row[i - 1] ?? null, cell));
        break;
      case "score":
      case "scoreMost":
      case "scoreLow":
      case "scoreHigh":
        if (meaning.part === "denominator") fractions.set(meaning.kind, fractionOf(row[i - 1] ?? null, cell));
        break;
      default:
        single.set(meaning.kind, cell);
    }
  }
  const number = (kind: Meaning["kind"]): number => Number(single.get(kind));
  const rank = single.get("rank");
  return {
    entity: single.get("entity") ?? "",
    level: number("level"),
    low: number("low"),
    high: number("high"),
    statuses,
    outcomes,
    ...scoreOf(fractions),
    ...(rank !== undefined && { rank: rank === null ? null : Number(rank) }),
    points,
  };
}

function fractionOf(numerator: string | null, denominator: string | null): Rational | "excluded" | null {
  if (denominator === "0") return "excluded";
  return numerator === null || denominator === null ? null : rational(BigInt(numerator), BigInt(denominator));
}

function scoreOf(found: ReadonlyMap<string, Rational | "excluded" | null>): Pick<EntityRow, "score"> {
  const of = (kind: string): Rational | null => {
    const value = found.get(kind);
    return value === undefined || value === "excluded" ? null : value;
  };
  const [low, high] = [of("scoreLow"), of("scoreHigh")];
  if (!found.has("score")) return {};
  return { score: { value: of("score"), most: of("scoreMost"), ...(low && high && { range: { low, high } }) } };
}
