/** One row: its criteria, its level and range, its outcomes. */

import { fromInteger, isRational, type Cell, type Rational } from "@khung/ir";
import { evaluate, evaluateTruth } from "./evaluate-expr.ts";
import { judge } from "./judge.ts";
import { officialLevel, type JudgedScope } from "./levels.ts";
import { pointsOf } from "./points.ts";
import { scopeOf, type Judgement, type Known, type Program, type Scope } from "./program.ts";
import { rangeOf } from "./range.ts";
import { withReachedEnds } from "./score-ends.ts";
import { scoreOf } from "./score.ts";
import type { CriterionResult, EntityResult } from "./result.ts";
import { isAbsent, isMissing } from "./truth.ts";

/** A row with what was found about it; kept for the second pass of the reports. */
export interface Assessed {
  readonly scope: JudgedScope;
  readonly level: Rational;
  readonly result: EntityResult;
}

/** Everything about one row. `row`: by position of the input. */
export function assess(program: Program, entity: string, row: readonly Cell[], known?: Known): Assessed {
  const { module } = program;
  const scope = judgedScope(program, row, known);
  const ruleLevel = officialLevel(scope);
  const exception = program.exceptions.get(entity);
  const level = exception?.level ?? ruleLevel;
  const reached = fromInteger(level);
  const outcomes = module.outcomes.map(({ name, condition }) => {
    const truth = evaluateTruth(condition, outcomeScope(scope, reached));
    return [name, isMissing(truth) ? null : truth === true] as const;
  });
  const score = scoreOf(scope);
  const result: EntityResult = {
    entity,
    level,
    // A decision stands whatever the missing data turn out to be.
    range: exception ? { low: level, high: level, exact: true, deciding: [] } : rangeOf(scope, level),
    ...(exception && { exception: { ruleLevel, decision: exception.decision, reason: exception.reason } }),
    ...(known?.children && {
      children: { counted: known.children.length, absent: known.children.filter(({ reported }) => !reported).length },
    }),
    ...(score && { score: withReachedEnds(score, scope) }),
    criteria: scope.judgements.map((judgement) => criterionResult(judgement, scope)),
    outcomes: Object.fromEntries(outcomes),
  };
  return { scope, level: reached, result };
}

/** Where outcomes are evaluated: the level as it counts, the criteria as they are known, so that no unit is judged for want of data. */
export function outcomeScope(scope: JudgedScope, level: Rational): JudgedScope & { readonly level: Rational } {
  return { ...scope, reading: "known", level };
}

/** Judges all criteria of a row as the framework declares. */
export function judgedScope(program: Program, row: readonly Cell[], known?: Known): JudgedScope {
  const scope = scopeOf(program, row, "official", known);
  return { ...scope, judgements: program.module.criteria.map((criterion) => judge(criterion, scope)) };
}

function criterionResult({ criterion, statuses, measure }: Judgement, scope: Scope): CriterionResult {
  const scored = criterion.points && pointsOf(criterion, scope, evaluate);
  const known = measure === undefined || isAbsent(measure) ? null : measure;
  return {
    code: criterion.code,
    statuses: statuses.map((status) => status && status.status),
    measure: isRational(known) ? known : null,
    ...(scored !== undefined && { points: typeof scored === "object" && "absent" in scored ? null : scored }),
  };
}
