/** Problems of a run that no row is to blame for. */

import { report, type Diagnostic } from "@khung/diagnostics";
import { expressionsOf, walkExpr, type IsoDate, type Module } from "@khung/ir";
import { valueAt } from "./evaluate-expr.ts";
import type { Program } from "./program.ts";
import type { EntityResult } from "./result.ts";

/** A framework is evaluated at a day on which it is in effect. */
export function effectProblems(
  { id, version, effective }: Module,
  asOf: IsoDate,
  table: string,
): readonly Diagnostic[] {
  if (!effective || (effective.from <= asOf && (effective.to === undefined || asOf < effective.to))) return [];
  const { from, to } = effective;
  const until = to === undefined ? { vi: "", en: "" } : { vi: ` đến trước \`${to}\``, en: ` until before \`${to}\`` };
  const params = { name: `${id}@${version}`, date: asOf, from, untilVi: until.vi, untilEn: until.en };
  return [report("KH5078", { cell: { table } }, params)];
}

/** Exceptions for entities that are not there, and those that change nothing. */
export function exceptionProblems(
  { module }: Program,
  table: string,
  results: readonly Pick<EntityResult, "entity" | "exception" | "level">[],
): readonly Diagnostic[] {
  const byEntity = new Map(results.map((result) => [result.entity, result]));
  return (module.exceptions ?? []).flatMap(({ entity, level, decision }): readonly Diagnostic[] => {
    const result = byEntity.get(entity);
    if (!result) return [report("KH5076", { cell: { table, entity } }, { entity, decision })];
    if (result.exception?.ruleLevel !== level) return [];
    return [report("KH5077", { cell: { table, entity } }, { entity, level, decision })];
  });
}

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
