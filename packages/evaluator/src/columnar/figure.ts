/** Measures that can be read off the columns: a figure, or the ratio of two. */

import type { Expr } from "@khung/ir";
import type { Program } from "../program.ts";
import { sumOf, type Columns, type NumberColumn } from "./columns.ts";

/** A figure, or of a ratio both sides. */
export interface Figure {
  readonly top: NumberColumn;
  readonly bottom?: NumberColumn;
}

/** The columns of a measure; undefined when it is more than that. */
export function figureOf(measure: Expr, program: Program, columns: Columns): Figure | undefined {
  const columnOf = (expr: Expr): NumberColumn | undefined => {
    if (expr.kind === "let") {
      const definition = program.lets.get(expr.name);
      return definition && columnOf(definition.value);
    }
    if (expr.kind === "arithmetic" && expr.operator === "+") {
      const [left, right] = [columnOf(expr.left), columnOf(expr.right)];
      return left && right && sumOf(left, right);
    }
    const column = expr.kind === "input" ? columns.inputs[program.inputs.get(expr.name) ?? -1] : undefined;
    return column?.kind === "number" ? column : undefined;
  };
  if (measure.kind !== "arithmetic" || measure.operator !== "/") {
    const top = columnOf(measure);
    return top && { top };
  }
  const [top, bottom] = [columnOf(measure.left), columnOf(measure.right)];
  return top && bottom && { top, bottom };
}
