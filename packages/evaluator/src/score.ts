/** The score of an entity: as the framework counts it, and what it can still become. */

import { add, compare, isRational, one, subtract, zero, type Criterion, type Rational } from "@khung/ir";
import { evaluate } from "./evaluate-expr.ts";
import { number } from "./functions.ts";
import { evaluateIndex } from "./index-value.ts";
import { indexInterval, pointsRange } from "./interval.ts";
import { evaluatePoints } from "./points.ts";
import { isUnsettled, scopeOf, type Scope } from "./program.ts";
import type { ScoreResult } from "./result.ts";
import { hasOpenStatistics } from "./statistics.ts";
import { isValue } from "./truth.ts";

/** The criteria that score points. */
export function scoredCriteria({ program }: Scope): readonly Criterion[] {
  return program.module.criteria.filter(({ points }) => points);
}

/** The score of an entity; undefined when its framework has no points. */
export function scoreOf(official: Scope): ScoreResult | undefined {
  if (official.program.module.index) return indexScore(official);
  const criteria = scoredCriteria(official);
  const codes = criteria.map(({ code }) => code);
  if (codes.length === 0) return undefined;
  const { origin } = official.program.module;
  const expr = { kind: "points", of: "earned", aggregate: "sum", codes, origin } as const;
  const earned = evaluatePoints(expr, official, evaluate);
  const attainable = evaluatePoints({ ...expr, of: "max" }, official, evaluate);
  const range =
    isValue(earned) && !isUnsettled(official)
      ? sure(number(earned))
      : scoreRange(criteria, scopeOf(official.program, official.row, "possible", official.known));
  return {
    value: isValue(earned) && isRational(earned) ? earned : null,
    max: isValue(attainable) && isRational(attainable) ? attainable : null,
    ...(range && { range }),
  };
}

/** The index of an entity, from 0 to 1. */
function indexScore(official: Scope): ScoreResult {
  const found = evaluateIndex(undefined, official, evaluate);
  const value = isValue(found) ? number(found) : null;
  const open = hasOpenStatistics(official.program);
  if (value && !isUnsettled(official)) return { value, max: one, range: { ...sure(value), exact: !open } };
  const range = indexInterval(undefined, scopeOf(official.program, official.row, "possible", official.known), evaluate);
  return {
    value,
    max: one,
    ...(range && { range: { low: range.low, high: range.high, exact: !open && compare(range.low, range.high) === 0 } }),
  };
}

function sure(value: Rational): NonNullable<ScoreResult["range"]> {
  return { low: value, high: value, exact: true };
}

/**
 * Sound bounds of the sum, criterion by criterion; exact when nothing is open (score-ends.ts looks for data that reach them).
 * Undefined when the most that a criterion can have is not known, or when bonus or deduction points share a cap.
 */
function scoreRange(criteria: readonly Criterion[], possible: Scope): ScoreResult["range"] {
  const { groups } = possible.program.module;
  if (groups.some(({ points }) => points && points.sort !== "points")) return undefined;
  let [low, high] = [zero, zero];
  for (const criterion of criteria) {
    const range = pointsRange(criterion, possible, evaluate);
    if (!range) return undefined;
    // As in the sum: the points of a single criterion stand for themselves.
    const takes = criterion.points?.sort === "deduction" && criteria.length > 1;
    low = takes ? subtract(low, range.high) : add(low, range.low);
    high = takes ? subtract(high, range.low) : add(high, range.high);
  }
  return { low, high, exact: compare(low, high) === 0 };
}

/** Rank by exact score, the greatest first; entities without a score have none. */
export function ranksOf(
  scores: readonly (Rational | null)[],
  ties: "competition" | "dense",
): readonly (number | null)[] {
  const known = scores
    .flatMap((score, place) => (score === null ? [] : [{ score, place }]))
    .toSorted((a, b) => compare(b.score, a.score));
  const ranks: (number | null)[] = scores.map(() => null);
  let [rank, distinct] = [0, 0];
  for (const [i, { score, place }] of known.entries()) {
    const before = known[i - 1];
    if (!before || compare(score, before.score) !== 0) {
      distinct++;
      rank = ties === "dense" ? distinct : i + 1;
    }
    ranks[place] = rank;
  }
  return ranks;
}
