/** Types of sums, products and quotients. */

import { divideUnits, isUnitless, multiplyUnits, type NumberType, sameUnit, type Type } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { spanOf } from "../reporter.ts";
import { type Side, unify } from "./compare.ts";
import { numberIn } from "./evaluate.ts";
import { countType, isNumber, literalType, plainType, shareType } from "./numbers.ts";
import { errorType, type Scope } from "./scope.ts";
import { shown, typeWords } from "./type-words.ts";

/** The type of `left operator right`. */
export function arithmeticType(operator: "+" | "-" | "*" | "/", left: Side, right: Side, scope: Scope): Type {
  const sides = [left, right].map((side) => checkNumber(side, scope));
  const zero = operator === "/" && checkDivisor(right, scope);
  const [a, b] = sides;
  if (!a || !b || zero) return errorType;
  if (operator === "+" || operator === "-")
    return sumType(operator, { ...left, type: a }, { ...right, type: b }, scope);
  const type = operator === "*" ? productType(a, b, left, right, scope) : quotientType(a, b);
  const hundred = isHundredfold(left.expr, scope) || (operator === "*" && isHundredfold(right.expr, scope));
  // `a / b * 100`, `a * 100 / b`: a number of per cent, written as decisions write it, to be compared with 80 and not with 80 %.
  return type.kind === "number" && type.form === "share" && hundred ? plainType({}) : type;
}

/** Whether an operand is 100, or a product with it. */
function isHundredfold(expr: ast.Expr, scope: Scope): boolean {
  if (expr.kind === "parenthesized") return isHundredfold(expr.inner, scope);
  if (expr.kind === "binary" && expr.operator === "*")
    return [expr.left, expr.right].some((side) => isHundredfold(side, scope));
  const factor =
    expr.kind === "number" && !expr.percent && expr.per === undefined ? numberIn(expr, scope.tables) : undefined;
  return factor?.denominator === 1n && factor.numerator === 100n;
}

/** The number type of an operand; says so (and gives undefined) when it is no number. */
export function checkNumber(side: Side, scope: Scope): NumberType | undefined {
  if (isNumber(side.type)) return side.type;
  if (side.type.kind === "error") return undefined;
  const words = typeWords(side.type);
  const text = shown(scope.source, side.expr);
  if (side.type.kind === "date") scope.report("KH3024", spanOf(scope.source.file, side.expr), { text });
  else scope.report("KH3005", spanOf(scope.source.file, side.expr), { text, isVi: words.vi, isEn: words.en });
  return undefined;
}

function checkDivisor(right: Side, scope: Scope): boolean {
  if (numberIn(right.expr, scope.tables)?.numerator !== 0n) return false;
  scope.report("KH3014", spanOf(scope.source.file, right.expr), { text: shown(scope.source, right.expr) });
  return true;
}

type NumberSide = Side & { readonly type: NumberType };

/** A difference of counts may be negative, so it is no count. */
function sumType(operator: "+" | "-", left: NumberSide, right: NumberSide, scope: Scope): Type {
  const type = unify(left, right, "add", scope);
  if (!type) return errorType;
  if (type.form !== "count") return type;
  const whole = [left, right].every((side) => {
    const after = scope.tables.types.get(side.expr);
    return after?.kind === "number" && after.form === "count";
  });
  return operator === "+" && whole ? countType : plainType({});
}

function productType(a: NumberType, b: NumberType, left: Side, right: Side, scope: Scope): Type {
  if (a.form === "literal" && b.form === "literal") return literalType;
  if (a.form === "literal") return scaled(b, left, scope);
  if (b.form === "literal") return scaled(a, right, scope);
  if (a.form === "share") return b.form === "count" ? plainType({}) : b;
  if (b.form === "share") return a.form === "count" ? plainType({}) : a;
  return plainType(multiplyUnits(a.unit, b.unit));
}

/** A count times a whole number ≥ 0 stays a count. */
function scaled(type: NumberType, by: Side, scope: Scope): Type {
  if (type.form !== "count") return type;
  const factor = numberIn(by.expr, scope.tables);
  return factor?.denominator === 1n && factor.numerator >= 0n ? countType : plainType({});
}

function quotientType(a: NumberType, b: NumberType): Type {
  if (b.form === "literal") return a.form === "count" ? plainType({}) : a.form === "literal" ? literalType : a;
  if (a.form === "literal") return plainType(divideUnits({}, b.unit));
  if (a.form === "share" || b.form === "share")
    return a.form === b.form ? shareType : plainType(divideUnits(a.unit, b.unit));
  if (sameUnit(a.unit, b.unit)) return shareType;
  const unit = divideUnits(a.unit, b.unit);
  return isUnitless(unit) ? shareType : plainType(unit);
}
