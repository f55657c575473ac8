/**
 * Exact rational numbers on bigint: the only numbers that decide anything.
 *
 * In: whole numbers, text. Out: `Rational` values in lowest terms with a positive denominator.
 * Refuses: floating point (`toNumber` is for drawing), exponents, thousands signs, rounding that nobody asked for.
 */

import { invariant } from "@khung/diagnostics";
import { greatestCommonDivisor, greatestDivisorOf, powerOfTen } from "./integer.ts";
import type { Exact } from "./ir.ts";
import type { Rational, Value } from "./values.ts";

const safe = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * The rational `numerator / denominator`, reduced.
 *
 * Errors   throws when `denominator` is 0: divide with `divide`, which answers undefined
 * Example  rational(-6n, -4n) → 3/2
 */
export function rational(numerator: bigint, denominator: bigint = 1n): Rational {
  if (denominator === 1n) return { numerator, denominator };
  invariant(denominator !== 0n, "a rational has a denominator other than 0");
  const top = denominator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const shared = greatestCommonDivisor(top < 0n ? -top : top, bottom);
  return shared === 1n
    ? { numerator: top, denominator: bottom }
    : { numerator: top / shared, denominator: bottom / shared };
}

/**
 * A whole number as a rational.
 *
 * Errors   throws on a `number` that is not a safe integer
 */
export function fromInteger(value: bigint | number): Rational {
  invariant(typeof value === "bigint" || Number.isSafeInteger(value), "fromInteger takes whole numbers");
  return { numerator: BigInt(value), denominator: 1n };
}

/** The rational `top / bottom` of whole doubles below 2⁵³, `bottom` > 0: reduced before anything becomes a big integer. */
export function fromFraction(top: number, bottom: number): Rational {
  const shared = greatestDivisorOf(Math.abs(top), bottom);
  return { numerator: BigInt(top / shared), denominator: BigInt(bottom / shared) };
}

/** 0. */
export const zero: Rational = fromInteger(0n);
/** 1. */
export const one: Rational = fromInteger(1n);

/** Tells a number from the other values. */
export function isRational(value: Value | null | undefined): value is Rational {
  return typeof value === "object" && value !== null;
}

/** a + b. */
export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return rational(a.numerator + b.numerator, a.denominator);
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** a − b. */
export function subtract(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return rational(a.numerator - b.numerator, a.denominator);
  return rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

/** a · b. */
export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** a / b; undefined when b is 0: there is nothing to measure. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  if (b.numerator === 0n) return undefined;
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** −a. */
export function negate(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

/** |a|. */
export function abs(a: Rational): Rational {
  return a.numerator < 0n ? negate(a) : a;
}

/** −1, 0 or 1: whether a is less than, equal to or greater than b; by cross multiplication. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.denominator === b.denominator ? a.numerator : a.numerator * b.denominator;
  const right = a.denominator === b.denominator ? b.numerator : b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether a = b. */
export function equals(a: Rational, b: Rational): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

/** The lesser; the first when equal. */
export function min(a: Rational, b: Rational): Rational {
  return compare(b, a) < 0 ? b : a;
}

/** The greater; the first when equal. */
export function max(a: Rational, b: Rational): Rational {
  return compare(b, a) > 0 ? b : a;
}

/** Whether it has no fraction. */
export function isInteger(a: Rational): boolean {
  return a.denominator === 1n;
}

/**
 * The sum of many. Reduces once, so that thousands of unlike denominators do not cost thousands of reductions.
 *
 * Missing  the caller leaves missing values out; the sum of none is 0
 */
export function sum(values: readonly Rational[]): Rational {
  const byDenominator = new Map<bigint, bigint>();
  for (const { numerator, denominator } of values) {
    byDenominator.set(denominator, (byDenominator.get(denominator) ?? 0n) + numerator);
  }
  let parts: readonly (readonly [bigint, bigint])[] = [...byDenominator].map(([d, n]) => [n, d]);
  while (parts.length > 1) {
    const merged: (readonly [bigint, bigint])[] = [];
    for (let i = 0; i < parts.length; i += 2) {
      const [n, d] = parts[i] ?? [0n, 1n];
      const [m, e] = parts[i + 1] ?? [0n, 1n];
      merged.push([n * e + m * d, d * e]);
    }
    parts = merged;
  }
  const [numerator, denominator] = parts[0] ?? [0n, 1n];
  return rational(numerator, denominator);
}

/** The least whole number that is not less. */
export function ceiling(a: Rational): Rational {
  return fromInteger(-floorOf(-a.numerator, a.denominator));
}

/** The greatest whole number that is not greater. */
export function floor(a: Rational): Rational {
  return fromInteger(floorOf(a.numerator, a.denominator));
}

function floorOf(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}

const fraction = /^([+-]?)(\d+)(?:\/(\d+)|(?:\.(\d+))?(\s*%)?)$/;

/**
 * A number from text: a whole number, a decimal with a point, a per cent of either, or a fraction of whole numbers.
 *
 * Errors   undefined for anything else: exponents, commas, thousands signs, a denominator of 0
 * Example  parseRational("60%") = parseRational("3/5") = parseRational("0.60") → 3/5
 */
export function parseRational(text: string): Rational | undefined {
  const match = fraction.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = "", bottom, decimals = "", percent] = match;
  const denominator = bottom === undefined ? powerOfTen(decimals.length) * (percent ? 100n : 1n) : BigInt(bottom);
  if (denominator === 0n) return undefined;
  const digits = BigInt(whole + decimals);
  return rational(sign === "-" ? -digits : digits, denominator);
}

/**
 * The number that an `Exact` of the IR says.
 *
 * Errors   throws: whoever wrote the IR made a mistake
 */
export function fromExact(text: Exact): Rational {
  const value = parseRational(text);
  invariant(value, `not an exact number: ${text}`);
  return value;
}

/** As the IR writes it: a fraction in lowest terms, or a whole number: `"4/5"`, `"-3"`. */
export function toExact(a: Rational): Exact {
  return a.denominator === 1n ? `${a.numerator}` : `${a.numerator}/${a.denominator}`;
}

/** As files of results write it: a decimal where one of at most 12 places is exact, else a fraction: `"812.5"`, `"2/3"`. */
export function toExactText(a: Rational): string {
  const places = decimalPlaces(a.denominator);
  return places === undefined || places > 12 ? toExact(a) : toDecimal(a, places);
}

/** How many places write 1 / denominator exactly; undefined when none do. */
function decimalPlaces(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/**
 * A decimal with exactly that many places, ties away from zero. For showing: it may not be the number.
 *
 * Example  toDecimal(2/3, 2) → "0.67"
 */
export function toDecimal(a: Rational, places: number): string {
  const scaled = (abs(a).numerator * powerOfTen(places) * 2n + a.denominator) / (a.denominator * 2n);
  const digits = scaled.toString().padStart(places + 1, "0");
  const sign = a.numerator < 0n && scaled !== 0n ? "-" : "";
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The nearest floating-point number or one beside it. Only for drawing: never compare or add what comes out. */
export function toNumber(a: Rational): number {
  const { numerator, denominator } = a;
  if (numerator <= safe && numerator >= -safe && denominator <= safe) return Number(numerator) / Number(denominator);
  const extra = BigInt(Math.max(0, Math.max(bits(numerator), bits(denominator)) - 1000));
  return Number(numerator >> extra) / Number(denominator >> extra || 1n);
}

function bits(value: bigint): number {
  return value.toString(16).length * 4;
}
