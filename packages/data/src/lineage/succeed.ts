/** The successions of one day, made ready to look up: who ends, and of whom each new entity comes. */

import { compare, equals, one, sum, type Rational } from "@khung/ir";
import { excerpt, fault, type Problems } from "../problems.ts";
import type { Succession } from "./lineage.ts";

/** A part of a predecessor; `share` absent: which part it is nobody said. */
export interface Part {
  readonly from: string;
  readonly share?: Rational;
}

/** What happens on one day. */
export interface Day {
  /** The successors of each entity that ends, in the order of the rows. */
  readonly successors: ReadonlyMap<string, readonly string[]>;
  /** The parts that each entity comes of. */
  readonly parts: ReadonlyMap<string, readonly Part[]>;
}

/** The days on which something happens, the first one first; problems: shares that do not make a whole. */
export function daysOf(successions: readonly Succession[], problems: Problems): readonly Day[] {
  const byDate = Map.groupBy(successions, ({ date }) => date);
  return [...byDate].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => dayOf(each, problems));
}

function dayOf(successions: readonly Succession[], problems: Problems): Day {
  const byFrom = Map.groupBy(successions, ({ from }) => from);
  const parts = new Map<string, Part[]>();
  for (const [from, splits] of byFrom) {
    const shares = splits.flatMap(({ share }) => share ?? []);
    const whole = shares.length === splits.length && equals(sum(shares), one);
    if (splits.length > 1 && shares.length === 0) {
      problems.add(fault("KH5065", { entity: excerpt(from), count: splits.length }), { entity: from });
    } else if (!whole && (splits.length > 1 || shares.some((share) => compare(share, one) !== 0))) {
      problems.add(fault("KH5064", { entity: excerpt(from) }), { entity: from });
    }
    for (const { to, share } of splits) {
      const part = splits.length === 1 && shares.length === 0 ? one : whole ? share : undefined;
      parts.set(to, [...(parts.get(to) ?? []), { from, ...(part && { share: part }) }]);
    }
  }
  return { successors: new Map([...byFrom].map(([from, each]) => [from, each.map(({ to }) => to)])), parts };
}
