/** The index of one entity: weighted means of parts, from the criteria up. */

import { add, compare, divide, max, min, multiply, type Rational } from "@khung/ir";
import { whole } from "./expressions.ts";
import { pointsOf } from "./points.ts";
import { criteriaNamed, type CriterionRule, type Scope, type Scored } from "./scope.ts";
import { absentAmong, isMissing, nothing, numberOf, type Evaluated } from "./truth.ts";

export interface Weighted {
  readonly value: Rational;
  readonly weight: Rational;
}

/** The index of the framework or of a group. A part is a criterion's code or an index itself. */
export interface Index {
  readonly mean: (parts: readonly Weighted[]) => Rational;
  readonly parts: readonly { readonly weight: Rational; readonly part: string | Index }[];
}

export function arithmeticMean(parts: readonly Weighted[]): Rational {
  const sum = parts.map(({ value, weight }) => multiply(value, weight)).reduce(add, whole(0n));
  return divide(sum, parts.map(({ weight }) => weight).reduce(add, whole(0n))) ?? whole(0n);
}

/** The mean of the parts that are not excluded; "excluded" when all are. */
export function indexOf(index: Index, x: Scope): Scored {
  const parts = index.parts.flatMap(({ weight, part }) => {
    const scored = typeof part === "string" ? pointsOf(criterionNamed(x, part), x) : indexOf(part, x);
    return scored === "excluded" ? [] : [{ weight, scored }];
  });
  const lacking = absentAmong(parts.map(({ scored }) => scored));
  if (lacking && isMissing(lacking)) return lacking;
  if (parts.length === 0) return "excluded";
  return index.mean(parts.map(({ weight, scored }) => ({ weight, value: numberOf(scored) })));
}

export function criterionNamed(x: Scope, code: string): CriterionRule {
  const [found] = criteriaNamed(x, [code]);
  if (!found) throw new TypeError(`no criterion ${code}`);
  return found;
}

export function indexValue(index: Index, x: Scope): Evaluated {
  const found = indexOf(index, x);
  return found === "excluded" ? nothing : found;
}

/** Bounds of a part, and whether it may come to be excluded. */
export interface PartBounds {
  readonly low: Rational;
  readonly high: Rational;
  readonly optional: boolean;
}

/**
 * What an index can still become. A mean rises with each of its parts. Where parts may be excluded, the least mean is one over the sure
 * parts and the least of the others, as many as pull it down, and the greatest likewise: of those means the ends are taken.
 */
export function indexBounds(
  index: Index,
  x: Scope,
  boundsOf: (criterion: CriterionRule, x: Scope) => PartBounds | "excluded" | undefined,
): PartBounds | "excluded" | undefined {
  const parts: (PartBounds & { readonly weight: Rational })[] = [];
  for (const { weight, part } of index.parts) {
    const bounds = typeof part === "string" ? boundsOf(criterionNamed(x, part), x) : indexBounds(part, x, boundsOf);
    if (!bounds) return undefined;
    if (bounds !== "excluded") parts.push({ ...bounds, weight });
  }
  if (parts.length === 0) return "excluded";
  const sure = parts.filter(({ optional }) => !optional);
  const meansAt = (end: "low" | "high", sign: 1 | -1): readonly Rational[] => {
    const others = parts.filter(({ optional }) => optional).toSorted((a, b) => sign * compare(a[end], b[end]));
    const sets = [...others.map((_, i) => [...sure, ...others.slice(0, i + 1)]), ...(sure.length > 0 ? [sure] : [])];
    return sets.map((set) => index.mean(set.map((each) => ({ value: each[end], weight: each.weight }))));
  };
  return { low: meansAt("low", 1).reduce(min), high: meansAt("high", -1).reduce(max), optional: sure.length === 0 };
}
