/** Going through the expressions of a tree. */

import { unreachable } from "@khung/diagnostics";
import type { ast } from "@khung/syntax";
import { readable } from "./framework.ts";

/** The expressions directly inside, in source order. */
export function innerExprs(expr: ast.Expr): readonly ast.Expr[] {
  switch (expr.kind) {
    case "number":
    case "boolean":
    case "date":
    case "nameExpr":
    case "hole":
    case "status":
    case "levelExpr":
    case "scoreExpr":
    case "maximum":
    case "indexExpr":
    case "asOfExpr":
    case "error":
      return [];
    case "unary":
    case "rounded":
    case "in":
    case "statistic":
    case "reported":
      return [expr.operand];
    case "parenthesized":
      return [expr.inner];
    case "binary":
      return [expr.left, expr.right];
    case "between":
      return [expr.operand, expr.low, expr.high];
    case "call":
      return expr.arguments;
    case "interpolate":
      return [expr.operand, ...readable(expr.points).flatMap((point) => [point.at, point.value])];
    case "byClass":
    case "dated":
      return readable<ast.ByClassCase | ast.DatedCase>(expr.cases).map((each) => each.value);
    case "scores":
      return [expr.amount];
    case "pointsExpr":
    // What is inside is of the children's framework.
    case "childrenExpr":
      return [];
    case "quantified":
      return expr.set.items ?? [];
    default:
      return unreachable(expr);
  }
}

/** Visits an expression and all that is in it, outside first. */
export function walkExpr(expr: ast.Expr, visit: (expr: ast.Expr) => void): void {
  visit(expr);
  for (const inner of innerExprs(expr)) walkExpr(inner, visit);
}

/** Without the parentheses around it. */
export function unwrap(expr: ast.Expr): ast.Expr {
  return expr.kind === "parenthesized" ? unwrap(expr.inner) : expr;
}
