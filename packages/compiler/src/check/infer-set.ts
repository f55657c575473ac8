/** Types of questions about criteria, and of `at least 2 of { … }`. */

import type { Type } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { spanOf } from "../reporter.ts";
import { nameOf } from "../resolve/declaration.ts";
import { inferCondition } from "./condition.ts";
import { literalValue } from "./numbers.ts";
import { sayCircle } from "./infer-statistic.ts";
import { booleanType, type Scope } from "./scope.ts";
import { shown } from "./type-words.ts";

/** `cqs.x met at 3`. */
export function inferStatus(expr: ast.StatusExpr, scope: Scope): Type {
  checkPlace(expr, scope);
  return booleanType;
}

/** `all mandatory`, `at least 3 of {a, b, c}`: over criteria or over conditions. */
export function inferQuantified(expr: ast.QuantifiedExpr, scope: Scope): Type {
  checkAmount(expr, scope);
  const { items } = expr.set;
  if (isAboutCriteria(expr, scope)) {
    checkPlace(expr, scope);
    for (const item of items ?? []) checkListed(item, expr, scope);
    return booleanType;
  }
  for (const item of items ?? []) inferCondition(item, scope);
  return booleanType;
}

/** Whether a set is one of criteria: by class, by group, by status, or because a criterion is listed. */
export function isAboutCriteria(expr: ast.QuantifiedExpr, scope: Pick<Scope, "framework">): boolean {
  const { items } = expr.set;
  if (!items || expr.status) return true;
  return items.some(
    (item) => item.kind === "nameExpr" && scope.framework.names.get(nameOf(item.name))?.kind === "criterion",
  );
}

function checkListed(item: ast.Expr, whole: ast.QuantifiedExpr, scope: Scope): void {
  scope.tables.types.set(item, booleanType);
  const reference = item.kind === "nameExpr" ? scope.tables.references.get(item.name)?.declaration : undefined;
  if (reference?.kind === "criterion") return;
  // An unknown name was said when names were resolved; anything else is a condition among criteria.
  if (item.kind === "nameExpr" && !reference) return;
  if (item.kind === "error" || item.kind === "hole") return;
  const text = shown(scope.source, item);
  if (whole.status) scope.report("KH3020", spanOf(scope.source.file, item), { text });
  else scope.report("KH3019", spanOf(scope.source.file, item), { text });
}

/** Results of criteria come after the data, so that nothing goes in a circle. */
function checkPlace(expr: ast.Expr, scope: Scope): void {
  if (scope.place === "rule" || scope.place === "result") return;
  if (scope.inStatistic && scope.place === "data") {
    sayCircle(expr, scope);
    return;
  }
  scope.report("KH3017", spanOf(scope.source.file, expr), {
    text: shown(scope.source, expr),
    whereVi: "quy tắc của mức, kết quả và báo cáo",
    whereEn: "rules of levels, outcomes and reports",
  });
}

function checkAmount(expr: ast.QuantifiedExpr, scope: Scope): void {
  const { quantifier } = expr;
  if (quantifier?.kind !== "atLeast" && quantifier?.kind !== "atMost") return;
  const { amount } = quantifier;
  const value = literalValue(amount);
  const place = spanOf(scope.source.file, amount);
  const text = shown(scope.source, amount);
  if (amount.percent) {
    if (value && value.numerator > value.denominator) scope.report("KH3028", place, { text });
  } else if (value?.denominator !== 1n || amount.unit) {
    scope.report("KH3027", place, { text });
  }
}
