/**
 * How much of a ranking comes from choices that could have been made otherwise: weights, normalisation, aggregation.
 *
 * Every draw makes each choice anew: each weight by a factor uniform within 1 ± a share; the scores as the framework normalises them, or those
 * stretched over what entities reach (min–max), or their places among entities; means as declared, all arithmetic, or all geometric.
 *
 * Source   OECD & JRC (2008), Handbook on Constructing Composite Indicators, step 7; COINr `get_sensitivity`
 */

import { interpret } from "@khung/evaluator";
import { toNumber, zero, type Rational } from "@khung/ir";
import type { Population } from "../population.ts";
import { Pace, type Run } from "../run.ts";
import { indexModelOf, type Aggregation } from "./index-model.ts";
import { scoresOf } from "./scores-of.ts";
import { quantileOf, streamOf } from "./streams.ts";
import { quantiles } from "./uncertainty.ts";

/** How scores are brought to one scale. */
export type Normalisation = "declared" | "minMax" | "places";

export interface RankOptions extends Run {
  readonly draws: number;
  readonly seed: number;
  /** The greatest change of a weight, as a share of it: from 0, below 1. */
  readonly weights: Rational;
  /** Among which is chosen; one = it stays. */
  readonly normalisations: readonly Normalisation[];
  readonly aggregations: readonly Aggregation[];
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

export interface RankRobustness {
  readonly options: Omit<RankOptions, keyof Run>;
  /** By rank. */
  readonly entities: readonly RankSpread[];
  /** Entities without an index, for which data are missing: they have no rank. */
  readonly left: number;
  /** Places that an entity moves from its own, on average over entities, at the quantiles of draws. */
  readonly shift: readonly number[];
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
  const { module, table, asOf } = population;
  const model = indexModelOf(module);
  if (!model) return undefined;
  const all = scoresOf(population, model);
  const rows = [...all.keys()].filter((row) => all[row] !== undefined);
  const declared = rows.map((row) => all[row] ?? new Float64Array());
  // By the exact scores: doubles would part some that are equal.
  const exact = interpret(module, table, { asOf }).entities.map(({ score }) => score?.value);
  const own = ranksOf(rows.map((row) => toNumber(exact[row] ?? zero)));
  const scales: Readonly<Record<Normalisation, readonly Float64Array[]>> = {
    declared,
    minMax: rescaled(declared, minMax),
    places: rescaled(declared, placesOf),
  };
  const spread = toNumber(weights);
  const drawn = rows.map(() => new Float64Array(draws));
  const shift = new Float64Array(draws);
  const pace = new Pace(run, draws);
  for (let draw = 0; draw < draws; draw++) {
    const random = streamOf(seed, draw);
    const choose = <T>(among: readonly T[]): T | undefined => among[Math.floor(random() * among.length)];
    const scores = scales[choose(normalisations) ?? "declared"];
    const aggregation = choose(aggregations) ?? "declared";
    const factors = model.weights.map((weight) => weight * (1 + spread * (2 * random() - 1)));
    const isDeclared = scores === declared && aggregation === "declared" && spread === 0;
    const ranks = isDeclared ? own : ranksOf(scores.map((each) => model.value(each, factors, aggregation)));
    let moved = 0;
    for (const [i, rank] of ranks.entries()) {
      const into = drawn[i];
      if (into) into[draw] = rank;
      moved += Math.abs(rank - (own[i] ?? rank));
    }
    shift[draw] = rows.length === 0 ? 0 : moved / rows.length;
    await pace.step();
  }
  const ascending = shift.toSorted();
  return {
    options: { draws, seed, weights, normalisations, aggregations },
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
    left: all.length - rows.length,
    shift: quantiles.map((share) => quantileOf(ascending, share)),
  };
}

/** 1 = the greatest; equal values share the better rank. */
function ranksOf(values: readonly number[]): readonly number[] {
  const descending = Float64Array.from(values).toSorted().toReversed();
  const places = new Map<number, number>();
  for (const [i, value] of descending.entries()) if (!places.has(value)) places.set(value, i + 1);
  return values.map((value) => places.get(value) ?? values.length);
}

/** Each criterion on another scale, by all that entities score; what is excluded stays so. */
function rescaled(
  scores: readonly Float64Array[],
  scale: (all: readonly number[]) => (value: number) => number,
): readonly Float64Array[] {
  const many = scores[0]?.length ?? 0;
  const scales = Array.from({ length: many }, (_, i) =>
    scale(scores.map((each) => each[i] ?? Number.NaN).filter((value) => !Number.isNaN(value))),
  );
  return scores.map((each) => each.map((value, i) => (Number.isNaN(value) ? value : (scales[i]?.(value) ?? value))));
}

/** From 0 to 1 over what entities reach; where all are equal it tells nothing apart and all have 1. */
function minMax(all: readonly number[]): (value: number) => number {
  const [least, greatest] = [Math.min(...all), Math.max(...all)];
  return (value) => (greatest > least ? (value - least) / (greatest - least) : 1);
}

/** The share of entities that score no more. */
function placesOf(all: readonly number[]): (value: number) => number {
  const ascending = Float64Array.from(all).toSorted();
  const notAbove = new Map<number, number>();
  for (const [i, value] of ascending.entries()) notAbove.set(value, (i + 1) / ascending.length);
  return (value) => notAbove.get(value) ?? 0;
}
