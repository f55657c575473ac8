/**
 * What a number can still become while data are missing: sound bounds by interval arithmetic.
 *
 * Undefined = nothing is known, or it may turn out that there is nothing to measure. A missing end = unbounded.
 */

import {
  compare,
  divide,
  fromInteger,
  isRational,
  max,
  min,
  multiply,
  one,
  round,
  zero,
  type CompareExpr,
  type Criterion,
  type Expr,
  type Rational,
} from "@khung/ir";
import { childrenInterval } from "./children.ts";
import { hull, negated, sumOf, type Interval } from "./closed-interval.ts";
import { indexBounds, type PartBounds } from "./index-value.ts";
import { criteriaOf, mayBeExcluded, pointsOf, within } from "./points.ts";
import type { Evaluate, Scope } from "./program.ts";
import { isAbsent, isMissing } from "./truth.ts";

/** The bounds of a number at an entity, read as what may still come in. */
export function intervalOf(expr: Expr, scope: Scope, evaluate: Evaluate): Interval | undefined {
  const value = evaluate(expr, scope);
  if (!isAbsent(value)) return isRational(value) ? { low: value, high: value } : undefined;
  const of = (inner: Expr): Interval | undefined => intervalOf(inner, scope, evaluate);
  switch (expr.kind) {
    case "input": {
      const type = scope.program.module.inputs.find(({ name }) => name === expr.name)?.type;
      if (type?.kind !== "number") return undefined;
      return type.form === "plain" ? {} : { low: zero, ...(type.form === "share" && { high: one }) };
    }
    case "call":
      return callOf(expr.function, expr.arguments.map(of));
    case "let":
    case "parameter": {
      const definition = (expr.kind === "let" ? scope.program.lets : scope.program.parameters).get(expr.name);
      return definition && of(definition.value);
    }
    case "negate": {
      const inner = of(expr.operand);
      return inner && negated(inner);
    }
    case "round": {
      const inner = of(expr.operand);
      const rounded = (end: Rational | undefined) => end && round(end, expr.places, expr.mode);
      return inner && { low: rounded(inner.low), high: rounded(inner.high) };
    }
    case "interpolate": {
      // A value of it always lies between two of its points.
      return hull(expr.points.map(({ value }) => of(value)));
    }
    case "arithmetic":
      return arithmetic(expr.operator, of(expr.left), of(expr.right));
    case "cases":
      return hull(openCases(expr.cases, expr.otherwise, scope, evaluate).map(of));
    case "byClass":
      return hull([...expr.cases.map((each) => of(each.value)), ...(expr.otherwise ? [of(expr.otherwise)] : [])]);
    case "children":
      return childrenInterval(expr, scope, evaluate, (value, of) => intervalOf(value, of, evaluate));
    case "index":
      return indexInterval(expr.group, scope, evaluate, true);
    case "points":
      return expr.of === "earned" && expr.aggregate === "sum" ? pointsInterval(expr.codes, scope, evaluate) : undefined;
    default:
      return undefined;
  }
}

/** What a comparison of numbers is for certain, though data are missing; undefined when it is open. */
export function decidedByBounds(
  { operator, left, right }: CompareExpr,
  scope: Scope,
  evaluate: Evaluate,
): boolean | undefined {
  const [a, b] = [intervalOf(left, scope, evaluate), intervalOf(right, scope, evaluate)];
  if (!a || !b) return undefined;
  const below = (x: Rational | undefined, y: Rational | undefined, least: 0 | 1) =>
    x !== undefined && y !== undefined && compare(y, x) >= least;
  switch (operator) {
    case ">=":
      return below(b.high, a.low, 0) ? true : below(a.high, b.low, 1) ? false : undefined;
    case ">":
      return below(b.high, a.low, 1) ? true : below(a.high, b.low, 0) ? false : undefined;
    case "<=":
      return below(a.high, b.low, 0) ? true : below(b.high, a.low, 1) ? false : undefined;
    case "<":
      return below(a.high, b.low, 1) ? true : below(b.high, a.low, 0) ? false : undefined;
    default:
      return undefined;
  }
}

/** What the points of a criterion can still become: bounds, 0 where it may be excluded. */
export function pointsRange(
  criterion: Criterion,
  possible: Scope,
  evaluate: Evaluate,
): { readonly low: Rational; readonly high: Rational } | undefined {
  const scored = pointsOf(criterion, possible, evaluate);
  if (scored === "excluded") return { low: zero, high: zero };
  if (!isMissing(scored)) return { low: scored, high: scored };
  const most = criterion.points && evaluate(criterion.points.max, possible);
  if (!criterion.points || !most || isAbsent(most) || !isRational(most)) return undefined;
  const whole: Interval = { low: zero, high: most };
  // Where it is open whether the criterion applies, more than the score decides.
  const sure = criterion.appliesWhen === undefined || evaluate(criterion.appliesWhen, possible) === true;
  const found = (sure ? intervalOf(criterion.points.score, possible, evaluate) : undefined) ?? whole;
  // What divides may come to have nothing to measure, what has no value at the date stays missing: then it scores what the criterion says.
  const low =
    found.low && !possible.program.gaps && (criterion.nothing === undefined || criterion.nothing === "met")
      ? found.low
      : zero;
  const high = found.high && criterion.nothing !== "met" ? found.high : most;
  return { low: within(low, most), high: within(high, most) };
}

