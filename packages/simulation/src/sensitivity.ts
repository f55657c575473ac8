/** Every threshold moved down and up by a share of itself: a tornado, and the thresholds that never decide anything. */

import { add, compare, multiply, subtract, type Rational } from "@khung/ir";
import { indexOf, type Step } from "./breakpoints.ts";
import type { Distribution, Population } from "./population.ts";
import { Pace, type Run } from "./run.ts";
import { thresholdsOf, type Threshold, type ThresholdName } from "./threshold.ts";

/** A threshold moved to a value. */
export interface Shifted {
  readonly value: Rational;
  readonly distribution: Distribution;
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
}

/** Moves every threshold by a share of itself, one at a time. */
export async function sensitivity(population: Population, by: Rational, run: Run = {}): Promise<Sensitivity> {
  const rows: SensitivityRow[] = [];
  const neverDecides: ThresholdName[] = [];
  const thresholds = thresholdsOf(population.module, population.asOf);
  const pace = new Pace(run, thresholds.length);
  for (const threshold of thresholds) {
    const index = indexOf(population, threshold);
    await pace.step();
    const name = nameOf(threshold);
    if (index.rows.length === 0) neverDecides.push(name);
    const part = multiply(threshold.value, by);
    const shifted = (value: Rational): Shifted & { readonly place: number } => {
      const place = index.placeOf(value);
      return { value, distribution: index.distribution(place), place };
    };
    const { place: from, ...down } = shifted(subtract(threshold.value, part));
    const { place: to, ...up } = shifted(add(threshold.value, part));
    rows.push({ threshold: name, value: threshold.value, down, up, width: Math.abs(to - from) });
  }
  return { rows: rows.toSorted((a, b) => b.width - a.width), neverDecides };
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
