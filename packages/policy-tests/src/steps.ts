/** The smallest step that a number as written can move by. */

import { multiply, rational, type Rational, type Type } from "@khung/ir";

const hundred = rational(100n);
const most = 12;

/** Whether a number is written in per cent there; without a type, what is a fraction below 1 is taken for one. */
export function isShare(value: Rational, type: Type | undefined): boolean {
  if (type?.kind === "number" && type.form !== "literal") return type.form === "share";
  return value.denominator !== 1n && value.numerator < value.denominator && value.numerator > -value.denominator;
}

/**
 * One of the last decimal digit of a number as it is written: 80% → 1%, 99.9% → 0.1%, 30 → 1, 29.5 → 0.1.
 *
 * A fraction that no decimal writes moves by one of its denominator.
 */
export function lastDigit(value: Rational, share: boolean): Rational {
  const { denominator } = share ? multiply(value, hundred) : value;
  let scale = 1n;
  for (let digits = 0; digits <= most; digits++, scale *= 10n) {
    if (scale % denominator === 0n) return rational(1n, share ? scale * 100n : scale);
  }
  return rational(1n, value.denominator);
}

/** A tenth of the last digit: the next finer step. */
export function finer(step: Rational): Rational {
  return rational(step.numerator, step.denominator * 10n);
}
