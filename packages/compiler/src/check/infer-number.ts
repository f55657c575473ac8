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
  const places = literalValue(expr.places);
  const whole = places?.denominator === 1n && places.numerator >= 0n && places.numerator <= mostPlaces;
  if (!whole || expr.places.percent || expr.places.unit) {
    scope.report("KH3012", spanOf(scope.source.file, expr.places), { places: shown(scope.source, expr.places) });
  }
  return checkNumber(operand, scope) ?? errorType;
}
