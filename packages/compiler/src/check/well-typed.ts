/** Whether an expression may be reasoned about: nothing in it is wrong or left open. */

import type { ast } from "@khung/syntax";
import { definitionOf, valuesIn } from "../resolve/cycles.ts";
import type { Declaration } from "../resolve/declaration.ts";
import { walkExpr } from "../resolve/walk-expr.ts";
import type { Facts } from "./scope.ts";

/** Nothing in an expression, or in what it names, has the type `error`. */
export function isWellTyped(expr: ast.Expr, facts: Facts, seen: Set<Declaration> = new Set()): boolean {
  let well = true;
  walkExpr(expr, (each) => {
    const type = facts.types.get(each);
    if (!type || type.kind === "error") well = false;
    if (each.kind === "nameExpr" && !facts.references.has(each.name)) well = false;
  });
  for (const declaration of valuesIn(expr, facts.references)) {
    if (seen.has(declaration)) continue;
    seen.add(declaration);
    const type = facts.definitions.get(declaration);
    well &&=
      type !== undefined &&
      type.kind !== "error" &&
      definitionOf(declaration).every((inner) => isWellTyped(inner, facts, seen));
  }
  return well;
}
