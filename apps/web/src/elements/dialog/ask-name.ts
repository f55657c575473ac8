/** Asks what something is to be called, until it is called that. */

import { html } from "lit";
import type { Language } from "../../i18n/language.ts";
import { ask } from "./asking.ts";
import type { KhungNameForm } from "./name-form.ts";
import "./name-form.ts";

/** What is asked: the heading of the dialog, the rest as the form has it. */
export interface Naming extends Pick<KhungNameForm, "label" | "name" | "action"> {
  readonly heading: string;
  /** Does it at once, and gives what keeps it from being called that. */
  readonly take?: KhungNameForm["take"];
}

/** Asks; gives the name that was taken, undefined when it was given up. */
export function askName(
  language: Language,
  { heading, label, name, action, take = async () => undefined }: Naming,
): Promise<string | undefined> {
  return ask<string | undefined>(language, {
    heading,
    content: (answer) => html`
      <khung-name-form
        .language=${language}
        .label=${label}
        .name=${name}
        .action=${action}
        .take=${take}
        @khung-name-taken=${({ detail }: CustomEvent<string>) => answer(detail)}
        @khung-name-given-up=${() => answer(undefined)}
      ></khung-name-form>
    `,
  });
}
