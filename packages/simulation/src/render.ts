/** Answers as text, Vietnamese or English. */

import { titleIn, type Language } from "@khung/emit";
import { compare, type Rational } from "@khung/ir";
import type { Breakpoints, Step } from "./breakpoints.ts";
import type { Inverse } from "./inverse.ts";
import type { Population } from "./population.ts";
import { stepAt, type Sensitivity } from "./sensitivity.ts";
import { exactValue, levelHeads, percentText, readableValue, table, thresholdText } from "./text.ts";
import type { Threshold } from "./threshold.ts";
import type { Transitions } from "./transitions.ts";
import { words } from "./words.ts";

/** The step function of a threshold, around where it stands now; `all`: every stretch. */
export function renderBreakpoints(
  { steps, moving, withoutMeasure }: Breakpoints,
  threshold: Threshold,
  { module }: Population,
  language: Language,
  all: boolean,
): string {
  const say = words[language];
  const here = stepAt(steps, threshold.value);
  const [first, last] = all ? [0, steps.length] : [Math.max(0, here - 8), Math.min(steps.length, here + 9)];
  const lines = steps
    .slice(first, last)
    .map((step, i) => [
      rangeText(step, threshold, language),
      ...step.distribution.map(String),
      first + i === 0 ? "" : String(step.flips.length),
      first + i === here ? say.written : "",
    ]);
  const hidden = steps.length - (last - first);
  return [
    headText(threshold, module, language),
    "",
    moving === 0 ? say.nobody : table([[say.threshold, ...levelHeads(module, language), say.moves, ""], ...lines]),
    ...(hidden > 0 ? [say.hidden(hidden)] : []),
    ...(withoutMeasure > 0 ? ["", say.withoutMeasure(withoutMeasure)] : []),
  ].join("\n");
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
