/** What keeps a population from a level: each criterion, alone and together with others. */

import type { Population } from "./population.ts";

/** A criterion as a barrier to a level. */
export interface Barrier {
  readonly code: string;
  /** Entities below the level that do not meet the criterion there, by the framework's own count of missing. */
  readonly blocks: number;
  /** Of those, the ones that would reach the level if they met this criterion at it, and all else stayed as it is. */
  readonly alone: number;
  /** Of those that it blocks, how many because data are missing. */
  readonly missing: number;
}

/** Barriers to a level, the one that blocks most alone first, then the one that blocks most. Criteria that block nobody are left out. */
export function barriers({ module, prepared, result }: Population, level: number): readonly Barrier[] {
  const found = result.criteria.flatMap(({ code, states, statuses }, position): readonly Barrier[] => {
    const criterion = module.criteria[position];
    const failing = statuses.map((row) => {
      const status = row[level - 1];
      return status === "unmet" || (status === "missing" && criterion?.missing !== "excluded");
    });
    const lacking = statuses.map((row) => row[level - 1] === "missing");
    if (!failing.includes(true)) return [];
    const ifMet = prepared.levelsIf(code, level, true);
    let [blocks, alone, missing] = [0, 0, 0];
    for (let row = 0; row < states.length; row++) {
      const state = states[row] ?? 0;
      if ((result.level[row] ?? 0) >= level || !failing[state]) continue;
      blocks++;
      if (lacking[state]) missing++;
      else if ((ifMet[row] ?? 0) >= level) alone++;
    }
    return blocks > 0 ? [{ code, blocks, alone, missing }] : [];
  });
  return found.toSorted((a, b) => b.alone - a.alone || b.blocks - a.blocks);
}
