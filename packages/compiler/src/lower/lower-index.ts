/** Lowers indices: a part becomes points of which there is one, and its score is the measure, normalised. */

import { invariant } from "@khung/diagnostics";
import { type Exact, type Expr, type Mean, one, type Origin, type Points, type Statistic, toExact } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { numberIn } from "../check/evaluate.ts";
import { literalValue } from "../check/numbers.ts";
import type { DeclarationOf } from "../resolve/declaration.ts";
import { clauseOf } from "../resolve/framework.ts";
import { holdsParts, isPart, meanOf } from "../resolve/index-tree.ts";
import { lowerExpr, type Lowering, originOf } from "./lower-expr.ts";

/** A criterion that is a part of the index; nothing for any other. */
export function lowerPart(
  criterion: DeclarationOf<"criterion">,
  into: Lowering,
): { readonly points: Points; readonly weight: Exact } | undefined {
  const { node, file } = criterion;
  if (!isPart(criterion, into.framework)) return undefined;
  const measure = clauseOf(node, "measure")?.value;
  invariant(measure, "a checked part has a measure");
  const normalise = clauseOf(node, "normalise");
  const origin = originOf(file, normalise ?? measure);
  const max: Expr = { kind: "number", value: "1", origin };
  const score = normalise ? lowerNormalise(normalise, lowerExpr(measure, into), into) : lowerExpr(measure, into);
  return { points: { sort: "points", max, score, origin }, weight: weightOf(node.weight, into) };
}

/** What a group is in the index; nothing for a group in which no part stands. */
export function lowerGroupIndex(
  group: DeclarationOf<"group">,
  into: Lowering,
): { readonly weight: Exact; readonly index: Mean } | undefined {
  const mean = holdsParts(group, into.framework) ? meanOf(group, into.framework) : undefined;
  return mean && { weight: weightOf(group.node.weight, into), index: lowerMean(mean) };
}

/** How parts come together. */
export function lowerMean({ form, places, mode }: ast.Mean): Mean {
  if (form === "arithmetic") return { kind: "arithmetic" };
  const digits = places && literalValue(places);
  invariant(digits, "a checked number of places");
  return { kind: "geometric", places: Number(digits.numerator), mode: mode ?? "halfEven" };
}

/** Where no weight is said, siblings count the same. */
function weightOf(weight: ast.Weight | undefined, { checked }: Lowering): Exact {
  const value = weight ? numberIn(weight.value, checked) : one;
  invariant(value, "a checked weight");
  return toExact(value);
}

function lowerNormalise(normalise: ast.Normalise, measure: Expr, into: Lowering): Expr {
  const origin = originOf(into.file, normalise);
  const of = (statistic: Statistic, ties?: ast.Rank["ties"]): Expr => ({
    kind: "statistic",
    statistic,
    operand: measure,
    ...(ties && { ties }),
    origin,
  });
  const { form, from, to, ties } = normalise;
  if (form === "goalposts" && from && to) return between(measure, lowerExpr(from, into), lowerExpr(to, into), origin);
  if (form === "minToMax") return between(measure, of("min"), of("max"), origin);
  if (form === "maxToMin") return between(measure, of("max"), of("min"), origin);
  // The first of n counts 1, the last 0: (n − rank) / (n − 1).
  return between(of("rank", ties), of("count"), { kind: "number", value: "1", origin }, origin);
}

/** (x − from) / (to − from). That it counts as no less than 0 and no more than 1 holds for every score. */
function between(x: Expr, from: Expr, to: Expr, origin: Origin): Expr {
  const minus = (left: Expr, right: Expr): Expr => ({ kind: "arithmetic", operator: "-", left, right, origin });
  return { kind: "arithmetic", operator: "/", left: minus(x, from), right: minus(to, from), origin };
}
