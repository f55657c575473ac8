/** Says what was taken back and done again, and why something was not done, in notes at the edge of the page. */

import { dictionary, pick, sentence, type Language } from "../i18n/language.ts";
import type { Intent } from "@khung/document/plan";
import type { DocumentStore, Outcome } from "./document-store.ts";
import { documentWords } from "./words.ts";

const say = dictionary(documentWords);

/** What speaking needs. */
export interface Speaker {
  readonly document: DocumentStore;
  readonly toasts: { show(text: string): void };
  readonly language: Language;
}

/** Takes steps back, and says which. */
export function sayUndo({ document, toasts, language }: Speaker, way: "undo" | "redo", count = 1): void {
  const step = document[way](count);
  if (!step) toasts.show(say(language, way === "undo" ? "document.nothingToUndo" : "document.nothingToRedo"));
}

/** Says every step that is taken back or done again, wherever it was asked for; gives the way to stop. */
export function saySteps(speaker: Omit<Speaker, "language"> & { readonly language: () => Language }): () => void {
  const { document, toasts } = speaker;
  let seen = document.state.change;
  return document.subscribe(() => {
    const { change } = document.state;
    if (change === seen) return;
    seen = change;
    if (!change || change.way === "do") return;
    const step = pick(speaker.language(), change.step.label);
    toasts.show(say(speaker.language(), change.way === "undo" ? "document.undone" : "document.redone", { step }));
  });
}

/** Does what a field asked for; says why it was not done, and tells the field. */
export async function doIntent(speaker: Speaker, intent: Intent, refused: () => void): Promise<void> {
  if (!sayRefusal(speaker, await speaker.document.intend(intent))) refused();
}

/** Says why nothing was done; true when something was, or nothing had to be. */
function sayRefusal({ toasts, language }: Speaker, outcome: Outcome): boolean {
  if (outcome.outcome === "refused") {
    const { message, help } = outcome.diagnostic;
    const reason = help ? `${pick(language, message)}; ${pick(language, help)}` : pick(language, message);
    toasts.show(
      sentence(language, {
        vi: say("vi", "document.refused", { reason }),
        en: say("en", "document.refused", { reason }),
      }),
    );
    return false;
  }
  if (outcome.outcome === "readOnly") toasts.show(say(language, "document.readOnly"));
  return outcome.outcome !== "readOnly";
}
