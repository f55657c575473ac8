/**
 * Roots of rational numbers, by whole numbers alone: whether a root is rational, and its correctly rounded decimal.
 *
 * In: rationals, degrees ≥ 1. Out: rationals. Refuses: even roots of what is below 0.
 */

import { invariant } from "@khung/diagnostics";
import { powerOfTen } from "./integer.ts";
import type { RoundingMode } from "./ir.ts";
import { abs, negate, rational } from "./rational.ts";
import { round } from "./round.ts";
import type { Rational } from "./values.ts";

/** How many binary digits a whole number ≥ 0 has; that of 0 is 0. */
export function bitLength(value: bigint): number {
  if (value === 0n) return 0;
  const digits = value.toString(16);
  return digits.length * 4 - Math.clz32(Number.parseInt(digits[0] ?? "0", 16)) + 28;
}

/**
 * The greatest whole number whose power is not greater: ⌊value^(1/degree)⌋, by Newton's method from above.
 *
 * Errors   throws on a value below 0 or a degree below 1
 */
export function wholeRoot(value: bigint, degree: number): bigint {
  invariant(value >= 0n && Number.isSafeInteger(degree) && degree >= 1, "a root of a whole number ≥ 0");
  if (value < 2n || degree === 1) return value;
  const length = bitLength(value);
  if (length <= degree) return 1n;
  const n = BigInt(degree);
  let above = 1n << BigInt(Math.ceil(length / degree));
  for (;;) {
    const next = ((n - 1n) * above + value / above ** (n - 1n)) / n;
    if (next >= above) return above;
    above = next;
  }
}

/** The root, when it is rational; the value is ≥ 0. Degrees may be of any size. */
export function rationalRoot(value: Rational, degree: bigint): Rational | undefined {
  const root = (part: bigint): bigint | undefined => {
    if (part < 2n) return part;
    if (degree >= BigInt(bitLength(part))) return undefined;
    const found = wholeRoot(part, Number(degree));
    return found ** degree === part ? found : undefined;
  };
  const top = root(value.numerator);
  const bottom = top === undefined ? undefined : root(value.denominator);
  return top === undefined || bottom === undefined ? undefined : rational(top, bottom);
}

/**
 * A root, correctly rounded: the same as the exact root rounded once.
 *
 * The root times 10^places lies in one of four places beside its whole part r: r, below the middle, r + 1/2, above it. Which, powers of
 * whole numbers say exactly; one number of that place is then rounded in its stead.
 *
 * Missing  undefined (nothing to measure) for an even root of what is below 0
 * Example  roundedRoot(2, 2, 4, "halfEven") → 1.4142
 */
export function roundedRoot(value: Rational, degree: number, places: number, mode: RoundingMode): Rational | undefined {
  if (value.numerator < 0n) {
    const mirrored = degree % 2 === 0 ? undefined : roundedRoot(abs(value), degree, places, mode);
    return mirrored && negate(mirrored);
  }
  const n = BigInt(degree);
  const top = value.numerator * powerOfTen(places) ** n;
  const whole = wholeRoot(top / value.denominator, degree);
  const exact = whole ** n * value.denominator === top;
  const [middle, scaled] = [(2n * whole + 1n) ** n * value.denominator, 2n ** n * top];
  const quarters = exact ? 0n : scaled < middle ? 1n : scaled === middle ? 2n : 3n;
  return round(rational(4n * whole + quarters, 4n * powerOfTen(places)), places, mode);
}
