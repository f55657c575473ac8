/** What is changed in the points of a criterion or a group: how many there are, the numbers of the score, two steps swapped. */

import { printExpr, type CasesExpr, type Expr, type Points } from "@khung/ir";
import { exprChanges, type ExprChange } from "./mutate-expr.ts";
import type { MutantKind } from "./mutant.ts";
import { sameSource } from "./rewrite.ts";

/** A change whose kind says that it is one of points. */
export type PointsChange = Omit<ExprChange, "kind"> & { readonly kind: MutantKind };

/** The points first, then the score. What the score takes over from the points or the measure changes with those. */
export function pointsChanges({ max, score }: Points, measure: Expr | undefined): readonly PointsChange[] {
  const shared = [max, ...(measure ? [measure] : [])].flatMap((each) => exprChanges(each));
  const own = exprChanges(score).filter(
    ({ origin }) => !shared.some((each) => each.origin.start === origin.start && each.origin.end === origin.end),
  );
  return [...maxChanges(max), ...once(own), ...(score.kind === "cases" ? swaps(score) : [])];
}

/** One point more or less. */
export function maxChanges(max: Expr): readonly PointsChange[] {
  return exprChanges(max).map((each) => ({ ...each, kind: each.kind === "number" ? "points" : each.kind }));
}

/** A bound that stands in several places of the lowered score is one in the text. */
function once(changes: readonly ExprChange[]): readonly ExprChange[] {
  return changes.filter(
    (each, i) =>
      changes.findIndex(
        (other) =>
          other.after === each.after &&
          other.origin.start === each.origin.start &&
          other.origin.end === each.origin.end,
      ) === i,
  );
}

/** Each two neighbours that score differently, the other way round. */
function swaps(score: CasesExpr): readonly PointsChange[] {
  return score.cases.flatMap(({ value }, i): readonly PointsChange[] => {
    const next = score.cases[i + 1];
    const after = next ? next.value : score.otherwise;
    if (printExpr(value) === printExpr(after)) return [];
    const cases = score.cases.map((each, at) =>
      at === i ? { ...each, value: after } : at === i + 1 ? { ...each, value } : each,
    );
    const swapped: Expr = { ...score, cases, otherwise: next ? score.otherwise : value };
    const replace = (expr: Expr) => (expr.kind === "cases" && sameSource(expr, score) ? swapped : undefined);
    const origin = score.cases[i]?.condition.origin ?? score.origin;
    return [{ kind: "swapped", before: printExpr(value), after: printExpr(after), origin, replace }];
  });
}
