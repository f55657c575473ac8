/**
 * What a person means by the number they typed or pasted.
 *
 * In: text such as `65,5`, `1.234,5`, `1 234,5`, `65,5 %`. Out: an exact decimal as text (`"65.5"`), and how sure that is.
 * Refuses: to guess. `1.234` is asked about; `1,234.5` is refused, with what to write instead. Floating point never comes near.
 */

import { numberText, type Mark, type NumberText } from "@khung/data/number-text";
import type { Language } from "../../i18n/language.ts";
import { decimalOf, type Decimal } from "./decimal.ts";

/** Why a text is no number here. */
export type Refusal =
  | "notNumber"
  /** `1,234.5` on a Vietnamese page: the marks stand the other way round. */
  | "marksSwapped"
  /** `1,23E+11`: a spreadsheet has thrown digits away. */
  | "shortened"
  /** `3/4`. */
  | "fraction"
  /** `65 %` where nothing is a percentage. */
  | "percent";

/** What a text says. */
export type ReadNumber =
  | { readonly kind: "empty" }
  | {
      readonly kind: "number";
      readonly value: Decimal;
      /** Whether it was written in a way that people should see confirmed: `65.5` for `65,5`. */
      readonly echo: boolean;
    }
  | { readonly kind: "ambiguous"; readonly whole: Decimal; readonly decimal: Decimal }
  | { readonly kind: "refused"; readonly why: Refusal };

/** What is known about where the text stands. */
export interface NumberPlace {
  readonly language: Language;
  /** What follows the number in the field: `%`, `Mb/s`. People may write it, nothing else. */
  readonly unit?: string | undefined;
  /** Set where the text comes from a program whose decimal mark is unknown: then `1,234` is asked about too. */
  readonly foreign?: boolean;
}

/** Reads a number as the page's language writes numbers, and what can be understood of other ways. */
export function readNumber(text: string, { language, unit, foreign = false }: NumberPlace): ReadNumber {
  const written = text.normalize("NFC").trim();
  if (written === "") return { kind: "empty" };
  const parsed = numberText(written, unit === "%" ? undefined : unit);
  if (!parsed) return { kind: "refused", why: "notNumber" };
  if (parsed.kind !== "number") return { kind: "refused", why: parsed.kind };
  if (parsed.percent && unit !== "%") return { kind: "refused", why: "percent" };

  const own: Mark = language === "vi" ? "comma" : "point";
  const value = valueOf(parsed, parsed.places);
  if (parsed.mark === undefined) return { kind: "number", value, echo: /^[-−+]?0\d/.test(written) };
  if (!parsed.decided && (parsed.mark !== own || foreign)) {
    return { kind: "ambiguous", whole: valueOf(parsed, 0), decimal: value };
  }
  if (parsed.mark === own) return { kind: "number", value, echo: false };
  const separatesThousands = own === "comma" ? /,/ : /\./;
  if (separatesThousands.test(written)) return { kind: "refused", why: "marksSwapped" };
  return { kind: "number", value, echo: true };
}

function valueOf({ negative, digits }: NumberText, places: number): Decimal {
  return decimalOf(negative, digits, places);
}
