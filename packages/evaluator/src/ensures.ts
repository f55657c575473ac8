/** Rows that break what the framework says good data fulfil: reported, never dropped. */

import { report, type Cell as CellPlace, type Diagnostic } from "@khung/diagnostics";
import { isRational, toExactText, type Cell } from "@khung/ir";
import { evaluateTruth } from "./evaluate-expr.ts";
import type { Scope } from "./program.ts";

/** The `ensure`s that a row breaks. One that cannot be decided for want of data is not broken. */
export function brokenEnsures(scope: Scope, place: CellPlace): readonly Diagnostic[] {
  const { module, graph, inputs } = scope.program;
  const found: Diagnostic[] = [];
  for (const [i, { condition, text }] of module.ensures.entries()) {
    if (evaluateTruth(condition, scope) !== false) continue;
    const names = [...(graph.ensures[i]?.inputs ?? [])];
    const values = names.map((name) => `\`${name}\` = ${shown(scope.row[inputs.get(name) ?? -1])}`).join(", ");
    const [column] = names;
    const cell = column === undefined ? place : { ...place, column };
    found.push(report("KH5201", { cell }, { entity: place.entity ?? "", condition: text, values }));
  }
  return found;
}

function shown(cell: Cell | undefined): string {
  return isRational(cell) ? toExactText(cell) : String(cell);
}
