/** How many entities are at each level, ready for the chart and its table. */

import type { Title } from "@khung/ir";

/** A level as people see it. 0 = none reached, without a title. */
export interface LevelName {
  readonly number: number;
  readonly title?: Title;
}

/** One row of the distribution. */
export interface LevelRow extends LevelName {
  readonly count: number;
  /** Of these, how many may still rise once missing data are in. */
  readonly open: number;
  /** The count in the original text; absent when there is nothing to compare. */
  readonly before?: number;
}

/** Level of every entity, in the order of the table; `low` and `high` say what it can still become. */
export interface Levels {
  readonly reached: Uint8Array;
  readonly low: Uint8Array;
  readonly high: Uint8Array;
}

/** Stands in `low` and `high` for "not determined". */
export const undetermined = 255;

/**
 * Counts the levels.
 *
 * Shapes   reached, low, high, before: n, one order · result: one row per level, 0 first
 */
export function countLevels(names: readonly LevelName[], levels: Levels, before?: Uint8Array): readonly LevelRow[] {
  const rows = [{ number: 0 }, ...names].map((name) => ({ ...name, count: 0, open: 0, was: 0 }));
  levels.reached.forEach((level, i) => {
    const row = rows[level];
    if (!row) return;
    row.count++;
    if ((levels.high[i] ?? level) > level) row.open++;
  });
  before?.forEach((level) => {
    const row = rows[level];
    if (row) row.was++;
  });
  return rows.map(({ was, ...row }) => (before ? { ...row, before: was } : row));
}

/** The same of some of the entities, by their rows. */
export function countSome(
  names: readonly LevelName[],
  { reached, low, high }: Levels,
  isAmong: (row: number) => boolean,
): readonly LevelRow[] {
  const keep = (values: Uint8Array): Uint8Array => values.filter((_, row) => isAmong(row));
  return countLevels(names, { reached: keep(reached), low: keep(low), high: keep(high) });
}

/** How many of some entities stand lower than one, beside it, and higher; itself left out. */
export function standingAmong(
  reached: Uint8Array,
  one: number,
  isAmong: (row: number) => boolean,
): { readonly lower: number; readonly beside: number; readonly higher: number } {
  const own = reached[one] ?? 0;
  let [lower, beside, higher] = [0, 0, 0];
  reached.forEach((level, row) => {
    if (row === one || !isAmong(row)) return;
    if (level < own) lower++;
    else if (level > own) higher++;
    else beside++;
  });
  return { lower, beside, higher };
}

/** How many entities stand higher, and how many lower, than before. */
export function countMoves(reached: Uint8Array, before: Uint8Array): { readonly up: number; readonly down: number } {
  let up = 0;
  let down = 0;
  reached.forEach((level, i) => {
    const was = before[i] ?? level;
    if (level > was) up++;
    else if (level < was) down++;
  });
  return { up, down };
}
