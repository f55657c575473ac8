/** The charts' own words in a language of the page. */

import type { Params, Template } from "@khung/diagnostics";
import type { Language } from "../../i18n/language.ts";
import { words } from "../words.ts";

export type ChartWord = keyof typeof words;
type Word<K extends ChartWord> = (typeof words)[K];
/** The holes of a word, as an argument list. */
export type ChartHoles<K extends ChartWord> = keyof Params<Word<K>> extends never ? [] : [Params<Word<K>>];

/** A word of the charts. */
export function sayChart<K extends ChartWord>(language: Language, key: K, ...holes: ChartHoles<K>): string {
  const template: Template<string> = words[key][language];
  return template.fill(holes[0] ?? {});
}
