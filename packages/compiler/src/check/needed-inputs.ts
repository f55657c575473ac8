/** On which inputs an expression depends, and which of them must be reported for it to have a value. */

import { unreachable } from "@khung/diagnostics";
import type { ast } from "@khung/syntax";
import { definitionOf, valuesIn } from "../resolve/cycles.ts";
import type { Declaration, DeclarationOf } from "../resolve/declaration.ts";
import { innerExprs } from "../resolve/walk-expr.ts";
import type { Facts } from "./scope.ts";

export type Inputs = ReadonlySet<DeclarationOf<"input">>;

/** The inputs that expressions depend on, in order of appearance. */
export function inputsOf(exprs: readonly ast.Expr[], facts: Facts): Inputs {
  const found = new Set<DeclarationOf<"input">>();
  const seen = new Set<Declaration>();
  const visit = (expr: ast.Expr): void => {
    for (const declaration of valuesIn(expr, facts.references)) {
      if (declaration.kind === "input") found.add(declaration);
      else if (!seen.has(declaration)) {
        seen.add(declaration);
        definitionOf(declaration).forEach(visit);
      }
    }
  };
  exprs.forEach(visit);
  return found;
}

/** The inputs without which an expression is missing; fewer than there are where that is not plain. */
export function neededInputs(expr: ast.Expr, facts: Facts): Inputs {
  const found = new Set<DeclarationOf<"input">>();
  const seen = new Set<Declaration>();
  const visit = (each: ast.Expr): void => {
    switch (each.kind) {
      case "nameExpr": {
        const declaration = facts.references.get(each.name)?.declaration;
        if (declaration?.kind === "input") found.add(declaration);
        else if (declaration?.kind === "let" && !seen.has(declaration)) {
          seen.add(declaration);
          visit(declaration.node.value);
        }
        break;
      }
      case "byClass": {
        const subject = facts.references.get(each.class)?.declaration;
        if (subject?.kind === "input") found.add(subject);
        break;
      }
      case "binary":
        if (each.operator !== "and" && each.operator !== "or") innerExprs(each).forEach(visit);
        break;
      case "parenthesized":
      case "unary":
      case "rounded":
      case "in":
      case "call":
      case "interpolate":
        innerExprs(each).forEach(visit);
        break;
      // One side may settle it, or nothing needs to be reported.
      case "between":
      case "quantified":
      case "dated":
      case "reported":
      case "number":
      case "boolean":
      case "date":
      case "status":
      case "levelExpr":
      case "maximum":
      case "pointsExpr":
      case "scoreExpr":
      case "scores":
      case "childrenExpr":
      case "indexExpr":
      // Of others it hangs on more than the data of the entity.
      case "statistic":
      case "asOfExpr":
      case "hole":
      case "error":
        break;
      default:
        unreachable(each);
    }
  };
  visit(expr);
  return found;
}
