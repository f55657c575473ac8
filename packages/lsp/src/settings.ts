/** What the user of an editor may set, under `khung`. Anything else is ignored: editors send all sorts of things. */

import type { MessageLanguage } from "@khung/diagnostics";

export interface Settings {
  /** Of messages; `auto` = as the client says. */
  readonly language: MessageLanguage | "auto";
  /** Which hints are shown beside the text. */
  readonly hints: { readonly value: boolean; readonly level: boolean; readonly population: boolean };
}

const defaults: Settings = { language: "auto", hints: { value: true, level: true, population: true } };

/** Settings as the client gave them. */
export function readSettings(given: unknown): Settings {
  const { language, hints } = record(given);
  const asked = record(hints);
  const on = (name: keyof Settings["hints"]): boolean => {
    const value = asked[name];
    return typeof value === "boolean" ? value : defaults.hints[name];
  };
  return {
    language: language === "vi" || language === "en" ? language : defaults.language,
    hints: { value: on("value"), level: on("level"), population: on("population") },
  };
}

/** The language of messages: as set, else that of the client where it is English, else Vietnamese. */
export function languageFor({ language }: Settings, locale: string | undefined): MessageLanguage {
  if (language !== "auto") return language;
  return /^en\b/i.test(locale ?? "") ? "en" : "vi";
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
