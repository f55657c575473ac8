/** The simplest decimal of a stretch: what an official would write as the threshold. */

import {
  add,
  ceiling,
  compare,
  equals,
  floor,
  fromInteger,
  multiply,
  negate,
  one,
  rational,
  subtract,
  zero,
  type Rational,
} from "@khung/ir";
import type { Step } from "./breakpoints.ts";

/** The two ends of a stretch; absent = unbounded. */
export type Ends = Pick<Step, "from" | "fromClosed" | "to" | "toClosed">;

/**
 * Of the numbers in a stretch that is not empty: 0 where it is there, else the multiple of the greatest power of ten that has one,
 * the one nearest to 0. Without an end on one side the other end says which power counts, and the nearest to that end is meant: whoever
 * chooses below 40 does not want 0. A stretch of one point is that point.
 */
export function roundest({ from, fromClosed, to, toClosed }: Ends): Rational {
  if (!from && to && to.numerator > 0n) {
    const power = powerBelow(to);
    const last = multiply(floor(multiply(to, reciprocal(power))), power);
    return equals(last, to) && !toClosed ? subtract(last, power) : last;
  }
  const [above, below] = [from ? compare(zero, from) : 1, to ? compare(to, zero) : 1];
  if ((above > 0 || (above === 0 && fromClosed)) && (below > 0 || (below === 0 && toClosed))) return zero;
  if (!from || compare(from, zero) < 0) {
    const mirrored = { fromClosed: toClosed, toClosed: fromClosed, ...(from && { to: negate(from) }) };
    return negate(roundest({ ...mirrored, from: to ? negate(to) : zero }));
  }
  if (to && equals(from, to)) return from;
  const upTo = to ?? from;
  for (let power = powerBelow(upTo.numerator === 0n ? one : upTo); ; power = multiply(power, tenth)) {
    const first = multiply(ceiling(multiply(from, reciprocal(power))), power);
    const inside = equals(first, from) && !fromClosed ? add(first, power) : first;
    const order = to ? compare(inside, to) : -1;
    if (order < 0 || (order === 0 && toClosed)) return inside;
  }
}

const ten = fromInteger(10);
const tenth = rational(1n, 10n);

/** The greatest power of ten that is not above a positive number. */
export function powerBelow(value: Rational): Rational {
  let power = one;
  while (compare(power, value) > 0) power = multiply(power, tenth);
  while (compare(multiply(power, ten), value) <= 0) power = multiply(power, ten);
  return power;
}

/** One over a number that is not 0. */
export function reciprocal({ numerator, denominator }: Rational): Rational {
  return rational(denominator, numerator);
}
