/** Frameworks that are almost this one: what claims compare with, and what lets the interpreter say more than a level. */

import { mapExpr, type Exact, type Expr, type Module } from "@khung/ir";

/** The framework without a criterion: nothing asks about it any more, and what asks for so many still asks for as many. */
export function withoutCriterion(module: Module, code: string): Module {
  const without = (expr: Expr): Expr => dropped(expr, code);
  return {
    ...module,
    criteria: module.criteria.filter((each) => each.code !== code),
    levels: module.levels.map(({ rule, ...level }) => ({ ...level, ...(rule && { rule: without(rule) }) })),
    outcomes: module.outcomes.map((each) => ({ ...each, condition: without(each.condition) })),
    reports: [],
  };
}

function dropped(expr: Expr, code: string): Expr {
  return mapExpr(expr, (each) =>
    each.kind === "criteria" || each.kind === "points" || each.kind === "scores"
      ? { ...each, codes: each.codes.filter((other) => other !== code) }
      : each,
  );
}

/** The framework with the rule of one level alone: the others always hold. Its highest level is reached exactly when the rule holds. */
export function ruleAlone(module: Module, level: number): Module {
  const levels = module.levels.map((each) =>
    each.number === level ? each : { ...each, rule: { kind: "boolean", value: true, origin: each.origin } as const },
  );
  return { ...module, cumulative: true, levels, outcomes: [], reports: [] };
}

/** The framework with two conditions as its only outcomes. */
export function withConditions(module: Module, condition: Expr, holds: Expr): Module {
  const { origin } = module;
  return {
    ...module,
    reports: [],
    outcomes: [
      { name: "condition", condition, origin },
      { name: "holds", condition: holds, origin },
    ],
  };
}

/** The framework with another value of a parameter. */
export function withParameter(module: Module, name: string, value: Exact): Module {
  return {
    ...module,
    parameters: module.parameters.map((each) =>
      each.name === name ? { ...each, value: { kind: "number", value, origin: each.value.origin } } : each,
    ),
  };
}

/** The framework with a condition as its only outcome. */
export function withCondition(module: Module, condition: Expr): Module {
  return { ...module, reports: [], outcomes: [{ name: "condition", condition, origin: module.origin }] };
}
