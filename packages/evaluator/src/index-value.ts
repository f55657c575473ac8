/**
 * The index of one entity: weighted means of parts, from the criteria up.
 *
 * Decision: docs/decisions/0014-indices.md
 */

import {
  add,
  compare,
  divide,
  fromExact,
  geometricMean,
  max,
  min,
  multiply,
  partsOf,
  zero,
  type Criterion,
  type Mean,
  type Module,
  type Rational,
} from "@khung/ir";
import { invariant } from "@khung/diagnostics";
import { pointsOf, type Scored } from "./points.ts";
import type { Evaluate, Scope } from "./program.ts";
import { absentAmong, isMissing, nothing, type Evaluated } from "./truth.ts";

interface Weighted {
  readonly value: Rational;
  readonly weight: Rational;
}

/** The index of the framework or of a group; "excluded" when everything in it is. */
export function indexOf(group: string | undefined, scope: Scope, evaluate: Evaluate): Scored {
  const { module } = scope.program;
  const { criteria, groups } = partsOf(module, group);
  const parts = [
    ...criteria.map((each) => ({ weight: each.weight, scored: pointsOf(each, scope, evaluate) })),
    ...groups.map((each) => ({ weight: each.weight, scored: indexOf(each.name, scope, evaluate) })),
  ].flatMap(({ weight, scored }) => (scored === "excluded" ? [] : [{ weight: fromExact(weight ?? "1"), scored }]));
  const lacking = absentAmong(parts.map(({ scored }) => scored));
  if (isMissing(lacking ?? nothing)) return lacking as Scored;
  const known = parts.flatMap(({ weight, scored }) => (isMissing(scored) ? [] : [{ weight, value: scored }]));
  return known.length === 0 ? "excluded" : meanOf(known, meanAt(group, module));
}

/** What an expression that asks for an index comes to. */
export function evaluateIndex(group: string | undefined, scope: Scope, evaluate: Evaluate): Evaluated {
  const found = indexOf(group, scope, evaluate);
  return found === "excluded" ? nothing : found;
}

function meanAt(group: string | undefined, module: Module): Mean {
  const mean = group === undefined ? module.index : module.groups.find(({ name }) => name === group)?.index;
  invariant(mean, `no index of ${group ?? module.id}`);
  return mean;
}

function meanOf(parts: readonly Weighted[], mean: Mean): Rational {
  if (mean.kind === "geometric") return geometricMean(parts, mean.places, mean.mode);
  const total = parts.map(({ value, weight }) => multiply(value, weight)).reduce(add, zero);
  const found = divide(total, parts.map(({ weight }) => weight).reduce(add, zero));
  invariant(found, "weights are above 0");
  return found;
}

/** Bounds of a part, and whether it may come to be excluded. */
export interface PartBounds {
  readonly low: Rational;
  readonly high: Rational;
  readonly optional: boolean;
}

/**
 * What an index can still become, from bounds of its criteria. A mean rises with each of its parts. Where parts may be excluded, the least mean
 * is one over the sure parts and the least of the others, as many as pull it down, and the greatest likewise: of those means the ends are taken.
 */
export function indexBounds(
  group: string | undefined,
  module: Module,
  boundsOf: (criterion: Criterion) => PartBounds | "excluded" | undefined,
): PartBounds | "excluded" | undefined {
  const { criteria, groups } = partsOf(module, group);
  const all = [
    ...criteria.map((each) => ({ weight: each.weight, bounds: boundsOf(each) })),
    ...groups.map((each) => ({ weight: each.weight, bounds: indexBounds(each.name, module, boundsOf) })),
  ];
  const parts: (PartBounds & { readonly weight: Rational })[] = [];
  for (const { weight, bounds } of all) {
    if (!bounds) return undefined;
    if (bounds !== "excluded") parts.push({ ...bounds, weight: fromExact(weight ?? "1") });
  }
  if (parts.length === 0) return "excluded";
  const mean = meanAt(group, module);
  const sure = parts.filter(({ optional }) => !optional);
  const meansAt = (end: "low" | "high", sign: 1 | -1): readonly Rational[] => {
    const others = parts.filter(({ optional }) => optional).toSorted((a, b) => sign * compare(a[end], b[end]));
    const sets = [...others.map((_, i) => [...sure, ...others.slice(0, i + 1)]), ...(sure.length > 0 ? [sure] : [])];
    return sets.map((set) =>
      meanOf(
        set.map((part) => ({ value: part[end], weight: part.weight })),
        mean,
      ),
    );
  };
  return { low: meansAt("low", 1).reduce(min), high: meansAt("high", -1).reduce(max), optional: sure.length === 0 };
}
