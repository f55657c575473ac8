/** Types of points: what a criterion scores, and what rules ask about it. Points are bare numbers. */

import type { Type } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { spanOf } from "../reporter.ts";
import type { DeclarationOf } from "../resolve/declaration.ts";
import { isScored, readable } from "../resolve/framework.ts";
import { holdsParts } from "../resolve/index-tree.ts";
import { checkComparable, type Side } from "./compare.ts";
import { inferCondition, sideOf } from "./condition.ts";
import { sayCircle } from "./infer-statistic.ts";
import { plainType, shareType } from "./numbers.ts";
import { booleanType, errorType, type Scope } from "./scope.ts";
import { shown, typeWords } from "./type-words.ts";

const points = plainType({});

/** `score`, `points of a`, `max`, `every criterion scores at least 50%`. */
export function inferPoints(
  expr: ast.ScoresExpr | ast.PointsExpr | ast.ScoreExpr | ast.MaximumExpr | ast.IndexExpr,
  scope: Scope,
): Type {
  if (expr.kind === "maximum" && scope.ofCriterion) return points;
  if (scope.place === "data" && scope.inStatistic) return sayCircle(expr, scope);
  if (scope.place !== "rule" && scope.place !== "result") {
    scope.report("KH3017", spanOf(scope.source.file, expr), {
      text: shown(scope.source, expr),
      whereVi: "quy tắc của mức, kết quả và báo cáo",
      whereEn: "rules of levels, outcomes and reports",
    });
    return errorType;
  }
  if (!isScored(scope.framework)) {
    scope.report("KH3305", spanOf(scope.source.file, expr), { text: shown(scope.source, expr) });
    return errorType;
  }
  const indexed = scope.framework.head.index !== undefined;
  if (expr.kind === "indexExpr") return indexed ? inferIndexOf(expr, scope) : sayNoIndex(expr, scope);
  const amount = indexed ? shareType : points;
  if (expr.kind === "scoreExpr" || expr.kind === "maximum") return amount;
  if (expr.kind === "pointsExpr") return listed(expr.set, scope) ? amount : errorType;
  const { type } = sideOf(expr.amount, { ...scope, ofCriterion: true });
  if (type.kind !== "number" && type.kind !== "error") sayNumber(expr.amount, type, scope);
  return listed(expr.set, scope) ? booleanType : errorType;
}

function inferIndexOf(expr: ast.IndexExpr, scope: Scope): Type {
  const group = scope.tables.references.get(expr.group)?.declaration;
  if (group?.kind !== "group") return errorType;
  if (holdsParts(group, scope.framework)) return shareType;
  scope.report("KH3413", spanOf(scope.source.file, expr), { name: group.name });
  return errorType;
}

function sayNoIndex(expr: ast.IndexExpr, scope: Scope): Type {
  scope.report("KH3411", spanOf(scope.source.file, expr), { text: shown(scope.source, expr) });
  return errorType;
}

/** Only criteria can be listed; an unknown name was said before. */
function listed(set: ast.QuantifiedSet | undefined, scope: Scope): boolean {
  const others = (set?.items ?? []).filter((item) => item.kind !== "nameExpr");
  for (const item of set?.items ?? []) scope.tables.types.set(item, booleanType);
  for (const item of others)
    scope.report("KH3020", spanOf(scope.source.file, item), { text: shown(scope.source, item) });
  return others.length === 0;
}

/** The points in a head. */
export function inferAmount(expr: ast.Expr, scope: Scope): void {
  const { type } = sideOf(expr, scope);
  if (type.kind === "number" && type.form !== "share") return;
  if (type.kind !== "error") sayNumber(expr, type, scope);
}

function sayNumber(expr: ast.Expr, type: Type, scope: Scope): void {
  const words = typeWords(type);
  scope.report("KH3005", spanOf(scope.source.file, expr), {
    text: shown(scope.source, expr),
    isVi: words.vi,
    isEn: words.en,
  });
}

/** What a criterion scores. */
export function inferScore(
  score: ast.Score,
  measure: Side | undefined,
  criterion: DeclarationOf<"criterion">,
  unread: boolean,
  outside: Scope,
): void {
  const scope: Scope = { ...outside, ofCriterion: true };
  const { form, to, from, value } = score;
  const needs = form === "proportional" || form === "steps" || form === "bands";
  if (needs && !measure && !unread) scope.report("KH3304", spanOf(criterion.file, score), { code: criterion.name });
  for (const bound of [to, from]) {
    if (!bound) continue;
    const side = sideOf(bound, scope, measure?.type);
    if (measure && measure.type.kind === "number") checkComparable(measure, side, true, scope);
  }
  if (form === "proportional" && measure && measure.type.kind !== "error") checkProportional(score, measure, scope);
  for (const entry of readable(score.entries)) {
    if (entry.condition) inferCondition(entry.condition, scope);
    if (entry.bound) {
      const side = sideOf(entry.bound, scope, measure?.type);
      if (measure) checkComparable(measure, side, entry.comparison !== undefined, scope);
    }
    inferEarned(entry.value, scope);
  }
  if (value) inferEarned(value, scope);
}

/** A measure is in proportion to the whole when it is a share, or when the whole is said. */
function checkProportional({ to }: ast.Score, measure: Side, scope: Scope): void {
  const { type } = measure;
  if (type.kind === "number" && (to !== undefined || type.form === "share")) return;
  const words = typeWords(type);
  const place = spanOf(scope.source.file, measure.expr);
  scope.report("KH3306", place, { measure: shown(scope.source, measure.expr), isVi: words.vi, isEn: words.en });
}

function inferEarned(expr: ast.Expr, scope: Scope): void {
  const { type } = sideOf(expr, scope);
  if (type.kind !== "number" && type.kind !== "error") sayNumber(expr, type, scope);
}
