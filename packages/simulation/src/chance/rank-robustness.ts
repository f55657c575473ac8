/**
 * How much of a ranking comes from choices that could have been made otherwise: weights, normalisation, aggregation.
 *
 * Every draw makes each choice anew: each weight by a factor uniform within 1 ± a share; the scores as the framework normalises them, or those
 * stretched over what entities reach (min–max), or their places among entities; means as declared, all arithmetic, or all geometric. Which choice
 * moves ranks most, first-order and total shares of the variance of the average shift say.
 *
 * Source   OECD & JRC (2008), Handbook on Constructing Composite Indicators, step 7; COINr `get_sensitivity`
 */

import type { Population } from "../population.ts";
import { Pace, type Run } from "../run.ts";
import { varianceSharesOf, type Shares } from "./pick-freeze.ts";
import { rankingOf, type Choice, type RankChoices } from "./ranking.ts";
import { quantileOf, streamOf } from "./streams.ts";
import { quantiles } from "./uncertainty.ts";

export interface RankOptions extends Run, RankChoices {
  readonly draws: number;
  readonly seed: number;
}

/** An entity that has an index. */
export interface RankSpread {
  readonly row: number;
  /** As the framework declares; equal scores share the better rank. */
  readonly rank: number;
  /** Ranks at the quantiles of draws. */
  readonly quantiles: readonly number[];
  /** The share of draws in which it has its own rank. */
  readonly own: number;
}

/** The choices, in the order in which they are told. */
const choiceNames = ["weights", "normalisation", "aggregation"] as const;

export interface RankRobustness {
  readonly options: Omit<RankOptions, keyof Run>;
  /** By rank. */
  readonly entities: readonly RankSpread[];
  /** Entities without an index, for which data are missing: they have no rank. */
  readonly left: number;
  /** Places that an entity moves from its own, on average over entities, at the quantiles of draws. */
  readonly shift: readonly number[];
  /** Of the variance of that average; absent where it does not vary. */
  readonly choices?: readonly (Shares & { readonly choice: (typeof choiceNames)[number] })[];
}

/**
 * Draws rankings. Undefined for a framework without an index.
 *
 * Errors   rejects with the reason of the signal
 */
export async function rankRobustness(
  population: Population,
  { draws, seed, weights, normalisations, aggregations, ...run }: RankOptions,
): Promise<RankRobustness | undefined> {
  const choices: RankChoices = { weights, normalisations, aggregations };
  const ranking = rankingOf(population, choices);
  if (!ranking) return undefined;
  const { rows, own, left } = ranking;
  const drawn = rows.map(() => new Float64Array(draws));
  const shiftOf = (ranks: readonly number[]): number =>
    ranks.reduce((sum, rank, i) => sum + Math.abs(rank - (own[i] ?? rank)), 0) / Math.max(1, ranks.length);
  const [shift, other] = [new Float64Array(draws), new Float64Array(draws)];
  const mixed = choiceNames.map(() => new Float64Array(draws));
  const pace = new Pace(run, draws);
  for (let draw = 0; draw < draws; draw++) {
    const random = streamOf(seed, draw);
    const [a, b] = [ranking.choose(random), ranking.choose(random)];
    const ranks = ranking.ranks(a);
    for (const [i, into] of drawn.entries()) into[draw] = ranks[i] ?? Number.NaN;
    shift[draw] = shiftOf(ranks);
    other[draw] = shiftOf(ranking.ranks(b));
    for (const [i, name] of choiceNames.entries()) {
      const mix: Choice = { ...a, [name]: b[name] };
      const into = mixed[i];
      if (into) into[draw] = shiftOf(ranking.ranks(mix));
    }
    await pace.step();
  }
  const shares = varianceSharesOf(shift, other, mixed)?.shares;
  const ascending = shift.toSorted();
  return {
    options: { draws, seed, ...choices },
    entities: rows
      .map((row, i): RankSpread => {
        const ranks = drawn[i] ?? new Float64Array();
        const sorted = ranks.toSorted();
        const rank = own[i] ?? Number.NaN;
        return {
          row,
          rank,
          quantiles: quantiles.map((share) => quantileOf(sorted, share)),
          own: ranks.reduce((count, each) => count + (each === rank ? 1 : 0), 0) / draws,
        };
      })
      .toSorted((a, b) => a.rank - b.rank),
    left,
    shift: quantiles.map((share) => quantileOf(ascending, share)),
    ...(shares && {
      choices: choiceNames.flatMap((choice, i) => {
        const found = shares[i];
        return found ? [{ choice, ...found }] : [];
      }),
    }),
  };
}
