/** The score of one entity: as the framework counts it, and what it can still become. */

import { negate, add, type Rational } from "@khung/ir";
import { whole } from "./expressions.ts";
import { indexBounds, indexValue, type Index, type PartBounds } from "./indices.ts";
import { negativeBounds, plusBounds } from "./intervals.ts";
import { mayBeExcluded, pointsOf, pointsRule, pointsTogether, within } from "./points.ts";
import {
  criteriaNamed,
  isUnsettled,
  readAs,
  type Bounds,
  type CriterionRule,
  type ScoreFound,
  type Scope,
} from "./scope.ts";
import { isAbsent, isMissing, numberOf, type Evaluated } from "./truth.ts";

interface Ends {
  readonly low: Rational;
  readonly high: Rational;
}

/** The sum of all points. */
export function sumScore(codes: readonly string[]): (official: Scope) => ScoreFound {
  return (official) => {
    const value = known(pointsTogether(official, "earned", "sum", codes));
    const range = value && !isUnsettled(official) ? sure(value) : sumRange(codes, readAs(official, "possible"));
    return { value, max: known(pointsTogether(official, "max", "sum", codes)), range };
  };
}

/** The index of the framework, from 0 to 1. */
export function indexScore(index: Index): (official: Scope) => ScoreFound {
  return (official) => {
    const value = known(indexValue(index, official));
    const range =
      value && !isUnsettled(official) ? sure(value) : indexRange(index, readAs(official, "possible"), pointsRange);
    return { value, max: whole(1n), range };
  };
}

function known(value: Evaluated): Rational | null {
  return isAbsent(value) ? null : numberOf(value);
}

function sure(value: Rational): Ends {
  return { low: value, high: value };
}

/** Criterion by criterion; undefined where bonus or deduction points share a maximum. */
function sumRange(codes: readonly string[], possible: Scope): Ends | undefined {
  if (possible.framework.pooled) return undefined;
  let sum: Ends = sure(whole(0n));
  for (const criterion of criteriaNamed(possible, codes)) {
    const range = pointsRange(criterion, possible);
    if (!range) return undefined;
    const takes = pointsRule(criterion).sort === "deduction" && codes.length > 1;
    const [low, high] = takes ? [negate(range.high), negate(range.low)] : [range.low, range.high];
    sum = { low: add(sum.low, low), high: add(sum.high, high) };
  }
  return sum;
}

/** What the points of a criterion can still become: 0 where it may be excluded. */
function pointsRange(criterion: CriterionRule, possible: Scope): Ends | undefined {
  const points = pointsRule(criterion);
  const scored = pointsOf(criterion, possible);
  if (scored === "excluded") return sure(whole(0n));
  if (!isMissing(scored)) return sure(scored);
  const most = points.max(possible);
  if (isAbsent(most)) return undefined;
  const all = numberOf(most);
  // Where it is open whether the criterion applies, more than the score decides.
  const applies = criterion.applies === undefined || criterion.applies(possible) === true;
  const found = (applies ? points.bounds(possible) : undefined) ?? { low: whole(0n), high: all };
  // What divides may come to have nothing to measure, what has no value at the date stays missing: then it scores what the criterion says.
  const { nothing } = criterion;
  const low = found.low && !hasGaps(possible) && (nothing === undefined || nothing === "met") ? found.low : whole(0n);
  const high = found.high && nothing !== "met" ? found.high : all;
  return { low: within(low, all), high: within(high, all) };
}

/** Some dated value has none yet at the date. */
function hasGaps({ framework, asOf }: Scope): boolean {
  return framework.datedFrom !== undefined && framework.datedFrom > asOf;
}

/** Like `pointsRange`, and what the criterion scores while its data stay away; undefined where that is left open. */
function countedRange(criterion: CriterionRule, possible: Scope): Ends | undefined {
  const range = pointsRange(criterion, possible);
  const scored = pointsOf(criterion, possible);
  if (!range || scored === "excluded" || !isMissing(scored)) return range;
  return criterion.missing === "unknown" ? undefined : { low: whole(0n), high: range.high };
}

/** Bounds of a sum of points, for comparing; also while data stay away and count as the framework says. */
export function pointsBounds(x: Scope, codes: readonly string[]): Bounds {
  if (x.framework.pooled) return undefined;
  const criteria = criteriaNamed(x, codes);
  // A single criterion that is excluded has no points at all.
  if (criteria.length === 1 && criteria.some(mayBeExcluded)) return undefined;
  return criteria.reduce<Bounds>(
    (sum, criterion) => {
      const range = countedRange(criterion, x);
      const takes = pointsRule(criterion).sort === "deduction" && codes.length > 1;
      return plusBounds(sum, takes ? negativeBounds(range) : range);
    },
    { low: whole(0n), high: whole(0n) },
  );
}

/** Bounds of an index, for comparing. */
export function indexIntervalOf(index: Index, x: Scope): Bounds {
  return indexRange(index, x, countedRange, true);
}

function indexRange(
  index: Index,
  x: Scope,
  rangeOf: (criterion: CriterionRule, x: Scope) => Ends | undefined,
  stays = false,
): Ends | undefined {
  const found = indexBounds(index, x, (criterion) => partBounds(criterion, x, rangeOf, stays));
  return found === "excluded" || found?.optional !== false ? undefined : { low: found.low, high: found.high };
}

/** The bounds of a part of an index; optional when it may still be excluded. */
function partBounds(
  criterion: CriterionRule,
  x: Scope,
  rangeOf: (criterion: CriterionRule, x: Scope) => Ends | undefined,
  stays: boolean,
): PartBounds | "excluded" | undefined {
  const scored = pointsOf(criterion, x);
  if (scored === "excluded") return "excluded";
  if (!isMissing(scored)) return { ...sure(scored), optional: false };
  const range = rangeOf(criterion, x);
  const applies = criterion.applies === undefined || criterion.applies(x) === true;
  const lacks = stays || hasGaps(x) || criterion.nothing === "missing";
  const leaves = criterion.nothing === "notApplicable" || (criterion.missing === "excluded" && lacks);
  return range && { ...range, optional: !applies || leaves };
}
