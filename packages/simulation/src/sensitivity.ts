/** Every threshold moved down and up by a share of itself: a tornado, and the thresholds that never decide anything. */

import { add, compare, multiply, subtract, type Rational } from "@khung/ir";
import { indexOf, type Step } from "./breakpoints.ts";
import type { Distribution, Population } from "./population.ts";
import { Pace, type Run } from "./run.ts";
import { measureType } from "./text.ts";
import { thresholdsOf, type Threshold, type ThresholdName } from "./threshold.ts";

/** A threshold moved to a value. */
export interface Shifted {
  readonly value: Rational;
  readonly distribution: Distribution;
  /** Entities at another level than with the threshold as it is. */
  readonly moved: number;
}

/** A line of the tornado. */
export interface SensitivityRow {
  readonly threshold: ThresholdName;
  readonly value: Rational;
  readonly down: Shifted;
  readonly up: Shifted;
  /** Entities at another level at one of the two ends than at the other: the width of the line. */
  readonly width: number;
}

/** The tornado of a framework. */
export interface Sensitivity {
  /** The widest first. */
  readonly rows: readonly SensitivityRow[];
  /** Thresholds that move nobody, whatever their value. */
  readonly neverDecides: readonly ThresholdName[];
  /** Thresholds that are no shares, where points move only shares. */
  readonly unmoved: readonly ThresholdName[];
}

/** What a threshold moves by: a share of itself; or, where it is a share, percentage points. */
export type NudgeOf = "share" | "points";

/** Moves every threshold down and up, one at a time. Errors: rejects once the signal is aborted. */
export async function sensitivity(
  population: Population,
  by: Rational,
  run: Run = {},
  of: NudgeOf = "share",
): Promise<Sensitivity> {
  const rows: SensitivityRow[] = [];
  const [neverDecides, unmoved]: [ThresholdName[], ThresholdName[]] = [[], []];
  const thresholds = thresholdsOf(population.module, population.asOf);
  const pace = new Pace(run, thresholds.length);
  for (const threshold of thresholds) {
    const index = indexOf(population, threshold);
    await pace.step();
    const name = nameOf(threshold);
    if (index.rows.length === 0) neverDecides.push(name);
    if (of === "points" && measureType(threshold.criterion).form !== "share") {
      unmoved.push(name);
      continue;
    }
    const part = of === "points" ? by : multiply(threshold.value, by);
    const [down, up] = [subtract(threshold.value, part), add(threshold.value, part)];
    const [from, now, to] = [index.placeOf(down), index.placeOf(threshold.value), index.placeOf(up)];
    rows.push({
      threshold: name,
      value: threshold.value,
      down: { value: down, distribution: index.distribution(from), moved: Math.abs(now - from) },
      up: { value: up, distribution: index.distribution(to), moved: Math.abs(to - now) },
      width: Math.abs(to - from),
    });
  }
  return { rows: rows.toSorted((a, b) => b.width - a.width), neverDecides, unmoved };
}

function nameOf({ code, level, member }: Threshold): ThresholdName {
  return { code, level, ...(member !== undefined && { member }) };
}

/** The stretch that a threshold lies in. */
export function stepAt(steps: readonly Step[], value: Rational): number {
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const half = (low + high) >> 1;
    const step = steps[half];
    const order = step?.to ? compare(value, step.to) : -1;
    if (order < 0 || (order === 0 && step?.toClosed)) high = half;
    else low = half + 1;
  }
  return low;
}
