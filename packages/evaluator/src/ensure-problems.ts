/** Broken `ensure`s of a table, without anything else being evaluated. */

import type { Diagnostic } from "@khung/diagnostics";
import { rowNumber, type Cell, type IsoDate, type Module, type Table } from "@khung/ir";
import { judgedScope } from "./assess.ts";
import { brokenEnsures } from "./ensures.ts";
import { programOf, scopeOf } from "./program.ts";

/**
 * What `interpret` says of the rows of a table that break what good data fulfil (KH5201).
 *
 * Shapes  only the inputs that an `ensure` needs are looked at; criteria are judged only where one asks for them
 */
export function ensureProblems(
  module: Module,
  table: Table,
  { asOf }: { readonly asOf: IsoDate },
): readonly Diagnostic[] {
  if (module.ensures.length === 0) return [];
  const program = programOf(module, asOf);
  const needs = program.graph.ensures;
  const needed = new Set(needs.flatMap(({ inputs }) => [...inputs]));
  const isJudged = needs.some(({ criteria, level }) => criteria.size > 0 || level);
  const columns = module.inputs.map(({ name }) =>
    (needed.has(name) || isJudged) && Object.hasOwn(table.columns, name) ? table.columns[name] : undefined,
  );
  return table.entities.flatMap((entity, row) => {
    const cells = columns.map((column): Cell => column?.at(row) ?? null);
    const scope = isJudged ? judgedScope(program, cells) : scopeOf(program, cells, "official");
    return brokenEnsures(scope, { table: table.name, row: rowNumber(table, row), entity });
  });
}
