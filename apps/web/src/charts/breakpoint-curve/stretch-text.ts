/** Stretches of thresholds in words: `trên 60 % đến 60,5 %`. */

import type { Rational } from "@khung/ir";
import { formatBeside, formatCount, type NumberForm } from "../../i18n/format.ts";
import type { Language } from "../../i18n/language.ts";
import type { Stretch } from "../chart-core/stretch.ts";
import { near } from "../chart-core/near.ts";
import { sayChart } from "../chart-core/words.ts";

/** A stretch with both its ends. */
export function stretchText({ from, fromClosed, to, toClosed }: Stretch, form: NumberForm, language: Language): string {
  const show = (value: Rational, beside: Rational | undefined): string =>
    beside ? formatBeside(value, beside, form, language) : near(value, form, language);
  const low = from && sayChart(language, fromClosed ? "stretch.from" : "stretch.above", { value: show(from, to) });
  const high = to && sayChart(language, toClosed ? "stretch.upTo" : "stretch.below", { value: show(to, from) });
  if (low !== undefined && high !== undefined) return `${low} ${high}`;
  return low ?? high ?? sayChart(language, "stretch.all");
}

/** Where the count turns next: `Điểm gãy kế tiếp: trên 60 % (bớt 1 đơn vị)`. */
export function turnText(
  next: Stretch,
  { way, change, form, language }: { way: 1 | -1; change: number; form: NumberForm; language: Language },
): string {
  const value = way === 1 ? next.from : next.to;
  if (!value) return stretchText(next, form, language);
  const closed = way === 1 ? next.fromClosed : next.toClosed;
  const side =
    way === 1 ? (closed ? "stretch.from" : "stretch.above") : closed ? "stretch.upTo.start" : "stretch.below.start";
  return sayChart(language, way === 1 ? "curve.next" : "curve.previous", {
    place: sayChart(language, side, { value: near(value, form, language) }),
    change: sayChart(language, change < 0 ? "curve.fewer" : "curve.more", {
      count: formatCount(Math.abs(change), language),
    }),
  });
}
