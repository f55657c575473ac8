/**
 * Whether figures crowd just past a threshold: how many entities lie just on the one side and just on the other.
 *
 * Exact counts and nothing more. Figures that were reported with the threshold in mind look like this, but so do a target that
 * everybody worked for and a round number; no test is made and nothing is proved.
 */

import { abs, add, compare, multiply, subtract, type Rational } from "@khung/ir";
import { classOf } from "./breakpoints.ts";
import type { Population } from "./population.ts";
import { Pace, type Run } from "./run.ts";
import { measureType } from "./text.ts";
import { thresholdsOf, type Threshold } from "./threshold.ts";

/** Around one threshold. */
export interface Bunching {
  readonly threshold: Threshold;
  /** How far to each side was counted, in the measure's own unit. */
  readonly width: Rational;
  /** Entities that meet it by no more than the width, those at the threshold itself included where that is enough. */
  readonly met: number;
  /** Entities that miss it by no more than the width. */
  readonly missed: number;
  /** Of all of these, those exactly at the threshold. */
  readonly exactly: number;
}

const present = 4;

/**
 * Around every threshold, the most crowded first. `near`: of thresholds that are shares so many points, of others such a share of
 * the threshold.
 *
 * Errors   rejects once the signal is aborted
 */
export async function bunching(population: Population, near: Rational, run: Run = {}): Promise<readonly Bunching[]> {
  const thresholds = thresholdsOf(population.module, population.asOf);
  const pace = new Pace(run, thresholds.length);
  const out: Bunching[] = [];
  for (const threshold of thresholds) {
    out.push(around(population, threshold, near));
    await pace.step();
  }
  return out.toSorted((a, b) => b.met - b.missed - (a.met - a.missed));
}

function around(population: Population, threshold: Threshold, near: Rational): Bunching {
  const { value, comparison, code, criterion } = threshold;
  const width = measureType(criterion).form === "share" ? near : abs(multiply(near, value));
  const [low, high] = [subtract(value, width), add(value, width)];
  const measures = population.prepared.measures(code);
  const asked = classOf(population, threshold) ?? (() => true);
  const counts = { met: 0, missed: 0, exactly: 0 };
  const rising = comparison === "atLeast" || comparison === "moreThan";
  const includes = comparison === "atLeast" || comparison === "atMost";
  for (let row = 0; row < population.table.entities.length; row++) {
    if (measures?.codes[row] !== present || !asked(row)) continue;
    const measure = measures.exact(row);
    if (compare(measure, low) < 0 || compare(measure, high) > 0) continue;
    const order = compare(measure, value);
    if (order === 0) counts.exactly++;
    const met = order === 0 ? includes : order > 0 === rising;
    counts[met ? "met" : "missed"]++;
  }
  return { threshold, width, ...counts };
}
