/** Figures of all entities, and the place of one among them. Decision: docs/decisions/0014-indices.md */

import { unreachable } from "@khung/diagnostics";
import { compare, fromInteger, multiply, rational, sum, type Rational, type StatisticExpr } from "@khung/ir";
import { number } from "./functions.ts";
import type { Evaluate, Figures, Program, Scope } from "./program.ts";
import { figuresOf } from "./figures.ts";
import type { StatisticResult } from "./result.ts";
import { isAbsent, isMissing, nothing, type Evaluated } from "./truth.ts";

/**
 * What a statistic comes to for an entity.
 *
 * Missing  a place needs the entity's own value. While what may still come in is asked, the entity's own missing value leaves every
 *          figure open that it would enter; the data of the others are taken as they are
 */
export function evaluateStatistic(expr: StatisticExpr, scope: Scope, evaluate: Evaluate): Evaluated {
  const { statistic, operand } = expr;
  const placed = statistic === "rank" || statistic === "percentile";
  if (placed || scope.reading === "possible") {
    const own = evaluate(operand, scope);
    if (isMissing(own) || (placed && isAbsent(own))) return own;
    if (placed && !isAbsent(own)) return placeOf(expr, number(own), figuresFor(expr, scope, evaluate));
  }
  return figureOf(expr, figuresFor(expr, scope, evaluate)) ?? nothing;
}

function figuresFor({ operand }: StatisticExpr, scope: Scope, evaluate: Evaluate): Figures {
  const { population } = scope.program;
  if (population) return population.figures(operand);
  return figuresOf(operand, [{ ...scope, reading: "official", memo: new Map() }], evaluate);
}

function placeOf({ statistic, ties }: StatisticExpr, own: Rational, { values, distinct }: Figures): Evaluated {
  if (statistic === "percentile")
    return values.length === 0 ? nothing : rational(BigInt(notAbove(values, own)), BigInt(values.length));
  const among = ties === "dense" ? distinct : values;
  return fromInteger(among.length - notAbove(among, own) + 1);
}

/** How many of the numbers, which ascend, are not greater. */
function notAbove(values: readonly Rational[], own: Rational): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (compare(values[middle] ?? own, own) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function figureOf({ statistic }: StatisticExpr, { values }: Figures): Rational | undefined {
  switch (statistic) {
    case "min":
      return values[0];
    case "max":
      return values.at(-1);
    case "count":
      return fromInteger(values.length);
    case "mean":
    case "share":
      return values.length === 0 ? undefined : multiply(sum(values), rational(1n, BigInt(values.length)));
    case "rank":
    case "percentile":
      return undefined;
    default:
      return unreachable(statistic);
  }
}

/** What the statistics of a module came to; none where it has none. */
export function statisticResults(program: Program): readonly StatisticResult[] {
  return program.statistics.flatMap((expr) => {
    const figures = program.population?.figures(expr.operand);
    if (!figures) return [];
    const placed = expr.statistic === "rank" || expr.statistic === "percentile";
    return [
      {
        expr,
        ...(!placed && { value: figureOf(expr, figures) ?? null }),
        counted: figures.values.length,
        missing: figures.missing,
      },
    ];
  });
}

/** Whether a statistic of the module lacks data of any entity, so that it may still change. */
export function hasOpenStatistics(program: Program): boolean {
  return program.statistics.some(({ operand }) => (program.population?.figures(operand).missing ?? 0) > 0);
}
