/** How sure the counts are while data and thresholds may be off: seeded draws, each evaluated exactly. */

import type { Rational } from "@khung/ir";
import { uncertainty, type LevelSpread } from "@khung/simulation";
import type { Answers, Exchange, OfVersion } from "../exchange.ts";
import { orRefused, type Refused } from "../refusal.ts";
import { populationOfText } from "../simulation/sides.ts";
import type { Workshop } from "../workshop.ts";

/** What is asked: errors are shares of a number, from 0 and below 1. */
export interface ChanceAsked {
  readonly draws: number;
  readonly seed: number;
  readonly error: Rational;
  readonly thresholds: Rational;
}

/** What the draws gave. */
export interface Chance {
  readonly asked: ChanceAsked;
  /** Entities at each level as it is, 0 first. */
  readonly baseline: readonly number[];
  readonly levels: readonly LevelSpread[];
  /** By row, in how many draws it kept its level. */
  readonly kept: Uint32Array;
}

export interface ChanceExchanges {
  readonly chance: Exchange<OfVersion & ChanceAsked, Chance | Refused>;
}

export function chanceAnswers(workshop: Workshop): Answers<ChanceExchanges> {
  return {
    chance: ({ draws, seed, error, thresholds }, run) =>
      orRefused(async () => {
        const population = await populationOfText(workshop);
        const asked = { draws, seed, error, thresholds };
        const found = await uncertainty(population, { ...asked, missing: "official", ...run });
        const width = population.module.levels.length + 1;
        const kept = Uint32Array.from(population.result.level, (level, row) => found.drawsAt[row * width + level] ?? 0);
        return { asked, baseline: found.baseline, levels: found.levels, kept };
      }),
  };
}
