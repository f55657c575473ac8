/** A framework and a goal made ready for plans. */

import { prepare, type Prepared } from "@khung/evaluator/observing";
import type { Expr, IsoDate, Module } from "@khung/ir";
import type { Costs } from "./costs.ts";
import { goalCondition, type Goal } from "./goal.ts";
import { unmovedInputs, type Unmoved } from "./movable.ts";

/** A framework and a goal, ready for entity after entity. */
export interface Planner {
  readonly module: Module;
  readonly goal: Goal;
  readonly program: Prepared;
  readonly condition: Expr;
  readonly costs?: Costs;
  readonly unmoved: ReadonlyMap<string, Unmoved>;
  /** Inputs and criteria that the goal hangs on. */
  readonly inputs: ReadonlySet<string>;
  readonly criteria: ReadonlySet<string>;
}

/** Why no plan can be made: an entity's result hangs on others, or there are no points. */
export type NoPlanner = "others" | "points";

/** Makes a framework ready to plan for a goal. */
export function plannerOf(module: Module, asOf: IsoDate, goal: Goal, costs?: Costs): Planner | NoPlanner {
  const program = prepare(module, asOf);
  if (module.children || program.statistics.length > 0) return "others";
  if (goal.kind === "score" && !module.index && !module.criteria.some(({ points }) => points)) return "points";
  const condition = goalCondition(module, goal);
  const { inputs, criteria } = program.graph.needsOf([condition]);
  const unmoved = unmovedInputs(module, condition, inputs, criteria, costs);
  return { module, goal, program, condition, inputs, criteria, unmoved, ...(costs && { costs }) };
}
