/** Fractions to whole numbers: what can be sorted, ranked and grouped. */

import { literalOf, type IntegerNode } from "./nodes.ts";
import type { Trees } from "./tree.ts";
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

/**
 * Three whole numbers that equal fractions have in common, and no others: the whole part, and the first two digits after it to the base
 * of the greatest denominator. Where all have one denominator, the numerator says it all.
 *
 * Long division needs fewer digits than `ordinal`, and no greatest common divisor, which Spark does not have.
 */
export function canonical(
  { top, bottom }: Pick<NumberValue, "top" | "bottom">,
  trees: Trees,
): readonly [IntegerNode, IntegerNode, IntegerNode] {
  const nothing = trees.integer(0n);
  if (literalOf(bottom) !== undefined) return [top, nothing, nothing];
  const base = trees.integer(bottom.high);
  const digit = (rest: IntegerNode): readonly [IntegerNode, IntegerNode] => {
    const shifted = trees.product(rest, base);
    return [trees.quotient(shifted, bottom), trees.remainder(shifted, bottom)];
  };
  const [first, rest] = digit(trees.remainder(top, bottom));
  return [trees.quotient(top, bottom), first, digit(rest)[0]];
}
