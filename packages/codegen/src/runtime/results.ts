/** What a framework says of one entity. */

import {
  fromInteger,
  isDate,
  isRational,
  min,
  negate,
  parseRational,
  subtract,
  toExact,
  toExactText,
  toNumber,
  type Rational,
} from "@khung/ir";
import { judge, requirementTruth } from "./criteria.ts";
import { InputError, readInputs } from "./inputs.ts";
import { levelReached, rangeOf, ruleTruths, surely } from "./levels.ts";
import type { CriterionRule, Framework, Judgement, RequirementRule, Scope, Scored } from "./scope.ts";
import { isAbsent, isMissing, truthOf, type Evaluated } from "./truth.ts";

export interface EvaluateOptions {
  readonly asOf?: string | undefined;
  readonly entity?: string | undefined;
}

/** One entity as the framework reads it. */
function scopeOf(framework: Framework, inputs: object, { asOf = "" }: EvaluateOptions): Scope {
  if (framework.readsDate ? !isDate(asOf) : asOf !== "" && !isDate(asOf))
    throw new InputError("asOf", "a date YYYY-MM-DD is wanted");
  const values = readInputs(framework.inputs, inputs);
  const x: Scope = { framework, asOf, reading: "official", inputs: values, memo: new Map() };
  return { ...x, judgements: framework.criteria.map((criterion) => judge(criterion, x)) };
}

/** Everything about one entity. */
export function evaluateEntity(framework: Framework, inputs: object, options: EvaluateOptions): object {
  return resultOf(scopeOf(framework, inputs, options), options);
}

function resultOf(x: Scope, { entity }: EvaluateOptions): object {
  const { framework, judgements = [] } = x;
  const ruleLevel = levelReached(framework.cumulative, ruleTruths(x), surely);
  const exception = framework.exceptions?.find((each) => each.entity === entity);
  const level = exception?.level ?? ruleLevel;
  const known: Scope = { ...x, reading: "known", level: fromInteger(level) };
  const outcomes = framework.outcomes.map(({ name, holds }): readonly [string, boolean | null] => {
    const truth = truthOf(holds(known));
    return [name, isMissing(truth) ? null : truth === true];
  });
  // A decision stands whatever the missing data turn out to be.
  const range = exception ? { low: level, high: level, deciding: [] } : rangeOf(x, level);
  const score = framework.score?.(x);
  return {
    level,
    levelId: framework.levels[level - 1]?.id ?? null,
    range,
    criteria: Object.fromEntries(judgements.map((each) => [each.criterion.code, criterionResult(each, x)])),
    ...(score && {
      score: {
        value: text(score.value),
        max: text(score.max),
        range: score.range ? { low: toExactText(score.range.low), high: toExactText(score.range.high) } : null,
      },
    }),
    outcomes: Object.fromEntries(outcomes),
    broken: framework.ensures
      .filter(({ holds }) => holds({ ...x, memo: new Map() }) === false)
      .map((each) => ({ condition: each.text, inputs: each.inputs })),
    ...(exception && { exception: { ruleLevel, decision: exception.decision, reason: exception.reason } }),
  };
}

function criterionResult({ criterion, statuses, measure }: Judgement, x: Scope): object {
  const number = measure === undefined || isAbsent(measure) || !isRational(measure) ? null : measure;
  return {
    levels: statuses.map((status) => status && status.status),
    measure: number && shown(criterion, number),
    ...pointsShown(criterion, x),
  };
}

function pointsShown(criterion: CriterionRule, x: Scope): { readonly points?: string | null } {
  const scored: Scored | undefined = criterion.points && x.framework.pointsOf?.(criterion, x);
  if (scored === undefined) return {};
  return { points: scored === "excluded" ? scored : isAbsent(scored) ? null : toExactText(scored) };
}

function text(value: Rational | null): string | null {
  return value && toExactText(value);
}

/** A number as text; what is no number as it is; what is absent as null. */
function shown({ share }: CriterionRule, value: Evaluated): string | boolean | null {
  if (isAbsent(value)) return null;
  return isRational(value) ? (share ? toExact(value) : toExactText(value)) : value;
}

/** Why: the result, and every criterion with what it asks and how far it is from turning. */
export function explainEntity(framework: Framework, inputs: object, options: EvaluateOptions): object {
  const x = scopeOf(framework, inputs, options);
  return {
    ...resultOf(x, options),
    levels: framework.levels.map(({ number, id, title }) => ({ number, id, title })),
    explained: (x.judgements ?? []).map((each) => criterionExplained(each, x)),
  };
}

function criterionExplained({ criterion, applies, statuses, measure }: Judgement, x: Scope): object {
  return {
    code: criterion.code,
    title: criterion.title,
    applies: typeof applies === "boolean" ? applies : null,
    measure: measure === undefined ? null : shown(criterion, measure),
    ...pointsShown(criterion, x),
    levels: statuses.flatMap((status, i) => {
      if (!status) return [];
      const asked = criterion.requirements.filter(({ level }) => level === i + 1);
      const decided = status.status === "met" || status.status === "unmet";
      return {
        level: i + 1,
        status: status.status,
        missing: status.status === "missing" ? [...status.missing.inputs] : [],
        requirements: asked.map((each) => requirementExplained(criterion, each, measure, decided, x)),
      };
    }),
  };
}

function requirementExplained(
  criterion: CriterionRule,
  requirement: RequirementRule,
  measure: Evaluated | undefined,
  decided: boolean,
  x: Scope,
): object {
  const { comparison, value, upper } = requirement;
  const holds = requirementTruth(requirement, measure, x);
  const compares = comparison !== "condition";
  const margin = decided && !isAbsent(holds) ? marginOf(requirement, measure, x) : undefined;
  return {
    comparison,
    holds: typeof holds === "boolean" ? holds : null,
    threshold: compares ? shown(criterion, value(x)) : null,
    ...(upper && { upper: shown(criterion, upper(x)) }),
    margin: margin ? shown(criterion, margin) : null,
  };
}

/** ≥ 0: so much to spare; < 0: so much lacking; undefined without a number to compare. */
function marginOf(
  { comparison, value, upper }: RequirementRule,
  measure: Evaluated | undefined,
  x: Scope,
): Rational | undefined {
  const bound = value(x);
  if (comparison === "condition" || comparison === "is") return undefined;
  if (measure === undefined || isAbsent(measure) || !isRational(measure)) return undefined;
  if (isAbsent(bound) || !isRational(bound)) return undefined;
  const above = subtract(measure, bound);
  if (comparison === "atLeast" || comparison === "moreThan") return above;
  if (comparison !== "between") return negate(above);
  const most = upper?.(x);
  return most === undefined || isAbsent(most) || !isRational(most) ? undefined : min(above, subtract(most, measure));
}

/** The nearest double to an exact number of a result, or one beside it: for showing, never for deciding. */
export function approximate(exact: string): number {
  const value = parseRational(exact);
  if (!value) throw new TypeError(`not an exact number: ${exact}`);
  return toNumber(value);
}
