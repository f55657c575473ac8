/** The official level of one entity, and the bounds of what it can still become. */

import type { Rational } from "@khung/ir";
import { judge, statusTruth } from "./criteria.ts";
import { isUnsettled, readAs, type LevelRule, type Scope } from "./scope.ts";
import { and, isMissing, truthOf, type Truth } from "./truth.ts";

/** Whether each level's rule holds, index 0 = level 1. */
export function ruleTruths(x: Scope): readonly Truth[] {
  return x.framework.levels.map((level) => ruleTruth(level, x));
}

function ruleTruth({ number, rule }: LevelRule, x: Scope): Truth {
  if (rule) return truthOf(rule({ ...x, ruleLevel: number }));
  return and((x.judgements ?? []).flatMap((judgement) => statusTruth(judgement, number, "met", x) ?? []));
}

/** The level reached when a rule counts by `holds`: cumulative, all rules up to it; else its own. 0 = none. */
export function levelReached(cumulative: boolean, truths: readonly Truth[], holds: (truth: Truth) => boolean): number {
  if (!cumulative) return truths.findLastIndex(holds) + 1;
  const first = truths.findIndex((truth) => !holds(truth));
  return first < 0 ? truths.length : first;
}

/** A rule holds surely only when it is true: neither missing data nor "nothing to measure" satisfy it. */
export function surely(truth: Truth): boolean {
  return truth === true;
}

/** It may still hold while it is missing for want of data. */
export function possibly(truth: Truth): boolean {
  return truth === true || (isMissing(truth) && truth.inputs.size > 0);
}

/** What the level can still become, and the missing inputs that decide, in input order. */
export interface RangeFound {
  readonly low: number;
  readonly high: number;
  readonly deciding: readonly string[];
}

/** Sound bounds: no completion of the data leads outside; that both ends are reached is not claimed. */
export function rangeOf(official: Scope, level: number): RangeFound {
  if (!isUnsettled(official)) return { low: level, high: level, deciding: [] };
  const { framework, judgements = [] } = official;
  const possible = readAs(official, "possible");
  const open = judgements.map((each) => (each.criterion.asksReported ? judge(each.criterion, possible) : each));
  const truths = ruleTruths({ ...possible, judgements: open });
  const low = levelReached(framework.cumulative, truths, surely);
  const high = levelReached(framework.cumulative, truths, possibly);
  const between = truths.slice(low, high).filter(isMissing);
  const deciding = framework.inputs.map(({ name }) => name).filter((name) => between.some((t) => t.inputs.has(name)));
  return { low, high, deciding };
}

/** The official level as a number; only in outcomes. */
export function levelOf(x: Scope): Rational {
  if (!x.level) throw new TypeError("the level is asked for only in outcomes");
  return x.level;
}
