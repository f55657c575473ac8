/** Saving: what two people made of one text, put together. */

import { mergeTexts, type MergedText } from "@khung/document/merge";
import type { Answers, Exchange } from "./exchange.ts";

export interface SavingExchanges {
  readonly merge: Exchange<{ readonly base: string; readonly mine: string; readonly theirs: string }, MergedText>;
}

export function savingAnswers(): Answers<SavingExchanges> {
  return { merge: ({ base, mine, theirs }) => mergeTexts(base, mine, theirs) };
}
