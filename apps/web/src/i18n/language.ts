/** Languages of the page. Vietnamese is the source; English is the translation. */

import type { Params, Template } from "@khung/diagnostics";
import { words } from "./words.ts";

export type Language = "vi" | "en";

/** Bilingual text that comes from data: Vietnamese is always there. */
export interface Bilingual {
  readonly vi: string;
  readonly en?: string | undefined;
}

export type WordKey = keyof typeof words;

/** The holes of a word, as an argument list: nothing to give when there are none. */
export type Holes<K extends WordKey> = keyof Params<Word<K>> extends never ? [] : [Params<Word<K>>];
type Word<K extends WordKey> = (typeof words)[K];

/** The page's own words in a language. */
export function say<K extends WordKey>(language: Language, key: K, ...holes: Holes<K>): string {
  const template: Template<string> = words[key][language];
  return template.fill(holes[0] ?? {});
}

/** Text of data in a language; Vietnamese where there is no English. */
export function pick(language: Language, text: Bilingual): string {
  return language === "en" ? (text.en ?? text.vi) : text.vi;
}

/** A message of the catalogue as a sentence of the page: with a capital, unless it begins with code. */
export function sentence(language: Language, text: Bilingual): string {
  const picked = pick(language, text);
  return picked.charAt(0).toLocaleUpperCase(language) + picked.slice(1);
}
