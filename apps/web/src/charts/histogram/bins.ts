/** Bins of exact values, and where thresholds cut them: counted by comparing, never by rounding. */

import { compare, type Rational } from "@khung/ir";
import { ticksOf, type Domain } from "../chart-core/exact-scale.ts";
import type { Comparison } from "../chart-core/frame.ts";

/** A bin holds its `from`; the last one its `to` as well. */
export interface Bin {
  readonly from: Rational;
  readonly to: Rational;
  /** Values below the bin, and up to its end. */
  readonly start: number;
  readonly end: number;
}

/** How many of a bin are below both thresholds, between them, and above both. */
export interface Parts {
  readonly below: number;
  readonly between: number;
  readonly above: number;
}

/** The most bins that a histogram has. */
export const mostBins = 50;

/** Values in order, the least first. */
export function sorted(values: readonly (Rational | null)[]): readonly Rational[] {
  return values.filter((value) => value !== null).toSorted(compare);
}

/** Bins with round edges over a domain, the outer ones cut off where it ends; values outside of it are in none. */
export function binsOf(ordered: readonly Rational[], domain: Domain): readonly Bin[] {
  const edges = edgesOf(domain);
  return edges.slice(1).map((to, k) => {
    const from = edges[k] ?? to;
    const last = k === edges.length - 2;
    return { from, to, start: firstFrom(ordered, from), end: last ? firstAbove(ordered, to) : firstFrom(ordered, to) };
  });
}

function edgesOf(domain: Domain): readonly Rational[] {
  const round = ticksOf(domain, mostBins);
  const { from, to } = domain;
  const isWhole = [from, to].every((end) => round.some((edge) => compare(edge, end) === 0));
  if (isWhole) return round;
  // Two bins more at the most.
  const inner = ticksOf(domain, mostBins - 2).filter((edge) => compare(edge, from) > 0 && compare(edge, to) < 0);
  return [from, ...inner, to];
}

/** How many values a threshold leaves below it: of the two that it parts, the ones that are less. */
export function cut(ordered: readonly Rational[], threshold: Rational, comparison: Comparison): number {
  return comparison === "atLeast" || comparison === "lessThan"
    ? firstFrom(ordered, threshold)
    : firstAbove(ordered, threshold);
}

/** A bin, or all values, parted by two cuts. */
export function partsOf({ start, end }: Pick<Bin, "start" | "end">, a: number, b: number): Parts {
  const inside = (place: number): number => Math.min(end, Math.max(start, place));
  const [low, high] = [inside(Math.min(a, b)), inside(Math.max(a, b))];
  return { below: low - start, between: high - low, above: end - high };
}

function firstFrom(ordered: readonly Rational[], bound: Rational): number {
  return firstWhere(ordered, (value) => compare(value, bound) >= 0);
}

function firstAbove(ordered: readonly Rational[], bound: Rational): number {
  return firstWhere(ordered, (value) => compare(value, bound) > 0);
}

function firstWhere(ordered: readonly Rational[], holds: (value: Rational) => boolean): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const half = (low + high) >> 1;
    const value = ordered[half];
    if (value && holds(value)) high = half;
    else low = half + 1;
  }
  return low;
}
