/** A condition can be true and can be false (KH3208); what is ensured depends on data (KH3209). */

import type { ast } from "@khung/syntax";
import { type Report, spanOf } from "../../reporter.ts";
import { definitionOf, valuesIn } from "../../resolve/cycles.ts";
import type { Declaration } from "../../resolve/declaration.ts";
import { type SlotKind, slotsOf } from "../../resolve/slots.ts";
import { innerExprs } from "../../resolve/walk-expr.ts";
import type { Granted } from "../decide.ts";
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
      else if (!canBe(true, expr, context, "nothing")) report("KH3208", spanOf(file, expr), { text, ...words(false) });
    } else if (conditions.has(kind)) {
      // A requirement that is never true is said by requirements-possible.ts.
      checkCondition(expr, file, context, report, kind === "condition" ? "true" : "either");
    }
  }
};

function words(always: boolean): { readonly alwaysVi: string; readonly alwaysEn: string } {
  return always ? { alwaysVi: "đúng", alwaysEn: "true" } : { alwaysVi: "sai", alwaysEn: "false" };
}

/** Says the outermost parts that never change; `said`: which constant truth of the whole is to be said here. */
function checkCondition(
  expr: ast.Expr,
  file: string,
  context: RuleContext,
  report: Report,
  said: "true" | "either" = "either",
): void {
  if (context.tables.types.get(expr)?.kind !== "boolean") return;
  const always = alwaysIs(expr, context);
  if (always === false && said === "true") return;
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

/** The truth of a condition, where no data change it. */
function alwaysIs(expr: ast.Expr, context: RuleContext): boolean | undefined {
  if (!canBe(true, expr, context)) return false;
  return canBe(false, expr, context) ? undefined : true;
}

/** Whether data can make a condition so, as far as can be told. */
function canBe(wanted: boolean, expr: ast.Expr, { tables, decider }: RuleContext, granted?: Granted): boolean {
  const value = evaluate(expr, tables);
  if (typeof value === "boolean") return value === wanted;
  return decider.decide([{ condition: expr, value: wanted }], granted).kind !== "impossible";
}

function dependsOnData(expr: ast.Expr, facts: Facts, seen: Set<Declaration> = new Set()): boolean {
  return valuesIn(expr, facts.references).some((declaration) => {
    if (declaration.kind === "input") return true;
    if (seen.has(declaration)) return false;
    seen.add(declaration);
    return definitionOf(declaration).some((inner) => dependsOnData(inner, facts, seen));
  });
}
