/** Who goes from which level to which, and why. */

import type { EntityResult } from "@khung/evaluator";
import { add, zero, type Rational } from "@khung/ir";
import type { Vector } from "@khung/simulation";
import type { Mover } from "./migration.ts";
import type { Successors } from "./successors.ts";

/** How many old entities each new one holds. */
export function heldWeights(
  followed: ReadonlySet<string>,
  ways: ReadonlyMap<string, Successors>,
): ReadonlyMap<string, Rational> {
  const held = new Map<string, Rational>();
  for (const entity of followed) {
    for (const [to, share] of ways.get(entity) ?? []) held.set(to, add(held.get(to) ?? zero, share));
  }
  return held;
}

/** How many go from each level to each. */
export function transitionsOf(
  followed: ReadonlySet<string>,
  ways: ReadonlyMap<string, Successors>,
  first: ReadonlyMap<string, EntityResult>,
  last: ReadonlyMap<string, EntityResult>,
  levels: number,
): readonly Vector[] {
  const counts: Rational[][] = Array.from({ length: levels }, () => Array.from({ length: levels }, () => zero));
  for (const entity of followed) {
    const row = counts[first.get(entity)?.level ?? 0];
    for (const [to, share] of ways.get(entity) ?? []) {
      const level = last.get(to)?.level ?? 0;
      if (row) row[level] = add(row[level] ?? zero, share);
    }
  }
  return counts;
}

/** An entity that moves; one that was split moves where all its successors are at one other level. */
export function moverOf(
  entity: string,
  way: Successors,
  first: ReadonlyMap<string, EntityResult>,
  last: ReadonlyMap<string, EntityResult>,
): readonly Mover[] {
  const [from, becomes] = [first.get(entity), [...(way?.keys() ?? [])]];
  return becomes.flatMap((to): readonly Mover[] => {
    const now = last.get(to);
    if (!from || !now || now.level === from.level) return [];
    const isSame = becomes.length === 1 && to === entity;
    return [
      { entity, ...(!isSame && { becomes: [to] }), from: from.level, to: now.level, because: decidingOf(from, now) },
    ];
  });
}

/** Criteria not met at the levels between. */
function decidingOf(from: EntityResult, to: EntityResult): readonly string[] {
  const [lower, judged] = from.level < to.level ? [from.level, from] : [to.level, to];
  const upper = Math.max(from.level, to.level);
  return judged.criteria
    .filter(({ statuses }) => statuses.slice(lower, upper).some((status) => status === "unmet" || status === "missing"))
    .map(({ code }) => code);
}
