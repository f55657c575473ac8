/** What a number can still become while data are missing: sound bounds. Undefined = nothing is known. */

import { add, compare, divide, max, min, multiply, negate, round, type Rational, type RoundingMode } from "@khung/ir";
import type { Bounds, Interval } from "./scope.ts";
import { isAbsent, truthOf, type Evaluated, type Truth } from "./truth.ts";
import { compared, whole, type Operator } from "./expressions.ts";

/** A value is its own bounds; what is absent has those that its parts give. */
export function bounds(value: Evaluated, otherwise?: () => Bounds): Bounds {
  if (isAbsent(value)) return otherwise?.();
  return typeof value === "object" ? { low: value, high: value } : undefined;
}

export function fromZero(): Interval {
  return { low: whole(0n) };
}

export function fromZeroToOne(): Interval {
  return { low: whole(0n), high: whole(1n) };
}

export function negativeBounds(a: Bounds): Bounds {
  return a && { low: a.high && negate(a.high), high: a.low && negate(a.low) };
}

export function plusBounds(a: Bounds, b: Bounds): Bounds {
  return a && b && { low: a.low && b.low && add(a.low, b.low), high: a.high && b.high && add(a.high, b.high) };
}

export function minusBounds(a: Bounds, b: Bounds): Bounds {
  return plusBounds(a, negativeBounds(b));
}

/** Products and quotients only where nothing is below 0. */
export function timesBounds(a: Bounds, b: Bounds): Bounds {
  if (!isNonNegative(a) || !isNonNegative(b)) return undefined;
  return { low: multiply(a.low, b.low), high: a.high && b.high && multiply(a.high, b.high) };
}

/** A divisor that may be 0 may leave nothing to measure. */
export function overBounds(a: Bounds, b: Bounds): Bounds {
  if (!isNonNegative(a) || !isNonNegative(b) || b.low.numerator === 0n) return undefined;
  return { low: b.high ? divide(a.low, b.high) : whole(0n), high: a.high && divide(a.high, b.low) };
}

function isNonNegative(a: Bounds): a is Interval & { readonly low: Rational } {
  return a?.low !== undefined && compare(a.low, whole(0n)) >= 0;
}

export function roundedBounds(a: Bounds, places: number, mode: RoundingMode): Bounds {
  const end = (of: Rational | undefined): Rational | undefined => of && round(of, places, mode);
  return a && { low: end(a.low), high: end(a.high) };
}

/** The least interval around all; undefined when one is. */
export function hull(...all: readonly Bounds[]): Bounds {
  return all.reduce(
    (a, b) => a && b && { low: a.low && b.low && min(a.low, b.low), high: a.high && b.high && max(a.high, b.high) },
  );
}

export function leastBounds(...all: readonly Bounds[]): Bounds {
  const known = all.flatMap((each) => each ?? []);
  if (known.length < all.length) return undefined;
  const lows = known.flatMap(({ low }) => low ?? []);
  const highs = known.flatMap(({ high }) => high ?? []);
  return {
    low: lows.length === all.length ? lows.reduce(min) : undefined,
    high: highs.length > 0 ? highs.reduce(min) : undefined,
  };
}

export function greatestBounds(...all: readonly Bounds[]): Bounds {
  return negativeBounds(leastBounds(...all.map(negativeBounds)));
}

export function totalBounds(...all: readonly Bounds[]): Bounds {
  return all.reduce(plusBounds);
}

/** Around the values of the cases that may still be the first to hold. */
export function casesBounds(
  all: readonly (readonly [condition: () => Evaluated, value: () => Bounds, decided?: () => boolean | undefined])[],
  otherwise: () => Bounds,
): Bounds {
  const open: Bounds[] = [];
  for (const [condition, value, decided] of all) {
    const truth = truthOf(condition());
    const known = isAbsent(truth) ? decided?.() : truth;
    if (known === false) continue;
    open.push(value());
    if (known === true) return hull(...open);
  }
  return hull(...open, otherwise());
}

/** What a comparison is for certain, though data are missing; undefined when it is open. */
export function decidedBy(a: Bounds, operator: Operator, b: Bounds): boolean | undefined {
  if (!a || !b) return undefined;
  const above = (x: Rational | undefined, y: Rational | undefined, least: 0 | 1): boolean =>
    x !== undefined && y !== undefined && compare(x, y) >= least;
  switch (operator) {
    case ">=":
      return above(a.low, b.high, 0) ? true : above(b.low, a.high, 1) ? false : undefined;
    case ">":
      return above(a.low, b.high, 1) ? true : above(b.low, a.high, 0) ? false : undefined;
    case "<=":
      return above(b.low, a.high, 0) ? true : above(a.low, b.high, 1) ? false : undefined;
    case "<":
      return above(b.low, a.high, 1) ? true : above(a.low, b.high, 0) ? false : undefined;
    default:
      return undefined;
  }
}

/** A comparison that bounds may decide while data are missing. */
export function comparedOpenly(
  isOpen: boolean,
  a: Evaluated,
  operator: Operator,
  b: Evaluated,
  boundsOfA: () => Bounds,
  boundsOfB: () => Bounds,
): Truth {
  const truth = compared(a, operator, b);
  if (!isOpen || !isAbsent(truth) || truth.absent !== "missing") return truth;
  return decidedBy(boundsOfA(), operator, boundsOfB()) ?? truth;
}
