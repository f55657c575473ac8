/**
 * What thresholds do to a population: the text against a baseline, and what would be if.
 *
 * Answers are those of `@khung/simulation`, as plain data with exact numbers. Whatever cannot be answered is `Refused`, with its reason.
 */

import type { Answers } from "./exchange.ts";
import { landscapeAnswers, type LandscapeExchanges } from "./simulation/landscape.ts";
import { oneEntityAnswers, type OneEntityExchanges } from "./simulation/one-entity.ts";
import { oneThresholdAnswers, type OneThresholdExchanges } from "./simulation/one-threshold.ts";
import { scenarioAnswers, type ScenarioExchanges } from "./simulation/scenario.ts";
import { uncertaintyAnswers, type UncertaintyExchanges } from "./simulation/uncertainty.ts";
import type { Workshop } from "./workshop.ts";

export interface SimulationExchanges
  extends OneThresholdExchanges, ScenarioExchanges, OneEntityExchanges, LandscapeExchanges, UncertaintyExchanges {}

export function simulationAnswers(workshop: Workshop): Answers<SimulationExchanges> {
  return {
    ...oneThresholdAnswers(workshop),
    ...scenarioAnswers(workshop),
    ...oneEntityAnswers(workshop),
    ...landscapeAnswers(workshop),
    ...uncertaintyAnswers(workshop),
  };
}
