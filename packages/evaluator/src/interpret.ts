/**
 * The reference interpreter: a module and a table in, results out, by plain loops over the rows.
 *
 * This is the specification in code: other back ends are tested against it. It rounds nothing, reads no clock, and an
 * entity's result depends on no other entity but for its rank and for figures of all entities, a pass of their own.
 */

import type { Diagnostic } from "@khung/diagnostics";
import { rowNumber, type Cell, type IsoDate, type Module, type Table } from "@khung/ir";
import { assess } from "./assess.ts";
import { brokenEnsures } from "./ensures.ts";
import { effectProblems, exceptionProblems, moduleProblems } from "./problems.ts";
import { programOf, type Known } from "./program.ts";
import { reportResults } from "./reports.ts";
import { givenFigures } from "./given-figures.ts";
import { meansOfPredecessors, type MergedData } from "./means-of-predecessors.ts";
import { tierBelow, type ChildrenData } from "./tier-below.ts";
import { withPopulation } from "./population.ts";
import { ranksOf } from "./score.ts";
import { statisticResults } from "./statistics.ts";
import type { EntityResult, Evaluation, LevelCount } from "./result.ts";

/** How to run. `asOf`: the date at which dated values are read. */
export interface InterpretOptions {
  readonly asOf: IsoDate;
  /** The entities of the tier below, for a framework that asks about them. */
  readonly children?: ChildrenData;
  /** What merged entities come of: a framework may average what those scored. */
  readonly merged?: MergedData;
  /** Looked at between entities; when it says `aborted`, `interpret` throws `Aborted`. */
  readonly signal?: { readonly aborted: boolean };
  /** Called now and then, and at the end. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Thrown by `interpret` when its signal says so. */
export class Aborted extends Error {
  override readonly name = "AbortError";
}

const progressEvery = 256;

/**
 * Evaluates a module over a table.
 *
 * Shapes   entities: as the table's, same order · statuses: one a level
 * Missing  stays missing, counted as the framework declares; never 0
 * Errors   broken `ensure`s and undated values come back as problems; throws `Aborted`, or on a module that the checker refuses
 */
export function interpret(module: Module, table: Table, options: InterpretOptions): Evaluation {
  const columns = module.inputs.map(({ name }) =>
    Object.hasOwn(table.columns, name) ? table.columns[name] : undefined,
  );
  const total = table.entities.length;
  const rows = table.entities.map((_, row) => columns.map((column): Cell => column?.at(row) ?? null));
  const program = withPopulation(
    programOf(module, options.asOf),
    rows.map((row, i) => ({ entity: table.entities[i] ?? "", row, known: () => knownOf(i) })),
  );
  const meansOf = meansOfPredecessors(program, options.merged);
  const childrenOf = tierBelow(module, options.children, options.asOf);
  const knownOf = (row: number): Known => {
    const entity = table.entities[row] ?? "";
    const given = givenFigures(module, (name) =>
      Object.hasOwn(table.columns, name) ? table.columns[name]?.at(row) : undefined,
    );
    return { ...childrenOf(entity), ...meansOf(entity), ...given };
  };
  const problems: Diagnostic[] = [...effectProblems(module, options.asOf, table.name), ...moduleProblems(program)];
  const assessed = table.entities.map((entity, row) => {
    if (row % progressEvery === 0) {
      options.onProgress?.(row, total);
      if (options.signal?.aborted) throw new Aborted("evaluation was stopped");
    }
    const each = assess(program, entity, rows[row] ?? [], knownOf(row));
    problems.push(...brokenEnsures(each.scope, { table: table.name, row: rowNumber(table, row), entity }));
    return each;
  });
  const results = assessed.map(({ result }) => result);
  problems.push(...exceptionProblems(program, table.name, results));
  const evaluation = {
    module: { id: module.id, version: module.version, title: module.title },
    asOf: options.asOf,
    distribution: distributionOf(module, results),
    entities: ranked(module, results),
    reports: reportResults(program, assessed),
    statistics: statisticResults(program),
    problems,
  };
  options.onProgress?.(total, total);
  return evaluation;
}

/**
 * Evaluates a module for one entity, which is alone: figures of all entities are its own. An input that is not among the cells is missing.
 *
 * Errors   none come back: for broken `ensure`s run `interpret` on a table of one row
 */
export function interpretEntity(
  module: Module,
  entity: string,
  cells: Readonly<Record<string, Cell>>,
  options: Pick<InterpretOptions, "asOf">,
): EntityResult {
  const row = module.inputs.map(({ name }): Cell => (Object.hasOwn(cells, name) ? cells[name] : undefined) ?? null);
  const given = givenFigures(module, (name) => (Object.hasOwn(cells, name) ? cells[name] : undefined));
  return assess(programOf(module, options.asOf), entity, row, given).result;
}

/** The results, with ranks where the framework ranks: the one thing in which an entity depends on the others. */
export function ranked({ rank }: Module, results: readonly EntityResult[]): readonly EntityResult[] {
  if (!rank) return results;
  const ranks = ranksOf(
    results.map(({ score }) => score?.value ?? null),
    rank.ties,
  );
  return results.map((result, i) => ({ ...result, rank: ranks[i] ?? null }));
}

/** How many entities are at each level. */
export function distributionOf(module: Module, results: readonly EntityResult[]): readonly LevelCount[] {
  const counts = [0, ...module.levels.map(() => 0)];
  for (const { level } of results) counts[level] = (counts[level] ?? 0) + 1;
  return counts.map((count, level) => ({ level, id: module.levels[level - 1]?.id ?? "", count }));
}
