/** What rules can come to when criteria can stand in several ways. Twins: evaluator/src/evaluate-criteria.ts, points.ts */

import { poolOf } from "@khung/evaluator/observing";
import {
  zero,
  type CriteriaExpr,
  type Criterion,
  type CriterionStatus,
  type Expr,
  type Group,
  type ScoresExpr,
} from "@khung/ir";
import { anyNumber, hull, negated, only, plus, times, type Interval } from "./interval.ts";
import { impossible, type Possible } from "./possible.ts";
import { compared, holding, possibleValue, type Region } from "./possible-value.ts";
import type { Standing } from "./standing.ts";

/** How every criterion that rules ask about can stand, by code. */
export type Standings = (code: string) => Standing;

/** Whether a condition over criteria can hold. */
export function possibleRule(rule: Expr, standings: Standings, fixed: Region["fixed"]): Possible {
  const judged = (expr: Expr, region: Region): Possible => {
    switch (expr.kind) {
      case "criteria":
      case "scores":
        return quantified(
          expr,
          expr.codes.flatMap((code) => memberOf(expr, code, standings(code), region) ?? []),
        );
      case "points":
        return pointsValue(expr, standings, region);
      default:
        // An index: what it can come to is left to the interpreter.
        return { number: anyNumber, words: new Set([true, false]), missing: true, nothing: true };
    }
  };
  return possibleValue(rule, { fixed, open: new Map(), judged, memo: new Map() });
}

function product(a: Possible, b: Possible): Possible {
  return {
    words: new Set(),
    missing: a.missing || b.missing,
    nothing: a.nothing || b.nothing,
    number: a.number && b.number && times(a.number, b.number),
  };
}

/** A criterion as one of those that are asked about: what can be true of it, and whether it may be left out. */
export interface Member {
  readonly truth: Possible;
  readonly leaves: boolean;
}

/** A criterion as a member of a set; undefined when it states nothing at the level. */
export function memberOf(
  expr: CriteriaExpr | ScoresExpr,
  code: string,
  { statuses, points }: Standing,
  region: Region,
): Member | undefined {
  if (expr.kind === "criteria") {
    const { program } = region.fixed;
    const criterion = program.module.criteria[program.criteria.get(code) ?? -1];
    const here = statuses[(expr.level ?? 0) - 1];
    if (!criterion || !here) return undefined;
    const truths = [...here].map((status) => truthOf(status, criterion, expr.status));
    const words = new Set(truths.filter((each) => typeof each === "boolean"));
    return { truth: { words, missing: truths.includes("missing"), nothing: false }, leaves: truths.includes("left") };
  }
  if (!points) return undefined;
  const { most, number, missing, excluded } = points;
  const amount = possibleValue(expr.amount, region);
  const bound = expr.unit === "share" ? product(most, amount) : amount;
  const value: Possible = { ...impossible, missing, ...(number && { number }) };
  return { truth: compared(expr.comparison === "atLeast" ? ">=" : "<=", value, bound), leaves: excluded };
}

function quantified(expr: CriteriaExpr | ScoresExpr, members: readonly Member[]): Possible {
  const found = holding(
    expr.quantifier,
    members.map(({ truth }) => truth),
    members.map(({ leaves }) => leaves),
  );
  // Of no criteria all are met, but none is unmet, missing or not applicable.
  const ofNone = expr.quantifier.kind === "all" && members.every(({ leaves }) => leaves);
  if (!ofNone || expr.kind === "scores" || expr.status === "met" || expr.status === "reported") return found;
  return { ...found, words: new Set([...found.words, false]) };
}

/** The truths that a criterion can have for what is asked, as the framework counts it. */
function truthOf(status: CriterionStatus, criterion: Criterion, wanted: CriteriaExpr["status"]) {
  if (wanted === "missing" || wanted === "reported") {
    return status === "notApplicable" ? "left" : (status === "missing") === (wanted === "missing");
  }
  if (status === "missing" && criterion.missing === "unknown") return "missing";
  const counted =
    status !== "missing" ? status : criterion.missing === "fails" ? ("unmet" as const) : ("notApplicable" as const);
  if (wanted === "notApplicable") return counted === "notApplicable";
  return counted === "notApplicable" ? "left" : counted === wanted;
}

/** Sums, least and greatest of points, attained or to be had. */
function pointsValue(expr: Extract<Expr, { kind: "points" }>, standings: Standings, region: Region): Possible {
  const { program } = region.fixed;
  const criteria = expr.codes.flatMap((code) => program.module.criteria[program.criteria.get(code) ?? -1] ?? []);
  const parts = criteria.map((criterion) => ({ criterion, ...partOf(criterion, expr.of, standings(criterion.code)) }));
  const missing = parts.some((part) => part.missing);
  const there = parts.flatMap(({ number, excluded, criterion }) => (number ? [{ number, excluded, criterion }] : []));
  const none = parts.every(({ excluded }) => excluded);
  if (expr.aggregate !== "sum") {
    // The least and the greatest of some of them lie within the hull of all.
    const number = there
      .map((part) => part.number)
      .reduce<Interval | undefined>((a, b) => (a ? hull(a, b) : b), undefined);
    return { words: new Set(), missing, nothing: none, ...(number && { number }) };
  }
  const alone = expr.codes.length === 1;
  const counted = there.map((part) => ({
    ...part,
    number: part.excluded && !alone ? hull(part.number, only(zero)) : part.number,
  }));
  const number =
    expr.of === "earned" && !alone
      ? total(counted, region)
      : counted.map((part) => part.number).reduce(plus, only(zero));
  const has = !alone || there.length > 0;
  return { words: new Set(), missing, nothing: alone && none, ...(has && { number }) };
}

/** What a criterion brings to a sum of points. */
export interface Part {
  readonly number?: Interval | undefined;
  readonly missing: boolean;
  readonly excluded: boolean;
}

/** The points of a criterion, or those it could have. */
export function partOf({ points }: Criterion, of: "earned" | "max", standing: Standing): Part {
  const scored = standing.points;
  if (!points || !scored) return { missing: false, excluded: true };
  if (of === "earned") return scored;
  if (points.sort !== "points") return { missing: false, excluded: true };
  const counts = scored.number !== undefined || scored.missing;
  return {
    ...(counts && { number: scored.most.number }),
    missing: counts && scored.most.missing,
    excluded: scored.excluded || scored.most.nothing,
  };
}

/** Deductions taken away; of a group of bonus or deduction points no more than the group has. */
function total(
  parts: readonly { readonly criterion: Criterion; readonly number: Interval }[],
  region: Region,
): Interval {
  const pools = new Map<Group, Interval>();
  let sum = only(zero);
  const count = (sort: string, number: Interval): void => {
    sum = plus(sum, sort === "deduction" ? negated(number) : number);
  };
  for (const { criterion, number } of parts) {
    const pool = poolOf(criterion, region.fixed.program);
    if (pool) pools.set(pool, plus(pools.get(pool) ?? only(zero), number));
    else count(criterion.points?.sort ?? "points", number);
  }
  for (const [{ points }, number] of pools) {
    const most = points ? possibleValue(points.max, region).number : undefined;
    const capped = most?.high ? { low: least(number.low, most.low), high: least(number.high, most.high) } : number;
    count(points?.sort ?? "points", capped);
  }
  return sum;
}

function least(a: Interval["low"], b: Interval["low"]): Interval["low"] {
  if (!a || !b) return a ?? b;
  return a.numerator * b.denominator <= b.numerator * a.denominator ? a : b;
}
