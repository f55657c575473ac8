/** Whether a criterion divides by something that may be 0, itself or through what it names. */

import type { ast } from "@khung/syntax";
import type { Declaration, DeclarationOf } from "../resolve/declaration.ts";
import { definitionOf, valuesIn } from "../resolve/cycles.ts";
import { clausesOf, readable } from "../resolve/framework.ts";
import { scoreExprs } from "../resolve/slots.ts";
import { walkExpr } from "../resolve/walk-expr.ts";
import { numberIn } from "./evaluate.ts";
import type { Facts } from "./scope.ts";

/** The expressions of a criterion that decide whether it is met. */
export function exprsOf(criterion: DeclarationOf<"criterion">): readonly ast.Expr[] {
  return [
    ...clausesOf(criterion.node, "measure").map((clause) => clause.value),
    ...clausesOf(criterion.node, "requirement").flatMap((clause) =>
      readable(clause.entries).flatMap((entry) => [entry.value, entry.upper].filter((value) => value !== undefined)),
    ),
    ...clausesOf(criterion.node, "score").flatMap(scoreExprs),
  ];
}

/** The first division that may be by 0; undefined when there is none. */
export function divides(criterion: DeclarationOf<"criterion">, facts: Facts): ast.Expr | undefined {
  const seen = new Set<Declaration>();
  const search = (exprs: readonly ast.Expr[]): ast.Expr | undefined => {
    for (const expr of exprs) {
      const found = divisionIn(expr, (divisor) => numberIn(divisor, facts) !== undefined);
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
  return search(exprsOf(criterion));
}

function divisionIn(expr: ast.Expr, constant: (divisor: ast.Expr) => boolean): ast.Expr | undefined {
  let found: ast.Expr | undefined;
  walkExpr(expr, (each) => {
    // Of no children there is no share, no mean, no least and no greatest.
    const overNone = each.kind === "childrenExpr" && each.statistic !== "count" && each.statistic !== "sum";
    const overZero = each.kind === "binary" && each.operator === "/" && !constant(each.right);
    if (overNone || overZero) found ??= each;
  });
  return found;
}
