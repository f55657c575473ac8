/** Fractions of doubles as exact rationals. */

import type { Rational } from "@khung/ir";

/** top / bottom, both whole and below 2⁵³, bottom > 0: reduced before anything becomes a big integer. */
export function fraction(top: number, bottom: number): Rational {
  const shared = greatestDivisor(Math.abs(top), bottom);
  return { numerator: BigInt(top / shared), denominator: BigInt(bottom / shared) };
}

function greatestDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0x7f_ff_ff_ff) [x, y] = [y, x % y];
  return y === 0 ? x : smallDivisor(y, x % y);
}

/** Of 32-bit integers, whose remainders are several times faster than those of doubles. */
function smallDivisor(a: number, b: number): number {
  let [x, y] = [a | 0, b | 0];
  while (y !== 0) [x, y] = [y, (x % y) | 0];
  return x;
}
