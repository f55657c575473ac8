/** Lowers points: every way to score becomes one expression. */

import { invariant } from "@khung/diagnostics";
import type { CompareExpr, Comparison, Expr, Origin, Points } from "@khung/ir";
import type { ast } from "@khung/syntax";
import type { DeclarationOf } from "../resolve/declaration.ts";
import { clauseOf, readable } from "../resolve/framework.ts";
import { lowerExpr, type Lowering, originOf } from "./lower-expr.ts";

const operators: Readonly<Record<Exclude<Comparison, "between" | "is" | "condition">, CompareExpr["operator"]>> = {
  atLeast: ">=",
  moreThan: ">",
  atMost: "<=",
  lessThan: "<",
};

/** The points of a criterion; undefined when it scores none. */
export function lowerCriterionPoints(criterion: DeclarationOf<"criterion">, outside: Lowering): Points | undefined {
  const { node, file } = criterion;
  const score = clauseOf(node, "score");
  if (!node.points || !score) return undefined;
  const into: Lowering = { ...outside, maximum: node.points.value };
  const measure = clauseOf(node, "measure")?.value;
  return {
    sort: node.points.sort,
    max: lowerExpr(node.points.value, outside),
    score: lowerScore(score, measure, node.points.value, into),
    origin: originOf(file, score),
  };
}

function lowerScore(score: ast.Score, measure: ast.Expr | undefined, max: ast.Expr, into: Lowering): Expr {
  const origin = originOf(into.file, score);
  if (score.form === "proportional") {
    invariant(measure, "a checked proportion has a measure");
    return lowerProportional(score, lowerExpr(measure, into), lowerExpr(max, into), origin, into);
  }
  if (score.value) return lowerExpr(score.value, into);
  const entries = readable(score.entries);
  const last = entries.find((entry) => !entry.condition && !entry.bound);
  return {
    kind: "cases",
    cases: entries.flatMap((entry) => {
      const condition = conditionOf(entry, measure, into);
      return condition ? [{ condition, value: lowerExpr(entry.value, into) }] : [];
    }),
    otherwise: last ? lowerExpr(last.value, into) : { kind: "number", value: "0", origin },
    origin,
  };
}

function conditionOf(entry: ast.ScoreEntry, measure: ast.Expr | undefined, into: Lowering): Expr | undefined {
  if (entry.condition) return lowerExpr(entry.condition, into);
  if (!entry.bound) return undefined;
  invariant(measure, "a checked step has a measure");
  return {
    kind: "compare",
    operator: entry.comparison ? operators[entry.comparison] : "=",
    left: lowerExpr(measure, into),
    right: lowerExpr(entry.bound, into),
    origin: originOf(into.file, entry),
  };
}

/** `max · measure / to`, and nothing below `from`; that no more than `max` counts holds for every score. */
function lowerProportional(score: ast.Score, measure: Expr, max: Expr, origin: Origin, into: Lowering): Expr {
  const share: Expr = score.to
    ? { kind: "arithmetic", operator: "/", left: measure, right: lowerExpr(score.to, into), origin }
    : measure;
  const value: Expr = { kind: "arithmetic", operator: "*", left: max, right: share, origin };
  if (!score.from) return value;
  const from = lowerExpr(score.from, into);
  const condition: Expr = { kind: "compare", operator: "<", left: measure, right: from, origin };
  return {
    kind: "cases",
    cases: [{ condition, value: { kind: "number", value: "0", origin } }],
    otherwise: value,
    origin,
  };
}
