/** A dialog that lives only as long as its question: put over the page, gone once it is answered. */

import { html, render, type TemplateResult } from "lit";
import type { Language } from "../../i18n/language.ts";
import { baseStyles } from "../base.ts";
import "./dialog.ts";

/** What a question shows; `answer` closes it. */
export interface Asking<T> {
  readonly heading: string;
  readonly content: (answer: (value: T) => void) => TemplateResult;
}

/** Asks; gives the answer, undefined when the dialog was closed without one. */
export function ask<T>(language: Language, { heading, content }: Asking<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "open" });
    const sheet = baseStyles.styleSheet;
    if (sheet) root.adoptedStyleSheets = [sheet];
    let answered: T | undefined;
    const answer = (value: T): void => {
      answered = value;
      const dialog = root.querySelector("khung-dialog");
      if (dialog) dialog.open = false;
    };
    const closed = (): void => {
      host.remove();
      resolve(answered);
    };
    render(
      html`<khung-dialog open .language=${language} .heading=${heading} @khung-dialog-closed=${closed}>
        ${content(answer)}
      </khung-dialog>`,
      root,
    );
    document.body.append(host);
  });
}
