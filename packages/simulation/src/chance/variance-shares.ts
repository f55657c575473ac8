/**
 * Which criteria an index varies by: first-order and total shares of variance (Sobol).
 *
 * What is assumed: the scores of each criterion vary as they do among the entities of the population, each criterion by itself. Estimates by
 * the pick-freeze method, with standard errors; doubles throughout, for nothing is decided.
 *
 * Source   A. Saltelli et al. (2010), Variance based sensitivity analysis of model output, Computer Physics Communications 181, 259–270
 *          (first order: table 2 b; total: Jansen, table 2 f)
 */

import type { Population } from "../population.ts";
import { Pace, type Run } from "../run.ts";
import { indexModelOf } from "./index-model.ts";
import { scoresOf } from "./scores-of.ts";
import { streamOf } from "./streams.ts";

/** An estimate with its standard error. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** A criterion of the index. */
export interface VarianceShare {
  readonly code: string;
  /** By its weight, and those of its groups. */
  readonly weight: number;
  /** What the variance of the index would fall by if this were fixed. */
  readonly first: Estimate;
  /** What would be left if all others were fixed: more than `first` where parts matter together. */
  readonly total: Estimate;
}

export interface VarianceShares {
  /** The greatest total share first. */
  readonly shares: readonly VarianceShare[];
  readonly variance: number;
  /** Pairs of drawn entities; each is evaluated once a criterion and twice more. */
  readonly draws: number;
  readonly seed: number;
  /** Entities that scores are drawn from, and those without an index, for which data are missing. */
  readonly entities: number;
  readonly left: number;
}

/**
 * Estimates. Undefined for a framework without an index, or where it does not vary.
 *
 * Errors   rejects with the reason of the signal
 */
export async function varianceShares(
  population: Population,
  { draws, seed, ...run }: Run & { readonly draws: number; readonly seed: number },
): Promise<VarianceShares | undefined> {
  const model = indexModelOf(population.module);
  if (!model) return undefined;
  const all = scoresOf(population, model);
  const known = all.filter((each) => each !== undefined);
  if (known.length === 0) return undefined;
  const { codes } = model;
  const drawn = codes.map((_, i) => known.map((scores) => scores[i] ?? Number.NaN));
  const pace = new Pace(run, draws);
  const outputs = { a: new Float64Array(draws), b: new Float64Array(draws) };
  const mixed = codes.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const random = streamOf(seed, draw);
    const pick = (): Float64Array =>
      Float64Array.from(drawn, (values) => values[Math.floor(random() * values.length)] ?? Number.NaN);
    const [a, b] = [pick(), pick()];
    outputs.a[draw] = model.value(a);
    outputs.b[draw] = model.value(b);
    for (const [i, into] of mixed.entries()) into[draw] = model.value(a.with(i, b[i] ?? Number.NaN));
    await pace.step();
  }
  const every = [...outputs.a, ...outputs.b];
  const [mean, variance] = [meanOf(every), varianceOf(every)];
  if (!(variance > 0)) return undefined;
  const shares = codes.map((code, i): VarianceShare => {
    const at = (values: Float64Array | undefined, draw: number): number => values?.[draw] ?? Number.NaN;
    const terms = (term: (a: number, b: number, mix: number) => number): Float64Array =>
      outputs.a.map((a, draw) => term(a, at(outputs.b, draw), at(mixed[i], draw)) / variance);
    return {
      code,
      weight: model.shares[i] ?? 0,
      first: estimateOf(terms((a, b, mix) => (b - mean) * (mix - a))),
      total: estimateOf(terms((a, _, mix) => (a - mix) ** 2 / 2)),
    };
  });
  return {
    shares: shares.toSorted((x, y) => y.total.value - x.total.value),
    variance,
    draws,
    seed,
    entities: known.length,
    left: all.length - known.length,
  };
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum / values.length;
}

function varianceOf(values: ArrayLike<number>): number {
  const mean = meanOf(values);
  return meanOf(Array.from(values, (value) => (value - mean) ** 2));
}

function estimateOf(terms: Float64Array): Estimate {
  return { value: meanOf(terms), error: Math.sqrt(varianceOf(terms) / terms.length) };
}
