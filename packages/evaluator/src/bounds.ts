/**
 * Sound bounds of what the level can still become.
 *
 * By two-sided Kleene logic: a rule that is true with every open status left open stays true, one that is false stays false.
 * Decision: docs/decisions/0004-level-range.md
 */

import { judge } from "./judge.ts";
import { levelReached, possibly, ruleTruths, surely, type JudgedScope } from "./levels.ts";
import { scopeOf, type Judgement, type Program } from "./program.ts";
import { isMissing } from "./truth.ts";

/** Sound bounds, and the criteria that they were read off. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  /** Criteria under the reading `possible`. */
  readonly judgements: readonly Judgement[];
  /** Missing inputs that separate low from high, in input order; last the tier below, when data of children do. */
  readonly deciding: readonly string[];
}

/** Whether a criterion asks what is reported, or for figures of all entities: those are read otherwise while data may come in. */
function mayChange({ criterion }: Judgement, { graph }: Program): boolean {
  const needs = graph.criteria.get(criterion.code);
  return needs !== undefined && (needs.reported || needs.population);
}

/** Bounds of the level of an entity whose criteria have been judged officially. */
export function boundsOf(official: JudgedScope): Bounds {
  const { program, row } = official;
  const fresh = scopeOf(program, row, "possible", official.known);
  const judgements = official.judgements.map((judgement) =>
    mayChange(judgement, program) ? judge(judgement.criterion, fresh) : judgement,
  );
  const truths = ruleTruths({ ...fresh, judgements });
  const { cumulative } = program.module;
  const low = levelReached(cumulative, truths, surely);
  const high = levelReached(cumulative, truths, possibly);
  const between = truths.slice(low, high).filter(isMissing);
  const inputs = new Set(between.flatMap((truth) => [...truth.inputs]));
  return {
    low,
    high,
    judgements,
    deciding: [...program.module.inputs, ...(program.module.children ? [program.module.children] : [])]
      .map(({ name }) => name)
      .filter((name) => inputs.has(name)),
  };
}
