/**
 * Points of one entity: of a criterion, of several, in total.
 *
 * Decision: docs/decisions/0012-points.md
 */

import { invariant, unreachable } from "@khung/diagnostics";
import {
  add,
  fromInteger,
  max,
  min,
  multiply,
  subtract,
  zero,
  type Criterion,
  type Group,
  type PointsExpr,
  type Rational,
  type ScoresExpr,
} from "@khung/ir";
import { compareValues } from "./compare-values.ts";
import { number } from "./functions.ts";
import { holdingCount } from "./quantifier.ts";
import type { Evaluate, Program, Scope } from "./program.ts";
import {
  absentAmong,
  isAbsent,
  isMissing,
  isValue,
  missingFor,
  nothing,
  type Evaluated,
  type Missing,
  type Truth,
} from "./truth.ts";

/** What a criterion scores: points, missing for want of inputs, or excluded: in neither the points nor the attainable total. */
export type Scored = Rational | Missing | "excluded";

/** The points of a criterion that has any. */
export function pointsOf(criterion: Criterion, scope: Scope, evaluate: Evaluate): Scored {
  const { points } = criterion;
  invariant(points, `${criterion.code} has no points`);
  const given = scope.known?.points?.get(criterion.code);
  if (given !== undefined) return isAbsent(given) ? missingPoints(criterion, given, scope) : given;
  const applies = criterion.appliesWhen ? evaluate(criterion.appliesWhen, scope) : true;
  if (applies === false) return "excluded";
  const most = evaluate(points.max, scope);
  const found = absentAmong([applies, most]) ?? evaluate(points.score, scope);
  if (isMissing(found)) return missingPoints(criterion, found, scope);
  if (isValue(found) && isValue(most)) return within(number(found), number(most));
  switch (criterion.nothing) {
    case "met":
      return isAbsent(most) ? "excluded" : number(most);
    case "unmet":
      return zero;
    case "notApplicable":
      return "excluded";
    case "missing":
    case undefined:
      return missingPoints(criterion, { absent: "missing", inputs: new Set() }, scope);
    default:
      return unreachable(criterion.nothing);
  }
}

/** As the framework counts it; where what may still come in is asked, data that could help leave it open. */
function missingPoints(criterion: Criterion, missing: Missing, { reading }: Scope): Scored {
  if (reading !== "official" && missing.inputs.size > 0) return missing;
  if (criterion.missing === "unknown") return missing;
  return criterion.missing === "fails" ? zero : "excluded";
}

/** A criterion never scores more than its points, nor less than none. */
export function within(value: Rational, most: Rational): Rational {
  return max(zero, min(value, most));
}

/** The criteria of an expression. */
export function criteriaOf(codes: readonly string[], { module, criteria }: Program): readonly Criterion[] {
  return codes.map((code) => {
    const criterion = module.criteria[criteria.get(code) ?? -1];
    invariant(criterion, `no criterion ${code}`);
    return criterion;
  });
}

/** What an expression over points comes to. */
export function evaluatePoints(expr: PointsExpr, scope: Scope, evaluate: Evaluate): Evaluated {
  const parts = criteriaOf(expr.codes, scope.program)
    .map((criterion) => ({
      criterion,
      value: expr.of === "max" ? attainable(criterion, scope, evaluate) : pointsOf(criterion, scope, evaluate),
    }))
    .flatMap(({ criterion, value }) => (value === "excluded" ? [] : [{ criterion, value }]));
  const lacking = absentAmong(parts.map(({ value }) => value));
  if (lacking) return lacking;
  const known = parts.flatMap(({ criterion, value }) => (isMissing(value) ? [] : [{ criterion, value }]));
  const values = known.map(({ value }) => value);
  if (expr.aggregate === "sum" && expr.of === "earned" && expr.codes.length > 1) return total(known, scope, evaluate);
  if (expr.aggregate === "sum")
    return expr.codes.length === 1 && values.length === 0 ? nothing : values.reduce(add, zero);
  const [first, ...rest] = values;
  return first ? rest.reduce(expr.aggregate === "min" ? min : max, first) : nothing;
}

