/**
 * A question about several things can be answered yes: the set is not empty (KH3212), not smaller than what is asked for (KH3211), what is
 * listed counts at that level (KH3214); a mandatory criterion is not also one to choose (KH3210).
 */

import { compare, fromInteger } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { spanOf } from "../../reporter.ts";
import { levelNumber } from "../../resolve/declaration.ts";
import { criteriaNamed } from "../../resolve/criteria-sets.ts";
import { type Slot, slotsOf } from "../../resolve/slots.ts";
import { levelOf, levelsAsked } from "../../resolve/stated-levels.ts";
import { walkExpr } from "../../resolve/walk-expr.ts";
import { isAboutCriteria } from "../infer-set.ts";
import { literalValue } from "../numbers.ts";
import { type Rule, type RuleContext, textOf } from "../rule.ts";

export const setsLargeEnough: Rule = (context) => {
  for (const slot of slotsOf(context.framework)) {
    const rule = slot.kind === "levelRule" && slot.owner?.kind === "level" ? levelNumber(slot.owner) : undefined;
    walkExpr(slot.expr, (expr) => {
      if (expr.kind === "status") checkStatus(expr, slot, rule, context);
      if (expr.kind !== "quantified") return;
      if (isAboutCriteria(expr, context)) checkCriteria(expr, slot, rule, context);
      else checkAmount(expr, expr.set.items?.length ?? 0, slot, context);
    });
  }
};

function levelAsked(
  at: ast.LevelRef | undefined,
  rule: number | undefined,
  { framework, tables }: RuleContext,
): number | undefined {
  return at ? levelOf(at, tables.references) : (rule ?? (framework.levels.length === 1 ? 1 : undefined));
}

function checkStatus(expr: ast.StatusExpr, slot: Slot, rule: number | undefined, context: RuleContext): void {
  const level = levelAsked(expr.at, rule, context);
  const criterion = context.tables.references.get(expr.code)?.declaration;
  if (level === undefined || criterion?.kind !== "criterion" || asks(criterion, level, context)) return;
  context.report("KH3214", spanOf(slot.file, expr.code), { code: criterion.name, level });
}

function asks(
  criterion: Parameters<typeof levelsAsked>[0],
  level: number,
  { framework, tables }: RuleContext,
): boolean {
  return levelsAsked(criterion, framework, tables.references).has(level);
}

function checkCriteria(expr: ast.QuantifiedExpr, slot: Slot, rule: number | undefined, context: RuleContext): void {
  const { framework, tables, report } = context;
  const level = levelAsked(expr.at, rule, context);
  const named = criteriaNamed(expr.set, framework, tables.references);
  const items = expr.set.items ?? [];
  if (level === undefined || named.length < items.length) return;
  const counted = named.filter((criterion) => asks(criterion, level, context));
  if (counted.length === 0) {
    report("KH3212", spanOf(slot.file, expr.set), { text: textOf(context, slot.file, expr.set), level });
    return;
  }
  for (const item of items) {
    const criterion = item.kind === "nameExpr" ? tables.references.get(item.name)?.declaration : undefined;
    if (criterion?.kind !== "criterion") continue;
    if (!counted.includes(criterion)) report("KH3214", spanOf(slot.file, item), { code: criterion.name, level });
    const { quantifier } = expr;
    const chosen = quantifier?.kind === "atLeast" && (expr.status ?? "met") === "met";
    if (chosen && criterion.node.class === "mandatory") {
      report("KH3210", spanOf(slot.file, item), {
        code: criterion.name,
        amount: textOf(context, slot.file, quantifier.amount),
      });
    }
  }
  checkAmount(expr, counted.length, slot, context);
}

function checkAmount(expr: ast.QuantifiedExpr, size: number, slot: Slot, context: RuleContext): void {
  const { quantifier } = expr;
  if ((quantifier?.kind !== "atLeast" && quantifier?.kind !== "atMost") || quantifier.amount.percent) return;
  const amount = literalValue(quantifier.amount);
  if (!amount || amount.denominator !== 1n || compare(amount, fromInteger(size)) <= 0) return;
  context.report("KH3211", spanOf(slot.file, quantifier.amount), {
    amount: textOf(context, slot.file, quantifier.amount),
    size,
  });
}
