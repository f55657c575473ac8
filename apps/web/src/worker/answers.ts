/** What the worker answers as soon as it runs: about the text alone. The most urgent kinds first. */

import { belowAnswers, type BelowExchanges } from "./below.ts";
import { editorAnswers, type EditorExchanges } from "./editor.ts";
import type { Answers } from "./exchange.ts";
import { formAnswers, type FormExchanges } from "./form.ts";
import { savingAnswers, type SavingExchanges } from "./saving.ts";
import { textAnswers, type TextExchanges } from "./text.ts";
import type { Workshop } from "./workshop.ts";

export interface TextualExchanges
  extends EditorExchanges, FormExchanges, TextExchanges, BelowExchanges, SavingExchanges {}

export function textualAnswers(workshop: Workshop): Answers<TextualExchanges> {
  return {
    ...editorAnswers(workshop),
    ...formAnswers(workshop),
    ...textAnswers(workshop),
    ...belowAnswers(workshop),
    ...savingAnswers(),
  };
}
