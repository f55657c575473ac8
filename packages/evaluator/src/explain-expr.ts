/** Expressions with what each part of them came to. */

import { childrenOf, isRational, printExpr, toExactText, type CriteriaExpr, type Expr, type Input } from "@khung/ir";
import { caseOf, evaluate, valueAt } from "./evaluate-expr.ts";
import { statusTruth } from "./evaluate-criteria.ts";
import type { ExplainedExpr, ExplainedMember, ExplainedValue } from "./explanation.ts";
import type { Judgement, Scope } from "./program.ts";
import { isAbsent, type Evaluated, type Truth } from "./truth.ts";

/** Where the entity's data stand. */
export interface Place {
  readonly table: string;
  readonly row: number;
}

/** What an expression came to, as JSON. */
export function explainValue(value: Evaluated): ExplainedValue {
  if (isAbsent(value))
    return value.absent === "nothing" ? { kind: "nothing" } : { kind: "missing", inputs: [...value.inputs] };
  if (isRational(value)) return { kind: "number", value: toExactText(value) };
  return typeof value === "boolean" ? { kind: "boolean", value } : { kind: "text", value };
}

/** An expression and all that it was computed from. */
export function explainExpr(expr: Expr, scope: Scope, place: Place): ExplainedExpr {
  const input = expr.kind === "input" ? scope.program.module.inputs.find(({ name }) => name === expr.name) : undefined;
  return {
    kind: expr.kind,
    text: printExpr(expr),
    value: explainValue(evaluate(expr, scope)),
    origin: expr.origin,
    children: partsOf(expr, scope).map((part) => explainExpr(part, scope, place)),
    ...(expr.kind === "criteria" && { members: membersOf(expr, scope) }),
    ...(input && { input: explainInput(input, place) }),
  };
}

/** What an expression is computed from: for a name, what defines it; of cases, the one that holds. */
function partsOf(expr: Expr, scope: Scope): readonly Expr[] {
  const { program } = scope;
  switch (expr.kind) {
    case "let":
    case "parameter": {
      const definition = (expr.kind === "let" ? program.lets : program.parameters).get(expr.name);
      return definition ? [definition.value] : [];
    }
    case "classification": {
      const conditions = (program.classifications.get(expr.name)?.classes ?? []).flatMap(
        ({ condition }) => condition ?? [],
      );
      const deciding = conditions.findIndex((condition) => evaluate(condition, scope) === true);
      return deciding < 0 ? conditions : conditions.slice(0, deciding + 1);
    }
    case "byClass": {
      const subject = evaluate(expr.subject, scope);
      const chosen = isAbsent(subject) ? undefined : caseOf(expr, subject);
      return chosen ? [expr.subject, chosen] : [expr.subject];
    }
    case "cases": {
      const at = expr.cases.findIndex(({ condition }) => evaluate(condition, scope) === true);
      const looked = at < 0 ? expr.cases : expr.cases.slice(0, at + 1);
      const chosen = at < 0 ? expr.otherwise : expr.cases[at]?.value;
      return [...looked.map(({ condition }) => condition), ...(chosen ? [chosen] : [])];
    }
    case "dated": {
      const value = valueAt(expr, program.asOf);
      return value ? [value] : [];
    }
    default:
      return childrenOf(expr);
  }
}

function membersOf(expr: CriteriaExpr, scope: Scope): readonly ExplainedMember[] {
  const level = expr.level ?? scope.ruleLevel ?? 0;
  return expr.codes.flatMap((code) => {
    const judgement = scope.judgements?.[scope.program.criteria.get(code) ?? -1];
    return judgement ? explainMember(judgement, level, expr.status, scope) : [];
  });
}

/** How a criterion counts in a rule; none when it states nothing at the level. */
export function explainMember(
  judgement: Judgement,
  level: number,
  asked: CriteriaExpr["status"],
  scope: Scope,
): readonly ExplainedMember[] {
  const status = judgement.statuses[level - 1]?.status;
  if (!status) return [];
  const truth = statusTruth(judgement, level, asked, scope.reading);
  const { code } = judgement.criterion;
  return [{ id: `${code}@${level}`, code, status, counts: countsAs(truth) }];
}

function countsAs(truth: Truth | undefined): ExplainedMember["counts"] {
  if (truth === undefined) return "left out";
  return typeof truth === "boolean" ? truth : "missing";
}

function explainInput(input: Input, place: Place): NonNullable<ExplainedExpr["input"]> {
  const { name, title, unitName, sources, evidence, basis } = input;
  const cell = { ...place, column: name };
  return { name, title, sources, evidence, basis, cell, ...(unitName !== undefined && { unitName }) };
}
