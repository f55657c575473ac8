/** Intervals of exact numbers, with open, closed or no ends. */

import { add, compare, divide, fromInteger, multiply, negate, type Rational, zero } from "@khung/ir";
import { isHuge } from "./numbers.ts";

export interface End {
  readonly value: Rational;
  /** The end itself is not in the interval. */
  readonly open: boolean;
}

/** Absent ends are infinite. */
export interface Interval {
  readonly low?: End;
  readonly high?: End;
}

export const everything: Interval = {};
export const fromZero: Interval = { low: { value: zero, open: false } };
export const zeroToOne: Interval = { low: { value: zero, open: false }, high: { value: fromInteger(1), open: false } };

/** The interval of one number. */
export function only(value: Rational): Interval {
  const end = { value, open: false };
  return { low: end, high: end };
}

/** Makes an interval without undefined fields; ends too large to work with are left out, which only widens it. */
export function interval(low: End | undefined, high: End | undefined): Interval {
  return { ...(low && !isHuge(low.value) && { low }), ...(high && !isHuge(high.value) && { high }) };
}

/** Whether nothing is in it. */
export function isEmpty({ low, high }: Interval): boolean {
  if (!low || !high) return false;
  const order = compare(low.value, high.value);
  return order > 0 || (order === 0 && (low.open || high.open));
}

/** What is in both. */
export function intersect(a: Interval, b: Interval): Interval {
  return interval(tighter(a.low, b.low, 1), tighter(a.high, b.high, -1));
}

function tighter(a: End | undefined, b: End | undefined, sign: 1 | -1): End | undefined {
  if (!a || !b) return a ?? b;
  const order = compare(a.value, b.value) * sign;
  if (order !== 0) return order > 0 ? a : b;
  return a.open ? a : b;
}

/** The least interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  return interval(looser(a.low, b.low, 1), looser(a.high, b.high, -1));
}

function looser(a: End | undefined, b: End | undefined, sign: 1 | -1): End | undefined {
  if (!a || !b) return undefined;
  const order = compare(a.value, b.value) * sign;
  if (order !== 0) return order < 0 ? a : b;
  return a.open ? b : a;
}

/** −a. */
export function negateInterval(a: Interval): Interval {
  const flip = (end: End | undefined): End | undefined => end && { value: negate(end.value), open: end.open };
  return interval(flip(a.high), flip(a.low));
}

/** a + b. */
export function addIntervals(a: Interval, b: Interval): Interval {
  const both = (x: End | undefined, y: End | undefined): End | undefined =>
    x && y && { value: add(x.value, y.value), open: x.open || y.open };
  return interval(both(a.low, b.low), both(a.high, b.high));
}

/** Whether no number below 0 is in it. */
export function isNonNegative(a: Interval): boolean {
  return a.low !== undefined && a.low.value.numerator >= 0n;
}

/** a · b where neither is below 0, or one is a single number; else everything. */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const factor = single(a) ?? single(b);
  if (factor) return scale(single(a) ? b : a, factor);
  if (!isNonNegative(a) || !isNonNegative(b)) return everything;
  const both = (x: End | undefined, y: End | undefined): End | undefined =>
    x && y && { value: multiply(x.value, y.value), open: x.open || y.open };
  const low = both(a.low, b.low);
  return interval(low && { value: low.value, open: low.open && low.value.numerator !== 0n }, both(a.high, b.high));
}

function scale(a: Interval, factor: Rational): Interval {
  if (factor.numerator === 0n) return only(zero);
  const by = (end: End | undefined): End | undefined => end && { value: multiply(end.value, factor), open: end.open };
  const scaled = interval(by(a.low), by(a.high));
  return factor.numerator < 0n ? interval(scaled.high, scaled.low) : scaled;
}

/** The number of an interval that holds only one. */
export function single({ low, high }: Interval): Rational | undefined {
  return low && high && !low.open && !high.open && compare(low.value, high.value) === 0 ? low.value : undefined;
}

/** a / b where neither is below 0 (b is not 0: there would be nothing to measure); else everything. */
export function divideIntervals(a: Interval, b: Interval): Interval {
  const divisor = single(b);
  const inverse = divisor && divide(fromInteger(1), divisor);
  if (inverse) return scale(a, inverse);
  if (!isNonNegative(a) || !isNonNegative(b)) return everything;
  const low = a.low && b.high && divide(a.low.value, b.high.value);
  const high = a.high && b.low && divide(a.high.value, b.low.value);
  const open = high?.numerator !== 0n && ((a.high?.open ?? false) || (b.low?.open ?? false));
  return interval({ value: low ?? zero, open: false }, high && { value: high, open });
}
