/** Comparisons by order, for every engine. */

import { unreachable } from "@khung/diagnostics";
import type { CompareExpr } from "./ir.ts";

/** Whether an operator holds of an order: below 0 less, 0 equal, above 0 greater. */
export function holdsOfOrder(operator: CompareExpr["operator"], order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    default:
      return unreachable(operator);
  }
}
