/** The distribution of levels as a step function of any number that can be turned: exact, over every value that it could have. */

import { levelAlong, levelAlongWeight, NotLinear, type LevelAlong } from "@khung/evaluator/along";
import { prepare } from "@khung/evaluator/observing";
import { zero, type Cell, type Expr, type IsoDate } from "@khung/ir";
import type { Breakpoints } from "./breakpoints.ts";
import { dialInput, opened, type Dial } from "./dial.ts";
import type { WeightDial } from "./dial-weight.ts";
import type { Population } from "./population.ts";
import { Pace, type Run } from "./run.ts";
import { stepsOf } from "./steps.ts";

/** Why there is no step function: where the number enters in a way that cannot be solved. */
export interface NotSolvable {
  readonly obstacle: Expr;
}

/**
 * All steps of a number: each entity's own turning points, put together. Those of a weight begin above 0.
 *
 * Errors   rejects once the signal is aborted; throws on frameworks with figures of all entities (`dialOf…` refuse them)
 */
export async function dialBreakpoints(
  { table, module, asOf }: Population,
  dial: Dial | WeightDial,
  run: Run = {},
): Promise<Breakpoints | NotSolvable> {
  const { exceptions } = prepare(module, asOf);
  const alongOf = following(dial, asOf);
  const columns = module.inputs.map(({ name }) =>
    Object.hasOwn(table.columns, name) ? table.columns[name] : undefined,
  );
  const pace = new Pace(run, table.entities.length);
  const along: LevelAlong[] = [];
  for (const [row, entity] of table.entities.entries()) {
    const exception = exceptions.get(entity);
    const cells = columns.map((column): Cell => column?.at(row) ?? null);
    try {
      along.push(exception ? { first: exception.level, turns: [] } : alongOf(cells));
    } catch (error) {
      if (error instanceof NotLinear) return { obstacle: error.expr };
      throw error;
    }
    await pace.step();
  }
  const moving = along.filter(({ turns }) => turns.length > 0).length;
  const steps = stepsOf(along, module.levels.length, dial.value);
  const from = "weighed" in dial && { from: zero };
  return { steps: steps.map((step, i) => (i === 0 ? { ...step, ...from } : step)), moving, withoutMeasure: 0 };
}

/** How the level of an entity, by its cells, is followed along a number. */
function following(dial: Dial | WeightDial, asOf: IsoDate): (cells: readonly Cell[]) => LevelAlong {
  if ("weighed" in dial) return (cells) => levelAlongWeight(dial.weighed, cells);
  const program = prepare(opened(dial), asOf);
  return (cells) => levelAlong(program, [...cells, zero], dialInput);
}
