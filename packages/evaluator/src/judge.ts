/**
 * Criteria of one entity: met, unmet, missing or not applicable, at each level that they ask something of.
 *
 * Decision: docs/decisions/0003-missing-nothing-not-applicable.md
 */

import { invariant, unreachable } from "@khung/diagnostics";
import type { Criterion, Requirement, RequirementLevel } from "@khung/ir";
import { compareValues } from "./compare-values.ts";
import { evaluate, evaluateTruth } from "./evaluate-expr.ts";
import { decidedByBounds } from "./interval.ts";
import type { Judgement, Scope, Status } from "./program.ts";
import { and, isMissing, missingForGood, type Evaluated, type Missing, type Truth } from "./truth.ts";

const met: Status = { status: "met" };
const unmet: Status = { status: "unmet" };
const notApplicable: Status = { status: "notApplicable" };
const missing = (why: Missing): Status => ({ status: "missing", missing: why });

/** Judges a criterion; its measure is computed once for all levels. */
export function judge(criterion: Criterion, scope: Scope): Judgement {
  const applies = criterion.appliesWhen ? evaluateTruth(criterion.appliesWhen, scope) : true;
  const measure = criterion.measure && evaluate(criterion.measure, scope);
  const statuses = scope.program.module.levels.map(({ number }) => {
    const truths: Truth[] = [];
    for (const requirement of criterion.requirements) {
      const entry = requirement.levels.find(({ level }) => level === number);
      if (entry) truths.push(requirementHolds(criterion, requirement, entry, measure, scope));
    }
    return truths.length === 0 ? null : statusOf(criterion, applies, truths);
  });
  return { criterion, statuses, ...(measure !== undefined && { measure }) };
}

/** Whether a requirement holds: by the measure, else by the bounds of what is open in it. */
export function requirementHolds(
  criterion: Criterion,
  requirement: Requirement,
  entry: RequirementLevel,
  measure: Evaluated | undefined,
  scope: Scope,
): Truth {
  const truth = requirementTruth(requirement, entry, measure, scope);
  return isMissing(truth) ? (decided(criterion, requirement, entry, scope) ?? truth) : truth;
}

const operators = { atLeast: ">=", moreThan: ">", atMost: "<=", lessThan: "<" } as const;

/** Whether bounds of a figure over children decide, whatever the data of those that are open. */
function decided(
  { measure }: Criterion,
  { comparison, origin }: Requirement,
  { value }: RequirementLevel,
  scope: Scope,
): boolean | undefined {
  if (!measure || !scope.program.module.children) return undefined;
  if (comparison === "between" || comparison === "is" || comparison === "condition") return undefined;
  const compared = { kind: "compare", operator: operators[comparison], left: measure, right: value, origin } as const;
  return decidedByBounds(compared, scope, evaluate);
}

function statusOf(criterion: Criterion, applies: Truth, truths: readonly Truth[]): Status {
  if (applies === false) return notApplicable;
  if (isMissing(applies)) {
    const rest = and(truths);
    return missing(isMissing(rest) ? mergeMissing(applies, rest) : applies);
  }
  const truth = applies === true ? and(truths) : applies;
  if (truth === true) return met;
  if (truth === false) return unmet;
  return isMissing(truth) ? missing(truth) : nothingStatus(criterion);
}

function mergeMissing(a: Missing, b: Missing): Missing {
  return { absent: "missing", inputs: new Set([...a.inputs, ...b.inputs]) };
}

/** What an empty denominator means for a criterion, as it declares. */
function nothingStatus(criterion: Criterion): Status {
  const { nothing } = criterion;
  switch (nothing) {
    case "met":
      return met;
    case "unmet":
      return unmet;
    case "notApplicable":
      return notApplicable;
    case "missing":
    case undefined:
      return missing(missingForGood);
    default:
      return unreachable(nothing);
  }
}

/** Whether the measure, already computed, is as one requirement asks at one level. */
export function requirementTruth(
  requirement: Requirement,
  { value, upper }: RequirementLevel,
  measure: Evaluated | undefined,
  scope: Scope,
): Truth {
  if (requirement.comparison === "condition") return evaluateTruth(value, scope);
  invariant(measure !== undefined, "a comparison has a measure to compare");
  const bound = evaluate(value, scope);
  switch (requirement.comparison) {
    case "atLeast":
      return compareValues(">=", measure, bound);
    case "moreThan":
      return compareValues(">", measure, bound);
    case "atMost":
      return compareValues("<=", measure, bound);
    case "lessThan":
      return compareValues("<", measure, bound);
    case "is":
      return compareValues("=", measure, bound);
    case "between":
      invariant(upper, "between has two ends");
      return and([compareValues(">=", measure, bound), compareValues("<=", measure, evaluate(upper, scope))]);
    default:
      return unreachable(requirement.comparison);
  }
}
