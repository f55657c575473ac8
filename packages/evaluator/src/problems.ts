/** Problems of a run that no row is to blame for. */

import { report, type Diagnostic } from "@khung/diagnostics";
import { expressionsOf, walkExpr } from "@khung/ir";
import { valueAt } from "./evaluate-expr.ts";
import type { Program } from "./program.ts";

/** Dated values that have not begun at the as-of date: each once, not once a row. */
export function moduleProblems({ module, asOf }: Program): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const top of expressionsOf(module)) {
    walkExpr(top, (expr) => {
      if (expr.kind !== "dated" || valueAt(expr, asOf)) return;
      const first = expr.cases[0]?.from ?? "";
      found.push(report("KH5301", expr.origin, { date: asOf, first }));
    });
  }
  return found;
}
