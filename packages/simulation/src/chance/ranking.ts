/** A ranking by an index as a function of choices that could have been made otherwise. */

import { interpret } from "@khung/evaluator";
import { toNumber, zero, type Rational } from "@khung/ir";
import type { Population } from "../population.ts";
import { indexModelOf, type Aggregation } from "./index-model.ts";
import { scoresOf } from "./scores-of.ts";

/** How scores are brought to one scale. */
export type Normalisation = "declared" | "minMax" | "places";

/** What may be chosen. */
export interface RankChoices {
  /** The greatest change of a weight, as a share of it: from 0, below 1. */
  readonly weights: Rational;
  /** Among which is chosen; one = it stays. */
  readonly normalisations: readonly Normalisation[];
  readonly aggregations: readonly Aggregation[];
}

/** What was chosen. */
export interface Choice {
  /** Of every part of the index. */
  readonly weights: Float64Array;
  readonly normalisation: Normalisation;
  readonly aggregation: Aggregation;
}

/** A population to be ranked again and again. */
export interface Ranking {
  /** Rows that have an index, and how many have none for want of data. */
  readonly rows: readonly number[];
  readonly left: number;
  /** Ranks of those rows as the framework declares, by their exact scores. */
  readonly own: readonly number[];
  readonly choose: (random: () => number) => Choice;
  readonly ranks: (choice: Choice) => readonly number[];
}

/** Makes a ranking ready; undefined for a framework without an index. */
export function rankingOf(population: Population, choices: RankChoices): Ranking | undefined {
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
  const spread = toNumber(choices.weights);
  const pick = <T>(among: readonly T[], random: () => number): T | undefined =>
    among[Math.floor(random() * among.length)];
  return {
    rows,
    left: all.length - rows.length,
    own,
    choose: (random) => ({
      normalisation: pick(choices.normalisations, random) ?? "declared",
      aggregation: pick(choices.aggregations, random) ?? "declared",
      weights: model.weights.map((weight) => weight * (1 + spread * (2 * random() - 1))),
    }),
    ranks: ({ weights, normalisation, aggregation }) => {
      const isDeclared = normalisation === "declared" && aggregation === "declared" && spread === 0;
      return isDeclared ? own : ranksOf(scales[normalisation].map((each) => model.value(each, weights, aggregation)));
    },
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
