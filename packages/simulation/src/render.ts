/** Answers as text, Vietnamese or English. */

import { titleIn, type Language } from "@khung/emit";
import { add, compare, floor, fromInteger, multiply, one, rational, subtract, zero, type Rational } from "@khung/ir";
import type { Breakpoints, Step } from "./breakpoints.ts";
import type { Inverse } from "./inverse.ts";
import type { Population } from "./population.ts";
import { stepAt, type Sensitivity } from "./sensitivity.ts";
import { exactValue, levelHeads, measureType, percentText, readableValue, table, thresholdText } from "./text.ts";
import type { Threshold } from "./threshold.ts";
import type { Transitions } from "./transitions.ts";
import { words } from "./words.ts";

/** So many stretches are shown whole. */
const fewSteps = 25;

/** The step function of a threshold: every stretch where they are few or `all` is asked for, else at round thresholds. */
export function renderBreakpoints(
  found: Breakpoints,
  threshold: Threshold,
  { module }: Population,
  language: Language,
  all: boolean,
): string {
  const say = words[language];
  const { steps, moving, withoutMeasure } = found;
  const lines =
    all || steps.length <= fewSteps ? everyStep(found, threshold, language) : atRound(found, threshold, language);
  return [
    headText(threshold, module, language),
    "",
    moving === 0 ? say.nobody : table([[say.threshold, ...levelHeads(module, language), say.moves, ""], ...lines]),
    ...(moving > 0 && lines.length < steps.length ? [say.steps(steps.length)] : []),
    ...(withoutMeasure > 0 ? ["", say.withoutMeasure(withoutMeasure)] : []),
  ].join("\n");
}

/** Stretch by stretch, with how many turn where it begins. */
function everyStep({ steps }: Breakpoints, threshold: Threshold, language: Language): readonly (readonly string[])[] {
  const here = stepAt(steps, threshold.value);
  return steps.map((step, i) => [
    rangeText(step, threshold, language),
    ...step.distribution.map(String),
    i === 0 ? "" : String(step.flips.length),
    i === here ? words[language].written : "",
  ]);
}

/** At the thresholds that people would choose, with how many are at another level than now. */
function atRound({ steps }: Breakpoints, threshold: Threshold, language: Language): readonly (readonly string[])[] {
  const here = stepAt(steps, threshold.value);
  const values = [...roundValues(steps, threshold), threshold.value].toSorted(compare);
  return values
    .filter((value, i) => i === 0 || compare(value, values[i - 1] ?? value) !== 0)
    .map((value) => {
      const at = stepAt(steps, value);
      const [from, to] = at < here ? [at, here] : [here, at];
      const moved = steps.slice(from + 1, to + 1).reduce((sum, { flips }) => sum + flips.length, 0);
      return [
        exactValue(value, threshold.criterion, language),
        ...(steps[at]?.distribution.map(String) ?? []),
        String(moved),
        compare(value, threshold.value) === 0 ? words[language].written : "",
      ];
    });
}

/** Of shares every twentieth, else about twenty round numbers over the stretches there are. */
function roundValues(steps: readonly Step[], { criterion }: Threshold): readonly Rational[] {
  if (measureType(criterion).form === "share") return Array.from({ length: 21 }, (_, i) => rational(BigInt(i), 20n));
  const ends = steps.flatMap(({ to }) => (to ? [to] : []));
  const [low, high] = [ends[0] ?? zero, ends.at(-1) ?? zero];
  const apart = roundAbove(multiply(subtract(high, low), rational(1n, 20n)));
  const first = multiply(floor(multiply(low, reciprocal(apart))), apart);
  return Array.from({ length: 22 }, (_, i) => add(first, multiply(fromInteger(i), apart))).filter(
    (value) => compare(value, low) >= 0 && compare(value, high) <= 0,
  );
}

/** 1, 2 or 5 times a power of ten, not less than a number. */
function roundAbove(value: Rational): Rational {
  const ten = fromInteger(10);
  let power = one;
  while (compare(power, value) > 0) power = multiply(power, reciprocal(ten));
  while (compare(multiply(power, ten), value) <= 0) power = multiply(power, ten);
  const found = [1, 2, 5, 10]
    .map((each) => multiply(power, fromInteger(each)))
    .find((each) => compare(each, value) >= 0);
  return found ?? power;
}

