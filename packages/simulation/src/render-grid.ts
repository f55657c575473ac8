/** Two thresholds at once, and all thresholds one by one, as text and as JSON. */

import { titleIn, type Language } from "@khung/emit";
import { compare, type Rational } from "@khung/ir";
import type { ThresholdSteps } from "./all-breakpoints.ts";
import { headText, thresholdAxis, valueJson, type Axis } from "./axis.ts";
import { stretchAt, type Grid, type Stretch } from "./grid.ts";
import { breakpointsJson, endsJson } from "./json.ts";
import type { Distribution, Population } from "./population.ts";
import { rangeText, roundValues } from "./render-breakpoints.ts";
import { stepAt } from "./sensitivity.ts";
import { exactValue, measureType, table, thresholdText } from "./text.ts";
import { words } from "./words.ts";

/** How many entities are at a level or above, at values that people would choose of both. */
export function renderGrid(
  grid: Grid,
  [a, b]: readonly [Axis, Axis],
  level: number,
  { module }: Population,
  language: Language,
): string {
  const say = words[language];
  const [down, across] = [chosen(grid.a, a), chosen(grid.b, b)];
  const lines = down.map((value) => {
    const row = grid.row(stretchAt(grid.a, value));
    const counts = across.map((other) => from(row[stretchAt(grid.b, other)], level));
    return [exactValue(value, a.type, language), ...counts.map(String)];
  });
  const title = module.levels.find(({ number }) => number === level)?.title;
  return [
    headText(a, language),
    headText(b, language),
    "",
    `${say.reached} ${level} ${title ? titleIn(title, language) : ""}`.trimEnd(),
    table([["↓ 1 \\ 2 →", ...across.map((value) => exactValue(value, b.type, language))], ...lines]),
  ].join("\n");
}

function chosen(stretches: readonly Stretch[], axis: Axis): readonly Rational[] {
  const round = roundValues(stretches, axis).filter((_, i) => i % 2 === 0);
  return [...round.filter((value) => compare(value, axis.value) !== 0), axis.value].toSorted(compare);
}

function from(distribution: Distribution = [], level: number): number {
  return distribution.slice(level).reduce((sum, count) => sum + count, 0);
}

/** Of `khung sweep --grid`: every rectangle, those alike side by side put together. */
export function gridJson(grid: Grid, [a, b]: readonly [Axis, Axis]): unknown {
  const side = (axis: Axis, stretches: readonly Stretch[]) => ({
    ...axis.asked,
    threshold: valueJson(axis.value, axis),
    stretches: stretches.map((each) => endsJson(each, axis)),
  });
  return { a: side(a, grid.a), b: side(b, grid.b), rows: grid.a.map((_, at) => runsOf(grid.row(at))) };
}

function runsOf(row: readonly Distribution[]): readonly { readonly to: number; readonly counts: Distribution }[] {
  return row.flatMap((counts, i) => {
    const next = row[i + 1];
    return next && counts.every((count, level) => count === next[level]) ? [] : [{ to: i, counts }];
  });
}

/** Every threshold: how many hang on it, and between which values nobody turns. */
export function renderAllBreakpoints(
  all: readonly ThresholdSteps[],
  { module }: Population,
  language: Language,
): string {
  const say = words[language];
  const lines = all.map(({ threshold, found }) => {
    const axis = thresholdAxis(threshold, module);
    const here = found.steps[stepAt(found.steps, threshold.value)];
    return [
      thresholdText(threshold, module, language),
      exactValue(threshold.value, measureType(threshold.criterion), language),
      String(found.moving),
      String(found.steps.length - 1),
      here ? rangeText(here, axis, language) : "",
    ];
  });
  return table([[say.threshold, say.from, say.hanging, say.turningValues, say.stillRange], ...lines]);
}

/** Of `khung sweep --all-thresholds`. */
export function allBreakpointsJson(all: readonly ThresholdSteps[], population: Population): unknown {
  return {
    thresholds: all.map(({ threshold, found }) =>
      breakpointsJson(found, thresholdAxis(threshold, population.module), population),
    ),
  };
}
