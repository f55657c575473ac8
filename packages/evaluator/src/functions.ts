/** The builtin functions on values; absences never get here. */

import { invariant } from "@khung/diagnostics";
import {
  abs,
  daysBetween,
  fromInteger,
  isRational,
  max,
  min,
  multiply,
  rational,
  round,
  sum,
  yearsBetween,
  type FunctionName,
  type Rational,
  type Value,
} from "@khung/ir";

const numbers =
  (compute: (values: readonly Rational[]) => Rational) =>
  (args: readonly Value[]): Rational =>
    compute(args.map(number));

const dates =
  (count: (from: string, to: string) => number) =>
  ([from, to]: readonly Value[]): Rational =>
    fromInteger(count(date(from), date(to)));

/** Each builtin: arguments to result. */
export const implementations = {
  min: numbers((values) => values.reduce(min)),
  max: numbers((values) => values.reduce(max)),
  sum: numbers(sum),
  mean: numbers((values) => multiply(sum(values), rational(1n, BigInt(values.length)))),
  abs: numbers(([value]) => abs(number(value))),
  truncate: numbers(([value]) => round(number(value), 0, "down")),
  days_between: dates(daysBetween),
  years_between: dates(yearsBetween),
} satisfies Record<FunctionName, (args: readonly Value[]) => Rational>;

/** Whether a builtin has this name. */
export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(implementations, name);
}

/**
 * The number that a value is.
 *
 * Errors   throws: the checker lets nothing else through
 */
export function number(value: Value | undefined): Rational {
  invariant(isRational(value), "a number is wanted here");
  return value;
}

/** The text (of a date or a member) that a value is. Errors: as `number`. */
export function date(value: Value | undefined): string {
  invariant(typeof value === "string", "a date is wanted here");
  return value;
}

/** The name of the case or group that a value falls in: a member's own, `true` or `false`. Errors: throws on numbers. */
export function memberOf(value: Value): string {
  invariant(!isRational(value), "a number is no member");
  return `${value}`;
}
