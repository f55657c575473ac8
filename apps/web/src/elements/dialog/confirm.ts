/** Asking before something that cannot be taken back. */

import { html, nothing } from "lit";
import type { Language } from "../../i18n/language.ts";
import { say } from "../words.ts";
import { ask } from "./asking.ts";

export interface Question {
  /** What is about to happen, as a question. */
  readonly heading: string;
  /** What follows from it. */
  readonly text?: string;
  /** The verb on the button that goes on. */
  readonly action: string;
}

/** Asks; true when the user goes on. */
export async function confirm(language: Language, { heading, text, action }: Question): Promise<boolean> {
  const agreed = await ask<boolean>(language, {
    heading,
    content: (answer) => html`
      ${text === undefined ? nothing : html`<p>${text}</p>`}
      <button slot="actions" class="button" @click=${() => answer(false)}>${say(language, "cancel")}</button>
      <button slot="actions" class="button primary" @click=${() => answer(true)}>${action}</button>
    `,
  });
  return agreed === true;
}
