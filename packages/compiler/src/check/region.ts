/** Regions: conjunctions of linear inequalities, sets of options, and yes-or-no facts. */

import { abs, add, divide, fromInteger, type Rational, toExact, zero } from "@khung/ir";
import type { Declaration } from "../resolve/declaration.ts";
import { type Inequality, scaleForm } from "./linear.ts";

/** A conjunction. Invariant: no two inequalities bound the same form from the same side, none contradicts another by itself. */
export interface Region {
  /** By the text of their form, scaled so that its first coefficient is 1 or −1. */
  readonly inequalities: ReadonlyMap<string, Inequality>;
  /** What each choice may still be. */
  readonly choices: ReadonlyMap<Declaration, ReadonlySet<string>>;
  /** Facts by canonical text. */
  readonly facts: ReadonlyMap<string, boolean>;
}

/** More regions than this are not gone through. */
export const mostRegions = 2000;
const mostPairs = 100_000;

/** The region that leaves nothing out. */
export const whole: Region = { inequalities: new Map(), choices: new Map(), facts: new Map() };

/** A disjunction; undefined when there would be too many. */
export type Regions = readonly Region[] | undefined;

/** The region of some inequalities; none when they contradict each other openly. */
export function regionOf(inequalities: readonly Inequality[]): readonly Region[] {
  const bounds = joinBounds(new Map(), inequalities);
  return bounds ? [{ ...whole, inequalities: bounds }] : [];
}

/** What is in both. */
export function meet(a: readonly Region[], b: readonly Region[]): Regions {
  if (a.length * b.length > mostPairs) return undefined;
  const regions: Region[] = [];
  for (const x of a) {
    for (const y of b) {
      const region = both(x, y);
      if (region) regions.push(region);
      if (regions.length > mostRegions) return undefined;
    }
  }
  return regions;
}

function both(a: Region, b: Region): Region | undefined {
  if (a === whole) return b;
  const choices = new Map(a.choices);
  for (const [subject, allowed] of b.choices) {
    const before = choices.get(subject);
    const now = before ? new Set([...before].filter((member) => allowed.has(member))) : allowed;
    if (now.size === 0) return undefined;
    choices.set(subject, now);
  }
  const facts = new Map(a.facts);
  for (const [fact, value] of b.facts) {
    if (facts.get(fact) === !value) return undefined;
    facts.set(fact, value);
  }
  const inequalities = joinBounds(a.inequalities, b.inequalities.values());
  return inequalities && { inequalities, choices, facts };
}

/** Adds bounds to others, keeping the tighter of two on one side; undefined when two sides do not meet. */
function joinBounds(
  bounds: ReadonlyMap<string, Inequality>,
  more: Iterable<Inequality>,
): ReadonlyMap<string, Inequality> | undefined {
  const joined = new Map(bounds);
  for (const inequality of more) {
    if (inequality.form.terms.size === 0) {
      const { numerator } = inequality.form.constant;
      if (numerator < 0n || (numerator === 0n && inequality.strict)) return undefined;
      continue;
    }
    const scaled = toFirstCoefficient(inequality);
    const key = textOf(scaled, 1);
    const before = joined.get(key);
    if (before && !isTighter(scaled, before)) continue;
    const across = joined.get(textOf(scaled, -1));
    if (across && !reach(scaled, across)) return undefined;
    joined.set(key, scaled);
  }
  return joined;
}

function toFirstCoefficient({ form, strict }: Inequality): Inequality {
  const [first] = [...form.terms].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const factor = first && divide(fromInteger(1), abs(first[1]));
  return factor ? { form: scaleForm(form, factor), strict } : { form, strict };
}

function textOf({ form }: Inequality, sign: 1 | -1): string {
  const terms = [...form.terms].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return terms
    .map(([name, { numerator, denominator }]) => `${numerator * BigInt(sign)}/${denominator} ${name}`)
    .join(" + ");
}

/** form ≥ −constant: the smaller constant bounds more. */
function isTighter(a: Inequality, b: Inequality): boolean {
  const order = differenceOf(a.form.constant, b.form.constant);
  return order < 0n || (order === 0n && a.strict && !b.strict);
}

function differenceOf(a: Rational, b: Rational): bigint {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}

/** Whether something lies between form ≥ −a and −form ≥ −b. */
function reach(a: Inequality, b: Inequality): boolean {
  const room = add(a.form.constant, b.form.constant).numerator;
  return room > zero.numerator || (room === zero.numerator && !a.strict && !b.strict);
}

/** Without repetitions. */
export function distinct(regions: readonly Region[]): readonly Region[] {
  if (regions.length < 2) return regions;
  return [...new Map(regions.map((region) => [regionText(region), region])).values()];
}

function regionText({ inequalities, choices, facts }: Region): string {
  const bounds = [...inequalities].map(([key, { form, strict }]) => `${key} ${toExact(form.constant)} ${strict}`);
  const options = [...choices].map(([subject, allowed]) => `${subject.name} ${[...allowed].toSorted().join(",")}`);
  return [...bounds, ...options, ...[...facts].map((each) => each.join(" "))].toSorted().join(";");
}
