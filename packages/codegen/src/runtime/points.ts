/** Points of one entity: of a criterion, of several, in total. */

import { add, max, min, multiply, subtract, type Rational } from "@khung/ir";
import { compared, whole } from "./expressions.ts";
import { criteriaNamed, type CriterionRule, type Pool, type PointsRule, type Scope, type Scored } from "./scope.ts";
import {
  absentAmong,
  holding,
  isAbsent,
  isMissing,
  missingFor,
  nothing,
  numberOf,
  type Evaluated,
  type Many,
  type Missing,
  type Truth,
} from "./truth.ts";

/** What a criterion scores, never below 0 nor above its maximum. */
export function pointsOf(criterion: CriterionRule, x: Scope): Scored {
  const points = pointsRule(criterion);
  const applies = criterion.applies ? criterion.applies(x) : true;
  if (applies === false) return "excluded";
  const most = points.max(x);
  const found = absentAmong([applies, most]) ?? points.score(x);
  if (isMissing(found)) return missingPoints(criterion, found, x);
  if (!isAbsent(found) && !isAbsent(most)) return within(numberOf(found), numberOf(most));
  switch (criterion.nothing) {
    case "met":
      return isAbsent(most) ? "excluded" : numberOf(most);
    case "unmet":
      return whole(0n);
    case "notApplicable":
      return "excluded";
    default:
      return missingPoints(criterion, missingFor([]), x);
  }
}

export function pointsRule({ code, points }: CriterionRule): PointsRule {
  if (!points) throw new TypeError(`${code} has no points`);
  return points;
}

/** As the framework counts it; where what may still come in is asked, data that could help leave it open. */
function missingPoints(criterion: CriterionRule, missing: Missing, x: Scope): Scored {
  if (criterion.missing === "unknown" || (x.reading !== "official" && missing.inputs.size > 0)) return missing;
  return criterion.missing === "fails" ? whole(0n) : "excluded";
}

export function within(value: Rational, most: Rational): Rational {
  return max(whole(0n), min(value, most));
}

/** The sum, the least or the greatest of what criteria score (`earned`) or could (`max`); excluded ones are left out. */
export function pointsTogether(
  x: Scope,
  of: "earned" | "max",
  aggregate: "sum" | "min" | "max",
  codes: readonly string[],
): Evaluated {
  const parts = criteriaNamed(x, codes).flatMap((criterion) => {
    const scored = of === "max" ? attainable(criterion, x) : pointsOf(criterion, x);
    return scored === "excluded" ? [] : [{ criterion, scored }];
  });
  const lacking = absentAmong(parts.map(({ scored }) => scored));
  if (lacking) return lacking;
  const known = parts.map(({ criterion, scored }) => ({ criterion, value: numberOf(scored) }));
  const values = known.map(({ value }) => value);
  if (aggregate === "sum") {
    if (of === "earned" && codes.length > 1) return sumOfPoints(known, x);
    return codes.length === 1 && values.length === 0 ? nothing : values.reduce(add, whole(0n));
  }
  return values.length === 0 ? nothing : values.reduce(aggregate === "min" ? min : max);
}

/** The points that a criterion adds to the attainable total. */
function attainable(criterion: CriterionRule, x: Scope): Scored {
  const points = pointsRule(criterion);
  if (points.sort !== "points") return "excluded";
  const scored = pointsOf(criterion, x);
  if (scored === "excluded") return scored;
  if (isMissing(scored) && x.reading !== "official" && mayBeExcluded(criterion)) return scored;
  const most = points.max(x);
  return isMissing(most) ? most : isAbsent(most) ? "excluded" : numberOf(most);
}

/** Whether data that come in, or stay away, may leave a criterion out of the attainable total. */
export function mayBeExcluded({ applies, nothing: empty, missing }: CriterionRule): boolean {
  return applies !== undefined || missing === "excluded" || empty === "notApplicable" || empty === "met";
}

/** Deductions taken away, and of bonus or deduction points that share a maximum no more than that. */
function sumOfPoints(
  parts: readonly { readonly criterion: CriterionRule; readonly value: Rational }[],
  x: Scope,
): Rational {
  const pools = new Map<Pool, Rational>();
  let sum = whole(0n);
  const count = (sort: PointsRule["sort"], value: Rational): void => {
    sum = sort === "deduction" ? subtract(sum, value) : add(sum, value);
  };
  for (const { criterion, value } of parts) {
    const { pool, sort } = pointsRule(criterion);
    if (pool) pools.set(pool, add(pools.get(pool) ?? whole(0n), value));
    else count(sort, value);
  }
  for (const [pool, value] of pools) {
    const most = pool.max(x);
    count(pool.sort, isAbsent(most) ? value : min(value, numberOf(most)));
  }
  return sum;
}

/** Whether as many criteria score so much as is asked; excluded ones leave both sides. */
export function scoring(
  x: Scope,
  many: Many,
  codes: readonly string[],
  operator: ">=" | "<=",
  amount: Evaluated,
  unit: "points" | "share",
): Truth {
  const criteria = criteriaNamed(x, codes);
  const truths = criteria.flatMap((criterion): readonly Truth[] => {
    const scored = pointsOf(criterion, x);
    if (scored === "excluded") return [];
    const most = unit === "share" ? pointsRule(criterion).max(x) : whole(1n);
    return [
      absentAmong([scored, amount, most]) ?? compared(scored, operator, multiply(numberOf(most), numberOf(amount))),
    ];
  });
  if (many.kind === "all" && truths.length === 0) return true;
  const lacking = truths.filter(isMissing);
  const open = lacking.length > 0 && lacking.length === truths.length && x.reading !== "official";
  const ofNone = "unit" in many && many.unit === "share" && criteria.every(mayBeExcluded);
  return open && ofNone ? missingFor(lacking.flatMap(({ inputs }) => [...inputs])) : holding(many, truths);
}
