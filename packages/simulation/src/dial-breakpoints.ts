/** The distribution of levels as a step function of any number that can be turned: exact, over every value that it could have. */

import { levelAlong, NotLinear, type LevelAlong } from "@khung/evaluator/along";
import { prepare } from "@khung/evaluator/observing";
import { zero, type Cell, type Expr, type Rational } from "@khung/ir";
import type { Breakpoints } from "./breakpoints.ts";
import { dialInput, opened, type Dial } from "./dial.ts";
import type { Population } from "./population.ts";
import { Pace, type Run } from "./run.ts";
import { stepsOf } from "./steps.ts";

/** Why there is no step function: where the number enters in a way that cannot be solved. */
export interface NotSolvable {
  readonly obstacle: Expr;
}

/**
 * All steps of a number: each entity's own turning points, put together.
 *
 * Errors   rejects once the signal is aborted; throws on frameworks with figures of all entities (`dialOf…` refuse them)
 */
export async function dialBreakpoints(
  { table, module, asOf }: Population,
  dial: Dial,
  run: Run = {},
): Promise<Breakpoints | NotSolvable> {
  const program = prepare(opened(dial), asOf);
  const columns = module.inputs.map(({ name }) =>
    Object.hasOwn(table.columns, name) ? table.columns[name] : undefined,
  );
  const pace = new Pace(run, table.entities.length);
  const along: LevelAlong[] = [];
  for (const [row, entity] of table.entities.entries()) {
    const exception = program.exceptions.get(entity);
    const cells: readonly (Cell | Rational)[] = [...columns.map((column): Cell => column?.at(row) ?? null), zero];
    try {
      along.push(exception ? { first: exception.level, turns: [] } : levelAlong(program, cells, dialInput));
    } catch (error) {
      if (error instanceof NotLinear) return { obstacle: error.expr };
      throw error;
    }
    await pace.step();
  }
  const moving = along.filter(({ turns }) => turns.length > 0).length;
  return { steps: stepsOf(along, module.levels.length, dial.value), moving, withoutMeasure: 0 };
}
