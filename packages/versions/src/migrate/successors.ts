/** Who came of whom: the entities of a later day that old ones went over into, and with which part. */

import type { Lineage } from "@khung/data";
import { add, equals, multiply, one, sum, type IsoDate, type Rational } from "@khung/ir";

/** The successors of an entity with its parts, which make 1; undefined where nobody said which part went where. */
export type Successors = ReadonlyMap<string, Rational> | undefined;

/** Follows entities through a lineage up to and with a day. */
export function successorsOf(
  entities: readonly string[],
  { successions }: Lineage,
  at: IsoDate,
): ReadonlyMap<string, Successors> {
  const days = [
    ...Map.groupBy(
      successions.filter(({ date }) => date <= at),
      ({ date }) => date,
    ),
  ].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const found = new Map<string, Successors>(entities.map((entity) => [entity, new Map([[entity, one]])]));
  for (const [, list] of days) {
    const byFrom = Map.groupBy(list, ({ from }) => from);
    for (const [entity, now] of found) {
      if (!now || ![...now.keys()].some((each) => byFrom.has(each))) continue;
      const next = new Map<string, Rational>();
      let isKnown = true;
      for (const [holder, part] of now) {
        const parts = byFrom.get(holder);
        const shares = parts?.map(({ share }) => (parts.length === 1 ? (share ?? one) : share)) ?? [one];
        const known = shares.filter((each) => each !== undefined);
        if (known.length < shares.length || !equals(sum(known), one)) isKnown = false;
        else
          (parts?.map(({ to }) => to) ?? [holder]).forEach((to, i) => {
            const gained = multiply(part, known[i] ?? one);
            const had = next.get(to);
            next.set(to, had ? add(had, gained) : gained);
          });
      }
      found.set(entity, isKnown ? next : undefined);
    }
  }
  return found;
}
