/** What must be reached, and whether this run reached it. */

import { cel } from "../engines/cel.ts";
import { columnar, columnarFromRows } from "../engines/columnar.ts";
import { duckdb } from "../engines/duckdb.ts";
import { engines } from "../engines/engines.ts";
import { generatedRows } from "../engines/generated.ts";
import { packed } from "../engines/packed.ts";
import { wasm16 } from "../engines/wasm-simd.ts";
import type { Measurement } from "../measure.ts";
import { evaluateAll } from "../works/evaluate.ts";
import { ratio } from "./ratios.ts";

/** One target. `measured` is absent when this run did not measure it. */
export interface Verdict {
  readonly what: string;
  readonly least?: number;
  readonly most?: number;
  readonly unit: "×" | "ms" | "bytes";
  readonly measured?: number;
  readonly met?: boolean;
}

interface Target extends Omit<Verdict, "measured" | "met"> {
  readonly measure: (results: readonly Measurement[]) => number | undefined;
}

const times =
  (theirs: string, ours: string, work = evaluateAll) =>
  (results: readonly Measurement[]): number | undefined =>
    ratio(results, work, theirs, ours);
const milliseconds =
  (work: string, clock: "median" | "cold" = "median") =>
  (results: readonly Measurement[]): number | undefined =>
    results.find((each) => each.work === work && each.engine.startsWith("khung"))?.[clock];

/** The peer that evaluates most entities a second. */
const fastestPeer = (results: readonly Measurement[]): number | undefined => {
  const names = engines.filter(({ kind }) => kind === "peer").map(({ name }) => name);
  const [fastest] = results
    .filter(({ work, engine }) => work === evaluateAll && names.includes(engine))
    .toSorted((a, b) => b.n / b.median - a.n / a.median);
  return fastest && times(fastest.engine, columnar.name)(results);
};

const targets: readonly Target[] = [
  { what: "columns against JS tables, packed", least: 0.8, unit: "×", measure: times(packed.name, columnar.name) },
  { what: "columns against DuckDB", least: 15, unit: "×", measure: times(duckdb.name, columnar.name) },
  { what: "columns against the fastest rule engine", least: 100, unit: "×", measure: fastestPeer },
  {
    what: "columns against wasm SIMD, 16 bit (stretch)",
    least: 0.5,
    unit: "×",
    measure: times(wasm16.name, columnar.name),
  },
  {
    what: "row objects against generated row code",
    least: 0.8,
    unit: "×",
    measure: times(generatedRows.name, columnarFromRows.name),
  },
  { what: "row objects against cel-js", least: 40, unit: "×", measure: times(cel.name, columnarFromRows.name) },
  { what: "explain one commune", most: 5, unit: "ms", measure: milliseconds("explain one commune") },
  { what: "parse 5,000 lines, warm", most: 20, unit: "ms", measure: milliseconds("parse 5000 lines") },
  { what: "claim refuted", most: 100, unit: "ms", measure: milliseconds("prove: level 4 implies level 3, refuted") },
  { what: "claim proved", most: 100, unit: "ms", measure: milliseconds("prove: at least as strict as itself") },
];

/** Every target with what this run says. */
export function verdictsOf(results: readonly Measurement[]): readonly Verdict[] {
  return targets.map(({ measure, ...target }) => {
    const measured = measure(results);
    if (measured === undefined) return target;
    return { ...target, measured, met: measured >= (target.least ?? 0) && measured <= (target.most ?? Infinity) };
  });
}
