/** Languages of the page. Vietnamese is the source; English is the translation. */

import type { Params, Template } from "@khung/diagnostics";
import { words } from "./words.ts";

export type Language = "vi" | "en";

/** Bilingual text that comes from data: Vietnamese is always there. */
export interface Bilingual {
  readonly vi: string;
  readonly en?: string | undefined;
}

/** The words of one folder, by key: templates whose holes are the same in both languages. */
export type Words = Readonly<Record<string, Readonly<Record<Language, object>>>>;

/** The holes of a word, as an argument list: nothing to give when there are none. */
export type HolesOf<W extends Words, K extends keyof W> = keyof Params<W[K]> extends never ? [] : [Params<W[K]>];

/** Says a word of a dictionary in a language. */
export type Say<W extends Words> = <K extends keyof W>(language: Language, key: K, ...holes: HolesOf<W, K>) => string;

/** Makes a dictionary speak: each folder has its own in `words.ts`. */
export function dictionary<const W extends Words>(own: W): Say<W> {
  return (language, key, ...holes) => {
    // Typed as an object only so that each template keeps the names of its own holes.
    const template = own[key]?.[language] as Template<string>;
    return template.fill(holes[0] ?? {});
  };
}

export type WordKey = keyof typeof words;
export type Holes<K extends WordKey> = HolesOf<typeof words, K>;

/** The words that many parts of the page share. */
export const say: Say<typeof words> = dictionary(words);

/** Text of data in a language; Vietnamese where there is no English. */
export function pick(language: Language, text: Bilingual): string {
  return language === "en" ? (text.en ?? text.vi) : text.vi;
}

/** The same where nothing can be set as code: without the marks around it. */
export function plainSentence(language: Language, text: Bilingual): string {
  return sentence(language, text).replaceAll("`", "");
}

/** What is set as code in a message, in quotation marks instead. */
export function quotingCode(text: string): string {
  return text.replaceAll(/`([^`]*)`/g, "“$1”");
}

/** A message of the catalogue as a sentence of the page: with a capital, unless it begins with code. */
export function sentence(language: Language, text: Bilingual): string {
  const picked = pick(language, text);
  return picked.charAt(0).toLocaleUpperCase(language) + picked.slice(1);
}
