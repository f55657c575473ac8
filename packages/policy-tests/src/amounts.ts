/** How much of its points a criterion scores: all, some or none of them. */

import {
  isAbsent,
  isMissing,
  pointsBounds,
  pointsByData,
  prepare,
  valueOfExpr,
  type Observation,
} from "@khung/evaluator/observing";
import { compare, fromExact, isRational, walkExpr, zero, type Criterion, type Expr, type Module } from "@khung/ir";

export type Amount = "full" | "part" | "none";

const whatever = "2000-01-01";
/** What an amount is made of that the text fixes, if need be by class. */
const fixedKinds: ReadonlySet<Expr["kind"]> = new Set(["number", "arithmetic", "negate", "let", "parameter"]);

/**
 * What tests have to show of a criterion's points. Of one that scores in steps nothing: there every step is a case of its own.
 * Else all three, without what its bounds rule out.
 */
export function amountsOf({ code, points }: Criterion, module: Module): readonly Amount[] {
  if (!points || isStepped(points.score)) return [];
  const bounds = pointsBounds(prepare(module, module.effective?.from ?? whatever), code);
  const most = points.max.kind === "number" ? fromExact(points.max.value) : undefined;
  const reachesAll = !bounds || !most || compare(bounds.high, most) >= 0;
  const reachesNone = !bounds || compare(bounds.low, zero) <= 0;
  return [...(reachesAll ? ["full" as const] : []), "part", ...(reachesNone ? ["none" as const] : [])];
}

/** What an entity's data score; undefined while data are missing, or when the criterion is excluded. */
export function amountScored(observation: Observation, { code, points }: Criterion): Amount | undefined {
  const scored = pointsByData(observation, code);
  if (!points || scored === undefined || scored === "excluded" || isMissing(scored)) return undefined;
  if (compare(scored, zero) <= 0) return "none";
  const most = valueOfExpr(observation, points.max);
  return !isAbsent(most) && isRational(most) && compare(scored, most) >= 0 ? "full" : "part";
}

/** Whether every case scores a fixed amount. */
function isStepped(score: Expr): boolean {
  return score.kind === "cases" && [...score.cases.map(({ value }) => value), score.otherwise].every(isFixed);
}

function isFixed(expr: Expr): boolean {
  let fixed = true;
  walkExpr(expr, ({ kind }) => {
    fixed &&= fixedKinds.has(kind);
  });
  return fixed;
}
