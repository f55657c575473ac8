/**
 * How sure a result is while data and thresholds are not: a seeded Monte Carlo simulation.
 *
 * In: a population, how far data and thresholds may be off. Out: what the number of entities at each level comes to in so many draws, and in
 * how many of them each entity is at each level. Every draw is evaluated exactly; only which draws there are is chance, and the same seed
 * gives the same. What is assumed is a part of the answer.
 */

import { invariant } from "@khung/diagnostics";
import { Prepared } from "@khung/evaluator/columnar";
import { rational, toNumber, type Rational } from "@khung/ir";
import { distributionOf, type Distribution, type Population } from "../population.ts";
import { Pace, type Run } from "../run.ts";
import { thresholdsOf } from "../threshold.ts";
import { dataDrawer, type DataChance, type DataDrawer } from "./drawn-columns.ts";
import { drawnThresholds } from "./drawn-thresholds.ts";
import { quantileOf, streamOf } from "./streams.ts";

export interface UncertaintyOptions extends Run {
  /** At least 2. */
  readonly draws: number;
  readonly seed: number;
  /** The greatest error of a number of the data, as a share of it: from 0, below 1. */
  readonly error: Rational;
  /** The same of a threshold. */
  readonly thresholds: Rational;
  readonly missing: DataChance["missing"];
}

/** Shares of draws for which quantiles are told. */
export const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** Of a number that draws give: its mean, and the quantiles. */
export interface Spread {
  readonly mean: Rational;
  readonly quantiles: readonly number[];
}

/** A level, 0 first. */
export interface LevelSpread {
  readonly level: number;
  /** Entities at it. */
  readonly at: Spread;
  /** Entities at it or above. */
  readonly orAbove: Spread;
}

export interface Uncertainty {
  readonly options: Omit<UncertaintyOptions, keyof Run>;
  readonly assumed: Pick<DataDrawer, "kept" | "notKept" | "varied" | "neverReported"> & {
    /** How many thresholds are drawn. */
    readonly thresholds: number;
  };
  readonly baseline: Distribution;
  readonly levels: readonly LevelSpread[];
  /** By row and level: in how many draws; `row * (levels + 1) + level`. */
  readonly drawsAt: Uint32Array;
}

/**
 * Draws and evaluates.
 *
 * Errors   rejects with the reason of the signal
 */
export async function uncertainty(population: Population, options: UncertaintyOptions): Promise<Uncertainty> {
  const { draws, seed, error, thresholds: thresholdError, missing, ...run } = options;
  const [dataShare, thresholdShare] = [toNumber(error), toNumber(thresholdError)];
  invariant(draws >= 2 && Number.isSafeInteger(draws), "two draws at least");
  invariant(
    [dataShare, thresholdShare].every((each) => each >= 0 && each < 1),
    "errors are shares below 1",
  );
  const { module, asOf, prepared, distribution } = population;
  const { columns } = prepared;
  const thresholds = thresholdShare > 0 ? thresholdsOf(module, asOf) : [];
  const drawer = dataDrawer(module, columns, { error: dataShare, missing });
  const dataVary = dataShare > 0 || missing === "observed";
  const width = module.levels.length + 1;
  const drawsAt = new Uint32Array(columns.rows * width);
  const counts = Array.from({ length: width }, () => new Float64Array(draws));
  const pace = new Pace(run, draws);
  for (let draw = 0; draw < draws; draw++) {
    const random = streamOf(seed, draw);
    const data = dataVary ? drawer.draw(random) : columns;
    const framework = thresholds.length > 0 ? drawnThresholds(module, thresholds, thresholdShare, random) : module;
    const { level } = new Prepared(framework, data, { asOf }).result;
    for (let row = 0; row < level.length; row++) {
      const place = row * width + (level[row] ?? 0);
      drawsAt[place] = (drawsAt[place] ?? 0) + 1;
    }
    for (const [at, count] of distributionOf(module, level).entries()) {
      const found = counts[at];
      if (found) found[draw] = count;
    }
    await pace.step();
  }
  const { kept, notKept, varied, neverReported } = drawer;
  return {
    options: { draws, seed, error, thresholds: thresholdError, missing },
    assumed: { kept, notKept, varied, neverReported, thresholds: thresholds.length },
    baseline: distribution,
    levels: counts.map((at, level) => ({ level, at: spreadOf(at), orAbove: spreadOf(sumOf(counts.slice(level))) })),
    drawsAt,
  };
}

/** In how many draws a row was at a level. */
export function drawsOf({ drawsAt, levels }: Uncertainty, row: number, level: number): number {
  return drawsAt[row * levels.length + level] ?? 0;
}

function sumOf(counts: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array(0)] = counts;
  return first.map((_, draw) => counts.reduce((sum, each) => sum + (each[draw] ?? 0), 0));
}

function spreadOf(counts: Float64Array): Spread {
  const ascending = counts.toSorted();
  const sum = counts.reduce((total, each) => total + each, 0);
  return {
    mean: rational(BigInt(sum), BigInt(counts.length)),
    quantiles: quantiles.map((share) => quantileOf(ascending, share)),
  };
}
