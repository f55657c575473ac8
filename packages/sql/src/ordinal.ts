/** Fractions to whole numbers in the same order: what can be sorted, ranked and grouped. */

import { literalOf, type IntegerNode, type Trees } from "./tree.ts";
import type { NumberValue } from "./values.ts";

/**
 * A whole number for each fraction: less for less, equal for equal, greater for greater.
 *
 * Two fractions with denominators up to D differ by 1/D² or not at all, so ⌊x · D²⌋ tells them apart. Where all have one denominator,
 * their numerators do.
 */
export function ordinal({ top, bottom }: Pick<NumberValue, "top" | "bottom">, trees: Trees): IntegerNode {
  if (literalOf(bottom) !== undefined) return top;
  const scale = bottom.high * bottom.high;
  // Towards zero is not downwards: everything is shifted above zero first.
  const least = top.low < 0n ? -top.low : 0n;
  const shifted = trees.sum([
    trees.product(top, trees.integer(scale)),
    trees.product(bottom, trees.integer(least * scale)),
  ]);
  return trees.quotient(least === 0n ? trees.product(top, trees.integer(scale)) : shifted, bottom);
}
