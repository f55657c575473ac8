/** The step function of a threshold from what each entity would be on either side of its measure: what a database says. */

import { compare, type Rational } from "@khung/ir";
import type { Breakpoints, Step } from "./breakpoints.ts";
import type { Distribution } from "./population.ts";
import type { Threshold } from "./threshold.ts";

/** An entity whose level hangs on a threshold. */
export interface TurningRow {
  readonly row: number;
  readonly measure: Rational;
  /** Its level while the threshold is less than the measure, and while it is greater. */
  readonly below: number;
  readonly above: number;
}

/** The step function. `start`: the distribution while the threshold is below all measures; `turning`: in any order. */
export function stepsOfTurning(
  { comparison }: Pick<Threshold, "comparison">,
  start: Distribution,
  turning: readonly TurningRow[],
  withoutMeasure: number,
): Breakpoints {
  // At its own measure `at least` and `less than` are still what they are below it.
  const turnsAbove = comparison === "atLeast" || comparison === "lessThan";
  const sorted = turning.toSorted((a, b) => compare(a.measure, b.measure) || a.row - b.row);
  const steps: Step[] = [];
  let distribution = start;
  let from: Rational | undefined;
  // Those that turn where the stretch begins that is not said yet.
  let flips: TurningRow[] = [];
  const say = (to: Rational | undefined): void => {
    const counts = [...distribution];
    for (const { below, above } of flips) {
      counts[below] = (counts[below] ?? 0) - 1;
      counts[above] = (counts[above] ?? 0) + 1;
    }
    distribution = counts;
    steps.push({
      ...(from && { from }),
      fromClosed: from !== undefined && !turnsAbove,
      ...(to && { to }),
      toClosed: to !== undefined && turnsAbove,
      distribution,
      flips: flips.map(({ row }) => row),
    });
  };
  for (const each of sorted) {
    const turnsWith = flips[0] && compare(flips[0].measure, each.measure) === 0;
    if (!turnsWith) {
      say(each.measure);
      from = each.measure;
      flips = [];
    }
    flips.push(each);
  }
  say(undefined);
  return { steps, moving: turning.length, withoutMeasure };
}
