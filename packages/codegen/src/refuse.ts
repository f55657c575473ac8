/** What a module that sees one entity cannot say. */

import { report, type Diagnostic } from "@khung/diagnostics";
import { expressionsOf, walkExpr, type Module } from "@khung/ir";

/** One diagnostic for each place that needs more than one entity's data; reports are of a population and never written. */
export function refusals(module: Module): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const top of expressionsOf({ ...module, reports: [] })) {
    walkExpr(top, (expr) => {
      const { file, start, end } = expr.origin;
      const say = (diagnostic: Diagnostic): unknown => found.set(`${file} ${start} ${end}`, diagnostic);
      if (expr.kind === "statistic") say(report("KH8050", expr.origin, { name: module.id }));
      if (expr.kind === "children") say(report("KH8051", expr.origin, { name: module.id }));
    });
  }
  return [...found.values()];
}
