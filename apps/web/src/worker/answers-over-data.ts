/** What the worker answers about the text over data: loaded last, with the evaluator. The most urgent kinds first. */

import { allowedAnswers, type AllowedExchanges } from "./allowed.ts";
import { compareAnswers, type CompareExchanges } from "./compare.ts";
import type { Answers, KnownAnswers, Stage } from "./exchange.ts";
import { exportAnswers, type ExportExchanges } from "./exports.ts";
import { historyAnswers, type HistoryExchanges } from "./history.ts";
import { importAnswers, type ImportExchanges } from "./imports.ts";
import { populationAnswers, type PopulationExchanges } from "./population.ts";
import { simulationAnswers, type SimulationExchanges } from "./simulation.ts";
import { stripAnswers, type StripExchanges } from "./strips.ts";
import { testAnswers, type TestExchanges } from "./tests.ts";
import { upgradeAnswers, type UpgradeExchanges } from "./upgrade.ts";
import type { Workshop } from "./workshop.ts";

export interface OverDataExchanges
  extends
    PopulationExchanges,
    SimulationExchanges,
    StripExchanges,
    AllowedExchanges,
    TestExchanges,
    CompareExchanges,
    UpgradeExchanges,
    ExportExchanges,
    HistoryExchanges,
    ImportExchanges {}

export function overDataAnswers(workshop: Workshop, textual: KnownAnswers): Stage {
  const answers: Answers<OverDataExchanges> = {
    ...populationAnswers(workshop),
    ...simulationAnswers(workshop),
    ...stripAnswers(workshop),
    ...allowedAnswers(workshop),
    ...testAnswers(workshop),
    ...compareAnswers(workshop),
    ...upgradeAnswers(workshop),
    ...exportAnswers(workshop),
    ...historyAnswers(workshop),
    ...importAnswers(workshop),
  };
  return { answers: { ...textual, ...answers } };
}
