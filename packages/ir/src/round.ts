/** Rounding, only where the text asks for it. */

import { unreachable } from "@khung/diagnostics";
import { powerOfTen } from "./integer.ts";
import type { RoundingMode } from "./ir.ts";
import { rational } from "./rational.ts";
import type { Rational } from "./values.ts";

/** The modes of the language, and the two that arithmetic on bounds needs. */
export type Rounding = RoundingMode | "floor" | "ceiling";

/**
 * The nearest number with that many decimal places; what is nearest, and where ties go, the mode says.
 *
 * `halfUp`, `halfDown`: ties away from and towards zero; `halfEven`: ties to the even digit; `up`, `down`: away from and
 * towards zero; `floor`, `ceiling`: towards −∞ and +∞. Negative places round to tens, hundreds, … .
 *
 * Source   General Decimal Arithmetic (Cowlishaw), rounding modes of the same names
 * Example  round(-5/2, 0, "halfUp") → -3
 */
export function round(x: Rational, places: number, mode: Rounding): Rational {
  const up = powerOfTen(Math.max(places, 0));
  const down = powerOfTen(Math.max(-places, 0));
  const negative = x.numerator < 0n;
  const top = (negative ? -x.numerator : x.numerator) * up;
  const bottom = x.denominator * down;
  const whole = top / bottom;
  const rest = top % bottom;
  const digit = rest !== 0n && awayFromZero(mode, negative, whole, rest * 2n, bottom) ? whole + 1n : whole;
  return rational((negative ? -digit : digit) * down, up);
}

function awayFromZero(mode: Rounding, negative: boolean, whole: bigint, twiceRest: bigint, bottom: bigint): boolean {
  switch (mode) {
    case "up":
      return true;
    case "down":
      return false;
    case "floor":
      return negative;
    case "ceiling":
      return !negative;
    case "halfUp":
      return twiceRest >= bottom;
    case "halfDown":
      return twiceRest > bottom;
    case "halfEven":
      return twiceRest > bottom || (twiceRest === bottom && whole % 2n === 1n);
    default:
      return unreachable(mode);
  }
}
