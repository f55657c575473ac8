/** Arithmetic on stretches of numbers: sound bounds, never too narrow. */

import {
  add,
  compare,
  divide,
  interpolate as interpolateAt,
  max,
  min,
  multiply,
  negate,
  zero,
  type Rational,
} from "@khung/ir";

/** All numbers between two ends, both included; an end that is absent is unbounded. */
export interface Interval {
  readonly low?: Rational | undefined;
  readonly high?: Rational | undefined;
}

/** Any number. */
export const anyNumber: Interval = {};

/** One number. */
export function only(value: Rational): Interval {
  return { low: value, high: value };
}

/** The number that an interval is; undefined when it holds others. */
export function single({ low, high }: Interval): Rational | undefined {
  return low && high && compare(low, high) === 0 ? low : undefined;
}

/** The least interval around both. */
export function hull(a: Interval, b: Interval): Interval {
  return { low: a.low && b.low && min(a.low, b.low), high: a.high && b.high && max(a.high, b.high) };
}

/** −x. */
export function negated({ low, high }: Interval): Interval {
  return { low: high && negate(high), high: low && negate(low) };
}

/** x + y. */
export function plus(a: Interval, b: Interval): Interval {
  return { low: a.low && b.low && add(a.low, b.low), high: a.high && b.high && add(a.high, b.high) };
}

/** x · y; with an unbounded end only where neither is below 0. */
export function times(a: Interval, b: Interval): Interval {
  if (a.low && a.high && b.low && b.high) {
    const { low: p, high: q } = a;
    const products = [multiply(p, b.low), multiply(p, b.high), multiply(q, b.low), multiply(q, b.high)];
    return { low: products.reduce(min), high: products.reduce(max) };
  }
  if (!a.low || !b.low || compare(a.low, zero) < 0 || compare(b.low, zero) < 0) return anyNumber;
  return { low: multiply(a.low, b.low), high: a.high && b.high && multiply(a.high, b.high) };
}

/** x / y for the y other than 0; undefined when there is none. */
export function quotient(a: Interval, b: Interval): Interval | undefined {
  const [from, to] = [b.low ? compare(b.low, zero) : -1, b.high ? compare(b.high, zero) : 1];
  if (from === 0 && to === 0) return undefined;
  if (from > 0 || to < 0)
    return times(a, { low: b.high ? reciprocal(b.high) : zero, high: b.low && reciprocal(b.low) });
  // Divisors come near 0 from above only: the quotient of what is not below 0 has a least value.
  if (from === 0 && a.low && compare(a.low, zero) >= 0) return { low: b.high ? (divide(a.low, b.high) ?? zero) : zero };
  return anyNumber;
}

function reciprocal(x: Rational): Rational {
  return divide({ numerator: 1n, denominator: 1n }, x) ?? zero;
}

/** The bounds of a piecewise linear function over an interval. */
export function interpolated(
  { low, high }: Interval,
  points: readonly { readonly at: Rational; readonly value: Rational }[],
): Interval {
  const inside = points.filter(({ at }) => (!low || compare(at, low) > 0) && (!high || compare(at, high) < 0));
  const ends = [low && interpolateAt(low, points), high && interpolateAt(high, points)];
  const values = [...ends.flatMap((end) => end ?? []), ...inside.map(({ value }) => value)];
  return { low: values.reduce(min), high: values.reduce(max) };
}

/** How two intervals compare: −1, 0 or 1 where that is so for all of their numbers; the orders that are possible. */
export function orders(a: Interval, b: Interval): ReadonlySet<-1 | 0 | 1> {
  const found = new Set<-1 | 0 | 1>();
  if (!a.low || !b.high || compare(a.low, b.high) < 0) found.add(-1);
  if (!a.high || !b.low || compare(a.high, b.low) > 0) found.add(1);
  const apart = (a.low && b.high && compare(a.low, b.high) > 0) || (a.high && b.low && compare(a.high, b.low) < 0);
  if (!apart) found.add(0);
  return found;
}
