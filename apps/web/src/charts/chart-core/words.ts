/** The charts' own words in a language of the page. */

import { dictionary, type HolesOf } from "../../i18n/language.ts";
import { words } from "../words.ts";

export type ChartWord = keyof typeof words;
/** The holes of a word, as an argument list. */
export type ChartHoles<K extends ChartWord> = HolesOf<typeof words, K>;

/** A word of the charts. */
export const sayChart = dictionary(words);
