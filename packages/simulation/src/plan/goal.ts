/** What an entity is to reach, as one condition over its data. */

import { mapExpr, statesAt, toExact, type Expr, type Level, type Module, type Rational } from "@khung/ir";

/** A level or a higher one, or so many points. */
export type Goal =
  | { readonly kind: "level"; readonly level: number }
  | { readonly kind: "score"; readonly least: Rational };

/** The condition that is true of those who reach the goal, and of nobody else. */
export function goalCondition(module: Module, goal: Goal): Expr {
  const { origin, levels, cumulative } = module;
  if (goal.kind === "score") {
    const codes = module.criteria.filter(({ points }) => points).map(({ code }) => code);
    const left: Expr = module.index
      ? { kind: "index", origin }
      : { kind: "points", of: "earned", aggregate: "sum", codes, origin };
    const right: Expr = { kind: "number", value: toExact(goal.least), origin };
    return { kind: "compare", operator: ">=", left, right, origin };
  }
  // On a ladder all rules up to the level; else the rule of the level or of any above it.
  const rules = levels
    .filter(({ number }) => (cumulative ? number <= goal.level : number >= goal.level))
    .map((level) => ruleOf(level, module));
  return { kind: cumulative ? "and" : "or", operands: rules, origin };
}

/** The rule of a level, which says at which level it asks about criteria. */
function ruleOf({ number, rule }: Level, { criteria, origin }: Module): Expr {
  const codes = criteria.filter((criterion) => statesAt(criterion, number)).map(({ code }) => code);
  const set = { class: "criteria", listed: false } as const;
  const own: Expr = rule ?? { kind: "criteria", quantifier: { kind: "all" }, set, codes, status: "met", origin };
  return mapExpr(own, (expr) =>
    expr.kind === "criteria" && expr.level === undefined ? { ...expr, level: number } : expr,
  );
}

/** The conditions that must all hold for a condition to hold. */
export function conjuncts(condition: Expr): readonly Expr[] {
  if (condition.kind === "and" || (condition.kind === "or" && condition.operands.length === 1))
    return condition.operands.flatMap(conjuncts);
  return [condition];
}
