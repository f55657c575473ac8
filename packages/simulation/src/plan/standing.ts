/** How a criterion can stand while inputs are open: its statuses and its points. Twins: evaluator/src/judge.ts, points.ts */

import {
  max,
  min,
  zero,
  type Criterion,
  type CriterionStatus,
  type Requirement,
  type RequirementLevel,
} from "@khung/ir";
import { hull, only, single, type Interval } from "./interval.ts";
import { both, either, isSettled, type Possible } from "./possible.ts";
import { compared, possibleValue, type Region } from "./possible-value.ts";

/** Every way in which a criterion can stand. */
export interface Standing {
  /** By level, index 0 = level 1; null = nothing is asked there, or nobody looks. */
  readonly statuses: readonly (ReadonlySet<CriterionStatus> | null)[];
  /** Only of a criterion with points. */
  readonly points?: PossiblePoints;
}

/** What a criterion can score, and what it could have. */
export interface PossiblePoints {
  readonly number?: Interval | undefined;
  readonly missing: boolean;
  readonly excluded: boolean;
  readonly most: Possible;
}

/** What of a criterion is looked at. */
export interface Looked {
  readonly levels: ReadonlySet<number>;
  readonly points: boolean;
}

/** How a criterion can stand in a region, as far as it is looked at. */
export function standingOf(criterion: Criterion, region: Region, { levels, points }: Looked): Standing {
  const applies = criterion.appliesWhen && possibleValue(criterion.appliesWhen, region);
  const measure = criterion.measure && possibleValue(criterion.measure, region);
  const statuses = region.fixed.program.module.levels.map(({ number }) => {
    if (!levels.has(number)) return null;
    const truths = criterion.requirements.flatMap((requirement) =>
      requirement.levels
        .filter(({ level }) => level === number)
        .map((entry) => requirementTruth(requirement, entry, measure, region)),
    );
    return truths.length === 0 ? null : statusesOf(criterion, applies, both(truths));
  });
  return { statuses, ...(points && criterion.points && { points: pointsOf(criterion, applies, region) }) };
}

const operators = { atLeast: ">=", moreThan: ">", atMost: "<=", lessThan: "<", is: "=" } as const;

function requirementTruth(
  { comparison }: Requirement,
  { value, upper }: RequirementLevel,
  measure: Possible | undefined,
  region: Region,
): Possible {
  const bound = possibleValue(value, region);
  if (comparison === "condition" || !measure) return bound;
  if (comparison !== "between") return compared(operators[comparison], measure, bound);
  return both([
    compared(">=", measure, bound),
    ...(upper ? [compared("<=", measure, possibleValue(upper, region))] : []),
  ]);
}

function statusesOf(
  { nothing }: Criterion,
  applies: Possible | undefined,
  truth: Possible,
): ReadonlySet<CriterionStatus> {
  const found = new Set<CriterionStatus>();
  const empty = nothing ?? "missing";
  if (applies?.words.has(false)) found.add("notApplicable");
  if (applies?.missing) found.add("missing");
  if (applies?.nothing) found.add(empty);
  if (applies && !applies.words.has(true)) return found;
  if (truth.words.has(true)) found.add("met");
  if (truth.words.has(false)) found.add("unmet");
  if (truth.missing) found.add("missing");
  if (truth.nothing) found.add(empty);
  return found;
}

function pointsOf(criterion: Criterion, applies: Possible | undefined, region: Region): PossiblePoints {
  const { points } = criterion;
  const most = points
    ? possibleValue(points.max, region)
    : { words: new Set<string>(), missing: false, nothing: false };
  const score = points ? possibleValue(points.score, region) : most;
  let excluded = applies?.words.has(false) ?? false;
  let missing = false;
  let number: Interval | undefined;
  const widen = (more: Interval): void => {
    number = number ? hull(number, more) : more;
  };
  const asMissing = (): void => {
    if (criterion.missing === "unknown") missing = true;
    else if (criterion.missing === "fails") widen(only(zero));
    else excluded = true;
  };
  const asNothing = (): void => {
    if (criterion.nothing === "met" && most.number) widen(most.number);
    if (criterion.nothing === "met" && (most.missing || most.nothing)) excluded = true;
    if (criterion.nothing === "unmet") widen(only(zero));
    if (criterion.nothing === "notApplicable") excluded = true;
    if (criterion.nothing === "missing" || !criterion.nothing) asMissing();
  };
  // Whether it applies and what there is come first; missing goes before nothing.
  const applying = !applies || applies.words.has(true);
  const asked = applying || (applies?.missing ?? false) || (applies?.nothing ?? false);
  if (!asked) return { number, missing, excluded, most };
  if (applies?.missing || most.missing) asMissing();
  if (applies?.nothing && (most.number || most.nothing)) asNothing();
  if (most.nothing && applying) asNothing();
  if (applying && most.number) {
    if (score.number) widen(within(score.number, most.number));
    if (score.missing) asMissing();
    if (score.nothing) asNothing();
  }
  return { number, missing, excluded, most };
}

/** Never below 0, never above what there is. */
function within({ low, high }: Interval, most: Interval): Interval {
  const capped = (end: Interval["low"], by: Interval["low"]) => (end && by ? min(end, by) : (end ?? by));
  const top = capped(high, most.high);
  return { low: max(zero, capped(low, most.low) ?? zero), high: top && max(zero, top) };
}

/** Whether a criterion can stand in one way only. */
export function isDecided({ statuses, points }: Standing): boolean {
  if (statuses.some((each) => each && each.size > 1)) return false;
  if (!points) return true;
  const { number, missing, excluded, most } = points;
  const ways = (number ? (single(number) ? 1 : 2) : 0) + (missing ? 1 : 0) + (excluded ? 1 : 0);
  return ways === 1 && isSettled(most);
}

/** Whatever either can be. */
export function eitherStanding(a: Standing, b: Standing): Standing {
  const statuses = a.statuses.map((each, i) => {
    const other = b.statuses[i];
    return each && other ? new Set([...each, ...other]) : each;
  });
  const { points: p } = a;
  const { points: q } = b;
  if (!p || !q) return { statuses };
  const number = p.number && q.number ? hull(p.number, q.number) : (p.number ?? q.number);
  return {
    statuses,
    points: {
      number,
      missing: p.missing || q.missing,
      excluded: p.excluded || q.excluded,
      most: either(p.most, q.most),
    },
  };
}
