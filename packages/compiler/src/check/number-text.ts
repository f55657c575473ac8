/** Exact numbers for messages, written as a source would write them. */

import { compare, divide, printUnit, rational, type Rational, toExactText, type Type } from "@khung/ir";
import type { Interval } from "./intervals.ts";
import type { Words } from "./type-words.ts";

/** `80%` for a share, `36 Mb/s` for a quantity. */
export function numberText(value: Rational, type: Type | undefined): string {
  if (type?.kind !== "number") return toExactText(value);
  if (type.form === "share") return `${toExactText(divide(value, rational(1n, 100n)) ?? value)}%`;
  const unit = printUnit(type.unit);
  return unit === "" ? toExactText(value) : `${toExactText(value)} ${unit}`;
}

/** `từ 0% đến 100%`, `lớn hơn 0`. */
export function intervalWords({ low, high }: Interval, type: Type | undefined): Words {
  const text = (end: { readonly value: Rational }): string => `\`${numberText(end.value, type)}\``;
  if (low && high && compare(low.value, high.value) === 0) {
    return { vi: `bằng ${text(low)}`, en: `equal to ${text(low)}` };
  }
  if (low && high && !low.open && !high.open)
    return { vi: `từ ${text(low)} đến ${text(high)}`, en: `from ${text(low)} to ${text(high)}` };
  const parts: Words[] = [];
  if (low)
    parts.push(
      low.open
        ? { vi: `trên ${text(low)}`, en: `more than ${text(low)}` }
        : { vi: `từ ${text(low)} trở lên`, en: `at least ${text(low)}` },
    );
  if (high)
    parts.push(
      high.open
        ? { vi: `dưới ${text(high)}`, en: `less than ${text(high)}` }
        : { vi: `không quá ${text(high)}`, en: `at most ${text(high)}` },
    );
  if (parts.length === 0) return { vi: "bất kỳ", en: "anything" };
  return { vi: parts.map((part) => part.vi).join(" và "), en: parts.map((part) => part.en).join(" and ") };
}
