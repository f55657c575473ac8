/** How far the score is from the next level, and a measure from the next band of points: exact, in points and in the measure's own unit. */

import {
  compare,
  isRational,
  printExpr,
  subtract,
  toExactText,
  walkExpr,
  type CompareExpr,
  type Criterion,
  type Expr,
  type Level,
  type Rational,
} from "@khung/ir";
import { evaluate } from "./evaluate-expr.ts";
import type { ExplainedBand, ExplainedGap } from "./explanation.ts";
import type { Judgement, Scope } from "./program.ts";
import { isAbsent } from "./truth.ts";

/** What the rule of a level asks of points or an index, and is not reached: how much is lacking. */
export function scoreGaps({ rule, number }: Level, judged: Scope): readonly ExplainedGap[] {
  const scope: Scope = { ...judged, ruleLevel: number };
  const gaps: ExplainedGap[] = [];
  const visit = (expr: Expr): void => {
    // Under a negation more would be worse.
    if (expr.kind === "and" || expr.kind === "or") for (const each of expr.operands) visit(each);
    const gap = expr.kind === "compare" ? gapOf(expr, scope) : undefined;
    if (gap) gaps.push(gap);
  };
  if (rule) visit(rule);
  return gaps;
}

function gapOf({ operator, left, right }: CompareExpr, scope: Scope): ExplainedGap | undefined {
  const rising = operator === ">=" || operator === ">";
  if (!rising && operator !== "<=" && operator !== "<") return undefined;
  const [asked, bound] = rising ? [left, right] : [right, left];
  if (!isOfScore(asked) || isOfScore(bound)) return undefined;
  const [value, wanted] = [numberOf(asked, scope), numberOf(bound, scope)];
  const strict = operator === ">" || operator === "<";
  if (!value || !wanted || compare(value, wanted) >= (strict ? 1 : 0)) return undefined;
  return {
    text: printExpr(asked),
    value: toExactText(value),
    wanted: toExactText(wanted),
    lacking: toExactText(subtract(wanted, value)),
    beyond: strict,
    index: asked.kind === "index",
    ...(asked.kind === "index" && asked.group !== undefined && { group: asked.group }),
  };
}

function isOfScore(expr: Expr): boolean {
  let found = false;
  walkExpr(expr, ({ kind }) => {
    found ||= kind === "points" || kind === "index";
  });
  return found;
}

function numberOf(expr: Expr, scope: Scope): Rational | undefined {
  const value = evaluate(expr, scope);
  return !isAbsent(value) && isRational(value) ? value : undefined;
}

/** The next band or step above the measure that scores more; undefined at the top, and where the score is no list of bounds. */
export function nextBand(
  { points }: Criterion,
  measure: Judgement["measure"],
  scope: Scope,
): ExplainedBand | undefined {
  if (points?.score.kind !== "cases" || measure === undefined || isAbsent(measure) || !isRational(measure))
    return undefined;
  const now = numberOf(points.score, scope);
  const bands = points.score.cases.flatMap(({ condition, value }) => {
    if (condition.kind !== "compare" || (condition.operator !== ">=" && condition.operator !== ">")) return [];
    const [bound, scored, seen] = [condition.right, value, condition.left].map((each) => numberOf(each, scope));
    const above = bound && seen && compare(seen, measure) === 0 && compare(bound, measure) >= 0;
    return above && scored && now && compare(scored, now) > 0
      ? [{ bound, scored, beyond: condition.operator === ">" }]
      : [];
  });
  const [nearest] = bands.toSorted((a, b) => compare(a.bound, b.bound));
  return (
    nearest && {
      points: toExactText(nearest.scored),
      bound: toExactText(nearest.bound),
      lacking: toExactText(subtract(nearest.bound, measure)),
      beyond: nearest.beyond,
    }
  );
}
