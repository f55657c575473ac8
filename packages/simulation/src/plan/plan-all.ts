/** Plans for every entity of a table: how many can reach a goal, what it takes together, which steps are commonest. */

import type { Cell, Table } from "@khung/ir";
import { Pace, quietly } from "../run.ts";
import { addEfforts, noEffort, type Effort } from "./lever.ts";
import { plan, type Plan, type PlanOptions } from "./plan.ts";
import type { Planner } from "./planner.ts";

/** What plans for many come to. */
export interface PlanSummary {
  readonly entities: number;
  /** Who is there already, who can get there, who cannot, and for whom the search did not end. */
  readonly reached: number;
  readonly able: number;
  readonly impossible: number;
  readonly open: number;
  /** Plans that are not proven to be the least. */
  readonly unproven: number;
  /** Of all plans together. */
  readonly effort: Effort;
  /** In how many plans an input changes, the commonest first. */
  readonly inputs: readonly { readonly input: string; readonly plans: number; readonly reported: number }[];
  /** How many entities a criterion or condition keeps from the goal for good, the commonest first. */
  readonly obstacles: readonly { readonly name: string; readonly entities: number }[];
}

export interface PlanAllOptions extends PlanOptions {
  /** Told of every plan, in the order of the table. */
  readonly onPlan?: (row: number, plan: Plan) => void | Promise<void>;
}

/** Plans for all. Errors: rejects once the signal is aborted. */
export async function planAll(planner: Planner, table: Table, options: PlanAllOptions = {}): Promise<PlanSummary> {
  const { onPlan, alternatives = 0, most } = options;
  const each = { ...quietly(options), alternatives, ...(most !== undefined && { most }) };
  const pace = new Pace(options, table.entities.length);
  const kinds = { reached: 0, plan: 0, impossible: 0, open: 0 };
  const inputs = new Map<string, { plans: number; reported: number }>();
  const obstacles = new Map<string, number>();
  let [unproven, effort] = [0, noEffort];
  for (let row = 0; row < table.entities.length; row++) {
    const found = await plan(planner, cellsOf(planner, table, row), each);
    kinds[found.kind]++;
    if (found.kind === "plan") {
      effort = addEfforts(effort, found.best.effort);
      if (!found.best.proven) unproven++;
      for (const { input, from } of found.best.steps) {
        const count = inputs.get(input) ?? { plans: 0, reported: 0 };
        count.plans++;
        if (from === null) count.reported++;
        inputs.set(input, count);
      }
    } else if (found.kind === "impossible") {
      const names = new Set(found.obstacles.map(({ code, condition }) => code ?? condition ?? ""));
      for (const name of names) obstacles.set(name, (obstacles.get(name) ?? 0) + 1);
    }
    await onPlan?.(row, found);
    await pace.step();
  }
  return {
    entities: table.entities.length,
    reached: kinds.reached,
    able: kinds.plan,
    impossible: kinds.impossible,
    open: kinds.open,
    unproven,
    effort,
    inputs: [...inputs].map(([input, count]) => ({ input, ...count })).toSorted((a, b) => b.plans - a.plans),
    obstacles: [...obstacles]
      .map(([name, entities]) => ({ name, entities }))
      .toSorted((a, b) => b.entities - a.entities),
  };
}

/** The data of a row. */
export function cellsOf({ module }: Planner, { columns }: Table, row: number): ReadonlyMap<string, Cell> {
  return new Map(
    module.inputs.map(({ name }): readonly [string, Cell] => [
      name,
      (Object.hasOwn(columns, name) ? columns[name]?.at(row) : undefined) ?? null,
    ]),
  );
}
