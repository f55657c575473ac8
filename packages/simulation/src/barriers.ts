/** What keeps a population from a level: each criterion, alone and together with others. */

import type { Population } from "./population.ts";
import { Pace, type Run } from "./run.ts";

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

/** Criteria that keep entities from a level together: exactly these are not met. */
export interface BarrierSet {
  readonly codes: readonly string[];
  readonly count: number;
}

/** Which criteria stand in the way together, the commonest set first. Errors: rejects once the signal is aborted. */
export async function barrierSets(
  { module, result }: Population,
  level: number,
  run: Run = {},
): Promise<readonly BarrierSet[]> {
  const pace = new Pace(run, result.level.length);
  const found = new Map<string, { readonly codes: readonly string[]; count: number }>();
  for (let row = 0; row < result.level.length; row++) {
    await pace.step();
    if ((result.level[row] ?? 0) >= level) continue;
    const codes = result.criteria.flatMap(({ code, states, statuses }, position) => {
      const status = statuses[states[row] ?? 0]?.[level - 1];
      const excluded = module.criteria[position]?.missing === "excluded";
      return status === "unmet" || (status === "missing" && !excluded) ? [code] : [];
    });
    const key = codes.join("\n");
    const set = found.get(key) ?? { codes, count: 0 };
    set.count++;
    found.set(key, set);
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count || a.codes.length - b.codes.length);
}

/** Barriers to a level, the one that blocks most alone first, then the one that blocks most. Criteria that block nobody are left out. */
export async function barriers(
  { module, prepared, result }: Population,
  level: number,
  run: Run = {},
): Promise<readonly Barrier[]> {
  const pace = new Pace(run, result.criteria.length);
  const found: Barrier[] = [];
  for (const [position, { code, states, statuses }] of result.criteria.entries()) {
    await pace.step();
    const criterion = module.criteria[position];
    const failing = statuses.map((row) => {
      const status = row[level - 1];
      return status === "unmet" || (status === "missing" && criterion?.missing !== "excluded");
    });
    const lacking = statuses.map((row) => row[level - 1] === "missing");
    if (!failing.includes(true)) continue;
    const ifMet = prepared.levelsIf(code, level, true);
    let [blocks, alone, missing] = [0, 0, 0];
    for (let row = 0; row < states.length; row++) {
      const state = states[row] ?? 0;
      if ((result.level[row] ?? 0) >= level || !failing[state]) continue;
      blocks++;
      if (lacking[state]) missing++;
      else if ((ifMet[row] ?? 0) >= level) alone++;
    }
    if (blocks > 0) found.push({ code, blocks, alone, missing });
  }
  return found.toSorted((a, b) => b.alone - a.alone || b.blocks - a.blocks);
}