/** The points that a criterion adds to the attainable total. */
function attainable(criterion: Criterion, scope: Scope, evaluate: Evaluate): Scored {
  const { points } = criterion;
  invariant(points, `${criterion.code} has no points`);
  if (points.sort !== "points") return "excluded";
  const scored = pointsOf(criterion, scope, evaluate);
  if (scored === "excluded") return scored;
  if (isMissing(scored) && scope.reading !== "official" && mayBeExcluded(criterion)) return scored;
  const most = evaluate(points.max, scope);
  return isMissing(most) ? most : isAbsent(most) ? "excluded" : number(most);
}

/** Whether data that come in, or stay away, may leave a criterion out of the attainable total. */
export function mayBeExcluded({ appliesWhen, nothing: empty, missing }: Criterion): boolean {
  return appliesWhen !== undefined || missing === "excluded" || empty === "notApplicable" || empty === "met";
}

/** The sum: deductions taken away, and of a group of bonus or deduction points no more than the group has. */
export function total(
  parts: readonly { readonly criterion: Criterion; readonly value: Rational }[],
  scope: Scope,
  evaluate: Evaluate,
): Rational {
  const pools = new Map<Group, Rational>();
  let sum = zero;
  const count = (sort: string, value: Rational): void => {
    sum = sort === "deduction" ? subtract(sum, value) : add(sum, value);
  };
  for (const { criterion, value } of parts) {
    const pool = poolOf(criterion, scope.program);
    if (pool) pools.set(pool, add(pools.get(pool) ?? zero, value));
    else count(criterion.points?.sort ?? "points", value);
  }
  for (const [{ points }, value] of pools) {
    const most = points ? evaluate(points.max, scope) : value;
    count(points?.sort ?? "points", isAbsent(most) ? value : min(value, number(most)));
  }
  return sum;
}

/** The innermost group of bonus or deduction points of a criterion. */
export function poolOf(criterion: Criterion, { module }: Program): Group | undefined {
  if (criterion.points?.sort === "points") return undefined;
  let name = criterion.group;
  while (name !== undefined) {
    const group = module.groups.find((each) => each.name === name);
    if (group?.points && group.points.sort !== "points") return group;
    name = group?.parent;
  }
  return undefined;
}

/** Whether as many criteria score so much as the quantifier asks; excluded ones leave both sides. */
export function evaluateScores(expr: ScoresExpr, scope: Scope, evaluate: Evaluate): Truth {
  const amount = evaluate(expr.amount, scope);
  const truths = criteriaOf(expr.codes, scope.program).flatMap((criterion): readonly Truth[] => {
    const scored = pointsOf(criterion, scope, evaluate);
    if (scored === "excluded") return [];
    const most = expr.unit === "share" && criterion.points ? evaluate(criterion.points.max, scope) : fromInteger(1);
    const absent = absentAmong([scored, amount, most]);
    if (absent) return [absent];
    const bound = isValue(most) && isValue(amount) ? multiply(number(most), number(amount)) : zero;
    return [compareValues(expr.comparison === "atLeast" ? ">=" : "<=", scored, bound)];
  });
  if (expr.quantifier.kind === "all" && truths.length === 0) return true;
  const lacking = truths.filter(isMissing);
  const open = lacking.length > 0 && lacking.length === truths.length && scope.reading !== "official";
  return open && mayBeOfNone(expr, scope.program)
    ? missingFor(lacking.flatMap(({ inputs }) => [...inputs]))
    : holdingCount(expr.quantifier, truths);
}

/** Whether all criteria may still be excluded of which a share is asked: it is then a share of none. */
export function mayBeOfNone({ quantifier, codes }: ScoresExpr, program: Program): boolean {
  return "unit" in quantifier && quantifier.unit === "share" && criteriaOf(codes, program).every(mayBeExcluded);
}
