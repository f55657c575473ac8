/**
 * Exact decimals as text: `"65.5"`, `"-3"`, `"1234"`. What number fields give and take; never a floating-point number.
 *
 * Canonical: a point, no thousands signs, no zeros that say nothing, no minus zero. Equal decimals are equal strings.
 */

import { compare, parseRational, type Rational } from "@khung/ir";
import type { Language } from "../../i18n/language.ts";

/** A canonical decimal. */
export type Decimal = string;

/** From digits of which so many stand behind the mark. */
export function decimalOf(negative: boolean, digits: string, places: number): Decimal {
  const padded = digits.padStart(places + 1, "0");
  const whole = padded.slice(0, padded.length - places).replace(/^0+(?=\d)/, "");
  const fraction = padded.slice(padded.length - places).replace(/0+$/, "");
  const size = fraction === "" ? whole : `${whole}.${fraction}`;
  return negative && size !== "0" ? `-${size}` : size;
}

/** A plain decimal with a point (`65.50`, `+3`), made canonical; undefined when the text is anything else. */
export function canonical(text: string): Decimal | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = "", fraction = ""] = match;
  return decimalOf(sign === "-", whole + fraction, fraction.length);
}

/** As the page's language writes it: `1.234,5`; without thousands signs `1234,5`, as it stands in a field that is being edited. */
export function showDecimal(value: Decimal, language: Language, grouped = true): string {
  const [whole = "", fraction] = value.replace("-", "").split(".");
  const [group, mark] = language === "vi" ? [".", ","] : [",", "."];
  const digits = grouped ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, group) : whole;
  return `${value.startsWith("-") ? "−" : ""}${digits}${fraction === undefined ? "" : mark + fraction}`;
}

/** The number a decimal says. */
export function rationalOf(value: Decimal): Rational {
  const number = parseRational(value);
  if (!number) throw new RangeError(`not a decimal: ${value}`);
  return number;
}

/** −1, 0 or 1: whether the first is less, equal or greater. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return compare(rationalOf(a), rationalOf(b));
}
