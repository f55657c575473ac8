/** Weights in proportion, as whole numbers. */

import { greatestCommonDivisor } from "./integer.ts";
import type { Rational } from "./values.ts";

/**
 * The least whole numbers in the same proportion as weights above 0.
 *
 * Example  wholeWeights([1/2, 1/3]) → [3, 2]
 */
export function wholeWeights(weights: readonly Rational[]): readonly bigint[] {
  const common = weights.reduce(
    (all, { denominator }) => (all * denominator) / greatestCommonDivisor(all, denominator),
    1n,
  );
  const whole = weights.map(({ numerator, denominator }) => (numerator * common) / denominator);
  const shared = whole.reduce(greatestCommonDivisor, 0n);
  return whole.map((each) => each / shared);
}