function reciprocal({ numerator, denominator }: Rational): Rational {
  return rational(denominator, numerator);
}

function headText(threshold: Threshold, module: Population["module"], language: Language): string {
  const { criterion, value } = threshold;
  const title = titleIn(criterion.title, language);
  return `${title}\n${thresholdText(threshold, module, language)}: ${words[language].from} ${exactValue(value, criterion, language)}`;
}

/** `(40%; 50%]`: the thresholds of a stretch. */
export function rangeText(
  { from, to, fromClosed, toClosed }: Step,
  { criterion }: Threshold,
  language: Language,
): string {
  const end = (value: Rational | undefined, unbounded: string) =>
    value ? readableValue(value, criterion, language) : unbounded;
  return `${from && fromClosed ? "[" : "("}${end(from, "−∞")}; ${end(to, "+∞")}${to && toClosed ? "]" : ")"}`;
}

/** Which threshold gives a share. */
export function renderInverse(
  answer: Inverse,
  threshold: Threshold,
  population: Population,
  language: Language,
): string {
  const say = words[language];
  const [least, most] = answer.attainable.map((share) => percentText(share, language));
  const met = answer.below && answer.above && compare(answer.below.share, answer.above.share) === 0;
  const side = (name: string, attained: Inverse["below"]) =>
    `${name}: ${attained ? `${rangeText(attained.step, threshold, language)} → ${percentText(attained.share, language)}` : say.unattainable}`;
  return [
    headText(threshold, population.module, language),
    "",
    `${say.attainable}: ${least} – ${most}`,
    ...(met ? [side(say.met, answer.below)] : [side(say.below, answer.below), side(say.above, answer.above)]),
    ...(answer.ties.length > 1 ? [say.ties(answer.ties.length)] : []),
  ].join("\n");
}

/** The tornado. */
export function renderSensitivity(
  { rows, neverDecides }: Sensitivity,
  { module }: Population,
  language: Language,
): string {
  const say = words[language];
  const lines = rows
    .filter(({ width }) => width > 0)
    .map(({ threshold, value, down, up, width }) => {
      const criterion = module.criteria.find(({ code }) => code === threshold.code);
      const shown = (each: Rational) => (criterion ? exactValue(each, criterion, language) : "");
      return [
        thresholdText(threshold, module, language),
        shown(down.value),
        shown(value),
        shown(up.value),
        String(width),
      ];
    });
  return [
    table([[say.threshold, say.lower, say.from, say.higher, say.width], ...lines]),
    ...(neverDecides.length > 0
      ? [
          "",
          `${say.never}: ${neverDecides.length}`,
          ...neverDecides.map((name) => `  ${thresholdText(name, module, language)}`),
        ]
      : []),
  ].join("\n");
}

/** Who moves under a scenario; at most so many entities by name. */
export function renderTransitions(
  { matrix, moved, onlyInBaseline, onlyInScenario }: Transitions,
  { module, table: data }: Population,
  language: Language,
  most: number,
): string {
  const say = words[language];
  const heads = levelHeads(module, language);
  const lines = matrix.map((line, from) => [
    heads[from] ?? "",
    ...line.map((count) => (count === 0 ? "·" : String(count))),
  ]);
  const names = moved.slice(0, most).map(({ row, from, to, alone, together, byRule }) => {
    const why =
      alone.length > 0 ? alone.join(", ") : together.length > 0 ? `${together.join(" + ")} (${say.together})` : "";
    const because = [why, byRule ? say.byRule : ""].filter(Boolean).join("; ");
    return `  ${data.entities[row]}  ${from} → ${to}  ${because}`.trimEnd();
  });
  return [
    table([[`${say.baseline} ↓  ${say.scenario} →`, ...heads], ...lines]),
    "",
    moved.length === 0 ? say.nobodyMoves : `${say.moved}: ${moved.length}`,
    ...names,
    ...(moved.length > most ? [`  … ${moved.length - most}`] : []),
    ...(onlyInBaseline.length > 0 ? [`${say.onlyBaseline}: ${onlyInBaseline.join(", ")}`] : []),
    ...(onlyInScenario.length > 0 ? [`${say.onlyScenario}: ${onlyInScenario.join(", ")}`] : []),
  ].join("\n");
}