/** The values of the cases that may still be the first to hold; a condition that may have nothing to measure leaves all open. */
function openCases(
  cases: readonly { readonly condition: Expr; readonly value: Expr }[],
  otherwise: Expr,
  scope: Scope,
  evaluate: Evaluate,
): readonly Expr[] {
  const open: Expr[] = [];
  for (const { condition, value } of cases) {
    const truth = evaluate(condition, scope);
    const decided =
      isAbsent(truth) && condition.kind === "compare" ? decidedByBounds(condition, scope, evaluate) : truth;
    if (decided === false) continue;
    open.push(value);
    if (decided === true) return open;
  }
  return [...open, otherwise];
}

/**
 * What an index can still become; undefined when nothing may be left in it. With `stays` also where data stay away and count as the
 * framework says.
 */
export function indexInterval(
  group: string | undefined,
  possible: Scope,
  evaluate: Evaluate,
  stays = false,
): { readonly low: Rational; readonly high: Rational } | undefined {
  const { module } = possible.program;
  const found = indexBounds(group, module, (criterion) => partBounds(criterion, possible, evaluate, stays));
  return found === "excluded" || found?.optional !== false ? undefined : found;
}

/** The bounds of a part of an index; optional when it may still be excluded. */
function partBounds(
  criterion: Criterion,
  possible: Scope,
  evaluate: Evaluate,
  stays: boolean,
): PartBounds | "excluded" | undefined {
  const scored = pointsOf(criterion, possible, evaluate);
  if (scored === "excluded") return "excluded";
  if (!isMissing(scored)) return { low: scored, high: scored, optional: false };
  const range = (stays ? countedRange : pointsRange)(criterion, possible, evaluate);
  const sure = criterion.appliesWhen === undefined || evaluate(criterion.appliesWhen, possible) === true;
  const lacks = stays || possible.program.gaps || criterion.nothing === "missing";
  const leaves = criterion.nothing === "notApplicable" || (criterion.missing === "excluded" && lacks);
  return range && { ...range, optional: !sure || leaves };
}

/** Like `pointsRange`, and what the criterion scores while its data stay away; undefined where that is left open. */
function countedRange(criterion: Criterion, possible: Scope, evaluate: Evaluate): ReturnType<typeof pointsRange> {
  const range = pointsRange(criterion, possible, evaluate);
  const scored = pointsOf(criterion, possible, evaluate);
  if (!range || scored === "excluded" || !isMissing(scored)) return range;
  return criterion.missing === "unknown" ? undefined : { low: zero, high: range.high };
}

function pointsInterval(codes: readonly string[], scope: Scope, evaluate: Evaluate): Interval | undefined {
  if (scope.program.module.groups.some(({ points }) => points && points.sort !== "points")) return undefined;
  const criteria = criteriaOf(codes, scope.program);
  // A single criterion that is excluded has no points at all.
  if (criteria.length === 1 && criteria.some(mayBeExcluded)) return undefined;
  return criteria.reduce<Interval | undefined>(
    (sum, criterion) => {
      const range = countedRange(criterion, scope, evaluate);
      if (!range) return undefined;
      const takes = criterion.points?.sort === "deduction" && codes.length > 1;
      return sum && sumOf(sum, takes ? negated(range) : range);
    },
    { low: zero, high: zero },
  );
}

/** Functions that never fall as an argument grows: the ends go to the ends. Of the others nothing is known. */
function callOf(name: string, all: readonly (Interval | undefined)[]): Interval | undefined {
  const known = all.flatMap((each) => each ?? []);
  const lows = known.flatMap(({ low }) => low ?? []);
  const highs = known.flatMap(({ high }) => high ?? []);
  const [bounded, capped] = [lows.length === all.length, highs.length === all.length];
  if (known.length < all.length || known.length === 0) return undefined;
  switch (name) {
    case "min":
      return { low: bounded ? lows.reduce(min) : undefined, high: highs.length > 0 ? highs.reduce(min) : undefined };
    case "max":
      return { low: lows.length > 0 ? lows.reduce(max) : undefined, high: capped ? highs.reduce(max) : undefined };
    case "sum":
      return known.reduce(sumOf);
    case "truncate":
      return { low: lows[0] && round(lows[0], 0, "down"), high: highs[0] && round(highs[0], 0, "down") };
    default:
      return undefined;
  }
}

function arithmetic(
  operator: "+" | "-" | "*" | "/",
  a: Interval | undefined,
  b: Interval | undefined,
): Interval | undefined {
  if (!a || !b) return undefined;
  if (operator === "+") return sumOf(a, b);
  if (operator === "-") return sumOf(a, negated(b));
  // Products and quotients only where nothing is below 0; a divisor that may be 0 may leave nothing to measure.
  if (!isNonNegative(a) || !isNonNegative(b)) return undefined;
  if (operator === "*") return { low: multiply(a.low, b.low), high: a.high && b.high && multiply(a.high, b.high) };
  if (b.low.numerator === 0n) return undefined;
  return { low: b.high ? divide(a.low, b.high) : zero, high: a.high && divide(a.high, b.low) };
}

function isNonNegative(interval: Interval): interval is Interval & { readonly low: Rational } {
  return interval.low !== undefined && compare(interval.low, fromInteger(0)) >= 0;
}
