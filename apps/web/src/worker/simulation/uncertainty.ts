/** How sure levels are while data and thresholds are not: within bounds, by draws that can be had again. */

import type { Run, Uncertainty, UncertaintyOptions } from "@khung/simulation";
import type { Answers, Exchange, OfVersion } from "../exchange.ts";
import { orRefused, type Refused } from "../refusal.ts";
import type { Workshop } from "../workshop.ts";
import { populationOfText } from "./sides.ts";

export interface UncertaintyExchanges {
  /** At most 2,000 draws. The same seed gives the same. */
  readonly uncertainty: Exchange<OfVersion & Omit<UncertaintyOptions, keyof Run>, Uncertainty | Refused>;
}

/** More would only make a page wait. */
const mostDraws = 2000;

export function uncertaintyAnswers(workshop: Workshop): Answers<UncertaintyExchanges> {
  return {
    uncertainty: ({ draws, seed, error, thresholds, missing }, run) =>
      orRefused(async () => {
        const [population, { uncertainty }] = [await populationOfText(workshop), await import("./chance.ts")];
        return uncertainty(population, { draws: Math.min(draws, mostDraws), seed, error, thresholds, missing, ...run });
      }),
  };
}
