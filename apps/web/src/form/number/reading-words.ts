/** What to tell people about the number they are typing. */

import type { Language } from "../../i18n/language.ts";
import { sayForm } from "../form-element.ts";
import { compareDecimals, showDecimal, type Decimal } from "./decimal.ts";
import { numberWords } from "./number-words.ts";
import type { ReadNumber } from "./read-number.ts";

/** How a message weighs: a question and an error keep the number from being taken over; advice and echo do not. */
export interface NumberMessage {
  readonly kind: "echo" | "question" | "error" | "advice";
  readonly text: string;
}

/** Bounds that are said before typing; the text may still hold what is outside. */
export interface Bounds {
  readonly least?: Decimal | undefined;
  readonly most?: Decimal | undefined;
}

/** A number with its unit: `65,5 %`. */
export function withUnit(value: Decimal, unit: string | undefined, language: Language): string {
  const gap = unit === "%" && language === "en" ? "" : "\u00a0";
  return showDecimal(value, language) + (unit ? gap + unit : "");
}

/** A number where its unit is known: only the sign `%` stands behind it. */
export function plainNumber(value: Decimal, unit: string | undefined, language: Language): string {
  return withUnit(value, unit === "%" ? unit : undefined, language);
}

/** The message of what was typed; undefined when there is nothing to say. */
export function numberMessage(
  text: string,
  read: ReadNumber,
  place: { readonly language: Language; readonly unit?: string | undefined } & Bounds,
): NumberMessage | undefined {
  const { language, unit, least, most } = place;
  if (read.kind === "empty") return undefined;
  if (read.kind === "refused") {
    return { kind: "error", text: sayForm(language, `number.refused.${read.why}`, { text: text.trim() }) };
  }
  if (read.kind === "ambiguous") {
    const [words, decimal] = [wholeInWords(read.whole, language), showDecimal(read.decimal, language)];
    return { kind: "question", text: sayForm(language, "number.ambiguous", { text: text.trim(), words, decimal }) };
  }
  const bound = (value: Decimal) => ({ bound: withUnit(value, unit, language) });
  if (least !== undefined && compareDecimals(read.value, least) < 0) {
    return { kind: "advice", text: sayForm(language, "number.tooSmall", bound(least)) };
  }
  if (most !== undefined && compareDecimals(read.value, most) > 0) {
    return { kind: "advice", text: sayForm(language, "number.tooGreat", bound(most)) };
  }
  if (!read.echo) return undefined;
  return { kind: "echo", text: sayForm(language, "number.echo", { value: withUnit(read.value, unit, language) }) };
}

/** `-1234` → "trừ một nghìn hai trăm ba mươi tư". */
function wholeInWords(whole: Decimal, language: Language): string {
  const minus = whole.startsWith("-") ? (language === "vi" ? "trừ " : "minus ") : "";
  return minus + numberWords(Number(whole.replace("-", "")), language);
}
