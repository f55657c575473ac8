/** The step function of a number as text. */

import type { Language } from "@khung/emit";
import {
  add,
  compare,
  floor,
  fromInteger,
  isInteger,
  multiply,
  rational,
  subtract,
  zero,
  type Rational,
} from "@khung/ir";
import { headText, type Axis } from "./axis.ts";
import type { Breakpoints, Step } from "./breakpoints.ts";
import type { ShownPopulation } from "./population.ts";
import { powerBelow, reciprocal, type Ends } from "./roundest.ts";
import { stepAt } from "./sensitivity.ts";
import { exactValue, levelHeads, table, textsApart } from "./text.ts";
import { words } from "./words.ts";

/** So many stretches are shown whole. */
const fewSteps = 25;

/** The step function of a threshold: every stretch where they are few or `all` is asked for, else at round thresholds. */
export function renderBreakpoints(
  found: Breakpoints,
  axis: Axis,
  { module }: Pick<ShownPopulation, "module">,
  language: Language,
  all: boolean,
): string {
  const say = words[language];
  const { steps, moving, withoutMeasure } = found;
  const lines = all || steps.length <= fewSteps ? everyStep(found, axis, language) : atRound(found, axis, language);
  return [
    headText(axis, language),
    "",
    moving === 0 ? say.nobody : table([[say.threshold, ...levelHeads(module, language), say.moves, ""], ...lines]),
    ...(moving > 0 && lines.length < steps.length ? [say.steps(steps.length)] : []),
    ...(withoutMeasure > 0 ? ["", say.withoutMeasure(withoutMeasure)] : []),
  ].join("\n");
}

/** Stretch by stretch, with how many turn where it begins. */
function everyStep({ steps }: Breakpoints, axis: Axis, language: Language): readonly (readonly string[])[] {
  const here = stepAt(steps, axis.value);
  return steps.map((step, i) => [
    rangeText(step, axis, language),
    ...step.distribution.map(String),
    i === 0 ? "" : String(step.flips.length),
    i === here ? words[language].written : "",
  ]);
}

/** At the thresholds that people would choose, with how many are at another level than now. */
function atRound({ steps }: Breakpoints, axis: Axis, language: Language): readonly (readonly string[])[] {
  const here = stepAt(steps, axis.value);
  const values = [...(axis.round ?? roundValues(steps, axis)), axis.value].toSorted(compare);
  return values
    .filter((value, i) => i === 0 || compare(value, values[i - 1] ?? value) !== 0)
    .map((value) => {
      const at = stepAt(steps, value);
      const [from, to] = at < here ? [at, here] : [here, at];
      const turned = steps.slice(from + 1, to + 1).reduce((sum, { flips }) => sum + flips.length, 0);
      return [
        exactValue(value, axis.type, language),
        ...(steps[at]?.distribution.map(String) ?? []),
        String(steps[at]?.moved ?? turned),
        compare(value, axis.value) === 0 ? words[language].written : "",
      ];
    });
}

/** Of shares every twentieth, else about twenty round numbers over the stretches there are. */
export function roundValues(steps: readonly Pick<Step, "to">[], { type }: Pick<Axis, "type">): readonly Rational[] {
  if (type.form === "share") return Array.from({ length: 21 }, (_, i) => rational(BigInt(i), 20n));
  const ends = steps.flatMap(({ to }) => (to ? [to] : []));
  const [low, high] = [ends[0] ?? zero, ends.at(-1) ?? zero];
  const apart = roundAbove(multiply(subtract(high, low), rational(1n, 20n)));
  const first = multiply(floor(multiply(low, reciprocal(apart))), apart);
  return Array.from({ length: 22 }, (_, i) => add(first, multiply(fromInteger(i), apart))).filter(
    (value) => compare(value, low) >= 0 && compare(value, high) <= 0 && (type.form !== "count" || isInteger(value)),
  );
}

/** 1, 2 or 5 times a power of ten, not less than a number. */
function roundAbove(value: Rational): Rational {
  const power = powerBelow(value);
  const found = [1, 2, 5, 10]
    .map((each) => multiply(power, fromInteger(each)))
    .find((each) => compare(each, value) >= 0);
  return found ?? power;
}

/** `(40%; 50%]`: the thresholds of a stretch, its ends with the digits that tell them apart. */
export function rangeText(
  { from, to, fromClosed, toClosed }: Ends,
  { type }: Pick<Axis, "type">,
  language: Language,
): string {
  const shown = textsApart([from, to], type, language);
  return `${from && fromClosed ? "[" : "("}${shown[0] ?? "−∞"}; ${shown[1] ?? "+∞"}${to && toClosed ? "]" : ")"}`;
}
