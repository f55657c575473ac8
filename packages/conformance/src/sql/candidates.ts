/** Breakpoint candidates from SQL and by the interpreter, in words that can be compared. */

import { glance, isAbsent, isMissing, prepare, valueOfExpr, type Evaluated } from "@khung/evaluator/observing";
import { isRational, type Cell } from "@khung/ir";
import { otherwise, thresholdsOf, type Threshold } from "@khung/simulation";
import { compileCandidates, textRows, widthsOf, type CompiledCandidates } from "@khung/sql";
import type { EngineRow } from "@khung/engines/engine";
import type { Population } from "./populations.ts";

type Case = Pick<Population, "module" | "table" | "asOf">;

/** The query with the rows that it is asked of; or the codes with which it is refused. */
export function candidatesOf(
  { module, table, asOf }: Case,
  dialect: CompiledCandidates["dialect"],
):
  | { readonly compiled: CompiledCandidates; readonly rows: readonly EngineRow[] }
  | { readonly refused: readonly string[] } {
  const compiled = compileCandidates(module, { dialect, asOf, widths: widthsOf(module, table) });
  if (!compiled.ok) return { refused: compiled.problems.map(({ code }) => code) };
  const rows = textRows(compiled, table);
  return rows.ok ? { compiled, rows: rows.rows } : { refused: rows.problems.map(({ code }) => code) };
}

/** The names of the thresholds that simulation moves. */
export function namesOf({ module, asOf }: Case): readonly object[] {
  return thresholdsOf(module, asOf).map(({ code, level, member }) => ({
    criterion: code,
    level,
    ...(member !== undefined && { class: member }),
  }));
}

/** What the query must give, row by row, sorted: each entity is asked by the interpreter. */
export function expectedCandidates({ module, table, asOf }: Case): readonly string[] {
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

/** What an engine gave, in the same words. */
export function foundCandidates(rows: readonly EngineRow[]): readonly string[] {
  return rows.map((row) => row.map(String).join(" ")).toSorted();
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
