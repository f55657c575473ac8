/** What the worker answers as soon as it runs: about the text alone. The most urgent kinds first. */

import { editorAnswers, type EditorExchanges } from "./editor.ts";
import type { Answers } from "./exchange.ts";
import { savingAnswers, type SavingExchanges } from "./saving.ts";
import { textAnswers, type TextExchanges } from "./text.ts";
import type { Workshop } from "./workshop.ts";

export interface TextualExchanges extends EditorExchanges, TextExchanges, SavingExchanges {}

export function textualAnswers(workshop: Workshop): Answers<TextualExchanges> {
  return { ...editorAnswers(workshop), ...textAnswers(workshop), ...savingAnswers() };
}
