/** Types of everything in a framework: goes through every place that holds an expression and says what is asked for there. */

import type { Type } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { spanOf } from "../reporter.ts";
import { type DeclarationOf, isValue } from "../resolve/declaration.ts";
import { clauseOf, clausesOf, readable } from "../resolve/framework.ts";
import { checkComparable, type Side } from "./compare.ts";
import { inferCondition, sideOf } from "./condition.ts";
import { definitionType } from "./infer-name.ts";
import { inferIndex, inferPart } from "./infer-index.ts";
import { inferAmount, inferScore } from "./infer-points.ts";
import { type Scope, scopeIn } from "./scope.ts";
import { shown, typeWords } from "./type-words.ts";

/** Infers all types of one framework. */
export function inferFramework(scope: Scope): void {
  const { framework } = scope;
  for (const each of [...framework.inputs, ...framework.parameters, ...framework.lets, ...framework.classifications])
    definitionType(each, scope);
  for (const { node, file } of framework.classifications) {
    for (const { condition } of readable(node.classes))
      if (condition) inferCondition(condition, scopeIn(scope, file, "data"));
  }
  for (const { node, file } of framework.ensures) inferCondition(node.condition, scopeIn(scope, file, "data"));
  for (const level of framework.levels)
    if (level.node.rule) inferCondition(level.node.rule, scopeIn(scope, level.file, "rule"));
  for (const { node, file } of [...framework.groups, ...framework.criteria]) {
    if (node.points) inferAmount(node.points.value, scopeIn(scope, file, "data"));
  }
  inferIndex(scope);
  for (const criterion of framework.criteria) inferCriterion(criterion, scopeIn(scope, criterion.file, "data"));
  for (const outcome of framework.outcomes)
    inferCondition(outcome.node.condition, scopeIn(scope, outcome.file, "result"));
  for (const { node, file } of framework.claims) {
    if ("condition" in node.statement) inferCondition(node.statement.condition, scopeIn(scope, file, "result"));
  }
  for (const report of framework.reports) inferReport(report, scopeIn(scope, report.file, "result"));
}

function inferCriterion(criterion: DeclarationOf<"criterion">, scope: Scope): void {
  for (const clause of clausesOf(criterion.node, "appliesWhen")) inferCondition(clause.condition, scope);
  const measures = clausesOf(criterion.node, "measure").map((clause) => sideOf(clause.value, scope));
  const unread = criterion.node.clauses.some((clause) => clause.kind === "error");
  for (const requirement of clausesOf(criterion.node, "requirement")) {
    inferRequirement(requirement, measures[0], criterion, unread, scope);
  }
  inferPart(criterion, measures[0], unread, scope);
  for (const score of clausesOf(criterion.node, "score")) inferScore(score, measures[0], criterion, unread, scope);
}

function inferRequirement(
  requirement: ast.Requirement,
  measure: Side | undefined,
  criterion: DeclarationOf<"criterion">,
  unread: boolean,
  scope: Scope,
): void {
  const { comparison } = requirement;
  const values = readable(requirement.entries).flatMap((entry) =>
    [entry.value, entry.upper].filter((value) => value !== undefined),
  );
  if (comparison === undefined) {
    for (const value of values) inferCondition(value, scope);
    return;
  }
  if (!measure) {
    if (!unread) scope.report("KH3010", spanOf(criterion.file, requirement), { code: criterion.name });
    for (const value of values) sideOf(value, scope);
    return;
  }
  if (comparison === "yes" || comparison === "no") {
    checkYesNo(requirement, measure, scope);
    return;
  }
  const usable = checkMeasure(measure, scope);
  for (const value of values) {
    const side = sideOf(value, scope, measure.type);
    if (usable) checkComparable(measure, side, true, scope);
  }
}

function checkYesNo(requirement: ast.Requirement, measure: Side, scope: Scope): void {
  if (measure.type.kind === "boolean" || measure.type.kind === "error") return;
  const words = typeWords(measure.type);
  scope.report(
    "KH3011",
    spanOf(scope.source.file, requirement),
    { measure: shown(scope.source, measure.expr), isVi: words.vi, isEn: words.en },
    {
      related: [
        { span: spanOf(scope.source.file, measure.expr), message: { vi: "cách đo ở đây", en: "measured here" } },
      ],
    },
  );
}

/** A threshold needs a measure that has more and less. */
function checkMeasure(measure: Side, scope: Scope): boolean {
  const { type } = measure;
  if (type.kind === "error") return false;
  if (type.kind === "number" || type.kind === "date") return true;
  const words = typeWords(type);
  const text = shown(scope.source, measure.expr);
  const place = spanOf(scope.source.file, measure.expr);
  if (scope.tables.types.get(measure.expr)?.kind !== "error")
    scope.report("KH3005", place, { text, isVi: words.vi, isEn: words.en });
  return false;
}

function inferReport(report: DeclarationOf<"report">, scope: Scope): void {
  const { value, where, by } = report.node;
  if (value) {
    const { type } = sideOf(value, scope);
    if (type.kind !== "number" && type.kind !== "error") {
      const words = typeWords(type);
      scope.report("KH3005", spanOf(report.file, value), {
        text: shown(scope.source, value),
        isVi: words.vi,
        isEn: words.en,
      });
    }
  }
  if (where) inferCondition(where, scope);
  const subject = by && scope.tables.references.get(by)?.declaration;
  if (by && isValue(subject)) {
    const type = definitionType(subject, scope);
    if (type.kind !== "choice" && type.kind !== "error") {
      const words = typeWords(type);
      scope.report("KH3018", spanOf(report.file, by), { text: by.text, isVi: words.vi, isEn: words.en });
    }
  }
}

/** The type of a criterion's measure. */
export function measureType(
  criterion: DeclarationOf<"criterion">,
  types: ReadonlyMap<ast.Expr, Type>,
): Type | undefined {
  const measure = clauseOf(criterion.node, "measure");
  return measure && types.get(measure.value);
}
