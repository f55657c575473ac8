/**
 * Which inputs may be changed, and why others may not.
 *
 * A plan improves what an entity does, not what it is: what classes, applicability and rules are read off stays as it is, and so does
 * what is only ever divided by. A table of costs says more: what it gives a cost may change, what it leaves out may not.
 */

import {
  childrenOf,
  criterionExprs,
  walkExpr,
  type Criterion,
  type Definition,
  type Expr,
  type Input,
  type Module,
} from "@khung/ir";
import type { Costs } from "./costs.ts";

/**
 * Why an input stays as it is. `rule`: level rules read it themselves; `classifies`: classes or applicability hang on it; `divides`: it
 * is only ever divided by; `date`: a date is no effort; `costs`: the costs say so; `noCost`: the costs do not name it.
 */
export type Unmoved = "rule" | "classifies" | "divides" | "date" | "costs" | "noCost";

/** For every input that a goal hangs on, why it stays as it is; absent = it may change. */
export function unmovedInputs(
  module: Module,
  goal: Expr,
  needed: ReadonlySet<string>,
  criteria: ReadonlySet<string>,
  costs: Costs | undefined,
): ReadonlyMap<string, Unmoved> {
  const uses = usesOf(module, goal, criteria);
  const reason = ({ name, type }: Input): Unmoved | undefined => {
    if (uses.rule.has(name)) return "rule";
    if (type.kind === "date") return "date";
    if (costs?.has(name)) return costs.get(name) ? undefined : "costs";
    if (uses.classifies.has(name)) return "classifies";
    if (!uses.measured.has(name)) return "divides";
    return costs && "noCost";
  };
  const found = new Map<string, Unmoved>();
  for (const input of module.inputs) {
    const why = needed.has(input.name) ? reason(input) : undefined;
    if (why) found.set(input.name, why);
  }
  return found;
}

interface Uses {
  readonly rule: ReadonlySet<string>;
  readonly classifies: ReadonlySet<string>;
  readonly measured: ReadonlySet<string>;
}

function usesOf(module: Module, goal: Expr, codes: ReadonlySet<string>): Uses {
  const uses = { rule: new Set<string>(), classifies: new Set<string>(), measured: new Set<string>() };
  const definitions = {
    let: byName(module.lets),
    parameter: byName(module.parameters),
    classification: byName(module.classifications),
  };
  /** Every input below an expression goes into a set, those that only class into their own; divisors where that is said. */
  const classing = (into: Set<string>): Set<string> => (into === uses.rule ? uses.rule : uses.classifies);
  const collect = (expr: Expr, into: Set<string>, divisors: "counted" | "passed over"): void => {
    if (expr.kind === "input") into.add(expr.name);
    else if (expr.kind === "classification") {
      for (const { condition } of definitions.classification.get(expr.name)?.classes ?? [])
        if (condition) collect(condition, classing(into), "counted");
    } else if (expr.kind === "let" || expr.kind === "parameter") {
      const definition: Definition | undefined = definitions[expr.kind].get(expr.name);
      if (definition) collect(definition.value, into, divisors);
    } else if (expr.kind === "byClass") {
      collect(expr.subject, classing(into), "counted");
      for (const value of childrenOf(expr).slice(1)) collect(value, into, divisors);
    } else if (expr.kind === "arithmetic" && expr.operator === "/" && divisors === "passed over") {
      collect(expr.left, into, divisors);
    } else for (const child of childrenOf(expr)) collect(child, into, divisors);
  };
  collect(goal, uses.rule, "counted");
  for (const criterion of module.criteria.filter(({ code }) => codes.has(code))) {
    if (criterion.appliesWhen) collect(criterion.appliesWhen, uses.classifies, "counted");
    for (const expr of criterionExprs(criterion))
      if (expr !== criterion.appliesWhen) collect(expr, uses.measured, "passed over");
  }
  return uses;
}

function byName<T extends { readonly name: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.name, each]));
}

/** That a share stays a share: where a criterion measures a ratio of like to like, a plan never brings it above 100 %. */
export function shareCap({ measure, measureType, origin }: Criterion): Expr | undefined {
  if (measure?.kind !== "arithmetic" || measure.operator !== "/") return undefined;
  if (measureType?.kind !== "number" || measureType.form !== "share") return undefined;
  let counts = true;
  // What is weighed or multiplied may well exceed the whole.
  walkExpr(measure.left, ({ kind }) => {
    counts &&= kind === "input" || kind === "call" || kind === "arithmetic";
  });
  if (!counts) return undefined;
  return { kind: "compare", operator: "<=", left: measure, right: { kind: "number", value: "1", origin }, origin };
}
