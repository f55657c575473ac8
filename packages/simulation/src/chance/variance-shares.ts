/**
 * Which criteria an index varies by: first-order and total shares of variance (Sobol).
 *
 * What is assumed: the scores of each criterion vary as they do among the entities of the population, each criterion by itself. Estimates with
 * standard errors; doubles throughout, for nothing is decided.
 */

import type { Population } from "../population.ts";
import { Pace, type Run } from "../run.ts";
import { indexModelOf } from "./index-model.ts";
import { varianceSharesOf, type Shares } from "./pick-freeze.ts";
import { scoresOf } from "./scores-of.ts";
import { streamOf } from "./streams.ts";

/** A criterion of the index. */
export interface VarianceShare extends Shares {
  readonly code: string;
  /** By its weight, and those of its groups. */
  readonly weight: number;
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
  const found = varianceSharesOf(outputs.a, outputs.b, mixed);
  if (!found) return undefined;
  const shares = found.shares.map((each, i): VarianceShare => ({
    code: codes[i] ?? "",
    weight: model.shares[i] ?? 0,
    ...each,
  }));
  return {
    shares: shares.toSorted((x, y) => y.total.value - x.total.value),
    variance: found.variance,
    draws,
    seed,
    entities: known.length,
    left: all.length - known.length,
  };
}
