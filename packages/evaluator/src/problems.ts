/** Problems of a run that no row is to blame for. */

import { report, type Diagnostic } from "@khung/diagnostics";
import { expressionsOf, walkExpr } from "@khung/ir";
import { valueAt } from "./evaluate-expr.ts";
import type { Program } from "./program.ts";

/** Dated values that have not begun at the as-of date: each once, not once a row nor once a level that it was written out to. */
export function moduleProblems({ module, asOf }: Program): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const top of expressionsOf(module)) {
    walkExpr(top, (expr) => {
      if (expr.kind !== "dated" || valueAt(expr, asOf)) return;
      const place = `${expr.origin.file}:${expr.origin.start}-${expr.origin.end}`;
      if (seen.has(place)) return;
      seen.add(place);
      const first = expr.cases[0]?.from ?? "";
      found.push(report("KH5301", expr.origin, { date: asOf, first }));
    });
  }
  return found;
}
