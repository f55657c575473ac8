/** One threshold: every value that it could have, one value tried, who is near it, and which value gives a share. */

import { abs, compare, rational, subtract, type Rational } from "@khung/ir";
import {
  breakpoints,
  classOf,
  exampleOf,
  indexOf,
  inverse,
  measureType,
  type Attained,
  type Counted,
  type Population,
  type Run,
  type Step,
  type Threshold,
  type ThresholdName,
} from "@khung/simulation";
import { orRefused, type Refused } from "../refusal.ts";
import type { Answers, Exchange, OfVersion } from "../exchange.ts";
import type { Workshop } from "../workshop.ts";
import { present } from "./asked.ts";
import { matrixOf, populationOfText, populationsOf, type Comparing } from "./sides.ts";
import { headOf, headsOf, thresholdNamed, type ThresholdHead } from "./thresholds.ts";

interface OfThreshold {
  readonly threshold: ThresholdName;
}

/** A stretch of values that all give the same, with a number to choose from it; see `Step`. */
export type CurveStep = Step & { readonly example?: Rational };

/** A threshold over all values that it could have. */
export interface Curve {
  readonly threshold: ThresholdHead;
  /** By row: the measure that it is set against; `null`: missing, nothing to measure, or of another class. */
  readonly values: readonly (Rational | null)[];
  /** From the least value to the greatest, without a gap. */
  readonly steps: readonly CurveStep[];
  /** Entities whose level hangs on this threshold at all. */
  readonly moving: number;
  /** Entities that it is asked of and that have no measure. */
  readonly withoutMeasure: number;
}

/** Where the next entities turn. */
export interface Turn {
  /** They turn at this value, or just beyond it: above on the way up, below on the way down. */
  readonly value: Rational;
  readonly beyond: boolean;
  readonly entities: number;
  /** A number to set that has turned them. */
  readonly example?: Rational;
}

/** The text with another number in the place of the threshold, which stays as it is. */
export interface Preview {
  readonly value: Rational;
  /** Level of every row. */
  readonly levels: Uint8Array;
  /** How many entities are at each level, 0 first. */
  readonly distribution: readonly number[];
  /** By level of the baseline, then of the preview. */
  readonly matrix: readonly (readonly number[])[];
  /** Entities that turn between the text as it is and the value. */
  readonly turned: number;
  /** The next greater and the next lesser value that moves anybody. */
  readonly up?: Turn;
  readonly down?: Turn;
}

/** An entity near a threshold. */
export interface NearEntity {
  readonly row: number;
  readonly entity: string;
  readonly value: Rational;
  /** The measure less the threshold. */
  readonly distance: Rational;
  readonly level: number;
}

/** A share that some thresholds give. */
export type AttainedShare = Pick<CurveStep, "from" | "fromClosed" | "to" | "toClosed" | "distribution" | "example"> & {
  readonly share: Rational;
};

/** Which threshold gives a share of entities at a level. */
export interface ShareAnswer {
  /** The least and the greatest share that any threshold gives. */
  readonly attainable: readonly [Rational, Rational];
  /** The nearest from below and from above; the same where it is met exactly. Absent: none on that side. */
  readonly below?: AttainedShare;
  readonly above?: AttainedShare;
  /** Rows that keep it from being met exactly: they turn together. */
  readonly ties: readonly number[];
}

export interface OneThresholdExchanges {
  /** For a slider: without a change of the text. */
  readonly preview: Exchange<Comparing & OfThreshold & { readonly value: Rational }, Preview | Refused>;
  readonly curve: Exchange<Comparing & OfThreshold, Curve | Refused>;
  /** The nearest first. `value`: another number than the text's. */
  readonly near: Exchange<
    OfVersion & OfThreshold & { readonly value?: Rational; readonly count: number },
    readonly NearEntity[] | Refused
  >;
  /** A share from 0 to 1, or a number of entities. */
  readonly share: Exchange<
    OfVersion &
      OfThreshold & {
        readonly level: number;
        readonly wanted: { readonly share: Rational } | { readonly entities: number };
        readonly counted?: Counted;
      },
    ShareAnswer | Refused
  >;
  readonly thresholds: Exchange<Comparing, readonly ThresholdHead[] | Refused>;
}

