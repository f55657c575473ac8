/** Numbers as written, and their types. */

import {
  divide,
  fromInteger,
  type IrrationalName,
  irrationals,
  multiply,
  noUnit,
  type NumberType,
  parseRational,
  type Rational,
  type Type,
  type Unit,
} from "@khung/ir";
import type { ast } from "@khung/syntax";

export const countType: NumberType = { kind: "number", form: "count", unit: noUnit };
export const shareType: NumberType = { kind: "number", form: "share", unit: noUnit };
export const literalType: NumberType = { kind: "number", form: "literal", unit: noUnit };

/** A number with a unit; `{}` for a bare one. */
export function plainType(unit: Unit): NumberType {
  return { kind: "number", form: "plain", unit };
}

/** Narrows to numbers. */
export function isNumber(type: Type): type is NumberType {
  return type.kind === "number";
}

/** Whether a function is one of those that say to how many places. */
export function isIrrational(name: string): name is IrrationalName {
  return Object.hasOwn(irrationals, name);
}

const hundred = fromInteger(100);

/** The exact value of a number as written; undefined for `… per 0` and for digits that are no number. */
export function literalValue(expr: ast.NumberExpr): Rational | undefined {
  const digits = parseRational(expr.digits);
  if (!digits) return undefined;
  if (expr.per !== undefined) {
    const per = parseRational(expr.per);
    return per && divide(digits, per);
  }
  return expr.percent ? divide(digits, hundred) : digits;
}

/** The percentage that is the same number: 0.8 → 80. */
export function timesHundred(value: Rational): Rational {
  return multiply(value, hundred);
}

const largest = 1n << 1024n;

/** Whether a number is too large to go on working with while compiling; repeated squaring gets there in ten steps. */
export function isHuge({ numerator, denominator }: Rational): boolean {
  return numerator > largest || numerator < -largest || denominator > largest;
}
