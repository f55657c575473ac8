/** Asking before something that cannot be taken back. */

import { html, nothing, render } from "lit";
import type { Language } from "../../i18n/language.ts";
import { baseStyles } from "../base.ts";
import { say } from "../words.ts";
import "./dialog.ts";

export interface Question {
  /** What is about to happen, as a question. */
  readonly heading: string;
  /** What follows from it. */
  readonly text?: string;
  /** The verb on the button that goes on. */
  readonly action: string;
}

/** Asks; true when the user goes on. */
export function confirm(language: Language, { heading, text, action }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "open" });
    const sheet = baseStyles.styleSheet;
    if (sheet) root.adoptedStyleSheets = [sheet];
    let agreed = false;
    const close = (yes: boolean): void => {
      agreed = yes;
      const dialog = root.querySelector("khung-dialog");
      if (dialog) dialog.open = false;
    };
    render(
      html`
        <khung-dialog
          open
          .language=${language}
          .heading=${heading}
          @khung-dialog-closed=${() => {
            host.remove();
            resolve(agreed);
          }}
        >
          ${text === undefined ? nothing : html`<p>${text}</p>`}
          <button slot="actions" class="button" @click=${() => close(false)}>${say(language, "cancel")}</button>
          <button slot="actions" class="button primary" @click=${() => close(true)}>${action}</button>
        </khung-dialog>
      `,
      root,
    );
    document.body.append(host);
  });
}
