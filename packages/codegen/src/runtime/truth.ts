/**
 * What an expression can come to: a value, or one of two absences that are never mixed up with zero or false.
 *
 * Kleene logic with both absences. Twin: packages/evaluator/src/truth.ts, of which this is written anew so that tests compare two.
 */

import { ceiling, floor, fromInteger, isRational, multiply, type Rational, type Value } from "@khung/ir";

/** Data are missing. `inputs`: which; empty when no data could help. */
export interface Missing {
  readonly absent: "missing";
  readonly inputs: ReadonlySet<string>;
}

/** There is nothing to measure: a denominator is 0. */
export interface Nothing {
  readonly absent: "nothing";
}

export type Absent = Missing | Nothing;
export type Evaluated = Value | Absent;
export type Truth = boolean | Absent;

export const nothing: Nothing = { absent: "nothing" };

/** Missing for want of these inputs; of none: no data could help. */
export function missingFor(inputs: Iterable<string>): Missing {
  return { absent: "missing", inputs: new Set(inputs) };
}

export function isAbsent(evaluated: Evaluated): evaluated is Absent {
  return typeof evaluated === "object" && "absent" in evaluated;
}

export function isMissing(evaluated: Evaluated): evaluated is Missing {
  return isAbsent(evaluated) && evaluated.absent === "missing";
}

/** What several lack together: missing before nothing; undefined when all are values. */
export function absentAmong(all: readonly Evaluated[]): Absent | undefined {
  const absent = all.filter(isAbsent);
  const missing = absent.filter(isMissing);
  if (missing.length === 0) return absent[0];
  return missing.length === 1 ? missing[0] : missingFor(missing.flatMap(({ inputs }) => [...inputs]));
}

/** The number that a value is. */
export function numberOf(value: Evaluated): Rational {
  if (isAbsent(value) || !isRational(value)) throw new TypeError("a number is wanted here");
  return value;
}

/** The condition that a value is. */
export function truthOf(value: Evaluated): Truth {
  if (isAbsent(value) || typeof value === "boolean") return value;
  throw new TypeError("a condition is wanted here");
}

/** False before missing before nothing before true. */
export function and(all: readonly Evaluated[]): Truth {
  return all.includes(false) ? false : (absentAmong(all) ?? true);
}

/** True before missing before nothing before false. */
export function or(all: readonly Evaluated[]): Truth {
  return all.includes(true) ? true : (absentAmong(all) ?? false);
}

export function not(value: Evaluated): Truth {
  const truth = truthOf(value);
  return typeof truth === "boolean" ? !truth : truth;
}

/** How many of a set are asked for. */
export type Many =
  | { readonly kind: "all" | "any" }
  | { readonly kind: "atLeast" | "atMost"; readonly amount: Rational; readonly unit: "items" | "share" };

/** Whether as many hold as is asked; a share is compared as it is: at least p of n is at least ⌈p·n⌉ of them. */
export function holding(many: Many, all: readonly Evaluated[]): Truth {
  if (!("unit" in many)) return many.kind === "all" ? and(all) : or(all);
  if (many.unit === "share" && all.length === 0) return nothing;
  const bound = many.unit === "share" ? multiply(many.amount, fromInteger(all.length)) : many.amount;
  if (many.kind === "atLeast") return atLeast(ceiling(bound).numerator, all);
  return not(atLeast(floor(bound).numerator + 1n, all));
}

function atLeast(least: bigint, all: readonly Evaluated[]): Truth {
  if (BigInt(all.filter((each) => each === true).length) >= least) return true;
  if (BigInt(all.filter((each) => each !== false).length) < least) return false;
  return absentAmong(all) ?? false;
}
