/**
 * A scenario against a baseline over the same data: who moves, and what decides it.
 *
 * For each entity that moves, the criteria that differ are tried alone and together by the reference interpreter, so "because" is
 * what was found, not what was changed.
 */

import { observe, levelOf, prepare, withJudgements, type Observation, type Prepared } from "@khung/evaluator/observing";
import type { Cell } from "@khung/ir";
import type { Distribution, Population } from "./population.ts";
import { Pace, type Run } from "./run.ts";

/** An entity whose level differs. */
export interface Moved {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** Criteria whose status differs, in source order. */
  readonly changed: readonly string[];
  /** Of those, the ones that bring the new level about alone, all else as in the baseline. */
  readonly alone: readonly string[];
  /** Where none does alone: the ones without which the new level would not be reached. Empty: more than one way leads there. */
  readonly together: readonly string[];
  /** Whether the level rules themselves, not the criteria, make a difference: with the baseline's statuses the level moves too. */
  readonly byRule: boolean;
}

/** What a scenario does to a population. */
export interface Transitions {
  readonly baseline: Distribution;
  readonly scenario: Distribution;
  /** By level of the baseline, then of the scenario: how many entities. */
  readonly matrix: readonly (readonly number[])[];
  readonly moved: readonly Moved[];
  /** Criteria that one of the two does not have: named, because they are compared with nothing. */
  readonly onlyInBaseline: readonly string[];
  readonly onlyInScenario: readonly string[];
}

/** Compares two evaluations of one table. Errors: throws when the tables differ. */
export async function transitions(baseline: Population, scenario: Population, run: Run = {}): Promise<Transitions> {
  if (baseline.table !== scenario.table) throw new Error("a scenario is compared over the same data");
  const size = Math.max(baseline.module.levels.length, scenario.module.levels.length) + 1;
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  const moved: Moved[] = [];
  const compare = comparer(baseline, scenario);
  const pace = new Pace(run, baseline.table.entities.length);
  for (let row = 0; row < baseline.table.entities.length; row++) {
    const [from, to] = [baseline.result.level[row] ?? 0, scenario.result.level[row] ?? 0];
    const line = matrix[from];
    if (line) line[to] = (line[to] ?? 0) + 1;
    if (from !== to) moved.push(compare(row, from, to));
    await pace.step();
  }
  const codes = ({ module }: Population) => module.criteria.map(({ code }) => code);
  const [before, after] = [codes(baseline), codes(scenario)];
  return {
    baseline: baseline.distribution,
    scenario: scenario.distribution,
    matrix,
    moved,
    onlyInBaseline: before.filter((code) => !after.includes(code)),
    onlyInScenario: after.filter((code) => !before.includes(code)),
  };
}

function comparer(baseline: Population, scenario: Population): (row: number, from: number, to: number) => Moved {
  const before = prepare(baseline.module, baseline.asOf);
  const after = prepare(scenario.module, scenario.asOf);
  return (row, from, to) => {
    const [old, now] = [observed(before, baseline, row), observed(after, scenario, row)];
    const changed = now.judgements
      .filter((judgement) => {
        const was = old.judgements[before.criteria.get(judgement.criterion.code) ?? -1];
        return !was || was.statuses.some((status, i) => status?.status !== judgement.statuses[i]?.status);
      })
      .map(({ criterion }) => criterion.code);
    // The scenario's rules over the baseline's statuses, but for some criteria.
    const levelWith = (codes: readonly string[]): number =>
      levelOf(
        withJudgements(now, (judgement) => {
          if (codes.includes(judgement.criterion.code)) return judgement;
          return old.judgements[before.criteria.get(judgement.criterion.code) ?? -1] ?? judgement;
        }),
      );
    const alone = changed.filter((code) => levelWith([code]) === to);
    const needed = changed.filter((code) => levelWith(changed.filter((each) => each !== code)) !== to);
    return { row, from, to, changed, alone, together: alone.length > 0 ? [] : needed, byRule: levelWith([]) !== from };
  };
}

function observed(program: Prepared, { module, table }: Population, row: number): Observation {
  const cells = new Map(
    module.inputs.map(({ name }): readonly [string, Cell] => [name, cellOf(table.columns, name)?.at(row) ?? null]),
  );
  return observe(program, cells);
}

function cellOf(
  columns: Population["table"]["columns"],
  name: string,
): { at(row: number): Cell | undefined } | undefined {
  return Object.hasOwn(columns, name) ? columns[name] : undefined;
}
