/**
 * What a goal counts of criteria: how many are met, how many points there are.
 *
 * Two choices that count alike are alike to the goal, and one that counts for more of what the goal wants more of is at least as good:
 * that is what keeps a search small and its answer exact.
 */

import { poolOf } from "@khung/evaluator/observing";
import {
  add,
  codesUnder,
  fromExact,
  fromInteger,
  max,
  negate,
  one,
  subtract,
  toExact,
  zero,
  type CriteriaExpr,
  type Expr,
  type Group,
  type Module,
  type PointsExpr,
  type Rational,
  type ScoresExpr,
} from "@khung/ir";
import { countedIn, type Counted } from "./counted.ts";
import { conjuncts } from "./goal.ts";
import { single } from "./interval.ts";
import { memberOf, partOf, possibleRule, type Standings } from "./possible-rule.ts";
import type { Region } from "./possible-value.ts";

/** How some criteria count. */
export interface Profile {
  /** More is at least as good; of what is open, the most that it can be. Undefined: without bound. */
  readonly good: readonly (Rational | undefined)[];
  /** Must be the same to count alike; undefined while it is open. */
  readonly same: string | undefined;
}

/** A sum of what is good that a goal cannot do without. */
export interface Cover {
  readonly weights: ReadonlyMap<number, Rational>;
  readonly need: Rational;
}

/** Reads profiles off standings. */
export interface Gauges {
  /** What the goal looks at: levels at which it asks about criteria, and whether points. */
  readonly levels: ReadonlySet<number>;
  readonly points: boolean;
  readonly profile: (codes: readonly string[], standings: Standings) => Profile;
  /** `all`: how criteria can stand whatever is chosen. */
  readonly covers: (all: Standings) => readonly Cover[];
}

/** The gauges of a goal. */
export function gaugesOf(goal: Expr, fixed: Region["fixed"]): Gauges {
  const { module } = fixed.program;
  const gauges = countedIn(goal, fixed.program);
  const region: Region = { fixed, open: new Map(), memo: new Map() };
  const criteria = new Map(module.criteria.map((criterion) => [criterion.code, criterion]));
  const pools = (expr: PointsExpr): readonly (Group | undefined)[] => [
    ...new Set(
      expr.codes.map((code) => {
        const criterion = criteria.get(code);
        return criterion && poolOf(criterion, fixed.program);
      }),
    ),
  ];
  const sizes = gauges.map(({ expr, direction }) => {
    if (direction === "exact" || expr.kind === "index") return 0;
    if (expr.kind === "points") return pools(expr).length + 1;
    return needsAll(expr) ? 2 : 1;
  });
  const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0));

  const profile = (codes: readonly string[], standings: Standings): Profile => {
    const good: (Rational | undefined)[] = [];
    const same: string[] = [];
    let open = false;
    for (const { expr, direction } of gauges) {
      const asked = expr.kind === "index" ? codesUnder(module, expr.group) : expr.codes;
      const own = codes.filter((code) => asked.includes(code));
      if (direction === "exact") {
        const text = exactText(expr, own, standings, region);
        if (text === undefined) open = true;
        else same.push(text);
      } else if (expr.kind === "points")
        good.push(...pointsGood(expr, direction, own, standings, pools(expr), module, region));
      else if (expr.kind !== "index") good.push(...countGood(expr, own, standings, region));
    }
    return { good, same: open ? undefined : same.join("|") };
  };

  const covers = (all: Standings): readonly Cover[] =>
    conjuncts(goal).flatMap((part): readonly Cover[] => {
      const at = gauges.findIndex(({ expr, direction }) => expr === wantedOf(part) && direction === "up");
      const gauge = gauges[at];
      const start = starts[at];
      if (!gauge || gauge.expr.kind === "index" || start === undefined) return [];
      const { expr } = gauge;
      if (expr.kind === "points") {
        const bound = part.kind === "compare" ? possibleRule(part.right, all, fixed).number?.low : undefined;
        if (!bound) return [];
        // A group of deductions takes away no more than it has: that it takes nothing is the least that can be said.
        const places = pools(expr).flatMap((pool, i) => (pool?.points?.sort === "deduction" ? [] : [start + i]));
        return [{ weights: new Map(places.map((place) => [place, one])), need: bound }];
      }
      return [coverOf(expr, start)];
    });
  return {
    levels: new Set(gauges.flatMap(({ expr }) => (expr.kind === "criteria" ? [expr.level ?? 0] : []))),
    points: gauges.some(({ expr }) => expr.kind !== "criteria"),
    profile,
    covers,
  };
}

