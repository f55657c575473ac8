/** The text against a baseline: how many move from where to where, who, and which criteria decide it. */

import type { Rational } from "@khung/ir";
import { transitions, type Moved, type Population, type Run, type Transitions } from "@khung/simulation";
import type { Answers, Exchange } from "../exchange.ts";
import { orRefused, type Refused } from "../refusal.ts";
import type { Workshop } from "../workshop.ts";
import { askedIn } from "./asked.ts";
import { matrixOf, populationsOf, sideOf, type Comparing, type Side } from "./sides.ts";

/** What moves, at a glance. */
export interface Moves {
  readonly baseline: Side;
  readonly scenario: Side;
  /** By level of the baseline, then of the scenario, 0 first: how many entities. */
  readonly matrix: readonly (readonly number[])[];
  /** Level of every row. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Entities whose level in the scenario missing data may still change. */
  readonly open: number;
  /** By code, criteria that lack data in some entity: in how many. */
  readonly missing: Readonly<Record<string, number>>;
}

/** An entity that moves. */
export interface MovedEntity extends Moved {
  readonly entity: string;
  /** Of the criteria that decide it, `alone` or `together` (else all that changed): what they turn on. */
  readonly reasons: readonly Reason[];
}

/** What a criterion turns on, at the level at which it counts. */
export interface Reason {
  readonly code: string;
  readonly level: number;
  /** Absent: no measure that is a number, or no data. */
  readonly value?: Rational;
  /** Thresholds; absent where there is none that is a number. */
  readonly before?: Rational;
  readonly after?: Rational;
  /** So much the measure is beyond the threshold of the scenario; below 0 it lacks that. */
  readonly margin?: Rational;
}

export type Scenario = Omit<Transitions, "moved" | "baseline" | "scenario"> & {
  readonly baseline: Side;
  readonly scenario: Side;
  readonly moved: readonly MovedEntity[];
};

export interface ScenarioExchanges {
  /** At once. */
  readonly moves: Exchange<Comparing, Moves | Refused>;
  /** Who moves and why: each entity that moves is looked at by the interpreter. */
  readonly transitions: Exchange<Comparing, Scenario | Refused>;
}

export function scenarioAnswers(workshop: Workshop): Answers<ScenarioExchanges> {
  return {
    moves: (ask) =>
      orRefused(async () => {
        const { baseline, scenario } = await populationsOf(workshop, ask);
        return movesOf(baseline, scenario);
      }),
    transitions: (ask, run) =>
      orRefused(async () => {
        const { baseline, scenario } = await populationsOf(workshop, ask);
        return scenarioOf(baseline, scenario, run);
      }),
  };
}

function movesOf(baseline: Population, scenario: Population): Moves {
  const { level, low, high, criteria } = scenario.result;
  const missing = criteria.flatMap(({ code, states, statuses }): readonly (readonly [string, number])[] => {
    const lacking = statuses.map((row) => row.includes("missing"));
    const count = states.reduce((sum, state) => sum + Number(lacking[state]), 0);
    return count > 0 ? [[code, count]] : [];
  });
  return {
    baseline: sideOf(baseline),
    scenario: sideOf(scenario),
    matrix: matrixOf(baseline, level, scenario.module.levels.length),
    before: baseline.result.level,
    after: level,
    open: low.reduce((sum, each, row) => sum + Number(each !== high[row]), 0),
    missing: Object.fromEntries(missing),
  };
}

async function scenarioOf(baseline: Population, scenario: Population, run: Run): Promise<Scenario> {
  const { moved, ...rest } = await transitions(baseline, scenario, run);
  const reasonOf = reasons(baseline, scenario);
  return {
    ...rest,
    baseline: sideOf(baseline),
    scenario: sideOf(scenario),
    moved: moved.map((each) => {
      const decide = [each.alone, each.together, each.changed].find((codes) => codes.length > 0) ?? [];
      return {
        ...each,
        entity: scenario.table.entities[each.row] ?? "",
        reasons: decide.map((code) => reasonOf(code, each)),
      };
    }),
  };
}

/** What criteria turn on. */
function reasons(baseline: Population, scenario: Population): (code: string, moved: Moved) => Reason {
  const [before, after] = [askedIn(baseline), askedIn(scenario)];
  return (code, { row, from, to }) => {
    // Who falls misses the first level above; who rises meets the level itself.
    const level = to < from ? to + 1 : to;
    const was = before.threshold(code, level, row);
    const { value, threshold, margin } = after.standing(code, level, row);
    return {
      code,
      level,
      ...(value && { value }),
      ...(was && { before: was.value }),
      ...(threshold && { after: threshold.value }),
      ...(margin && { margin }),
    };
  };
}
