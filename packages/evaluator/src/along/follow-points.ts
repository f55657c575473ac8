/** Points, indices and scores along a route: as points.ts and index-value.ts have them at one value. */

import {
  fromExact,
  one,
  partsOf,
  rational,
  type Criterion,
  type Expr,
  type Group,
  type PointsExpr,
  type ScoresExpr,
} from "@khung/ir";
import { evaluate } from "../evaluate-expr.ts";
import { indexOf } from "../index-value.ts";
import { constant, plus, minus, times, type LinearFraction } from "../linear.ts";
import { criteriaOf, pointsOf, poolOf } from "../points.ts";
import type { Scope } from "../program.ts";
import { absentAmong, isAbsent, isMissing } from "../truth.ts";
import { lesser, required, type Follow, type Followed, type Purpose } from "./followed.ts";
import { NotLinear, type Route } from "./route.ts";

const zero = constant(rational(0n));

/** What a criterion scores; excluded and missing as `pointsOf` says them at `here`, which within the stretch is everywhere. */
function scored(criterion: Criterion, route: Route, scope: Scope, follow: Follow): Followed | "excluded" {
  const { points, appliesWhen } = criterion;
  const found = pointsOf(criterion, scope, evaluate);
  if (!points || ![points.max, points.score, ...(appliesWhen ? [appliesWhen] : [])].some((each) => route.depends(each)))
    return found === "excluded" ? found : isMissing(found) ? "other" : constant(found);
  if (appliesWhen) follow(appliesWhen, route, scope, "keep");
  const most = follow(points.max, route, scope, "keep");
  const score = follow(points.score, route, scope, "keep");
  if (found === "excluded") return found;
  if (isMissing(found)) return "other";
  if (most !== "other" && score !== "other" && applies(criterion, scope))
    return lesser(lesser(score, most, points.score, route, "min"), zero, points.score, route, "max");
  const lacking = absentAmong([
    appliesWhen ? evaluate(appliesWhen, scope) : true,
    evaluate(points.max, scope),
    evaluate(points.score, scope),
  ]);
  // All of its points where there is nothing to measure; else what missing data count as does not hang on the input.
  const all = lacking && !isMissing(lacking) && criterion.nothing === "met";
  return all && most !== "other" ? most : constant(found);
}

function applies({ appliesWhen }: Criterion, scope: Scope): boolean {
  return !appliesWhen || !isAbsent(evaluate(appliesWhen, scope));
}

/** An expression over points. */
export function followPoints(expr: PointsExpr, route: Route, scope: Scope, follow: Follow): Followed {
  const parts: { readonly criterion: Criterion; readonly value: LinearFraction }[] = [];
  let lacking = false;
  for (const criterion of criteriaOf(expr.codes, route.program)) {
    if (expr.of === "max" && criterion.points?.sort !== "points") continue;
    const found = scored(criterion, route, scope, follow);
    if (found === "excluded") continue;
    const value = expr.of === "max" && criterion.points ? follow(criterion.points.max, route, scope, "keep") : found;
    if (value === "other") lacking ||= expr.of === "earned" || isAbsent(evaluate(expr, scope));
    else parts.push({ criterion, value });
  }
  if (lacking || isAbsent(evaluate(expr, scope))) return "other";
  const [first, ...rest] = parts.map(({ value }) => value);
  if (expr.aggregate !== "sum") {
    const { aggregate } = expr;
    return first ? rest.reduce((best, each) => lesser(best, each, expr, route, aggregate), first) : "other";
  }
  if (expr.of === "max" || expr.codes.length === 1) return sumOf([first ?? zero, ...rest], expr);
  return total(parts, expr, route, scope, follow);
}

function total(
  parts: readonly { readonly criterion: Criterion; readonly value: LinearFraction }[],
  expr: Expr,
  route: Route,
  scope: Scope,
  follow: Follow,
): LinearFraction {
  const pools = new Map<Group, LinearFraction>();
  let sum = zero;
  const count = (sort: string, value: LinearFraction): void => {
    sum = required(sort === "deduction" ? minus(sum, value) : plus(sum, value), expr);
  };
  for (const { criterion, value } of parts) {
    const pool = poolOf(criterion, route.program);
    if (pool) pools.set(pool, required(plus(pools.get(pool) ?? zero, value), expr));
    else count(criterion.points?.sort ?? "points", value);
  }
  for (const [{ points }, value] of pools) {
    const most = points ? follow(points.max, route, scope, "keep") : "other";
    count(points?.sort ?? "points", most === "other" ? value : lesser(value, most, expr, route, "min"));
  }
  return sum;
}

function sumOf(all: readonly LinearFraction[], expr: Expr): LinearFraction {
  return all.reduce((f, g) => required(plus(f, g), expr), zero);
}

/** How many criteria score so much: each of them is asked. */
export function followScores(expr: ScoresExpr, route: Route, scope: Scope, purpose: Purpose, follow: Follow): void {
  const amount = follow(expr.amount, route, scope, "keep");
  for (const criterion of criteriaOf(expr.codes, route.program)) {
    const found = scored(criterion, route, scope, follow);
    const share = expr.unit === "share" && criterion.points;
    const most = share ? follow(share.max, route, scope, "keep") : constant(rational(1n));
    if (found === "excluded" || found === "other" || most === "other" || amount === "other") continue;
    const bound = required(times(most, amount), expr);
    if (purpose === "keep") route.keep(required(minus(found, bound), expr));
    else route.decide(expr.comparison === "atLeast" ? ">=" : "<=", found, bound, expr);
  }
}

/** The index of the framework or of a group. */
export function followIndex(
  group: string | undefined,
  expr: Expr,
  route: Route,
  scope: Scope,
  follow: Follow,
): Followed {
  const found = indexed(group, expr, route, scope, follow);
  return found === "excluded" ? "other" : found;
}

function indexed(
  group: string | undefined,
  expr: Expr,
  route: Route,
  scope: Scope,
  follow: Follow,
): Followed | "excluded" {
  const { module } = route.program;
  const { criteria, groups } = partsOf(module, group);
  const mean = group === undefined ? module.index : module.groups.find(({ name }) => name === group)?.index;
  const parts = [
    ...criteria.map((each) => ({ weight: weightOf(each, route), value: scored(each, route, scope, follow) })),
    ...groups.map((each) => ({ weight: weightOf(each, route), value: indexed(each.name, expr, route, scope, follow) })),
  ].filter(({ value }) => value !== "excluded");
  if (parts.some(({ value }) => value === "other")) return "other";
  if (parts.length === 0) return "excluded";
  if (mean?.kind !== "arithmetic") {
    const fixed = parts.every(({ weight, value }) => isFixed(weight) && isFixed(value as LinearFraction));
    const found = fixed ? indexOf(group, scope, evaluate) : undefined;
    if (found === undefined || found === "excluded" || isMissing(found)) throw new NotLinear(expr);
    return constant(found);
  }
  let [top, weights] = [zero, zero];
  for (const { weight, value } of parts) {
    const part = required(times(weight, value as LinearFraction), expr);
    top = required(plus(top, part), expr);
    weights = required(plus(weights, weight), expr);
  }
  return required(times(top, { a: weights.c, b: weights.d, c: weights.a, d: weights.b }), expr);
}

/** The weight of a part as a function: of itself, where it is what is turned. */
function weightOf(part: Criterion | Group, { weighed }: Route): LinearFraction {
  return part === weighed ? { ...zero, a: one, b: rational(0n) } : constant(fromExact(part.weight ?? "1"));
}

function isFixed({ a, c }: LinearFraction): boolean {
  return a.numerator === 0n && c.numerator === 0n;
}
