/** Every criterion at every level, for all data at once. Twin: evaluator/src/judge.ts and `effectiveStatus` */

import { invariant, unreachable } from "@khung/diagnostics";
import type { Criterion, Requirement, RequirementLevel } from "@khung/ir";
import { compared } from "./encode-compare.ts";
import { encode, encodeTruth } from "./encode-expr.ts";
import { never, type Formula } from "./formula.ts";
import type { Counted, Nudge, Scope, Standing } from "./scope.ts";
import { conjunction, fixedTruth, truthOf, type Truth } from "./symbolic.ts";

const uncounted: Counted = { met: never, unmet: never, open: never, notApplicable: never };
const nowhere: Standing = {
  stated: false,
  official: uncounted,
  known: () => uncounted,
  missing: never,
  outside: never,
};

/** A reading of the same module in the same space, and which criteria are not as they are there. */
export interface Likeness {
  readonly scope: Scope;
  readonly differs: (code: string) => boolean;
}

/** Encodes every criterion at every level. */
export function encodeStandings(scope: Scope, like?: Likeness): void {
  for (const criterion of scope.module.criteria) {
    const before = like && !like.differs(criterion.code) ? like.scope.standings.get(criterion.code) : undefined;
    if (before) scope.standings.set(criterion.code, before);
    else
      scope.standings.set(
        criterion.code,
        scope.module.levels.map(({ number }) => standingOf(criterion, number, scope)),
      );
  }
}

function standingOf(criterion: Criterion, level: number, scope: Scope): Standing {
  const { formulas } = scope.space;
  const { all, any } = formulas;
  const truths = criterion.requirements.flatMap((requirement, index) => {
    const entry = requirement.levels.find((each) => each.level === level);
    return entry ? [requirementTruth(criterion, requirement, entry, index, scope)] : [];
  });
  if (truths.length === 0) return nowhere;
  const applies = criterion.appliesWhen ? encodeTruth(criterion.appliesWhen, scope) : fixedTruth(true);
  const truth = conjunction(formulas, truths);
  const nothing = any([applies.nothing, all([applies.yes, truth.nothing])]);
  const stands = (policy: Criterion["nothing"]): Formula =>
    (criterion.nothing ?? "missing") === policy ? nothing : never;
  const missing = any([applies.missing, all([applies.yes, truth.missing]), stands("missing")]);
  const outside = any([applies.no, stands("notApplicable")]);
  const unmet = any([all([applies.yes, truth.no]), stands("unmet")]);
  const wanting = (): Formula =>
    any([applies.wanting, all([any([applies.missing, applies.yes]), truth.missing, truth.wanting])]);
  const named = (formula: Formula, status: string): Formula =>
    formulas.name(formula, `${criterion.code} ${status} at ${level}${scope.label}`);
  const met = named(any([all([applies.yes, truth.yes]), stands("met")]), "met");
  const counted = (open: Formula, closed: Formula): Counted => {
    const by = (policy: Criterion["missing"]): Formula => (criterion.missing === policy ? closed : never);
    return {
      met,
      unmet: named(any([unmet, by("fails")]), "unmet"),
      open: any([open, by("unknown")]),
      notApplicable: named(any([outside, by("excluded")]), "not applicable"),
    };
  };
  const official = counted(never, missing);
  return { stated: true, official, known: () => counted(wanting(), all([missing, -wanting()])), missing, outside };
}

function requirementTruth(
  criterion: Criterion,
  requirement: Requirement,
  entry: RequirementLevel,
  index: number,
  scope: Scope,
): Truth {
  const { space, nudge } = scope;
  const { comparison } = requirement;
  if (comparison === "condition") return encodeTruth(entry.value, scope);
  invariant(criterion.measure, "a comparison has a measure to compare");
  const measure = encode(criterion.measure, scope);
  const nudged = (end: Nudge["end"]): boolean =>
    nudge?.code === criterion.code && nudge.level === entry.level && nudge.requirement === index && nudge.end === end;
  const side = (operator: ">=" | ">" | "<=" | "<", end: Nudge["end"] = "value"): Truth => {
    const bound = end === "upper" ? entry.upper : entry.value;
    invariant(bound, "between has two ends");
    const truth = compared(space, operator, measure, encode(bound, scope));
    return nudged(end) ? moved(truth, operator === ">=" || operator === ">", scope) : truth;
  };
  switch (comparison) {
    case "atLeast":
      return side(">=");
    case "moreThan":
      return side(">");
    case "atMost":
      return side("<=");
    case "lessThan":
      return side("<");
    case "is":
      return compared(space, "=", measure, encode(entry.value, scope));
    case "between":
      return conjunction(space.formulas, [side(">="), side("<=", "upper")]);
    default:
      return unreachable(comparison);
  }
}

/** A comparison with a bound that is higher by some unknown amount: a lower bound holds less often, an upper one more often. */
function moved(truth: Truth, lower: boolean, { space }: Scope): Truth {
  const { all, any } = space.formulas;
  const stays = space.flag("the raised threshold decides as before");
  const yes = lower ? all([truth.yes, stays]) : any([truth.yes, all([truth.no, -stays])]);
  const no = lower ? any([truth.no, all([truth.yes, -stays])]) : all([truth.no, stays]);
  return truthOf(yes, no, truth);
}
