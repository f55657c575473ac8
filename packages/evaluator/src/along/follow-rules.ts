/** What criteria and level rules ask, along a route. */

import type { Comparison, CompareExpr, Criterion, Expr } from "@khung/ir";
import type { JudgedScope } from "../levels.ts";
import type { Scope } from "../program.ts";
import { follow } from "./follow.ts";
import type { Route } from "./route.ts";

const operators: Partial<Record<Comparison, CompareExpr["operator"]>> = {
  atLeast: ">=",
  moreThan: ">",
  atMost: "<=",
  lessThan: "<",
};

/** Notes where the statuses of criteria turn. */
export function followCriteria(route: Route, scope: JudgedScope): void {
  const { module, graph } = route.program;
  for (const criterion of module.criteria) {
    if (!graph.criteria.get(criterion.code)?.inputs.has(route.input)) continue;
    route.criterion = criterion.code;
    if (criterion.appliesWhen) follow(criterion.appliesWhen, route, scope, "decide");
    followRequirements(criterion, route, scope);
  }
  route.criterion = undefined;
}

function followRequirements({ requirements, measure }: Criterion, route: Route, scope: Scope): void {
  const measured = once(() => (measure ? follow(measure, route, scope, "keep") : "other"));
  const decide = (operator: CompareExpr["operator"], bound: Expr): void => {
    if (!measure || (!route.depends(measure) && !route.depends(bound))) return;
    const [left, right] = [measured(), follow(bound, route, scope, "keep")];
    if (left !== "other" && right !== "other") route.decide(operator, left, right, bound);
  };
  for (const { comparison, levels } of requirements) {
    for (const { value, upper } of levels) {
      const operator = operators[comparison];
      if (comparison === "condition") follow(value, route, scope, "decide");
      else if (measure && operator) decide(operator, value);
      else if (measure && upper) {
        decide(">=", value);
        decide("<=", upper);
      } else if (measure) {
        follow(measure, route, scope, "decide");
        follow(value, route, scope, "decide");
      }
    }
  }
}

/** Computed when it is first wanted: a measure may be what turning cannot be solved for, and then only matters if it is compared. */
function once<T>(compute: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: compute() }).value;
}

/** Notes where level rules turn, beside the criteria they ask about. */
export function followRules(route: Route, scope: JudgedScope): void {
  for (const { rule, number } of route.program.module.levels) {
    if (rule) follow(rule, route, { ...scope, ruleLevel: number }, "decide");
  }
}
