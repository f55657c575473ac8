/** What must be reached, and whether this run reached it. */

import { cel } from "../engines/cel.ts";
import { columnar, columnarFirst, columnarFromRows } from "../engines/columnar.ts";
import { duckdb } from "../engines/duckdb.ts";
import { engines } from "../engines/engines.ts";
import { generatedRows } from "../engines/generated.ts";
import { packed } from "../engines/packed.ts";
import { wasm16 } from "../engines/wasm-simd.ts";
import type { Measurement } from "../measure.ts";
import { csvWork } from "../works/csv.ts";
import { countsWork, keystrokeWork, overlayWork } from "../works/editing.ts";
import { evaluateAll } from "../works/evaluate.ts";
import { columnsMemory } from "../works/memory.ts";
import { scenariosWork } from "../works/scenarios.ts";
import { distributionAt, firstTouch, levelsAt } from "../works/slider.ts";
import { checkWork, firstWork, nodeWork, planWork } from "../works/start.ts";
import { sweepWork } from "../works/sweep.ts";
import { breakpointsWork, tornadoWork } from "../works/tornado.ts";
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
  (work: string) =>
  (results: readonly Measurement[]): number | undefined =>
    results.find((each) => each.work === work && each.engine.startsWith("khung"))?.median;

/** The peer that evaluates most entities a second. */
const fastestPeer = (results: readonly Measurement[]): number | undefined => {
  const names = engines.filter(({ kind }) => kind === "peer").map(({ name }) => name);
  const [fastest] = results
    .filter(({ work, engine }) => work === evaluateAll && names.includes(engine))
    .toSorted((a, b) => b.n / b.median - a.n / a.median);
  return fastest && times(fastest.engine, columnar.name)(results);
};

const bytes =
  (work: string) =>
  (results: readonly Measurement[]): number | undefined =>
    results.find((each) => each.work === work && each.engine === columnar.name)?.median;

/** CPU time of ten thousand, from as many as were measured. */
const tenThousand = (results: readonly Measurement[]): number | undefined => {
  const found = results.find(({ work, engine }) => work === scenariosWork && engine === columnar.name);
  return found && (found.median * 10_000) / found.n;
};

const startRatio = (results: readonly Measurement[]): number | undefined => {
  const [khung, node] = [checkWork, nodeWork].map((work) => results.find((each) => each.work === work));
  return khung && node && khung.median / node.median;
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
    what: "columns seen for the first time, against JS tables, packed",
    least: 0.8,
    unit: "×",
    measure: times(packed.name, columnarFirst.name),
  },
  {
    what: "columns seen for the first time, against DuckDB",
    least: 15,
    unit: "×",
    measure: times(duckdb.name, columnarFirst.name),
  },
  {
    what: "row objects against generated row code",
    least: 0.8,
    unit: "×",
    measure: times(generatedRows.name, columnarFromRows.name),
  },
  { what: "row objects against cel-js", least: 40, unit: "×", measure: times(cel.name, columnarFromRows.name) },
  { what: "IR to evaluator", most: 1, unit: "ms", measure: milliseconds(planWork) },
  { what: "first 3,321 entities in a fresh process", most: 8, unit: "ms", measure: milliseconds(firstWork) },
  { what: "one threshold: first touch", most: 0.5, unit: "ms", measure: milliseconds(firstTouch) },
  { what: "one threshold: a distribution", most: 0.001, unit: "ms", measure: milliseconds(distributionAt) },
  { what: "one threshold: every level, and who moves", most: 0.1, unit: "ms", measure: milliseconds(levelsAt) },
  { what: "breakpoints of all thresholds", most: 15, unit: "ms", measure: milliseconds(breakpointsWork) },
  {
    what: "101-point sweep against DuckDB",
    least: 30,
    unit: "×",
    measure: times(duckdb.name, columnar.name, sweepWork),
  },
  {
    what: "101-point sweep",
    most: 2,
    unit: "ms",
    measure: (results) => results.find(({ work, engine }) => work === sweepWork && engine === columnar.name)?.median,
  },
  { what: "tornado", most: 7, unit: "ms", measure: milliseconds(tornadoWork) },
  {
    what: "1,000,000 rows, CSV to levels, against DuckDB reading them",
    most: 1.5,
    unit: "×",
    measure: (results) => {
      const [khung, reading] = [columnar, duckdb].map(({ name }) =>
        results.find(({ work, engine }) => work === csvWork && engine === name),
      );
      return khung && reading && khung.median / reading.median;
    },
  },
  { what: "memory of columns, bytes an entity", most: 120, unit: "bytes", measure: bytes(columnsMemory) },
  { what: "10,000 scenarios × 3,321 (CPU time; 2 s on two cores)", most: 4_000, unit: "ms", measure: tenThousand },
  { what: "explain one commune", most: 5, unit: "ms", measure: milliseconds("explain one commune") },
  { what: "parse 5,000 lines, warm", most: 20, unit: "ms", measure: milliseconds("parse 5000 lines") },
  {
    what: "parse 5,000 lines, cold",
    most: 80,
    unit: "ms",
    measure: milliseconds("parse 5000 lines in a fresh process"),
  },
  { what: "keystroke to diagnostics", most: 8, unit: "ms", measure: milliseconds(keystrokeWork) },
  { what: "keystroke to diagnostics, an overlay", most: 10, unit: "ms", measure: milliseconds(overlayWork) },
  { what: "keystroke to level counts of 10,599 entities", most: 16, unit: "ms", measure: milliseconds(countsWork) },
  { what: "khung check against Node's own start", most: 1.3, unit: "×", measure: startRatio },
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
