/** Types of figures of all entities. They come from what does not hang on them: data, then criteria, then the level. */

import type { Type } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { spanOf } from "../reporter.ts";
import { checkNumber } from "./arithmetic.ts";
import { inferCondition, sideOf } from "./condition.ts";
import { countType, plainType, shareType } from "./numbers.ts";
import { errorType, type Scope } from "./scope.ts";
import { shown } from "./type-words.ts";

/** `observed mean of x`, `share of entities where (a)`, `rank of x ties dense`. */
export function inferStatistic(expr: ast.StatisticExpr, scope: Scope): Type {
  if (scope.place === "parameter" || scope.place === "test") {
    const text = shown(scope.source, expr);
    scope.report("KH3415", spanOf(scope.source.file, expr), { text });
    return errorType;
  }
  const inside: Scope = { ...scope, inStatistic: true };
  if (expr.statistic === "share") {
    inferCondition(expr.operand, inside);
    return shareType;
  }
  const type = checkNumber(sideOf(expr.operand, inside), scope);
  if (!type) return errorType;
  switch (expr.statistic) {
    case "rank":
      return countType;
    case "percentile":
      return shareType;
    case "mean":
      return type.form === "count" || type.form === "literal" ? plainType(type.unit) : type;
    default:
      return type.form === "literal" ? plainType({}) : type;
  }
}

/** Says that a figure of all entities hangs on what it helps to decide. */
export function sayCircle(expr: ast.Expr, scope: Scope): Type {
  scope.report("KH3414", spanOf(scope.source.file, expr), { text: shown(scope.source, expr) });
  return errorType;
}