export function oneThresholdAnswers(workshop: Workshop): Answers<OneThresholdExchanges> {
  return {
    preview: (ask) =>
      orRefused(async () => {
        const { baseline, scenario } = await populationsOf(workshop, ask);
        return previewOf(scenario, thresholdNamed(scenario, ask.threshold), ask.value, baseline);
      }),
    curve: (ask, run) =>
      orRefused(async () => {
        const { baseline, scenario } = await populationsOf(workshop, ask);
        return curveOf(scenario, thresholdNamed(scenario, ask.threshold), baseline, run);
      }),
    near: ({ threshold: name, value, count }) =>
      orRefused(async () => {
        const population = await populationOfText(workshop);
        const threshold = thresholdNamed(population, name);
        return nearestTo(population, threshold, value ?? threshold.value, count);
      }),
    share: ({ threshold: name, level, wanted, counted }, run) =>
      orRefused(async () => {
        const population = await populationOfText(workshop);
        const threshold = thresholdNamed(population, name);
        const { steps, ...rest } = await breakpoints(population, threshold, run);
        const all = BigInt(Math.max(1, population.table.entities.length));
        const share = "share" in wanted ? wanted.share : rational(BigInt(wanted.entities), all);
        const found = inverse({ steps, ...rest }, level, share, counted);
        const side = (attained: Attained): AttainedShare => {
          const { flips: _, moved: __, ...step } = withExample(attained.step, threshold);
          return { ...step, share: attained.share };
        };
        const { attainable, below, above, ties } = found;
        return { attainable, ...(below && { below: side(below) }), ...(above && { above: side(above) }), ties };
      }),
    thresholds: (ask) =>
      orRefused(async () => {
        const { baseline, scenario } = await populationsOf(workshop, ask);
        return headsOf(scenario, baseline.module);
      }),
  };
}

async function curveOf(population: Population, threshold: Threshold, baseline: Population, run: Run): Promise<Curve> {
  const { steps, ...counts } = await breakpoints(population, threshold, run);
  return {
    threshold: headOf(threshold, population.module, baseline.module, population.asOf),
    values: valuesOf(population, threshold),
    steps: steps.map((step) => withExample(step, threshold)),
    ...counts,
  };
}

function withExample(step: Step, { criterion }: Threshold): CurveStep {
  const example = exampleOf(step, { type: measureType(criterion) });
  return { ...step, ...(example && { example }) };
}

/** By row. */
function valuesOf(population: Population, threshold: Threshold): readonly (Rational | null)[] {
  const measures = population.prepared.measures(threshold.code);
  const asked = classOf(population, threshold) ?? (() => true);
  return population.table.entities.map((_, row) =>
    measures?.codes[row] === present && asked(row) ? measures.exact(row) : null,
  );
}

function previewOf(population: Population, threshold: Threshold, value: Rational, baseline: Population): Preview {
  const index = indexOf(population, threshold);
  const { places, above } = index;
  const place = index.placeOf(value);
  const here = places.indexOf(place);
  const measure = (k: number): Rational | undefined => {
    const at = places[k];
    return at === undefined || at === 0 ? undefined : index.measureBefore(at);
  };
  const turnTo = (k: number): Turn | undefined => {
    const [to, bound] = [places[k], measure(Math.max(k, here))];
    if (to === undefined || !bound) return undefined;
    const [low, high] = [measure(k), measure(k + 1)];
    const ends = {
      ...(low && { from: low }),
      fromClosed: low !== undefined && !above,
      ...(high && { to: high }),
      toClosed: high !== undefined && above,
    };
    const example = exampleOf(ends, { type: measureType(threshold.criterion) });
    // On the way up rows turn at their measure, or just above it; on the way down it is the other way round.
    const beyond = above === k > here;
    return { value: bound, beyond, entities: Math.abs(to - place), ...(example && { example }) };
  };
  const levels = index.levels(place);
  const [up, down] = [turnTo(here + 1), turnTo(here - 1)];
  return {
    value,
    levels,
    distribution: index.distribution(place),
    matrix: matrixOf(baseline, levels, population.module.levels.length),
    turned: Math.abs(place - index.placeOf(threshold.value)),
    ...(up && { up }),
    ...(down && { down }),
  };
}

function nearestTo(
  population: Population,
  threshold: Threshold,
  value: Rational,
  count: number,
): readonly NearEntity[] {
  const found = valuesOf(population, threshold).flatMap((each, row) =>
    each ? [{ row, value: each, distance: subtract(each, value) }] : [],
  );
  return found
    .toSorted((a, b) => compare(abs(a.distance), abs(b.distance)))
    .slice(0, count)
    .map((each) => ({
      ...each,
      entity: population.table.entities[each.row] ?? "",
      level: population.result.level[each.row] ?? 0,
    }));
}
