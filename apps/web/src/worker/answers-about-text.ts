/** What the worker answers about the text alone: loaded after the first form, with the compiler. The most urgent kinds first. */

import type { KnownAnswers, Stage } from "./exchange.ts";
import { editorAnswers, type EditorExchanges } from "./editor.ts";
import { editAnswers, type EditExchanges } from "./edit.ts";
import { savingAnswers, type SavingExchanges } from "./saving.ts";
import type { Scene } from "./scene.ts";
import { textAnswers, type TextExchanges } from "./text.ts";
import { Workshop, type Threads } from "./workshop.ts";

export interface TextualExchanges extends EditorExchanges, EditExchanges, TextExchanges, SavingExchanges {}

export function textualAnswers(scene: Scene, threads: Threads, formal: KnownAnswers): Stage {
  const workshop = scene.follow(new Workshop(() => performance.now(), threads));
  const answers = {
    ...editorAnswers(workshop),
    ...editAnswers(scene),
    ...formal,
    ...textAnswers(workshop),
    ...savingAnswers(),
  };
  return {
    answers,
    further: async () => (await import("./answers-over-data.ts")).overDataAnswers(workshop, answers),
  };
}