/** What a conjunct asks of criteria by itself. */
function wantedOf(part: Expr): Expr | undefined {
  if (part.kind === "criteria" || part.kind === "scores") return part;
  return part.kind === "compare" && (part.operator === ">=" || part.operator === ">") ? part.left : undefined;
}

function needsAll({ quantifier }: CriteriaExpr | ScoresExpr): boolean {
  return quantifier.kind === "all" || ("unit" in quantifier && quantifier.unit === "share");
}

/** holding − share · (holding + others) ≥ 0; or holding ≥ so many. */
function coverOf(expr: CriteriaExpr | ScoresExpr, start: number): Cover {
  const { quantifier } = expr;
  if (quantifier.kind === "all") return { weights: new Map([[start + 1, one]]), need: zero };
  if (!("unit" in quantifier)) return { weights: new Map([[start, one]]), need: one };
  const amount = fromExact(quantifier.amount);
  if (quantifier.unit === "items") return { weights: new Map([[start, one]]), need: amount };
  return { weights: new Map([[start, subtract(one, amount)], [start + 1, amount]]), need: zero }; // prettier-ignore
}

function countGood(
  expr: CriteriaExpr | ScoresExpr,
  codes: readonly string[],
  standings: Standings,
  region: Region,
): readonly Rational[] {
  let [holding, others] = [0, 0];
  for (const code of codes) {
    const member = memberOf(expr, code, standings(code), region);
    if (!member) continue;
    if (member.truth.words.has(true)) holding++;
    else if (!member.leaves) others--;
  }
  return (needsAll(expr) ? [holding, others] : [holding]).map(fromInteger);
}

function pointsGood(
  expr: PointsExpr,
  direction: "up" | "down",
  codes: readonly string[],
  standings: Standings,
  pools: readonly (Group | undefined)[],
  { criteria }: Module,
  region: Region,
): readonly (Rational | undefined)[] {
  const sums: (Rational | undefined)[] = pools.map(() => zero);
  let missing = 0;
  for (const criterion of criteria.filter(({ code }) => codes.includes(code))) {
    const { number, excluded, missing: lacks } = partOf(criterion, expr.of, standings(criterion.code));
    if (lacks && !number && !excluded) missing--;
    const pool = poolOf(criterion, region.fixed.program);
    const more = (direction === "up") === ((pool?.points ?? criterion.points)?.sort !== "deduction");
    const best = number && (more ? number.high : number.low && negate(number.low));
    const at = pools.indexOf(pool);
    const before = sums[at];
    // Excluded it counts for nothing.
    const counts = !number ? zero : excluded && best ? max(best, zero) : best;
    sums[at] = before && counts && add(before, counts);
  }
  return [...sums, fromInteger(missing)];
}

/** What must be the same: counts of truths, or every value. */
function exactText(
  expr: Counted["expr"],
  codes: readonly string[],
  standings: Standings,
  region: Region,
): string | undefined {
  if (expr.kind === "criteria" || expr.kind === "scores") {
    const found: string[] = [];
    for (const code of codes) {
      const member = memberOf(expr, code, standings(code), region);
      if (!member) continue;
      const { words, missing, nothing } = member.truth;
      const ways = [
        ...words,
        ...(missing ? ["missing"] : []),
        ...(nothing ? ["nothing"] : []),
        ...(member.leaves ? ["left"] : []),
      ];
      if (ways.length !== 1) return undefined;
      found.push(`${ways[0]}`);
    }
    return found.toSorted().join();
  }
  const found: string[] = [];
  for (const code of codes) {
    const { points } = standings(code);
    if (!points) continue;
    const value = points.number && single(points.number);
    const most = points.most.number && single(points.most.number);
    const ways = (points.number ? (value ? 1 : 2) : 0) + (points.missing ? 1 : 0) + (points.excluded ? 1 : 0);
    if (ways !== 1 || (points.most.number && !most)) return undefined;
    found.push(
      `${code} ${value ? toExact(value) : points.missing ? "missing" : "excluded"} ${most ? toExact(most) : ""}`,
    );
  }
  return found.join();
}
