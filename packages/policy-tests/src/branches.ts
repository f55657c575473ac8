/** The cases of `by` and of scores, the dated periods of a module, and whether data take them. */

import { isAbsent, statusesOf, valueOfExpr, type Observation } from "@khung/evaluator/observing";
import {
  criterionExprs,
  printExpr,
  walkExpr,
  type ByClassExpr,
  type CasesExpr,
  type DatedExpr,
  type Expr,
  type Module,
  type Origin,
} from "@khung/ir";

/** One case or one period. */
export interface Branch {
  readonly kind: "case" | "period";
  /** Of what it stands in. */
  readonly name: string;
  /** A member or `else`; the condition of a case or `else`; the first day. */
  readonly value: string;
  readonly origin: Origin;
  readonly expr: ByClassExpr | CasesExpr | DatedExpr;
  /** Set where it is a threshold: taken only when the criterion is decided there. */
  readonly threshold?: { readonly code: string; readonly level: number };
}

/** Every branch once, however many levels it was written out to. */
export function branchesOf(module: Module): readonly Branch[] {
  const found: Branch[] = [];
  const seen = new Set<string>();
  const collect = (top: Expr, name: string, threshold?: Branch["threshold"]): void => {
    walkExpr(top, (expr) => {
      if (expr.kind !== "byClass" && expr.kind !== "cases" && expr.kind !== "dated") return;
      const { file, start, end } = expr.origin;
      const key = `${name} ${file}:${start}-${end}`;
      if (end > start && seen.has(key)) return;
      seen.add(key);
      const common = { name, expr, ...(threshold && { threshold }) };
      if (expr.kind === "dated")
        for (const { from, value } of expr.cases)
          found.push({ ...common, kind: "period", value: from, origin: value.origin });
      else if (expr.kind === "cases") {
        for (const { condition } of expr.cases)
          found.push({ ...common, kind: "case", value: printExpr(condition), origin: condition.origin });
        found.push({ ...common, kind: "case", value: "else", origin: expr.otherwise.origin });
      } else {
        for (const { member, value } of expr.cases)
          found.push({ ...common, kind: "case", value: member, origin: value.origin });
        if (expr.otherwise) found.push({ ...common, kind: "case", value: "else", origin: expr.otherwise.origin });
      }
    });
  };
  for (const { name, value } of [...module.parameters, ...module.lets]) collect(value, name);
  for (const { name, classes } of module.classifications)
    for (const { condition } of classes) if (condition) collect(condition, name);
  for (const criterion of module.criteria) {
    for (const { levels } of criterion.requirements)
      for (const { level, value, upper } of levels)
        for (const each of upper ? [value, upper] : [value])
          collect(each, criterion.code, { code: criterion.code, level });
    for (const expr of criterionExprs({ ...criterion, requirements: [] })) collect(expr, criterion.code);
  }
  for (const { id, rule } of module.levels) if (rule) collect(rule, id);
  for (const { name, condition } of module.outcomes) collect(condition, name);
  return found;
}

/** Whether an entity's data take a branch. */
export function branchTaken({ expr, value, threshold }: Branch, observation: Observation): boolean {
  if (threshold) {
    const status = statusesOf(observation, threshold.code)[threshold.level - 1];
    if (status !== "met" && status !== "unmet") return false;
  }
  if (expr.kind === "dated") return expr.cases.findLast(({ from }) => from <= observation.program.asOf)?.from === value;
  if (expr.kind === "cases") return caseTaken(expr, observation) === value;
  const subject = valueOfExpr(observation, expr.subject);
  if (isAbsent(subject)) return false;
  const name = typeof subject === "boolean" ? String(subject) : subject;
  return (expr.cases.find(({ member }) => member === name)?.member ?? "else") === value;
}

/** The condition that holds first; undefined while one before it is open. */
function caseTaken({ cases }: CasesExpr, observation: Observation): string | undefined {
  for (const { condition } of cases) {
    const holds = valueOfExpr(observation, condition);
    if (isAbsent(holds)) return undefined;
    if (holds === true) return printExpr(condition);
  }
  return "else";
}
