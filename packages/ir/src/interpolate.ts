/** Values between given points. */

import { invariant } from "@khung/diagnostics";
import { add, compare, divide, multiply, subtract } from "./rational.ts";
import type { Rational } from "./values.ts";

/** A point of a piecewise linear function. */
export interface Point {
  readonly at: Rational;
  readonly value: Rational;
}

/**
 * The value at x of the function that is linear between the points; beyond the ends the value of the end.
 *
 * Errors   throws unless there are points and they ascend: the checker lets nothing else through
 * Example  interpolate(1/4, [{ at: 0, value: 0 }, { at: 1/2, value: 10 }]) → 5
 */
export function interpolate(x: Rational, points: readonly Point[]): Rational {
  const next = points.findIndex(({ at }) => compare(x, at) <= 0);
  const [below, above] = [points[next - 1], points[next]];
  if (!below || !above) {
    const end = above ?? points.at(-1);
    invariant(end, "an interpolation has points");
    return end.value;
  }
  const part = divide(subtract(x, below.at), subtract(above.at, below.at));
  invariant(part, "points of an interpolation ascend");
  return add(below.value, multiply(part, subtract(above.value, below.value)));
}
