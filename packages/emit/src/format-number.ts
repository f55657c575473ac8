/**
 * Exact numbers as people read them: `80,5%`, `1.234.567`, `36 Mb/s`; in English with a point and commas.
 *
 * Refuses: rounding. What no short decimal says is shown as a fraction.
 */

import {
  fromExact,
  fromInteger,
  multiply,
  printUnit,
  toDecimal,
  toExactText,
  type Exact,
  type NumberType,
} from "@khung/ir";
import type { Language } from "./language.ts";

/** A number of a type; the unit is left out on request, for columns that say it once. */
export function formatNumber(
  value: Exact,
  type: Pick<NumberType, "form" | "unit">,
  language: Language,
  options: { readonly unit?: "shown" | "hidden" } = {},
): string {
  const share = type.form === "share";
  const text = toExactText(share ? multiply(fromExact(value), fromInteger(100)) : fromExact(value));
  if (share && text.includes("/")) return group(toExactText(fromExact(value)), language);
  const unit = options.unit === "hidden" ? "" : printUnit(type.unit);
  return `${group(text, language)}${share ? "%" : ""}${unit && ` ${unit}`}`;
}

/** For reading: what no decimal of four places (or `places`) says is shown rounded to two (or `places`), with `≈` before it. */
export function formatReadable(
  value: Exact,
  type: Pick<NumberType, "form" | "unit">,
  language: Language,
  places = 2,
): string {
  const shown = formatNumber(value, type, language, { unit: "hidden" });
  const unit = printUnit(type.unit) && ` ${printUnit(type.unit)}`;
  const share = type.form === "share";
  const scaled = share ? multiply(fromExact(value), fromInteger(100)) : fromExact(value);
  const decimals = toExactText(scaled).split(".")[1]?.length ?? 0;
  if (!shown.includes("/") && decimals <= Math.max(4, places)) return shown + unit;
  return `≈ ${group(toDecimal(scaled, places), language)}${share ? "%" : ""}${unit}`;
}

/** A decimal or a fraction with the marks of a language; only digits, a point, `/` and `-` come in. */
function group(text: string, language: Language): string {
  const [thousands, point] = language === "vi" ? [".", ","] : [",", "."];
  return text.replace(/\d+(\.\d+)?/g, (number) => {
    const [whole = "", decimals] = number.split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
    return decimals === undefined ? grouped : `${grouped}${point}${decimals}`;
  });
}

/** `31/12/2024` in Vietnamese, ISO in English. */
export function formatDate(date: string, language: Language): string {
  return language === "vi" ? date.split("-").toReversed().join("/") : date;
}
