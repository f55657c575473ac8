/** Who moves from which level to which: what the transition matrix and the alluvial chart both show. */

import type { LevelName } from "../../state/distribution.ts";

/** By level of the baseline, then of the scenario, 0 first: how many entities. */
export type MoveCounts = readonly (readonly number[])[];

/** From a level to a level. */
export interface Move {
  readonly from: number;
  readonly to: number;
}

/** How many go down, up, and stay. */
export interface MoveTotals {
  readonly down: number;
  readonly up: number;
  readonly same: number;
  readonly all: number;
}

/** Sums of a matrix of moves. */
export function totalsOf(counts: MoveCounts): MoveTotals {
  let [down, up, same] = [0, 0, 0];
  for (const [from, row] of counts.entries()) {
    for (const [to, count] of row.entries()) {
      if (to < from) down += count;
      else if (to > from) up += count;
      else same += count;
    }
  }
  return { down, up, same, all: down + up + same };
}

/** Entities that are at a level before, and after. */
export function endsOf(counts: MoveCounts, level: number): { readonly before: number; readonly after: number } {
  return {
    before: (counts[level] ?? []).reduce((sum, count) => sum + count, 0),
    after: counts.reduce((sum, row) => sum + (row[level] ?? 0), 0),
  };
}

/** The levels that are shown, the lowest first: all that have a name, and "none reached" where anybody is there. */
export function shownLevels(names: readonly LevelName[], counts: MoveCounts): readonly LevelName[] {
  const { before, after } = endsOf(counts, 0);
  return before + after > 0 ? [{ number: 0 }, ...names] : names;
}
