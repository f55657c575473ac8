/** Whether a criterion may have nothing to measure: it divides by what may be 0, or asks for a number that may not be, itself or through what it names. */

import type { ast } from "@khung/syntax";
import { type Declaration, type DeclarationOf, nameOf } from "../resolve/declaration.ts";
import { definitionOf, valuesIn } from "../resolve/cycles.ts";
import { clausesOf, readable } from "../resolve/framework.ts";
import { scoreExprs } from "../resolve/slots.ts";
import { walkExpr } from "../resolve/walk-expr.ts";
import { numberIn } from "./evaluate.ts";
import { isIrrational } from "./numbers.ts";
import type { Facts } from "./scope.ts";

/** The expressions of a criterion that decide whether it is met. */
export function exprsOf(criterion: DeclarationOf<"criterion">): readonly ast.Expr[] {
  return [
    ...clausesOf(criterion.node, "measure").map((clause) => clause.value),
    ...clausesOf(criterion.node, "requirement").flatMap((clause) =>
      readable(clause.entries).flatMap((entry) => [entry.value, entry.upper].filter((value) => value !== undefined)),
    ),
    ...clausesOf(criterion.node, "score").flatMap(scoreExprs),
    ...clausesOf(criterion.node, "normalise").flatMap(({ from, to }) => (from && to ? [from, to] : [])),
  ];
}

/** The first division that may be by 0, or call that may have no value (`ln(x)`); undefined when there is none. */
export function divides(criterion: DeclarationOf<"criterion">, facts: Facts): Partial | undefined {
  const seen = new Set<Declaration>();
  const search = (exprs: readonly ast.Expr[]): Partial | undefined => {
    for (const expr of exprs) {
      const found = partialIn(expr, (part) => numberIn(part, facts) !== undefined);
      if (found) return found;
      for (const named of valuesIn(expr, facts.references)) {
        if (seen.has(named)) continue;
        seen.add(named);
        const deeper = search(definitionOf(named));
        if (deeper) return deeper;
      }
    }
    return undefined;
  };
  return (
    search(exprsOf(criterion)) ?? clausesOf(criterion.node, "normalise").find((each) => mayDivideByZero(each, facts))
  );
}

/** Between goalposts that are not known, or are the least and the greatest of all entities, there may be nothing. */
function mayDivideByZero({ from, to }: ast.Normalise, facts: Facts): boolean {
  return !from || !to || !numberIn(from, facts) || !numberIn(to, facts);
}

/** What does not always have a value. */
export type Partial = ast.BinaryExpr | ast.CallExpr | ast.StatisticExpr | ast.Normalise | ast.ChildrenExpr;

function partialIn(expr: ast.Expr, constant: (part: ast.Expr) => boolean): Partial | undefined {
  let found: Partial | undefined;
  walkExpr(expr, (each) => {
    if (found) return;
    if (each.kind === "binary" && each.operator === "/" && !constant(each.right)) found = each;
    // Of no children there is no share, no mean, no least and no greatest.
    if (each.kind === "childrenExpr" && each.statistic !== "count" && each.statistic !== "sum") found = each;
    // Where no entity has a value, a statistic has none.
    if (each.kind === "statistic") found = each;
    if (each.kind === "call" && isIrrational(nameOf(each.function)) && !constant(each)) found = each;
  });
  return found;
}
