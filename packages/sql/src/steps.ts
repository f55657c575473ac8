/**
 * All values of one threshold at once: the level of an entity can only turn where the threshold meets its measure, so each is looked at
 * twice, with the threshold below everything and above everything. Those whose level differs come back with their measures.
 */

import { rational, type Module, type Rational } from "@khung/ir";
import { measureWord } from "./candidates.ts";
import { yes } from "./codes.ts";
import { dialects } from "./dialects.ts";
import type { BooleanNode } from "./nodes.ts";
import {
  assess,
  compiledTable,
  key,
  table,
  workshopOf,
  type CompiledTable,
  type Refused,
  type SqlOptions,
} from "./plan.ts";
import type { TextRow } from "./rows.ts";
import { printStages } from "./stages.ts";
import { ofClass, thresholdsOf, type CandidateThreshold } from "./thresholds.ts";
import { constantNumber, type NumberValue } from "./values.ts";

/** The step function of a threshold, in SQL. */
export interface CompiledSteps extends CompiledTable {
  readonly threshold: CandidateThreshold;
  /**
   * Rows `below, measure, entities`: how many have a level while the threshold is below all measures, and `value`, `missing` or `nothing`
   * to measure; NULL for those of other classes.
   */
  readonly levels: string;
  /** Rows `entity, top, bottom, below, above`: the measure, not reduced, and the level below and above it, of those that turn. */
  readonly turning: string;
}

/**
 * The steps of a threshold in SQL; undefined when the module has no such threshold that is compared with a measure and is a fixed number.
 *
 * Errors   KH8001 … for what SQL cannot compute exactly, as `compileSql` without points
 */
export function compileSteps(
  module: Module,
  threshold: CandidateThreshold,
  options: Omit<SqlOptions, "results">,
): CompiledSteps | Refused | undefined {
  const dialect = dialects[options.dialect];
  const workshop = workshopOf(module, options);
  const { trees, source } = workshop;
  const { expressions } = assess(source(new Map())).askable;
  const found = thresholdsOf(module, expressions).find(
    ({ name }) =>
      name.criterion === threshold.criterion && name.level === threshold.level && name.class === threshold.class,
  );
  if (!found) return undefined;
  const measured = expressions.number(found.measure, { reading: "official" });
  const beyond = farFrom(measured);
  const at = (value: bigint) =>
    assess(source(new Map([[found.written, constantNumber({ numerator: value, denominator: 1n }, trees)]]))).level;
  const [below, above] = [at(-beyond), at(beyond)];
  const there = trees.codeIn(measured.code, [yes]);
  const asked: BooleanNode = ofClass(found, expressions);
  const outputs = [
    { name: key, node: trees.text(key) },
    { name: "measure", node: trees.when(asked, measureWord(measured, trees)) },
    { name: "top", node: trees.when(there, measured.top) },
    { name: "bottom", node: trees.when(there, measured.bottom) },
    { name: "below", node: below },
    { name: "above", node: above },
  ];
  const problems = workshop.problems();
  if (problems.length > 0) return { ok: false, problems };
  const { name } = dialect;
  const rows = `(\n${printStages(outputs, dialect, { table, keys: [key] })}\n) AS ${name("each")}`;
  const [low, high, measure, entities] = ["below", "above", "measure", "entities"].map(name);
  const turning = [key, "top", "bottom", "below", "above"].map(name).join(", ");
  return {
    ...compiledTable(workshop, options),
    threshold: found.name,
    levels: `SELECT ${low}, ${measure}, COUNT(*) AS ${entities}\nFROM ${rows}\nGROUP BY ${low}, ${measure}\n`,
    turning: `SELECT ${turning}\nFROM ${rows}\nWHERE ${low} <> ${high}\n`,
  };
}

/** What the queries of steps say. */
export interface DecodedSteps {
  /** By level, 0 first: while the threshold is below all measures. */
  readonly start: readonly number[];
  /** Of those that it is asked of. */
  readonly withoutMeasure: number;
  readonly turning: readonly {
    readonly entity: string;
    readonly measure: Rational;
    readonly below: number;
    readonly above: number;
  }[];
}

/** Reads rows of both queries, cells as the engines write them. `levels`: how many the framework has. */
export function decodeSteps(
  levels: number,
  rows: { readonly levels: readonly TextRow[]; readonly turning: readonly TextRow[] },
): DecodedSteps {
  const start = Array.from({ length: levels + 1 }, () => 0);
  let withoutMeasure = 0;
  for (const [below, measure, entities] of rows.levels) {
    const count = Number(entities);
    start[Number(below)] = (start[Number(below)] ?? 0) + count;
    if (measure === "missing" || measure === "nothing") withoutMeasure += count;
  }
  const turning = rows.turning.map(([entity, top, bottom, below, above]) => ({
    entity: entity ?? "",
    measure: rational(BigInt(top ?? 0), BigInt(bottom ?? 1)),
    below: Number(below),
    above: Number(above),
  }));
  return { start, withoutMeasure, turning };
}

/** A whole number that no measure reaches, nor its opposite. */
function farFrom({ top }: NumberValue): bigint {
  return (top.high > -top.low ? top.high : -top.low) + 1n;
}
