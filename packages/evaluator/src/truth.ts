/**
 * What an expression can come to: a value, or one of two absences that are never mixed up with zero or false.
 *
 * Kleene logic with both absences. Decision: docs/decisions/0003-missing-nothing-not-applicable.md
 */

import type { Value } from "@khung/ir";

/** Data are missing. `inputs`: which; empty when no data could help (a dated value before its first date). */
export interface Missing {
  readonly absent: "missing";
  readonly inputs: ReadonlySet<string>;
}

/** There is nothing to measure: a denominator is 0. */
export interface Nothing {
  readonly absent: "nothing";
}

export type Absent = Missing | Nothing;
/** What an expression comes to. */
export type Evaluated = Value | Absent;
/** What a condition comes to. */
export type Truth = boolean | Absent;

/** A denominator is 0. */
export const nothing: Nothing = { absent: "nothing" };

/** Missing, whatever the data. */
export const missingForGood: Missing = { absent: "missing", inputs: new Set() };

/** Missing for want of these inputs. */
export function missingFor(inputs: Iterable<string>): Missing {
  return { absent: "missing", inputs: new Set(inputs) };
}

/** Tells the absences from values. */
export function isAbsent(evaluated: Evaluated): evaluated is Absent {
  return typeof evaluated === "object" && "absent" in evaluated;
}

/** Tells values from the absences. */
export function isValue(evaluated: Evaluated): evaluated is Value {
  return !isAbsent(evaluated);
}

/** Tells what is missing from all else, "nothing to measure" included. */
export function isMissing(evaluated: Evaluated): evaluated is Missing {
  return isAbsent(evaluated) && evaluated.absent === "missing";
}

/** Of two: missing before nothing; both missing: for want of either's inputs. Undefined when both are values. */
export function absentOf(a: Evaluated, b: Evaluated): Absent | undefined {
  if (!isAbsent(a)) return isAbsent(b) ? b : undefined;
  if (!isAbsent(b) || a === b || b.absent === "nothing") return a;
  if (a.absent === "nothing") return b;
  return missingFor([...a.inputs, ...b.inputs]);
}

/** What all arguments of a function lack together; undefined when all are values. */
export function absentAmong(all: readonly Evaluated[]): Absent | undefined {
  let found: Absent | undefined;
  for (const each of all) found = found ? absentOf(found, each) : isAbsent(each) ? each : undefined;
  return found;
}

/** Kleene and: false before missing before nothing before true. And of none is true. */
export function and(truths: readonly Truth[]): Truth {
  return truths.includes(false) ? false : (absentAmong(truths) ?? true);
}

/** Kleene or: true before missing before nothing before false. Or of none is false. */
export function or(truths: readonly Truth[]): Truth {
  return truths.includes(true) ? true : (absentAmong(truths) ?? false);
}

/** Kleene not: absences stay. */
export function not(truth: Truth): Truth {
  return typeof truth === "boolean" ? !truth : truth;
}

/** At least so many of them: the or, over all choices of so many, of the and of the choice. */
export function atLeast(truths: readonly Truth[], least: number): Truth {
  const holding = truths.filter((truth) => truth === true).length;
  if (holding >= least) return true;
  return truths.filter((truth) => truth !== false).length < least ? false : (absentAmong(truths) ?? false);
}
