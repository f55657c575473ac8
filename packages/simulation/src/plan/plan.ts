/**
 * The least that one entity has to change to reach a goal.
 *
 * In: a framework, an entity's data, what may be changed at what cost. Out: the steps of least effort, proven to be the least or said not to
 * be, and evaluated again by the reference interpreter: with all steps the goal is reached, without any one it is not. Or that the goal
 * cannot be reached, and what forbids it. Refuses frameworks in which an entity's result hangs on others.
 */

import { levelOf, observe, scoreSeen, statusesOf, valueOfExpr, type Observation } from "@khung/evaluator/observing";
import { compare, fromInteger, isRational, type Cell, type Rational } from "@khung/ir";
import { Pace, quietly, type Run } from "../run.ts";
import type { Goal } from "./goal.ts";
import { compareEfforts, effortTo, same, type Effort } from "./lever.ts";
import type { Unmoved } from "./movable.ts";
import { obstaclesOf, type Obstacle } from "./obstacles.ts";
import type { Option } from "./options.ts";
import type { Planner } from "./planner.ts";
import { search, type Found } from "./search.ts";
import { settingOf, type Setting } from "./setting.ts";

/** One change. */
export interface Step {
  readonly input: string;
  /** `null`: missing, so the step is to report it. */
  readonly from: Cell;
  readonly to: Cell;
  /** With costs: what it costs; else 1. Then what decides between equals. */
  readonly effort: Effort;
  /** Criteria that hang on it and stand otherwise after the plan. */
  readonly criteria: readonly string[];
}

/** Changes that reach the goal together. */
export interface Steps {
  readonly steps: readonly Step[];
  readonly effort: Effort;
  /** That there is no cheaper way (among those that differ from the plans before, for alternatives). */
  readonly proven: boolean;
  /** Where it is not proven: any way takes at least this. */
  readonly bound?: Effort;
  /** By the interpreter: the goal is reached, each step is needed, and no condition on the data is newly broken. */
  readonly verified: boolean;
  readonly level: number;
  readonly score?: Rational;
  /** Criteria that are met now and would not be any more, by level. */
  readonly worse: readonly { readonly code: string; readonly level: number }[];
}

/** What comes out. */
export type Plan = {
  readonly level: number;
  readonly score?: Rational;
  readonly unmoved: ReadonlyMap<string, Unmoved>;
} & (
  | { readonly kind: "plan"; readonly best: Steps; readonly alternatives: readonly Steps[] }
  | { readonly kind: "reached" }
  /** `proven` false: no way was found among those that were looked at. */
  | { readonly kind: "impossible"; readonly proven: boolean; readonly obstacles: readonly Obstacle[] }
  /** The steps of the search ran out: any way takes at least the bound. */
  | { readonly kind: "open"; readonly bound: Effort }
);

export interface PlanOptions extends Run {
  /** Further plans, each without something that those before it change; 0 unless said. */
  readonly alternatives?: number;
  /** Steps of the search, and boxes of values for each set of inputs, before giving up; 20,000. */
  readonly most?: number;
}

/** Plans for one entity; an input that is not among the cells is missing. Errors: rejects once the signal is aborted. */
export async function plan(
  planner: Planner,
  cells: ReadonlyMap<string, Cell>,
  { alternatives = 0, most = 20_000, ...run }: PlanOptions = {},
): Promise<Plan> {
  const { program, unmoved } = planner;
  const now = observe(program, cells);
  const head = { ...resultOf(now), unmoved };
  if (reachesGoal(now, planner.goal)) return { kind: "reached", ...head };
  const pace = new Pace(quietly(run), Infinity);
  const setting = settingOf(planner, cells, most);
  const find = (frozen: ReadonlySet<number>): Promise<Found> =>
    search(setting.lists(frozen), {
      ...setting,
      goal: planner.condition,
      most,
      pace,
      reaches: (choice) => reachesGoal(observe(program, changed(cells, choice)), planner.goal),
    });
  const first = await find(new Set());
  if (first.kind === "open") return { kind: "open", bound: setting.lower(first.bound), ...head };
  if (first.kind === "none") {
    const proven = setting.beyond === undefined;
    return { kind: "impossible", proven, obstacles: obstaclesOf(planner, setting, cells), ...head };
  }
  const stepsOf = (found: Found & { kind: "found" }): Steps => toSteps(found, planner, setting, cells, now);
  const others = await further(first, alternatives, setting, find);
  return { kind: "plan", best: stepsOf(first), alternatives: others.map(stepsOf), ...head };
}

