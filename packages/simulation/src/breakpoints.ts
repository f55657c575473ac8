/**
 * The distribution of levels as a step function of one threshold: exact, over every value that it could have.
 *
 * An entity's level can only turn where the threshold meets its measure. So each entity is looked at twice, as if it met the
 * requirement and as if it did not, and the entities that this moves are put in the order of their measures: every threshold there
 * could be is answered, and none is tried.
 */

import { invariant } from "@khung/diagnostics";
import type { ThresholdIndex } from "@khung/evaluator/columnar";
import type { Rational } from "@khung/ir";
import type { Distribution, Population } from "./population.ts";
import { Pace, type Run } from "./run.ts";
import { otherwise, type Threshold } from "./threshold.ts";

/** A stretch of thresholds that all give the same levels. An end that is absent is unbounded. */
export interface Step {
  readonly from?: Rational;
  readonly fromClosed: boolean;
  readonly to?: Rational;
  readonly toClosed: boolean;
  readonly distribution: Distribution;
  /** Rows whose level turns where this stretch begins; none in the first. */
  readonly flips: readonly number[];
  /** Entities at another level than now. Absent: those that turn on the way from now to here, for each turns once. */
  readonly moved?: number;
}

/** The step function of a threshold. */
export interface Breakpoints {
  /** From the least threshold to the greatest, without a gap. */
  readonly steps: readonly Step[];
  /** Entities whose level hangs on this threshold at all. */
  readonly moving: number;
  /** Entities that no threshold moves because their measure is missing or has nothing to measure. */
  readonly withoutMeasure: number;
}

/** All steps of a threshold. Errors: rejects once the signal is aborted. */
export async function breakpoints(population: Population, threshold: Threshold, run: Run = {}): Promise<Breakpoints> {
  const all = population.result.level.length;
  // Putting the rows in order is half of it, saying the steps the other.
  const pace = new Pace(run, 2 * all);
  const index = indexOf(population, threshold);
  await pace.step(all);
  const { places, above, rows, withoutMeasure } = index;
  const steps: Step[] = [];
  let from: Rational | undefined;
  let said = 0;
  for (const [k, place] of places.entries()) {
    const next = places[k + 1];
    const to = next === undefined ? undefined : index.measureBefore(next);
    steps.push({
      ...(from && { from }),
      fromClosed: from !== undefined && !above,
      ...(to && { to }),
      toClosed: to !== undefined && above,
      distribution: index.distribution(place),
      flips: [...index.between(places[k - 1] ?? 0, place)],
    });
    from = to;
    if (place - said < together) continue;
    await pace.step(place - said);
    said = place;
  }
  await pace.step(all - said);
  return { steps, moving: rows.length, withoutMeasure };
}

/** So many rows are said between two looks at the clock. */
const together = 256;

/** All values of a threshold, ready to be looked up. */
export function indexOf(population: Population, threshold: Threshold): ThresholdIndex {
  const index = population.prepared.thresholdIndex(threshold.code, threshold.level, classOf(population, threshold));
  invariant(index, "a threshold is compared with a measure that is a number");
  return index;
}

/** Whether a threshold is asked of a row: one that varies by class, only of its class. */
export function classOf(
  { prepared }: Population,
  { entry, member }: Threshold,
): ((row: number) => boolean) | undefined {
  if (entry.value.kind !== "byClass" || member === undefined) return undefined;
  const { value } = entry;
  const members = prepared.members(value.subject);
  const named = new Set(value.cases.map((each) => each.member));
  return (row) => {
    const found = members(row);
    return member === otherwise ? found !== undefined && !named.has(found) : found === member;
  };
}
