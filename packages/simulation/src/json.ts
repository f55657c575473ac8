/** Answers as the JSON of the contract. Thresholds and shares are exact texts; entities are codes. */

import { toExact, toExactText, type Module, type Rational } from "@khung/ir";
import { exampleOf, valueJson, type Axis } from "./axis.ts";
import type { Breakpoints, Step } from "./breakpoints.ts";
import type { Attained, Inverse } from "./inverse.ts";
import type { Distribution, Population, ShownPopulation } from "./population.ts";
import type { Sensitivity } from "./sensitivity.ts";
import { measureType } from "./text.ts";
import type { Transitions } from "./transitions.ts";

/** `{level, id, count}`, level 0 first. */
export function distributionJson(distribution: Distribution, { levels }: Module): unknown {
  return distribution.map((count, level) => ({ level, id: levels[level - 1]?.id ?? "", count }));
}

/** Of `khung sweep`. */
export function breakpointsJson(found: Breakpoints, axis: Axis, population: ShownPopulation): unknown {
  return {
    ...axis.asked,
    threshold: valueJson(axis.value, axis),
    moving: found.moving,
    withoutMeasure: found.withoutMeasure,
    steps: found.steps.map((step) => ({
      ...endsJson(step, axis),
      distribution: distributionJson(step.distribution, population.module),
      flips: codes(step.flips, population),
      ...(step.moved !== undefined && { moved: step.moved }),
    })),
  };
}

/** The ends of a stretch; null = unbounded. */
export function endsJson(
  { from, fromClosed, to, toClosed }: Pick<Step, "from" | "fromClosed" | "to" | "toClosed">,
  axis: Axis,
) {
  return {
    from: from ? valueJson(from, axis) : null,
    fromClosed,
    to: to ? valueJson(to, axis) : null,
    toClosed,
  };
}

/** Of `khung solve`. */
export function inverseJson(answer: Inverse, axis: Axis, population: Population): Readonly<Record<string, unknown>> {
  const side = (attained: Attained | undefined) => {
    const example = attained && exampleOf(attained.step, axis);
    return (
      attained && {
        threshold: endsJson(attained.step, axis),
        ...(example && { example: valueJson(example, axis) }),
        share: toExact(attained.share),
      }
    );
  };
  return {
    attainable: answer.attainable.map(toExact),
    ...(answer.below && { below: side(answer.below) }),
    ...(answer.above && { above: side(answer.above) }),
    ties: codes(answer.ties, population),
  };
}

/** Of `khung sensitivity`. */
export function sensitivityJson({ rows, neverDecides, unmoved }: Sensitivity, { module }: Population): unknown {
  const criteria = new Map(module.criteria.map((criterion) => [criterion.code, criterion]));
  return {
    rows: rows.map(({ threshold, value, down, up, width }) => {
      const criterion = criteria.get(threshold.code);
      const text = (each: Rational) =>
        criterion ? valueJson(each, { type: measureType(criterion) }) : toExactText(each);
      const end = (each: typeof down) => ({
        value: text(each.value),
        distribution: distributionJson(each.distribution, module),
      });
      return { ...nameJson(threshold), value: text(value), down: end(down), up: end(up), width };
    }),
    neverDecides: neverDecides.map(nameJson),
    ...(unmoved.length > 0 && { unmoved: unmoved.map(nameJson) }),
  };
}

function nameJson({ code, level, member }: Sensitivity["neverDecides"][number]) {
  return { criterion: code, level, ...(member !== undefined && { member }) };
}

/** Of `khung simulate`. */
export function transitionsJson(
  found: Transitions,
  baseline: Population,
  scenario: Population,
): Readonly<Record<string, unknown>> {
  return {
    baseline: distributionJson(found.baseline, baseline.module),
    scenario: distributionJson(found.scenario, scenario.module),
    transitions: found.matrix,
    moved: found.moved.map(({ row, from, to, changed, alone, together, byRule }) => ({
      entity: baseline.table.entities[row],
      from,
      to,
      because: alone.length > 0 ? alone : together.length > 0 ? together : changed,
      alone,
      together,
      changed,
      byRule,
    })),
    onlyInBaseline: found.onlyInBaseline,
    onlyInScenario: found.onlyInScenario,
  };
}

/** The official codes of rows. */
export function codes(rows: readonly number[], { table }: ShownPopulation): readonly (string | undefined)[] {
  return rows.map((row) => table.entities[row]);
}
