/** What a condition counts of criteria, each with the way that is better for it to hold. */

import type { Prepared } from "@khung/evaluator/observing";
import { childrenOf, type CriteriaExpr, type Expr, type IndexExpr, type PointsExpr, type ScoresExpr } from "@khung/ir";

/** Which way is better; `exact`: neither, or it is not known. */
type Direction = "up" | "down" | "exact";

/** A count of criteria, or a number of points. */
export interface Counted {
  readonly expr: CriteriaExpr | ScoresExpr | PointsExpr | IndexExpr;
  /** Of counts never `down`: more that hold is better, or it is not known. */
  readonly direction: Direction;
}

/** Everything that a condition counts, definitions followed. */
export function countedIn(condition: Expr, { lets, parameters }: Prepared): readonly Counted[] {
  const found: Counted[] = [];
  const definition = (expr: Extract<Expr, { name: string }>): Expr | undefined =>
    expr.kind === "let" ? lets.get(expr.name)?.value : parameters.get(expr.name)?.value;

  const truth = (expr: Expr, direction: "up" | "exact"): void => {
    const each = (all: readonly Expr[], to: "up" | "exact" = direction): void => {
      for (const inner of all) truth(inner, to);
    };
    switch (expr.kind) {
      case "criteria":
      case "scores":
        found.push({ expr, direction: expr.quantifier.kind === "atMost" ? "exact" : direction });
        return;
      case "and":
      case "or":
        return each(expr.operands);
      case "conditions":
        return each(expr.conditions, expr.quantifier.kind === "atMost" ? "exact" : direction);
      case "byClass":
        return each(childrenOf(expr).slice(1));
      case "dated":
        return each(childrenOf(expr));
      case "let":
      case "parameter":
        return each([definition(expr) ?? []].flat());
      case "compare": {
        const rising = expr.operator === ">=" || expr.operator === ">";
        const ordered = direction === "up" && expr.operator !== "=" && expr.operator !== "!=";
        number(expr.left, ordered ? (rising ? "up" : "down") : "exact");
        number(expr.right, ordered ? (rising ? "down" : "up") : "exact");
        return;
      }
      default:
        return each(childrenOf(expr), "exact");
    }
  };

  const number = (expr: Expr, direction: Direction): void => {
    switch (expr.kind) {
      case "points":
        // Points of one criterion alone may be none at all, which is neither more nor less.
        found.push({ expr, direction: expr.aggregate === "sum" && expr.codes.length > 1 ? direction : "exact" });
        return;
      case "index":
      case "criteria":
      case "scores":
        found.push({ expr, direction: "exact" });
        return;
      case "let":
      case "parameter": {
        const value = definition(expr);
        if (value) number(value, direction);
        return;
      }
      case "round":
        return number(expr.operand, direction);
      case "arithmetic": {
        const { operator, left, right } = expr;
        const scaled = (by: Expr): boolean => by.kind === "number" && !by.value.startsWith("-");
        const kept = operator === "+" || operator === "-" || scaled(right) || (operator === "*" && scaled(left));
        number(left, kept ? direction : "exact");
        number(right, !kept ? "exact" : operator === "-" ? turned(direction) : direction);
        return;
      }
      default:
        for (const inner of childrenOf(expr)) number(inner, "exact");
    }
  };

  truth(condition, "up");
  return found;
}

function turned(direction: Direction): Direction {
  return direction === "exact" ? direction : direction === "up" ? "down" : "up";
}
