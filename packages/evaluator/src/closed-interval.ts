/** Intervals of exact numbers. */

import { add, max, min, negate, type Rational } from "@khung/ir";

/** Closed bounds; an end that is absent is unbounded. */
export interface Interval {
  readonly low?: Rational | undefined;
  readonly high?: Rational | undefined;
}

/** −x. */
export function negated({ low, high }: Interval): Interval {
  return { low: high && negate(high), high: low && negate(low) };
}

/** x + y. */
export function sumOf(a: Interval, b: Interval): Interval {
  return { low: a.low && b.low && add(a.low, b.low), high: a.high && b.high && add(a.high, b.high) };
}

/** The least interval around all; undefined when one is. */
export function hull(all: readonly (Interval | undefined)[]): Interval | undefined {
  const [first, ...rest] = all;
  return rest.reduce<Interval | undefined>(
    (a, b) => a && b && { low: a.low && b.low && min(a.low, b.low), high: a.high && b.high && max(a.high, b.high) },
    first,
  );
}
