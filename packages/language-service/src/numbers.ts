/** Exact numbers as people read them: `1.234,5` in Vietnamese, `1,234.5` in English. */

import type { Message } from "@khung/diagnostics";
import { fromInteger, multiply, toExactText, type Rational } from "@khung/ir";

/** Digits as in a source, grouped and with the mark of each language. */
export function readDigits(digits: string): Message {
  const grouped = (thousands: string, mark: string): string => {
    const [whole = "", decimals] = digits.split(".");
    const left = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
    return decimals === undefined ? left : `${left}${mark}${decimals}`;
  };
  return { vi: grouped(".", ","), en: grouped(",", ".") };
}

/** A share as a percentage; undefined when no finite decimal says it. */
export function readShare(value: Rational): Message | undefined {
  const text = toExactText(multiply(value, fromInteger(100)));
  if (text.includes("/")) return undefined;
  const { vi, en } = readDigits(text);
  return { vi: `${vi} %`, en: `${en}%` };
}

/** A count of so many. */
export function readCount(count: number): Message {
  return readDigits(String(count));
}
