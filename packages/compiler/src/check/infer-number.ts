/** Types of numbers as written, and of rounded numbers. */

import { parseUnit, type Type } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { replaceFix, spanOf } from "../reporter.ts";
import { checkNumber } from "./arithmetic.ts";
import type { Side } from "./compare.ts";
import { literalType, literalValue, plainType, shareType } from "./numbers.ts";
import { errorType, type Scope } from "./scope.ts";
import { shown } from "./type-words.ts";

/** `80%` and `90 per 100` are shares, `36 "Mb/s"` has a unit, `5` takes the form of what it meets. */
export function inferNumber(expr: ast.NumberExpr, scope: Scope): Type {
  const place = spanOf(scope.source.file, expr);
  if (expr.percent && (expr.per !== undefined || expr.unit)) {
    const text = `${expr.digits}%`;
    scope.report(
      "KH3016",
      place,
      { text: shown(scope.source, expr), percent: text },
      {
        fixes: [replaceFix(`viết \`${text}\``, `write \`${text}\``, place, text)],
      },
    );
    return errorType;
  }
  if (expr.per !== undefined) {
    if (literalValue(expr)) return expr.unit ? plainType(parseUnit(expr.unit.value)) : shareType;
    scope.report("KH3014", place, { text: shown(scope.source, expr) });
    return errorType;
  }
  if (expr.percent) return shareType;
  return expr.unit ? plainType(parseUnit(expr.unit.value)) : literalType;
}

/** The most places that numbers are rounded to. */
const mostPlaces = 12n;

/** Rounding keeps the type. */
export function inferRounded(expr: ast.RoundedExpr, operand: Side, scope: Scope): Type {
  checkPlaces(expr.places, scope);
  return checkNumber(operand, scope) ?? errorType;
}

/** Says so when a number of places is no whole number from 0 to 12. */
export function checkPlaces(places: ast.NumberExpr, scope: Scope): void {
  const value = literalValue(places);
  const whole = value?.denominator === 1n && value.numerator >= 0n && value.numerator <= mostPlaces;
  if (whole && !places.percent && !places.unit) return;
  scope.report("KH3012", spanOf(scope.source.file, places), { places: shown(scope.source, places) });
}
