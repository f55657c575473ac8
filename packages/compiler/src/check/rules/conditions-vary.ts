/** A condition can be true and can be false (KH3208); what is ensured depends on data (KH3209). */

import type { ast } from "@khung/syntax";
import { type Report, spanOf } from "../../reporter.ts";
import { definitionOf, valuesIn } from "../../resolve/cycles.ts";
import type { Declaration } from "../../resolve/declaration.ts";
import { type SlotKind, slotsOf } from "../../resolve/slots.ts";
import { innerExprs } from "../../resolve/walk-expr.ts";
import { decide } from "../decide.ts";
import { evaluate } from "../evaluate.ts";
import { type Rule, type RuleContext, textOf } from "../rule.ts";
import type { Facts } from "../scope.ts";
import { isWellTyped } from "../well-typed.ts";

const conditions: ReadonlySet<SlotKind> = new Set([
  "levelRule",
  "classCondition",
  "appliesWhen",
  "condition",
  "outcome",
  "reportWhere",
]);

export const conditionsVary: Rule = (context) => {
  const { framework, tables, report } = context;
  for (const { kind, expr, file } of slotsOf(framework)) {
    if (!isWellTyped(expr, tables)) continue;
    const text = textOf(context, file, expr);
    if (kind === "ensure") {
      if (!dependsOnData(expr, tables)) report("KH3209", spanOf(file, expr), { text });
      else if (alwaysIs(expr, context, []) === false) report("KH3208", spanOf(file, expr), { text, ...words(false) });
    } else if (conditions.has(kind)) {
      // A requirement that is never true is said by requirements-possible.ts.
      if (kind === "condition" && alwaysIs(expr, context) === false) continue;
      checkCondition(expr, file, context, report);
    }
  }
};

function words(always: boolean): { readonly alwaysVi: string; readonly alwaysEn: string } {
  return always ? { alwaysVi: "đúng", alwaysEn: "true" } : { alwaysVi: "sai", alwaysEn: "false" };
}

/** Says the outermost parts that never change. */
function checkCondition(expr: ast.Expr, file: string, context: RuleContext, report: Report): void {
  if (context.tables.types.get(expr)?.kind !== "boolean") return;
  const always = alwaysIs(expr, context);
  if (always !== undefined) {
    report("KH3208", spanOf(file, expr), { text: textOf(context, file, expr), ...words(always) });
    return;
  }
  const joined =
    expr.kind === "parenthesized" ||
    (expr.kind === "binary" && (expr.operator === "and" || expr.operator === "or")) ||
    (expr.kind === "unary" && expr.operator === "not");
  if (joined || expr.kind === "quantified")
    for (const inner of innerExprs(expr)) checkCondition(inner, file, context, report);
}

/** The truth of a condition, where no data change it; `ensures`: what is taken for granted. */
function alwaysIs(
  expr: ast.Expr,
  { framework, tables }: RuleContext,
  ensures?: readonly ast.Expr[],
): boolean | undefined {
  const value = evaluate(expr, tables);
  if (typeof value === "boolean") return value;
  const can = (wanted: boolean): boolean =>
    decide([{ condition: expr, value: wanted }], framework, tables, ensures).kind !== "impossible";
  return can(true) ? (can(false) ? undefined : true) : false;
}

function dependsOnData(expr: ast.Expr, facts: Facts, seen: Set<Declaration> = new Set()): boolean {
  return valuesIn(expr, facts.references).some((declaration) => {
    if (declaration.kind === "input") return true;
    if (seen.has(declaration)) return false;
    seen.add(declaration);
    return definitionOf(declaration).some((inner) => dependsOnData(inner, facts, seen));
  });
}
