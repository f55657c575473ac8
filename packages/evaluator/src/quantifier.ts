/** All, any, at least and at most so many of some truths. */

import { ceiling, floor, fromExact, fromInteger, multiply, type Quantifier } from "@khung/ir";
import { and, atLeast, not, nothing, or, type Truth } from "./truth.ts";

/**
 * Whether as many hold as the quantifier asks.
 *
 * Of none: all holds, any does not, and a share has nothing to measure. A share is compared as it is, `count · denominator`:
 * at least p of n is at least ⌈p·n⌉ of them, at most p is at most ⌊p·n⌋.
 */
export function holdingCount(quantifier: Quantifier, truths: readonly Truth[]): Truth {
  if (!("unit" in quantifier)) return quantifier.kind === "all" ? and(truths) : or(truths);
  const shares = quantifier.unit === "share";
  if (shares && truths.length === 0) return nothing;
  const amount = fromExact(quantifier.amount);
  const bound = shares ? multiply(amount, fromInteger(truths.length)) : amount;
  return quantifier.kind === "atLeast"
    ? atLeast(truths, Number(ceiling(bound).numerator))
    : not(atLeast(truths, Number(floor(bound).numerator) + 1));
}
