/**
 * Numbers and dates as people read them: `1.234,5`, `65,5 %`, `02/09/2026`; in English `1,234.5`, `65.5%`.
 *
 * In: exact rationals. Out: text for showing. Refuses: floating point; a rounded figure that would look equal to a
 * threshold it does not equal.
 */

import type { Rational } from "@khung/ir";
import type { Language } from "./language.ts";

/** What a number is of, for showing. */
export interface NumberForm {
  readonly percent?: boolean;
  /** `Mb/s`, `hồ sơ`. */
  readonly unit?: string;
}

/** Places shown at most when nothing asks for more. */
const usualPlaces = 2;
/** Places after which two different numbers are shown alike: nobody reads further. */
const mostPlaces = 9;

/** A whole number with its thousands: `3.321`. */
export function formatCount(count: number | bigint, language: Language): string {
  return group(String(count), language);
}

/** Numerator ÷ denominator as a share with one place: `36,3 %`; a dash when there is nothing. */
export function formatShare(part: number, whole: number, language: Language): string {
  if (whole === 0) return "–";
  return formatExact({ numerator: BigInt(part), denominator: BigInt(whole) }, { percent: true }, language, 1);
}

/** An exact number, rounded half up to so many places at most, without closing zeros. */
export function formatExact(value: Rational, form: NumberForm, language: Language, places = usualPlaces): string {
  return withUnit(decimal(scaled(value, form), places, language), form, language);
}

/** A number beside a bound: as many places as it takes for the two to look different when they are. */
export function formatBeside(value: Rational, bound: Rational, form: NumberForm, language: Language): string {
  const [a, b] = [scaled(value, form), scaled(bound, form)];
  let places = usualPlaces;
  if (a.numerator * b.denominator !== b.numerator * a.denominator) {
    while (places < mostPlaces && decimal(a, places, language) === decimal(b, places, language)) places++;
  }
  return withUnit(decimal(a, places, language), form, language);
}

/** `2026-09-02` → `02/09/2026`. */
export function formatDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}/${month}/${year}`;
}

/** Time of day of an instant: `10:41`. */
export function formatTime(instant: Date): string {
  return `${String(instant.getHours()).padStart(2, "0")}:${String(instant.getMinutes()).padStart(2, "0")}`;
}

function scaled(value: Rational, form: NumberForm): Rational {
  return form.percent ? { numerator: value.numerator * 100n, denominator: value.denominator } : value;
}

function decimal(value: Rational, places: number, language: Language): string {
  const negative = value.numerator < 0n;
  const size = negative ? -value.numerator : value.numerator;
  const factor = 10n ** BigInt(places);
  const rounded = (size * factor * 2n + value.denominator) / (value.denominator * 2n);
  const digits = String(rounded).padStart(places + 1, "0");
  const whole = group(places > 0 ? digits.slice(0, -places) : digits, language);
  const fraction = places > 0 ? digits.slice(-places).replace(/0+$/, "") : "";
  const sign = negative && rounded > 0n ? "−" : "";
  return `${sign}${whole}${fraction && (language === "vi" ? "," : ".") + fraction}`;
}

function group(digits: string, language: Language): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, language === "vi" ? "." : ",");
}

function withUnit(number: string, form: NumberForm, language: Language): string {
  const unit = form.unit === undefined ? "" : `\u00a0${form.unit}`;
  if (!form.percent) return number + unit;
  return `${number}${language === "vi" ? "\u00a0%" : "%"}${unit}`;
}
