/**
 * Data that take the score to the ends of its bounds: what makes a score range exact.
 *
 * In: an entity with missing data, bounds of its score. Out: whether each end was reached by data that were found; the interpreter itself
 * says that they reach it. Not found means nothing.
 */

import { compare, type Cell, type Criterion, type Rational } from "@khung/ir";
import { candidatesFor } from "./candidates.ts";
import { componentsOf, type Component, type Item } from "./components.ts";
import { evaluate, evaluateTruth } from "./evaluate-expr.ts";
import { pointsRange } from "./interval.ts";
import { pointsOf } from "./points.ts";
import { scopeOf, type Scope } from "./program.ts";
import type { ScoreResult } from "./result.ts";
import { scoreOf } from "./score.ts";
import { isMissing } from "./truth.ts";

type End = "low" | "high";

/** How many sets of values are tried for one component and end. */
const tries = 400;

/** The score, its range called exact also where data were found that reach both ends. */
export function withReachedEnds(score: ScoreResult, official: Scope): ScoreResult {
  const { range } = score;
  // With figures of all entities, other data of one entity are not the whole of what changes.
  if (!range || range.exact || official.program.statistics.length > 0) return score;
  return (["low", "high"] as const).every((end) => reaches(end, range[end], official))
    ? { ...score, range: { ...range, exact: true } }
    : score;
}

function reaches(end: End, bound: Rational, official: Scope): boolean {
  const row = rowAt(end, official);
  const value = row && scoreOf(scopeOf(official.program, row, "official", official.known))?.value;
  return value !== undefined && value !== null && compare(value, bound) === 0;
}

/** The entity's cells, with all open criteria at an end at once; undefined when no such values were found. */
function rowAt(end: End, official: Scope): readonly Cell[] | undefined {
  const { program } = official;
  const possible = scopeOf(program, official.row, "possible", official.known);
  const open = program.module.criteria.flatMap((criterion, position): readonly Item[] =>
    criterion.points && isOpen(criterion, possible) ? [{ kind: "criterion", position, criterion }] : [],
  );
  const row = [...official.row];
  for (const component of componentsOf(open, official)) {
    const targets = component.items.flatMap((item) => {
      const range = item.kind === "criterion" ? pointsRange(item.criterion, possible, evaluate) : undefined;
      if (item.kind !== "criterion" || !range) return [];
      const takes = item.criterion.points?.sort === "deduction";
      return [{ criterion: item.criterion, value: (end === "high") !== takes ? range.high : range.low }];
    });
    if (targets.length < component.items.length || !fill(component, targets, row, official)) return undefined;
  }
  return row;
}

function isOpen(criterion: Criterion, possible: Scope): boolean {
  const scored = pointsOf(criterion, possible, evaluate);
  return scored !== "excluded" && isMissing(scored);
}

interface Target {
  readonly criterion: Criterion;
  readonly value: Rational;
}

/** Writes values of a component's inputs into the row, with which its criteria score what is wanted; false when none were found. */
function fill(component: Component, targets: readonly Target[], row: Cell[], { program, known }: Scope): boolean {
  let left = tries;
  const search = (index: number): boolean => {
    const input = component.inputs[index];
    const scope = scopeOf(program, [...row], "official", known);
    if (!input) {
      left--;
      if (component.ensures.some(({ condition }) => evaluateTruth(condition, scope) === false)) return false;
      return targets.every(({ criterion, value }) => {
        const scored = pointsOf(criterion, scope, evaluate);
        return scored !== "excluded" && !isMissing(scored) && compare(scored, value) === 0;
      });
    }
    for (const value of candidatesFor(input.surroundings, scope)) {
      if (left <= 0) break;
      row[input.position] = value;
      if (search(index + 1)) return true;
    }
    row[input.position] = null;
    return false;
  };
  return search(0);
}
