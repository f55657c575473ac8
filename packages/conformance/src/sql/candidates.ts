/** Breakpoint candidates and steps of thresholds from SQL engines, against the interpreter and the columnar engine. */

import { glance, isAbsent, isMissing, prepare, valueOfExpr, type Evaluated } from "@khung/evaluator/observing";
import { isRational, rational, type Cell } from "@khung/ir";
import {
  breakpoints,
  otherwise,
  populationOf,
  stepsOfTurning,
  thresholdsOf,
  type Breakpoints,
  type Threshold,
} from "@khung/simulation";
import { compileCandidates, compileSteps, decodeSteps, textRows, widthsOf } from "@khung/sql";
import type { EngineRow, SqlEngine } from "@khung/engines/engine";
import type { Population } from "./populations.ts";

type Case = Pick<Population, "module" | "table" | "asOf">;

/** Both, sorted row by row; or the codes with which it is refused. */
export async function compareCandidates(
  engine: SqlEngine,
  each: Case,
): Promise<
  | { readonly expected: readonly unknown[]; readonly found: readonly unknown[] }
  | { readonly refused: readonly string[] }
> {
  const { module, table, asOf } = each;
  const compiled = compileCandidates(module, { dialect: engine.dialect, asOf, widths: widthsOf(module, table) });
  if (!compiled.ok) return { refused: compiled.problems.map(({ code }) => code) };
  const rows = textRows(compiled, table);
  if (!rows.ok) return { refused: rows.problems.map(({ code }) => code) };
  const found = await engine.run(compiled, rows.rows);
  return {
    expected: [...namesOf(each), ...expectedCandidates(each)],
    found: [...compiled.thresholds, ...foundCandidates(found)],
  };
}

/** The steps of a threshold as the columnar engine has them, and as an SQL engine has; or the codes with which it is refused. */
export async function compareSteps(
  engine: SqlEngine,
  { module, table, asOf }: Case,
  threshold: Threshold,
): Promise<{ readonly expected: Breakpoints; readonly found: Breakpoints } | { readonly refused: readonly string[] }> {
  const { code: criterion, level, member } = threshold;
  const name = { criterion, level, ...(member !== undefined && { class: member }) };
  const compiled = compileSteps(module, name, { dialect: engine.dialect, asOf, widths: widthsOf(module, table) });
  if (!compiled) throw new Error(`no steps of ${criterion}@${level}`);
  if (!compiled.ok) return { refused: compiled.problems.map((problem) => problem.code) };
  const rows = textRows(compiled, table);
  if (!rows.ok) return { refused: rows.problems.map((problem) => problem.code) };
  const { start, withoutMeasure, turning } = decodeSteps(module.levels.length, {
    levels: await engine.run({ ...compiled, query: compiled.levels }, rows.rows),
    turning: await engine.run({ ...compiled, query: compiled.turning }, rows.rows),
  });
  const rowOf = new Map(table.entities.map((entity, row) => [entity, row]));
  const turned = turning.map((each) => ({ ...each, row: rowOf.get(each.entity) ?? -1 }));
  return {
    expected: await breakpoints(await populationOf(module, table, { asOf }), threshold),
    found: stepsOfTurning(threshold, start, turned, withoutMeasure),
  };
}

/** What the query must give, row by row, sorted: each entity is asked by the interpreter. */
function expectedCandidates({ module, table, asOf }: Case): readonly string[] {
  const program = prepare(module, asOf);
  const thresholds = thresholdsOf(module, asOf);
  const counts = new Map<string, number>();
  for (const row of table.entities.keys()) {
    const cells = new Map(
      Object.entries(table.columns).map(([name, column]): [string, Cell] => [name, column.at(row) ?? null]),
    );
    const scope = glance(program, cells);
    for (const threshold of thresholds) {
      const { criterion, code, level, member } = threshold;
      const applies = criterion.appliesWhen ? valueOfExpr(scope, criterion.appliesWhen) : true;
      if (applies !== true || !criterion.measure) continue;
      const { value: written } = threshold.entry;
      if (written.kind === "byClass" && !isOf(threshold, valueOfExpr(scope, written.subject))) continue;
      const key = [code, level, member ?? "null", ...wordsOf(valueOfExpr(scope, criterion.measure))].join(" ");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts].map(([key, count]) => `${key} ${count}`).toSorted();
}

/** What an engine gave, in the same words; fractions reduced. */
function foundCandidates(rows: readonly EngineRow[]): readonly string[] {
  const reduced = ([criterion, level, member, measure, top, bottom, entities]: EngineRow): EngineRow => {
    if (typeof top !== "string" || typeof bottom !== "string")
      return [criterion, level, member, measure, null, null, entities].map((cell) => cell ?? null);
    const { numerator, denominator } = rational(BigInt(top), BigInt(bottom));
    return [criterion, level, member, measure, String(numerator), String(denominator), entities].map(
      (cell) => cell ?? null,
    );
  };
  return rows.map((row) => reduced(row).map(String).join(" ")).toSorted();
}

/** The names of the thresholds that simulation moves. */
function namesOf({ module, asOf }: Case): readonly object[] {
  return thresholdsOf(module, asOf).map(({ code, level, member }) => ({
    criterion: code,
    level,
    ...(member !== undefined && { class: member }),
  }));
}

function isOf({ entry, member }: Threshold, found: Evaluated): boolean {
  if (entry.value.kind !== "byClass" || typeof found === "object") return false;
  const named = entry.value.cases.map((each) => each.member);
  return member === otherwise ? !named.includes(String(found)) : String(found) === member;
}

function wordsOf(measure: Evaluated): readonly string[] {
  if (isAbsent(measure)) return [isMissing(measure) ? "missing" : "nothing", "null", "null"];
  if (!isRational(measure)) throw new Error("a measure that thresholds are set against is a number");
  return ["value", String(measure.numerator), String(measure.denominator)];
}
