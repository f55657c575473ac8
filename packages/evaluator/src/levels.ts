/**
 * The official level of one entity and the bounds of what it can still become.
 *
 * Decision: docs/decisions/0004-level-range.md
 */

import type { Level } from "@khung/ir";
import { evaluateTruth } from "./evaluate-expr.ts";
import { statusTruth } from "./evaluate-criteria.ts";
import type { Judgement, Scope } from "./program.ts";
import { and, isMissing, type Truth } from "./truth.ts";

/** A scope in which criteria have been judged. */
export type JudgedScope = Scope & { readonly judgements: readonly Judgement[] };

/** Whether a level's rule holds: its own, or that every criterion that states a requirement there is met or not applicable. */
export function ruleTruth(level: Level, scope: JudgedScope): Truth {
  if (level.rule) return evaluateTruth(level.rule, { ...scope, ruleLevel: level.number });
  const truths: Truth[] = [];
  for (const judgement of scope.judgements) {
    const truth = statusTruth(judgement, level.number, "met", scope.reading);
    if (truth !== undefined) truths.push(truth);
  }
  return and(truths);
}

/** Truth of every level's rule, index 0 = level 1. */
export function ruleTruths(scope: JudgedScope): readonly Truth[] {
  return scope.program.module.levels.map((level) => ruleTruth(level, scope));
}

/** The level reached when a rule counts by `holds`: cumulative, all rules up to it; independent, its own. 0 = none. */
export function levelReached(cumulative: boolean, truths: readonly Truth[], holds: (truth: Truth) => boolean): number {
  if (!cumulative) return truths.findLastIndex(holds) + 1;
  const first = truths.findIndex((truth) => !holds(truth));
  return first < 0 ? truths.length : first;
}

/** A rule holds surely only when it is true: neither missing data nor "nothing to measure" satisfy it. */
export const surely = (truth: Truth): boolean => truth === true;
/** It may still hold while it is missing for want of data. */
export const possibly = (truth: Truth): boolean => truth === true || (isMissing(truth) && truth.inputs.size > 0);

/** The official level: the highest that is surely reached. */
export function officialLevel(scope: JudgedScope): number {
  return levelReached(scope.program.module.cumulative, ruleTruths(scope), surely);
}
