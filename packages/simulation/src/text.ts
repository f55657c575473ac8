/** Pieces that all answers share: tables, numbers of a criterion, thresholds by name. */

import { displayWidth } from "@khung/diagnostics";
import { formatNumber, formatReadable, titleIn, type Language } from "@khung/emit";
import { toExact, toExactText, type Criterion, type Module, type NumberType, type Rational } from "@khung/ir";
import { otherwise, type ThresholdName } from "./threshold.ts";
import { words } from "./words.ts";

/** A table whose first column stands left and all others right. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, k) => Math.max(...rows.map((row) => displayWidth(row[k] ?? ""))));
  const cell = (text: string, k: number): string => {
    const gap = " ".repeat((widths[k] ?? 0) - displayWidth(text));
    return k === 0 ? text + gap : gap + text;
  };
  return rows.map((row) => row.map(cell).join("  ").trimEnd()).join("\n");
}

/** The type that a criterion's measure is shown in. */
export function measureType({ measureType: type }: Criterion): Pick<NumberType, "form" | "unit"> {
  return type?.kind === "number" ? type : { form: "plain", unit: {} };
}

/** A number of a type, exact. */
export function exactValue(value: Rational, type: Pick<NumberType, "form" | "unit">, language: Language): string {
  return formatNumber(toExact(value), type, language);
}

/** A number of a type as people read it; rounded with `≈` where it is long. */
export function readableValue(value: Rational, type: Pick<NumberType, "form" | "unit">, language: Language): string {
  return formatReadable(toExact(value), type, language);
}

/** As `readableValue`, with as many more places as tell different numbers apart, up to six; beyond that exact. Absent stays absent. */
export function textsApart(
  values: readonly (Rational | undefined)[],
  type: Pick<NumberType, "form" | "unit">,
  language: Language,
): readonly (string | undefined)[] {
  const there = values.flatMap((value) => (value ? [toExactText(value)] : []));
  const different = new Set(there).size;
  const texts = (show: (value: Rational) => string) => values.map((value) => value && show(value));
  for (const places of [2, 3, 4, 5, 6]) {
    const shown = texts((value) => formatReadable(toExact(value), type, language, places));
    const seen = shown.flatMap((text) => (text === undefined ? [] : [text.replace("≈ ", "")]));
    if (new Set(seen).size === different) return shown;
  }
  return texts((value) => exactValue(value, type, language));
}

/** `cqs.x`, level, class. */
export function thresholdText({ code, level, member }: ThresholdName, module: Module, language: Language): string {
  const title = module.levels.find(({ number }) => number === level)?.title;
  const at = `${code}, ${words[language].level} ${level}${title ? ` ${titleIn(title, language)}` : ""}`;
  return member === undefined ? at : `${at}, ${member === otherwise ? "…" : member}`;
}

/** Shares of which different ones are shown differently. */
export function percentsApart(values: readonly (Rational | undefined)[], language: Language) {
  return textsApart(values, { form: "share", unit: {} }, language);
}

/** The heads of the columns of a distribution. */
export function levelHeads({ levels }: Module, language: Language): readonly string[] {
  return [words[language].none, ...levels.map(({ number }) => String(number))];
}

/** Rounded for showing only. */
export function percentText(value: Rational, language: Language): string {
  return formatReadable(toExact(value), { form: "share", unit: {} }, language);
}
