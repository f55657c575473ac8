/**
 * `ln`, `exp`, `root` and `power` to so many decimal places: correctly rounded, so that they are one rational number everywhere.
 *
 * Correctly rounded = the exact value rounded once, as the mode says. Where the exact value is rational it is computed exactly. Elsewhere it
 * is irrational, so it never lies on a boundary of rounding, and bounds that close in on it come to lie on one side of every boundary:
 * asking again with twice the bits ends (Ziv's method). That it is irrational is known: e^x for rational x ≠ 0 and ln x for rational
 * x ≠ 1 (Lindemann), x^(a/b) unless x is a b-th power (valuations of its primes), decided in roots.ts.
 *
 * Missing  undefined = there is no such number (nothing to measure, as with a division by 0): outside the domain, or beyond `greatest`
 * Source   A. Ziv (1991), Fast evaluation of elementary mathematical functions with correctly rounded last bit
 */

import { invariant } from "@khung/diagnostics";
import { powerOfTen } from "./integer.ts";
import type { IrrationalName, RoundingMode } from "./ir.ts";
import { abs, compare, fromInteger, isInteger, multiply, negate, one, rational, zero } from "./rational.ts";
import { encloseExp, encloseLn, encloseRational, scaleEnclosure, type Enclosure } from "./enclosure.ts";
import { bitLength, rationalRoot, roundedRoot } from "./roots.ts";
import { round } from "./round.ts";
import type { Rational } from "./values.ts";
import { wholeWeights } from "./weights.ts";

/** Results are at most 10^100; what is greater is refused, so that no text can ask for a number that does not end. */
export const greatest: Rational = fromInteger(powerOfTen(100));
/** The greatest degree of a root. */
export const greatestDegree = 1000;

/** e^300 > 10^130: surely too great. */
const surelyTooGreat = 300n;
/** Powers with whole exponents up to here are computed exactly; beyond, none that is no whole number has so few decimal places. */
const exactPowers = 64n;

/** The value of a function, rounded; undefined where it has none. */
export function irrational(
  name: IrrationalName,
  [x, y]: readonly Rational[],
  places: number,
  mode: RoundingMode,
): Rational | undefined {
  if (!x) return undefined;
  switch (name) {
    case "ln":
      return x.numerator <= 0n ? undefined : ln(x, places, mode);
    case "exp":
      return bounded(exp(x, places, mode));
    case "root":
      return y && isDegree(y) ? roundedRoot(x, Number(y.numerator), places, mode) : undefined;
    default:
      return y && bounded(power(x, y, places, mode));
  }
}

/** Whether a number can be the degree of a root. */
export function isDegree(degree: Rational): boolean {
  return isInteger(degree) && degree.numerator >= 1n && degree.numerator <= BigInt(greatestDegree);
}

/**
 * The weighted geometric mean of numbers ≥ 0: (Π x^w)^(1 / Σ w), correctly rounded. Weights are > 0; only their proportion counts.
 *
 * Example  geometricMean([{ value: 1/4, weight: 1 }, { value: 1, weight: 1 }], 4, "halfEven") → 1/2
 */
export function geometricMean(
  parts: readonly { readonly value: Rational; readonly weight: Rational }[],
  places: number,
  mode: RoundingMode,
): Rational {
  const weights = wholeWeights(parts.map(({ weight }) => weight));
  const powers = parts.map(({ value }, i) => {
    const weight = weights[i] ?? 0n;
    return rational(value.numerator ** weight, value.denominator ** weight);
  });
  const product = powers.reduce(multiply, one);
  const degree = weights.reduce((total, weight) => total + weight, 0n);
  const mean = roundedRoot(product, Number(degree), places, mode);
  invariant(mean, "a geometric mean of numbers from 0 up");
  return mean;
}

function bounded(value: Rational | undefined): Rational | undefined {
  return value && compare(abs(value), greatest) <= 0 ? value : undefined;
}

function ln(x: Rational, places: number, mode: RoundingMode): Rational {
  if (compare(x, one) === 0) return zero;
  for (let bits = firstBits(places); ; bits *= 2) {
    const found = settled(encloseLn(x, bits), bits, places, mode);
    if (found) return found;
  }
}

function exp(x: Rational, places: number, mode: RoundingMode): Rational | undefined {
  if (x.numerator === 0n) return one;
  return expOf((bits) => encloseRational(x, bits), places, mode);
}

/** e to a number that is enclosed, and is not 0. */
function expOf(enclose: (bits: number) => Enclosure, places: number, mode: RoundingMode): Rational | undefined {
  for (let bits = firstBits(places); ; bits *= 2) {
    const exponent = enclose(bits);
    const unit = BigInt(bits);
    if (exponent.low >> unit >= surelyTooGreat) return undefined;
    // Below 10^−(places + 2): between 0 and every boundary of rounding. (e^−3 < 1/10.)
    if (exponent.high >> unit < -3n * BigInt(places + 2))
      return round(rational(1n, powerOfTen(places + 2)), places, mode);
    if ((exponent.high - exponent.low) >> unit > 0n) continue;
    const found = settled(encloseExp(exponent, bits), bits, places, mode);
    if (found) return found;
  }
}

function power(x: Rational, y: Rational, places: number, mode: RoundingMode): Rational | undefined {
  if (y.numerator === 0n) return one;
  if (x.numerator === 0n) return y.numerator > 0n ? zero : undefined;
  if (x.numerator < 0n) {
    if (!isInteger(y)) return undefined;
    const size = power(abs(x), y, places, mode);
    return size && y.numerator % 2n !== 0n ? negate(size) : size;
  }
  if (compare(x, one) === 0) return one;
  const base = isInteger(y) ? x : rationalRoot(x, y.denominator);
  if (base) return wholePower(base, y.numerator, places, mode);
  return expOf((bits) => scaleEnclosure(encloseLn(x, bits), y), places, mode);
}

/**
 * x^n for a rational x > 0, x ≠ 1 and a whole n ≠ 0. With x or 1/x whole, the power or what it divides is a whole number that is too great beyond
 * some n. With any other x = p/q a boundary of rounding is a fraction of 2 · 10^places, in which no prime stands more often than `places + 1` times, but
 * q^n has each of its primes n times: beyond `exactPowers` x^n lies on none.
 */
function wholePower(x: Rational, n: bigint, places: number, mode: RoundingMode): Rational | undefined {
  const [base, exponent] = n < 0n ? [rational(x.denominator, x.numerator), -n] : [x, n];
  const small = exponent <= exactPowers || (isInteger(base) && exponent * BigInt(bitLength(base.numerator)) < 1024n);
  if (small) return round(rational(base.numerator ** exponent, base.denominator ** exponent), places, mode);
  return expOf((bits) => scaleEnclosure(encloseLn(base, bits), fromInteger(exponent)), places, mode);
}

function firstBits(places: number): number {
  return 4 * places + 64;
}

/** The rounded value, when both bounds round to it. */
function settled({ low, high }: Enclosure, bits: number, places: number, mode: RoundingMode): Rational | undefined {
  const unit = 1n << BigInt(bits);
  const [below, above] = [round(rational(low, unit), places, mode), round(rational(high, unit), places, mode)];
  return compare(below, above) === 0 ? below : undefined;
}
