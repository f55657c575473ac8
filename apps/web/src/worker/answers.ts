/** All that the worker answers: the subjects, and the kinds in them, the most urgent first. */

import { compareAnswers } from "./compare.ts";
import { editorAnswers } from "./editor.ts";
import type { Answers } from "./exchange.ts";
import { populationAnswers } from "./population.ts";
import { formAnswers } from "./form.ts";
import type { Exchanges } from "./protocol.ts";
import { savingAnswers } from "./saving.ts";
import { simulationAnswers } from "./simulation.ts";
import { stripAnswers } from "./strips.ts";
import { textAnswers } from "./text.ts";
import type { Workshop } from "./workshop.ts";

export function answersOf(workshop: Workshop): Answers<Exchanges> {
  return {
    ...editorAnswers(workshop),
    ...formAnswers(workshop),
    ...textAnswers(workshop),
    ...populationAnswers(workshop),
    ...simulationAnswers(workshop),
    ...savingAnswers(),
    ...stripAnswers(workshop),
    ...compareAnswers(workshop),
  };
}
