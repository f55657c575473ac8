/** All thresholds and criteria together: which matter, which stand in the way, and where every entity stands at every criterion. */

import type { Rational, Title } from "@khung/ir";
import {
  barriers,
  barrierSets,
  bunching,
  sensitivity,
  type Barrier,
  type BarrierSet,
  type Bunching,
  type NudgeOf,
  type Population,
  type Run,
  type Shifted,
  type ThresholdName,
} from "@khung/simulation";
import type { Answers, Exchange, OfVersion } from "../exchange.ts";
import { orRefused, type Refused } from "../refusal.ts";
import type { Workshop } from "../workshop.ts";
import { askedIn } from "./asked.ts";
import { heatmapOf, type Heatmap } from "./heatmap.ts";
import { populationOfText, populationsOf, type Comparing } from "./sides.ts";
import { headsOf, type ThresholdHead } from "./thresholds.ts";

/** A threshold moved down and up. */
export interface TornadoRow {
  readonly threshold: ThresholdHead;
  readonly down: Shifted;
  readonly up: Shifted;
  /** Entities at another level at one of the two ends than at the other. */
  readonly width: number;
}

export interface Tornado {
  /** The widest first. */
  readonly rows: readonly TornadoRow[];
  /** Thresholds that move nobody, whatever their value. */
  readonly neverDecides: readonly ThresholdName[];
  /** Thresholds that are no shares, where points move only shares. */
  readonly unmoved: readonly ThresholdName[];
}

/** What keeps entities from a level. */
export interface Obstacles {
  readonly level: number;
  /** The one that blocks most alone first. */
  readonly barriers: readonly (Barrier & { readonly title: Title })[];
  /** Criteria that stand in the way together, the commonest first. */
  readonly sets: readonly BarrierSet[];
}

/** Around one threshold; see `Bunching`. */
export type Crowd = Omit<Bunching, "threshold"> & { readonly threshold: ThresholdHead };

export interface LandscapeExchanges {
  readonly heatmap: Exchange<OfVersion, Heatmap | Refused>;
  /** By row that is asked for, then by criterion: what the measure lacks (below 0) or is beyond at the next level; `null`: no number. */
  readonly distances: Exchange<
    OfVersion & { readonly rows: readonly number[] },
    readonly (readonly (Rational | null)[])[] | Refused
  >;
  readonly obstacles: Exchange<OfVersion & { readonly level: number }, Obstacles | Refused>;
  /** `by`: of `points` so many of a share, of `share` such a part of the threshold. */
  readonly tornado: Exchange<Comparing & { readonly by: Rational; readonly of: NudgeOf }, Tornado | Refused>;
  /** `near`: of thresholds that are shares so many points, of others such a part of them. The most crowded first. */
  readonly bunching: Exchange<Comparing & { readonly near: Rational }, readonly Crowd[] | Refused>;
}

export function landscapeAnswers(workshop: Workshop): Answers<LandscapeExchanges> {
  return {
    heatmap: () => orRefused(async () => heatmapOf(await populationOfText(workshop))),
    distances: ({ rows }) => orRefused(async () => distancesOf(await populationOfText(workshop), rows)),
    obstacles: ({ level }, run) =>
      orRefused(async () => {
        const population = await populationOfText(workshop);
        const titles = new Map(population.module.criteria.map(({ code, title }) => [code, title]));
        const found = await barriers(population, level, run);
        return {
          level,
          barriers: found.map((each) => ({ ...each, title: titles.get(each.code) ?? { vi: each.code } })),
          sets: await barrierSets(population, level, run),
        };
      }),
    tornado: ({ by, of, ...ask }, run) =>
      orRefused(async () => {
        const { baseline, scenario } = await populationsOf(workshop, ask);
        return tornadoOf(scenario, baseline, by, of, run);
      }),
    bunching: ({ near, ...ask }, run) =>
      orRefused(async () => {
        const { baseline, scenario } = await populationsOf(workshop, ask);
        const head = headFinder(scenario, baseline);
        const found = await bunching(scenario, near, run);
        return found.map((each) => ({ ...each, threshold: head(each.threshold) }));
      }),
  };
}

async function tornadoOf(
  population: Population,
  baseline: Population,
  by: Rational,
  of: NudgeOf,
  run: Run,
): Promise<Tornado> {
  const head = headFinder(population, baseline);
  const { rows, neverDecides, unmoved } = await sensitivity(population, by, run, of);
  return {
    rows: rows.map(({ threshold, down, up, width }) => ({ threshold: head(threshold), down, up, width })),
    neverDecides,
    unmoved,
  };
}

function headFinder(population: Population, { module }: Population): (name: ThresholdName) => ThresholdHead {
  const key = ({ code, level, member = "" }: ThresholdName): string => JSON.stringify([code, level, member]);
  const heads = new Map(headsOf(population, module).map((head) => [key(head.name), head]));
  // Every threshold that is asked about is one of these.
  return (name) => heads.get(key(name)) as ThresholdHead;
}

function distancesOf(population: Population, rows: readonly number[]): readonly (readonly (Rational | null)[])[] {
  const { module, result } = population;
  const { standing } = askedIn(population);
  return rows.map((row) => {
    const next = Math.min((result.level[row] ?? 0) + 1, module.levels.length);
    return module.criteria.map(({ code }) => standing(code, next, row).margin ?? null);
  });
}
