/** Criteria of one entity: met, unmet, missing or not applicable, at each level that they ask something of. */

import { compared } from "./expressions.ts";
import {
  criteriaNamed,
  type CriterionRule,
  type Judgement,
  type RequirementRule,
  type Scope,
  type StatusFound,
  type StatusName,
} from "./scope.ts";
import {
  and,
  holding,
  isMissing,
  missingFor,
  truthOf,
  type Evaluated,
  type Many,
  type Missing,
  type Truth,
} from "./truth.ts";

/** Judges a criterion; its measure is computed once for all levels. */
export function judge(criterion: CriterionRule, x: Scope): Judgement {
  const applies = criterion.applies ? truthOf(criterion.applies(x)) : true;
  const measure = criterion.measure?.(x);
  const statuses = x.framework.levels.map(({ number }) => {
    const asked = criterion.requirements.filter(({ level }) => level === number);
    const truths = asked.map((requirement) => requirementTruth(requirement, measure, x));
    return asked.length === 0 ? null : statusOf(criterion, applies, truths);
  });
  return { criterion, applies, statuses, ...(measure !== undefined && { measure }) };
}

/** Whether the measure is as one requirement asks. */
export function requirementTruth(requirement: RequirementRule, measure: Evaluated | undefined, x: Scope): Truth {
  const { comparison, value, upper } = requirement;
  const bound = value(x);
  if (comparison === "condition") return truthOf(bound);
  if (measure === undefined) throw new TypeError("a comparison has a measure to compare");
  switch (comparison) {
    case "atLeast":
      return compared(measure, ">=", bound);
    case "moreThan":
      return compared(measure, ">", bound);
    case "atMost":
      return compared(measure, "<=", bound);
    case "lessThan":
      return compared(measure, "<", bound);
    case "is":
      return compared(measure, "=", bound);
    case "between":
      return and([compared(measure, ">=", bound), compared(measure, "<=", upper ? upper(x) : bound)]);
    default:
      return comparison satisfies never;
  }
}

function statusOf(criterion: CriterionRule, applies: Truth, truths: readonly Truth[]): StatusFound {
  if (applies === false) return { status: "notApplicable" };
  const asked = and(truths);
  if (isMissing(applies)) {
    const inputs = isMissing(asked) ? [...applies.inputs, ...asked.inputs] : applies.inputs;
    return { status: "missing", missing: missingFor(inputs) };
  }
  const truth = applies === true ? asked : applies;
  if (typeof truth === "boolean") return { status: truth ? "met" : "unmet" };
  if (isMissing(truth)) return { status: "missing", missing: truth };
  const { nothing = "missing" } = criterion;
  return nothing === "missing" ? { status: "missing", missing: missingFor([]) } : { status: nothing };
}

/** Whether as many criteria have a status at a level as is asked; one that states nothing there is not in the set. */
export function criteriaAre(
  x: Scope,
  many: Many,
  codes: readonly string[],
  asked: StatusName | "reported",
  level = x.ruleLevel,
): Truth {
  const { judgements } = x;
  if (!judgements || level === undefined) throw new TypeError("criteria are asked about only in rules and outcomes");
  const truths = criteriaNamed(x, codes).flatMap((criterion) => {
    const judgement = judgements.find((each) => each.criterion === criterion);
    return (judgement && statusTruth(judgement, level, asked, x)) ?? [];
  });
  // Of no criteria all are met, but none is unmet, missing or not applicable.
  if (many.kind === "all" && truths.length === 0) return asked === "met" || asked === "reported";
  // A share of criteria that are all open: any may still turn out not applicable, so the share may be of none.
  const share = "unit" in many && many.unit === "share" && asked !== "notApplicable";
  if (share && truths.length > 0 && truths.every(isMissing))
    return missingFor(truths.filter(isMissing).flatMap(({ inputs }) => [...inputs]));
  return holding(many, truths);
}

/** Undefined when the criterion is not in the set: it states nothing there, or is not applicable and that is not what is asked. */
export function statusTruth(
  { criterion, statuses }: Judgement,
  level: number,
  asked: StatusName | "reported",
  x: Scope,
): Truth | undefined {
  const status = statuses[level - 1];
  if (!status) return undefined;
  const open = x.reading === "official" ? undefined : openFor(status);
  if (asked === "missing" || asked === "reported") {
    if (status.status === "notApplicable") return undefined;
    return (x.reading === "possible" ? open : undefined) ?? (status.status === "missing") === (asked === "missing");
  }
  const effective = open ?? effectiveStatus(criterion, status);
  if (typeof effective === "object") return effective;
  if (asked === "notApplicable") return effective === "notApplicable";
  return effective === "notApplicable" ? undefined : effective === asked;
}

/** For want of what a status is open; undefined when it is known, or when no data could help. */
function openFor(status: StatusFound): Missing | undefined {
  return status.status === "missing" && status.missing.inputs.size > 0 ? status.missing : undefined;
}

/** The status as the framework counts it: missing by the criterion's policy. */
function effectiveStatus(criterion: CriterionRule, status: StatusFound): "met" | "unmet" | "notApplicable" | Missing {
  if (status.status !== "missing") return status.status;
  if (criterion.missing === "unknown") return status.missing;
  return criterion.missing === "fails" ? "unmet" : "notApplicable";
}
