/**
 * A threshold row as cells: what a form says of the levels of one criterion, ready to be shown and checked.
 *
 * Numbers stay exact decimals as text. What is no plain number stays what it is written as, never guessed at.
 */

import type { TextRange } from "@khung/document";
import type { LevelName, Literal, RequirementCard, SlotKey, NodeKey, ValueSlot } from "@khung/document/form";
import { canonical, compareDecimals, type Decimal } from "../number/decimal.ts";

/** One value of a cell. */
export interface CellValue {
  readonly slot: SlotKey;
  /** `number` · `hole`: still to be entered · `none`: nothing is asked · `other`: anything that only the text can say. */
  readonly kind: "number" | "hole" | "none" | "other";
  readonly value?: Decimal;
  /** `%`, `Mb/s`; where nothing is written, that of its neighbours. */
  readonly unit?: string;
  /** As written. */
  readonly source: string;
  readonly range?: TextRange;
}

/** What a province may do, and has done, to a national threshold; or what became of the text that was opened. */
export interface CellBase {
  /** The number it is compared with; absent where there was none or it is no plain number. */
  readonly value?: Decimal;
  /** Said before typing: `Quốc gia: 55 · tỉnh được phép ≥ 55`. */
  readonly help?: string;
  readonly least?: Decimal;
  readonly most?: Decimal;
  /** Of a national threshold: whether the province says it itself, even if it says the same. */
  readonly own?: boolean;
}

/** The value of a class; `key` is that of its case, to take it away. */
export interface CellCase extends CellValue {
  readonly key: NodeKey;
  /** Absent: all others. */
  readonly member?: string;
}

/** A level's cell: one value, or one for each class. */
export interface RowCell extends CellValue {
  readonly level: LevelName;
  /** Of the written entry, to take it away. */
  readonly entry?: NodeKey;
  readonly stale: boolean;
  /** By class: the members' values instead of the cell's own. */
  readonly cases?: readonly CellCase[];
  /** What it goes by. */
  readonly class?: string;
  /** Of `between`. */
  readonly upper?: CellValue;
  readonly base?: CellBase;
}

/** Which way a threshold grows harder. */
export type Direction = "up" | "down";

/** Higher is harder, lower is harder, or neither is said. */
export function directionOf(comparison: string): Direction | undefined {
  if (comparison === "atLeast" || comparison === "moreThan") return "up";
  return comparison === "atMost" || comparison === "lessThan" ? "down" : undefined;
}

/** The cells of a requirement by level. */
export function rowCells(card: RequirementCard): readonly RowCell[] {
  const unit = card.cells.map(({ value }) => unitOf(value)).find((found) => found !== undefined);
  return card.cells.map(({ level, entry, value, upper }) => ({
    ...cellParts(value, upper, unit),
    level,
    stale: card.state === "stale" || value.state === "stale",
    ...(entry !== undefined && { entry }),
  }));
}

/** What stands in a cell: one value, two bounds, or one for each class. */
export function cellParts(
  value: ValueSlot,
  upper: ValueSlot | undefined,
  unit: string | undefined,
): CellValue & Pick<RowCell, "upper" | "cases" | "class"> {
  return {
    ...cellValue(value, unit),
    ...(upper && { upper: cellValue(upper, unit) }),
    ...(value.byClass && {
      class: value.byClass.class.name,
      cases: value.byClass.cases.map(({ key, member, value: each }) => ({
        key,
        ...cellValue(each, unit),
        ...(member !== undefined && { member }),
      })),
    }),
  };
}

/** A slot as a cell shows it. */
export function cellValue(slot: ValueSlot, unit?: string): CellValue {
  const { key, source, range, literal, state } = slot;
  const own = unitOf(slot) ?? unit;
  const base = { slot: key, source, ...(own !== undefined && { unit: own }), ...(range && { range }) };
  if (state === "hole") return { ...base, kind: "hole" };
  if (state === "absent") return { ...base, kind: "none" };
  const value = literal && decimalOfLiteral(literal);
  return value === undefined ? { ...base, kind: "other" } : { ...base, kind: "number", value };
}

function decimalOfLiteral(literal: Literal): Decimal | undefined {
  if (literal.kind !== "number" || literal.per !== undefined) return undefined;
  return canonical((literal.negative ? "-" : "") + literal.digits);
}

function unitOf({ literal, byClass }: ValueSlot): string | undefined {
  if (byClass) return byClass.cases.map(({ value }) => unitOf(value)).find((found) => found !== undefined);
  if (literal?.kind !== "number") return undefined;
  return literal.percent ? "%" : literal.unit;
}

/** A higher level that asks less than a lower one. */
export interface Disorder {
  readonly lower: RowCell;
  readonly higher: RowCell;
  /** Of the class for which it is so. */
  readonly member?: string;
  readonly values: readonly [lower: Decimal, higher: Decimal];
}

/**
 * Neighbouring thresholds that go the wrong way. Only numbers are compared: a class with the same class or with what holds for all.
 *
 * Example  40 · 60 · 55 upwards → 60 before 55
 */
export function disorders(cells: readonly RowCell[], direction: Direction): readonly Disorder[] {
  const asked = cells.filter(({ kind, cases }) => kind === "number" || cases);
  return asked.slice(1).flatMap((higher, i) => {
    const lower = asked[i];
    if (!lower) return [];
    return membersOf(lower, higher).flatMap((member) => {
      const [low, high] = [valueFor(lower, member), valueFor(higher, member)];
      if (low === undefined || high === undefined) return [];
      const order = compareDecimals(low, high);
      const wrong = direction === "up" ? order > 0 : order < 0;
      return wrong ? [{ lower, higher, ...(member !== undefined && { member }), values: [low, high] as const }] : [];
    });
  });
}

/** Every class that either names; nothing else when neither goes by class. */
function membersOf(...cells: readonly RowCell[]): readonly (string | undefined)[] {
  const named = cells.flatMap(({ cases }) => cases?.map(({ member }) => member) ?? []);
  return named.length === 0 ? [undefined] : [...new Set(named)];
}

function valueFor({ value, cases }: RowCell, member: string | undefined): Decimal | undefined {
  if (!cases) return value;
  const own = cases.find((each) => each.member === member) ?? cases.find((each) => each.member === undefined);
  return own?.value;
}
