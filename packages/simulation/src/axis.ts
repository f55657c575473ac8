/** What a step function runs over, as answers show it: a threshold, or another number to turn. */

import { titleIn, type Language } from "@khung/emit";
import { isInteger, rational, toExact, toExactText, type Module, type NumberType, type Rational } from "@khung/ir";
import type { Dial } from "./dial.ts";
import { roundest, type Ends } from "./roundest.ts";
import { exactValue, measureType, thresholdText } from "./text.ts";
import type { Threshold } from "./threshold.ts";
import { words } from "./words.ts";

/** The number, what it is now, and how it is shown. */
export interface Axis {
  /** What it is called, over one or more lines. */
  readonly heading: (language: Language) => string;
  /** What it is now. */
  readonly value: Rational;
  readonly type: Pick<NumberType, "form" | "unit">;
  /** Values that people would choose, where those are not the usual ones. */
  readonly round?: readonly Rational[];
  /** How a program asks for it. */
  readonly asked: Readonly<Record<string, string | number>>;
}

/** From −50 to 50 points. */
const aroundNow = Array.from({ length: 21 }, (_, i) => rational(BigInt(i - 10), 20n));

/** A threshold of a criterion. */
export function thresholdAxis(threshold: Threshold, module: Module): Axis {
  const { criterion, code, level, member, value } = threshold;
  return {
    heading: (language) => `${titleIn(criterion.title, language)}\n${thresholdText(threshold, module, language)}`,
    value,
    type: measureType(criterion),
    asked: { criterion: code, level, ...(member !== undefined && { member }) },
  };
}

/** Any other number. */
export function dialAxis({ title, value, type, asked }: Omit<Dial, "put">): Axis {
  const linked = "shift" in asked || "scale" in asked;
  const heading = (language: Language): string => {
    const names = words[language].asked;
    const said = Object.entries(asked).map(([key, each]) => names[key]?.(each) ?? key);
    return `${titleIn(title, language)}\n${said.join(", ")}`;
  };
  return { heading, value, type, asked, ...(linked && { round: aroundNow }) };
}

/** `ty_le, mức 1: đang là 40%`, with what stands above it. */
export function headText(axis: Axis, language: Language): string {
  return `${axis.heading(language)}: ${words[language].from} ${exactValue(axis.value, axis.type, language)}`;
}

/** A number to choose from a stretch, exact and as round as can be; undefined where only a whole number will do and that is none. */
export function exampleOf(ends: Ends, { type }: Pick<Axis, "type">): Rational | undefined {
  const found = roundest(ends);
  return type.form === "count" && !isInteger(found) ? undefined : found;
}

/** Exact, for programs: shares as fractions, other numbers as decimals where those are exact. */
export function valueJson(value: Rational, { type }: Pick<Axis, "type">): string {
  return type.form === "share" ? toExact(value) : toExactText(value);
}