/** Plans that each do without something that a plan before them changes, by rising effort (Lawler 1972). */
async function further(
  first: Found & { kind: "found" },
  count: number,
  { options }: Setting,
  find: (frozen: ReadonlySet<number>) => Promise<Found>,
): Promise<readonly (Found & { kind: "found" })[]> {
  const supportOf = (choice: readonly Option[]): readonly number[] =>
    options.flatMap((each, i) =>
      each.options.some((option) => option.cells.size > 0 && choice.includes(option)) ? [i] : [],
    );
  const waiting: { readonly found: Found & { kind: "found" }; readonly frozen: ReadonlySet<number> }[] = [];
  const seen = new Set([supportOf(first.choice).join()]);
  const given: (Found & { kind: "found" })[] = [];
  const expand = async (choice: readonly Option[], frozen: ReadonlySet<number>): Promise<void> => {
    for (const component of supportOf(choice)) {
      const without = new Set([...frozen, component]);
      const found = await find(without);
      if (found.kind !== "found") continue;
      const key = supportOf(found.choice).join();
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push({ found, frozen: without });
    }
  };
  if (count > 0) await expand(first.choice, new Set());
  while (given.length < count) {
    waiting.sort((a, b) => compareEfforts(a.found.effort, b.found.effort));
    const next = waiting.shift();
    if (!next) return given;
    given.push(next.found);
    if (given.length < count) await expand(next.found.choice, next.frozen);
  }
  return given;
}

function toSteps(
  { choice, effort }: Found & { kind: "found" },
  planner: Planner,
  setting: Setting,
  cells: ReadonlyMap<string, Cell>,
  now: Observation,
): Steps {
  const { program, goal, module } = planner;
  const broken = (after: Observation): boolean =>
    setting.constraints.some((condition) => valueOfExpr(after, condition) === false);
  const there = withGreatestDivisors(changed(cells, choice), cells, planner, broken);
  const then = observe(program, there);
  const without = (input: string): boolean => {
    const after = observe(program, new Map([...there, [input, cells.get(input) ?? null]]));
    return reachesGoal(after, goal) && !broken(after);
  };
  const steps = setting.levers.flatMap((lever): readonly Step[] => {
    const { name } = lever.input;
    const to = there.get(name) ?? null;
    if (same(lever.from, to)) return [];
    const turned = module.criteria.filter(({ code }) => {
      if (program.graph.criteria.get(code)?.inputs.has(name) !== true) return false;
      return statusesOf(now, code).join() !== statusesOf(then, code).join();
    });
    return [
      { input: name, from: lever.from, to, effort: effortTo(lever, to), criteria: turned.map(({ code }) => code) },
    ];
  });
  const bound = setting.beyond && compareEfforts(setting.beyond, effort) < 0 ? setting.beyond : undefined;
  return {
    steps,
    effort,
    proven: !bound,
    ...(bound && { bound }),
    verified: reachesGoal(then, goal) && !broken(then) && steps.every(({ input }) => !without(input)),
    ...resultOf(then),
    worse: module.criteria.flatMap(({ code }) =>
      statusesOf(now, code).flatMap((status, i) =>
        status === "met" && statusesOf(then, code)[i] !== "met" ? [{ code, level: i + 1 }] : [],
      ),
    ),
  };
}

/**
 * Of a missing figure that is only divided by, any value up to some end will do: that end is named, as the one least in the entity's
 * favour. The interpreter is asked at each; which of them is named makes no difference to the effort.
 */
function withGreatestDivisors(
  there: ReadonlyMap<string, Cell>,
  cells: ReadonlyMap<string, Cell>,
  { program, goal, unmoved }: Planner,
  broken: (observation: Observation) => boolean,
): ReadonlyMap<string, Cell> {
  const found = new Map(there);
  for (const [input, why] of unmoved) {
    const value = found.get(input);
    if (why !== "divides" || !isRational(value) || (cells.get(input) ?? null) !== null) continue;
    const does = (to: bigint): boolean => {
      const observation = observe(program, new Map([...found, [input, fromInteger(to)]]));
      return reachesGoal(observation, goal) && !broken(observation);
    };
    let [low, step] = [value.numerator, 1n];
    if (!does(low)) continue;
    while (step < enough && does(low + step)) {
      low += step;
      step *= 2n;
    }
    // Where there is no end to it, the least is as good.
    if (step >= enough) continue;
    for (; step > 0n; step /= 2n) if (does(low + step)) low += step;
    found.set(input, fromInteger(low));
  }
  return found;
}

const enough = 2n ** 32n;

function changed(cells: ReadonlyMap<string, Cell>, choice: readonly Option[]): ReadonlyMap<string, Cell> {
  return new Map([...cells, ...choice.flatMap((option) => [...option.cells])]);
}

function resultOf(observation: Observation): { readonly level: number; readonly score?: Rational } {
  const score = scoreSeen(observation)?.value;
  return { level: levelOf(observation), ...(score && { score }) };
}

function reachesGoal(observation: Observation, goal: Goal): boolean {
  if (goal.kind === "level") return levelOf(observation) >= goal.level;
  const score = scoreSeen(observation)?.value;
  return score !== undefined && score !== null && compare(score, goal.least) >= 0;
}
