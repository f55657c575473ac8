/**
 * Logarithms and exponentials between two bounds, in fixed point on bigint.
 *
 * A bound is a whole number of units of 2^−bits. Every step rounds lower bounds down and upper bounds up, so that the true value always lies
 * between; how close the bounds are decides speed alone, never what comes out (irrational.ts asks again with more bits).
 */

import type { Rational } from "./values.ts";

/** low ≤ x · 2^bits ≤ high. */
export interface Enclosure {
  readonly low: bigint;
  readonly high: bigint;
}

function divideDown(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function divideUp(a: bigint, b: bigint): bigint {
  return -divideDown(-a, b);
}

/** A rational number. */
export function encloseRational({ numerator, denominator }: Rational, bits: number): Enclosure {
  const scaled = numerator << BigInt(bits);
  return { low: divideDown(scaled, denominator), high: divideUp(scaled, denominator) };
}

/** A number times a rational one. */
export function scaleEnclosure({ low, high }: Enclosure, { numerator, denominator }: Rational): Enclosure {
  const [a, b] = numerator < 0n ? [high, low] : [low, high];
  return { low: divideDown(a * numerator, denominator), high: divideUp(b * numerator, denominator) };
}

/**
 * 2 · artanh(z) = ln((1 + z) / (1 − z)) for 0 ≤ z ≤ 1/3, by its series 2 · Σ z^(2k+1) / (2k+1).
 *
 * What is left out is less than an eighth of the last term, since each term is less than a ninth of the one before.
 */
function twiceArtanh(z: Enclosure, bits: number): Enclosure {
  const one = BigInt(bits);
  const square = { low: (z.low * z.low) >> one, high: -((-z.high * z.high) >> one) };
  let power = z;
  let [low, high] = [z.low, z.high];
  for (let k = 3n; power.high > 1n; k += 2n) {
    power = { low: (power.low * square.low) >> one, high: -((-power.high * square.high) >> one) };
    low += power.low / k;
    high += power.high / k + 1n;
  }
  return { low: 2n * low, high: 2n * (high + 1n) };
}

/** The natural logarithm of a rational number above 0: x = 2^k · m with m from 2/3 to 4/3. */
export function encloseLn({ numerator, denominator }: Rational, bits: number): Enclosure {
  let k = numerator.toString(2).length - denominator.toString(2).length;
  // Between 1/2 and 2 now; one step brings what is above 4/3 or below 2/3 nearer to 1.
  let [top, bottom] = k >= 0 ? [numerator, denominator << BigInt(k)] : [numerator << BigInt(-k), denominator];
  if (3n * top > 4n * bottom) [k, bottom] = [k + 1, bottom << 1n];
  else if (3n * top < 2n * bottom) [k, top] = [k - 1, top << 1n];
  const below = top < bottom;
  const difference = { numerator: below ? bottom - top : top - bottom, denominator: top + bottom };
  const mantissa = twiceArtanh(encloseRational(difference, bits), bits);
  const two = twiceArtanh(encloseRational({ numerator: 1n, denominator: 3n }, bits), bits);
  const part = scaleEnclosure(two, { numerator: BigInt(k), denominator: 1n });
  return below
    ? { low: part.low - mantissa.high, high: part.high - mantissa.low }
    : { low: part.low + mantissa.low, high: part.high + mantissa.high };
}

/** e to a number that lies between bounds. */
export function encloseExp({ low, high }: Enclosure, bits: number): Enclosure {
  return { low: encloseExpOf(low, bits).low, high: encloseExpOf(high, bits).high };
}

/** e^(t / 2^bits): the series at t / 2^(bits + halvings), where it is below 2^−8, squared as often as it was halved. */
function encloseExpOf(t: bigint, bits: number): Enclosure {
  if (t < 0n) {
    const { low, high } = encloseExpOf(-t, bits);
    const square = 1n << BigInt(2 * bits);
    return { low: square / high, high: square / low + 1n };
  }
  const halvings = Math.max(0, t.toString(2).length - bits + 8);
  const guard = 2 * halvings + 16;
  const fine = BigInt(bits + guard);
  const x = { low: (t << BigInt(guard)) >> BigInt(halvings), high: ((t << BigInt(guard)) >> BigInt(halvings)) + 1n };
  let term: Enclosure = { low: 1n << fine, high: 1n << fine };
  let [low, high] = [term.low, term.high];
  for (let k = 1n; term.high > 1n; k++) {
    term = { low: ((term.low * x.low) >> fine) / k, high: ((term.high * x.high) >> fine) / k + 1n };
    low += term.low;
    high += term.high;
  }
  // What is left out is less than the last term.
  high += 1n;
  for (let i = 0; i < halvings; i++) [low, high] = [(low * low) >> fine, ((high * high) >> fine) + 1n];
  return { low: low >> BigInt(guard), high: (high >> BigInt(guard)) + 1n };
}
