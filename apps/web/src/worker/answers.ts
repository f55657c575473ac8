/** All that the worker answers: the subjects, and the kinds in them, the most urgent first. */

import { compareAnswers } from "./compare.ts";
import { editorAnswers } from "./editor.ts";
import type { Answers } from "./exchange.ts";
import { exportAnswers } from "./exports.ts";
import { importAnswers } from "./imports.ts";
import { populationAnswers } from "./population.ts";
import type { Exchanges } from "./protocol.ts";
import { simulationAnswers } from "./simulation.ts";
import { stripAnswers } from "./strips.ts";
import { textAnswers } from "./text.ts";
import type { Workshop } from "./workshop.ts";

export function answersOf(workshop: Workshop): Answers<Exchanges> {
  return {
    ...editorAnswers(workshop),
    ...textAnswers(workshop),
    ...populationAnswers(workshop),
    ...simulationAnswers(workshop),
    ...exportAnswers(workshop),
    ...importAnswers(workshop),
    ...stripAnswers(workshop),
    ...compareAnswers(workshop),
  };
}
