/** The parts of an explanation in words: values, thresholds, margins. */

import type { ExplainedExpr, ExplainedMargin, ExplainedRequirement, ExplainedValue } from "@khung/evaluator";
import { abs, compare, fromExact, subtract, zero, type Comparison, type Rational, type Type } from "@khung/ir";
import { formatBeside, formatDate, formatExact, type NumberForm } from "../../i18n/format.ts";
import { pick, say, type Language } from "../../i18n/language.ts";
import type { InputName, Measurement, Why } from "../../state/why.ts";

/** How numbers of a type are shown: shares as per cent, others with their unit. */
export function formOf(type: Type | undefined): NumberForm {
  if (type?.kind !== "number") return {};
  if (type.form === "share") return { percent: true };
  const unit = Object.entries(type.unit)
    .map(([name, power]) => (power === 1 ? name : `${name}^${power}`))
    .join("·");
  return unit === "" ? {} : { unit };
}

/** A value, shown so that it differs from `bound` if it is not the bound. */
export function valueText(language: Language, value: ExplainedValue, form: NumberForm, bound?: Rational): string {
  switch (value.kind) {
    case "number": {
      const number = fromExact(value.value);
      return bound ? formatBeside(number, bound, form, language) : formatExact(number, form, language);
    }
    case "boolean":
      return say(language, value.value ? "why.yes" : "why.no");
    case "text":
      return /^\d{4}-\d{2}-\d{2}$/.test(value.value) ? formatDate(value.value) : value.value;
    case "missing":
      return say(language, "why.missing");
    case "nothing":
      return say(language, "why.nothing");
  }
}

/** `163 trên 400 hồ sơ`: what a ratio was divided from; undefined when it is no ratio of known numbers. */
export function ratioText(
  language: Language,
  why: Why,
  measure: ExplainedExpr,
  how: Measurement | undefined,
): string | undefined {
  const [part, whole] = measure.children;
  if (!how?.ratio || part?.value.kind !== "number" || whole?.value.kind !== "number") return undefined;
  const unit = whole.input?.unitName ?? inputOf(why, whole)?.unitName;
  const number = (value: string): string => formatExact(fromExact(value), {}, language);
  const counted = `${number(whole.value.value)}${unit === undefined ? "" : `\u00a0${unit}`}`;
  return say(language, "why.ratio", { part: number(part.value.value), whole: counted });
}

function inputOf(why: Why, expr: ExplainedExpr): InputName | undefined {
  return expr.input ? why.inputs[expr.input.name] : undefined;
}

const signs: Readonly<Record<Exclude<Comparison, "is" | "condition" | "between">, string>> = {
  atLeast: "≥",
  moreThan: ">",
  atMost: "≤",
  lessThan: "<",
};

/** `≥ 50 %`, `có`, `36–48 Mb/s`. */
export function thresholdText(
  language: Language,
  { comparison, threshold, upper }: ExplainedRequirement,
  form: NumberForm,
): string {
  switch (comparison) {
    case "is":
      return valueText(language, threshold.value, form);
    case "condition":
      return say(language, "why.condition");
    case "between": {
      const [low, high] = [threshold, upper ?? threshold].map((end) => valueText(language, end.value, form));
      return `${low}–${high}`;
    }
    default:
      return `${signs[comparison]}\u00a0${valueText(language, threshold.value, form)}`;
  }
}

/** The number that a threshold is, when it is one. */
export function thresholdNumber({ threshold }: ExplainedRequirement): Rational | undefined {
  return threshold.value.kind === "number" ? fromExact(threshold.value.value) : undefined;
}

/** Which way a measure has to go. */
export type Direction = "up" | "down" | undefined;

/** Which way a requirement that does not hold asks its measure to go. */
export function directionOf(comparison: Comparison | undefined): Direction {
  if (comparison === "atLeast" || comparison === "moreThan") return "up";
  return comparison === "atMost" || comparison === "lessThan" ? "down" : undefined;
}

/**
 * `thiếu 37 hồ sơ`: what a margin lacks, in the terms of one input: of those that go the way of the measure (more dossiers
 * online, not fewer dossiers), the one that changes least; else in the measure's own terms.
 */
export function lackText(
  language: Language,
  why: Why,
  margin: ExplainedMargin,
  form: NumberForm,
  direction: Direction,
): string | undefined {
  const along = margin.changes.filter((change) => direction === undefined || isRise(change) === (direction === "up"));
  const change = (along.length > 0 ? along : margin.changes).toSorted((a, b) => compare(sizeOf(a), sizeOf(b)))[0];
  if (change) {
    if (typeof change.from === "boolean" || typeof change.to === "boolean") return say(language, "why.lacks.yes");
    const input = why.inputs[change.input];
    const amount = amountText(language, abs(subtract(fromExact(change.to), fromExact(change.from))), input);
    const key = isRise(change) ? "why.lacks" : "why.exceeds";
    return say(language, change.beyond ? `${key}.beyond` : key, { amount });
  }
  if (margin.distance === undefined) return undefined;
  const distance = abs(fromExact(margin.distance));
  const amount = form.percent
    ? say(language, "why.points", {
        amount: formatExact({ ...distance, numerator: distance.numerator * 100n }, {}, language),
      })
    : formatExact(distance, form, language);
  return say(language, "why.lacks", { amount });
}

/** How much changes; a yes or no is nothing beside a number. */
function sizeOf({ from, to }: ExplainedMargin["changes"][number]): Rational {
  if (typeof from === "boolean" || typeof to === "boolean") return zero;
  return abs(subtract(fromExact(to), fromExact(from)));
}

function isRise({ from, to }: ExplainedMargin["changes"][number]): boolean {
  if (typeof from === "boolean" || typeof to === "boolean") return to === true;
  return subtract(fromExact(to), fromExact(from)).numerator > 0n;
}

function amountText(language: Language, amount: Rational, input: InputName | undefined): string {
  const form = formOf(input?.type);
  if (form.percent) {
    return say(language, "why.points", {
      amount: formatExact({ ...amount, numerator: amount.numerator * 100n }, {}, language),
    });
  }
  return formatExact(amount, input?.unitName === undefined ? form : { unit: input.unitName }, language);
}

/** Titles of inputs, in a list. */
export function inputTitles(language: Language, why: Why, names: readonly string[]): string {
  return names.map((name) => (why.inputs[name] ? pick(language, why.inputs[name].title) : name)).join("; ");
}
