/** Types of figures over children: what is inside is of the children's framework, and may ask for all of its results. */

import type { Type } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { insertFix, spanOf } from "../reporter.ts";
import { levelNumber } from "../resolve/declaration.ts";
import { walkExpr } from "../resolve/walk-expr.ts";
import { keyword } from "../surface.ts";
import { inferCondition, sideOf } from "./condition.ts";
import { isAboutCriteria } from "./infer-set.ts";
import { countType, plainType, shareType } from "./numbers.ts";
import { errorType, type Scope } from "./scope.ts";
import { shown, typeWords } from "./type-words.ts";

/** `share of children where level >= 3`, `sum of ho_so over children`. */
export function inferChildren(expr: ast.ChildrenExpr, scope: Scope): Type {
  const place = spanOf(scope.source.file, expr);
  const text = shown(scope.source, expr);
  if (scope.place === "test") {
    scope.report("KH3022", place, { text });
    return errorType;
  }
  if (scope.place === "parameter") {
    scope.report("KH3023", place, { name: text });
    return errorType;
  }
  const { head } = scope.framework;
  const child = scope.tiers.get(scope.framework);
  if (!child) {
    if (!head.children) scope.report("KH3421", place, { text });
    return errorType;
  }
  const { ofCriterion: _, ...around } = scope;
  const inside: Scope = { ...around, framework: child, place: "result", ofChild: true };
  if (expr.where) inferCondition(expr.where, inside);
  for (const each of [expr.value, expr.where]) if (each) sayLevels(each, inside);
  if (!expr.value) return expr.statistic === "share" ? shareType : countType;
  const { type } = sideOf(expr.value, inside);
  if (type.kind !== "number") {
    if (type.kind === "error") return errorType;
    const words = typeWords(type);
    const where = spanOf(scope.source.file, expr.value);
    scope.report("KH3005", where, { text: shown(scope.source, expr.value), isVi: words.vi, isEn: words.en });
    return errorType;
  }
  return overMany(type, expr.statistic);
}

/** A sum of shares is no share, the mean of counts no count. */
function overMany(type: Type & { readonly kind: "number" }, statistic: ast.ChildrenExpr["statistic"]): Type {
  if (statistic === "min" || statistic === "max") return type;
  if (statistic === "sum") return type.form === "share" || type.form === "literal" ? plainType({}) : type;
  return type.form === "count" || type.form === "literal" ? plainType({}) : type;
}

/** A question about criteria of children says at which level, unless there is only one (KH3114). */
function sayLevels(expr: ast.Expr, scope: Scope): void {
  const { framework, source } = scope;
  if (framework.levels.length < 2) return;
  walkExpr(expr, (each) => {
    const asks = each.kind === "status" || (each.kind === "quantified" && isAboutCriteria(each, scope));
    if (!asks || each.at) return;
    const fixes = framework.levels.map((level) => {
      const at = ` ${keyword(framework.surface, "AT")} ${levelNumber(level)}`;
      return insertFix(`thêm \`${at.trim()}\``, `add \`${at.trim()}\``, source.file, each.end, at);
    });
    scope.report("KH3114", spanOf(source.file, each), { text: shown(source, each) }, { fixes });
  });
}
