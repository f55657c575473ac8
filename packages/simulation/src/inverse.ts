/** Which threshold gives a wanted result: read off the exact step function, so the answer is exact, or that there is none. */

import { invariant } from "@khung/diagnostics";
import { abs, compare, rational, subtract, zero, type Rational } from "@khung/ir";
import type { Breakpoints, Step } from "./breakpoints.ts";

/** A stretch of thresholds and the share of entities at the level or above that they give. */
export interface Attained {
  readonly step: Step;
  readonly share: Rational;
}

/** The answer to "which threshold puts this share of entities at this level or above?". */
export interface Inverse {
  /** The least and the greatest share that any threshold gives. */
  readonly attainable: readonly [Rational, Rational];
  /** The attained share that is nearest from below, and from above; the same when it is met exactly. Absent: none on that side. */
  readonly below?: Attained;
  readonly above?: Attained;
  /** Rows that keep the share from being met exactly: they turn together between the two. */
  readonly ties: readonly number[];
}

/** Whom a share counts: at the level or above, or exactly at it. */
export type Counted = "atLeast" | "exactly";

/** Solves for a share of entities at a level, 0 to 1. Of no entities the share is 0. */
export function inverse({ steps }: Breakpoints, level: number, share: Rational, counted: Counted = "atLeast"): Inverse {
  const known = steps.map((step): Attained => ({ step, share: shareFrom(step, level, counted) }));
  const [first, ...rest] = known;
  invariant(first, "a step function has a step");
  const least = rest.reduce((a, b) => (compare(b.share, a.share) < 0 ? b : a), first);
  const most = rest.reduce((a, b) => (compare(b.share, a.share) > 0 ? b : a), first);
  const nearest = (side: readonly Attained[]): Attained | undefined =>
    side.reduce<Attained | undefined>(
      (best, each) => (!best || compare(distance(each, share), distance(best, share)) < 0 ? each : best),
      undefined,
    );
  const below = nearest(known.filter((each) => compare(each.share, share) <= 0));
  const above = nearest(known.filter((each) => compare(each.share, share) >= 0));
  const met = below && above && compare(below.share, above.share) === 0;
  return {
    attainable: [least.share, most.share],
    ...(below && { below }),
    ...(above && { above }),
    ties: met || !below || !above ? [] : between(steps, below.step, above.step),
  };
}

function distance({ share }: Attained, wanted: Rational): Rational {
  return abs(subtract(share, wanted));
}

/** The share of entities at a level or above, or exactly at it. */
export function shareFrom({ distribution }: Step, level: number, counted: Counted = "atLeast"): Rational {
  const all = distribution.reduce((sum, count) => sum + count, 0);
  const reached = distribution
    .slice(level, counted === "exactly" ? level + 1 : undefined)
    .reduce((sum, count) => sum + count, 0);
  return all === 0 ? zero : rational(BigInt(reached), BigInt(all));
}

/** The rows that turn on the way from one stretch to another. */
function between(steps: readonly Step[], a: Step, b: Step): readonly number[] {
  const [from, to] = [steps.indexOf(a), steps.indexOf(b)].toSorted((x, y) => x - y);
  return steps.slice((from ?? 0) + 1, (to ?? 0) + 1).flatMap(({ flips }) => flips);
}
