/** The step functions of all thresholds at once. */

import { breakpoints, type Breakpoints } from "./breakpoints.ts";
import type { Population } from "./population.ts";
import { Pace, quietly, type Run } from "./run.ts";
import { thresholdsOf, type Threshold } from "./threshold.ts";

/** A threshold with all its steps. */
export interface ThresholdSteps {
  readonly threshold: Threshold;
  readonly found: Breakpoints;
}

/** Steps of every threshold that can be moved, in source order. Errors: rejects once the signal is aborted. */
export async function allBreakpoints(population: Population, run: Run = {}): Promise<readonly ThresholdSteps[]> {
  const thresholds = thresholdsOf(population.module, population.asOf);
  const pace = new Pace(run, thresholds.length);
  const out: ThresholdSteps[] = [];
  for (const threshold of thresholds) {
    out.push({ threshold, found: await breakpoints(population, threshold, quietly(run)) });
    await pace.step();
  }
  return out;
}
