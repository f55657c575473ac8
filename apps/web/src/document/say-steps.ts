/** Says what was taken back and done again in notes at the edge of the page, and why something was not done. */

import { dictionary, pick, quotingCode, say as sayOfPage, sentence, type Language } from "../i18n/language.ts";
import type { Intent } from "@khung/document/plan";
import { NotLoaded } from "../worker/not-loaded.ts";
import type { Outcome } from "./document-state.ts";
import type { DocumentStore } from "./document-store.ts";
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

/** Does what was asked for; gives a sentence that says why not, undefined when it was done or nothing had to be. */
export async function tryIntent(
  { document, language }: Pick<Speaker, "document" | "language">,
  intent: Intent,
): Promise<string | undefined> {
  let outcome: Outcome;
  try {
    outcome = await document.intend(intent);
  } catch (error) {
    if (error instanceof NotLoaded) return sayOfPage(language, "app.notLoaded");
    throw error;
  }
  if (outcome.outcome === "readOnly") return say(language, "document.readOnly");
  if (outcome.outcome !== "refused") return undefined;
  const { message, help } = outcome.diagnostic;
  const reason = help ? `${pick(language, message)}; ${pick(language, help)}` : pick(language, message);
  const said = sentence(language, {
    vi: say("vi", "document.refused", { reason }),
    en: say("en", "document.refused", { reason }),
  });
  return quotingCode(said);
}
