/** Expressions on values that may be absent. One missing operand makes the result missing, unless the other decides alone. */

import {
  abs,
  add,
  compare,
  daysBetween,
  divide,
  fromInteger,
  holdsOfOrder,
  interpolate,
  irrational,
  isRational,
  max,
  min,
  multiply,
  negate,
  rational,
  round,
  subtract,
  sum,
  yearsBetween,
  type IrrationalName,
  type Rational,
  type RoundingMode,
} from "@khung/ir";
import type { Scope } from "./scope.ts";
import {
  absentAmong,
  isAbsent,
  isMissing,
  missingFor,
  nothing,
  numberOf,
  truthOf,
  type Absent,
  type Evaluated,
  type Missing,
  type Truth,
} from "./truth.ts";

/** A whole number. */
export function whole(value: bigint): Rational {
  return { numerator: value, denominator: 1n };
}

/** A fraction in lowest terms. */
export function ratio(numerator: bigint, denominator: bigint): Rational {
  return { numerator, denominator };
}

export function plus(a: Evaluated, b: Evaluated): Evaluated {
  return absentAmong([a, b]) ?? add(numberOf(a), numberOf(b));
}

export function minus(a: Evaluated, b: Evaluated): Evaluated {
  return absentAmong([a, b]) ?? subtract(numberOf(a), numberOf(b));
}

export function times(a: Evaluated, b: Evaluated): Evaluated {
  return absentAmong([a, b]) ?? multiply(numberOf(a), numberOf(b));
}

/** A division by 0 has nothing to measure, even of what is missing. */
export function over(a: Evaluated, b: Evaluated): Evaluated {
  if (!isAbsent(b) && numberOf(b).numerator === 0n) return nothing;
  return absentAmong([a, b]) ?? divide(numberOf(a), numberOf(b)) ?? nothing;
}

export function negative(a: Evaluated): Evaluated {
  return isAbsent(a) ? a : negate(numberOf(a));
}

export function rounded(a: Evaluated, places: number, mode: RoundingMode): Evaluated {
  return isAbsent(a) ? a : round(numberOf(a), places, mode);
}

export function leastOf(...all: readonly Evaluated[]): Evaluated {
  return absentAmong(all) ?? all.map(numberOf).reduce(min);
}

export function greatestOf(...all: readonly Evaluated[]): Evaluated {
  return absentAmong(all) ?? all.map(numberOf).reduce(max);
}

export function total(...all: readonly Evaluated[]): Evaluated {
  return absentAmong(all) ?? sum(all.map(numberOf));
}

export function mean(...all: readonly Evaluated[]): Evaluated {
  return absentAmong(all) ?? multiply(sum(all.map(numberOf)), rational(1n, BigInt(all.length)));
}

export function absolute(a: Evaluated): Evaluated {
  return isAbsent(a) ? a : abs(numberOf(a));
}

export function truncated(a: Evaluated): Evaluated {
  return rounded(a, 0, "down");
}

export function daysFrom(from: Evaluated, to: Evaluated): Evaluated {
  return absentAmong([from, to]) ?? fromInteger(daysBetween(dayOf(from), dayOf(to)));
}

export function yearsFrom(from: Evaluated, to: Evaluated): Evaluated {
  return absentAmong([from, to]) ?? fromInteger(yearsBetween(dayOf(from), dayOf(to)));
}

function dayOf(value: Evaluated): string {
  if (typeof value !== "string") throw new TypeError("a date is wanted here");
  return value;
}

/** `ln`, `exp`, `root` and `power`, correctly rounded: one rational number. */
export function irrationalOf(
  name: IrrationalName,
  all: readonly Evaluated[],
  places: number,
  mode: RoundingMode,
): Evaluated {
  return absentAmong(all) ?? irrational(name, all.map(numberOf), places, mode) ?? nothing;
}

/** Linear between the points; beyond the ends the values of the ends. */
export function interpolated(
  value: Evaluated,
  points: readonly { readonly at: Rational; readonly value: Evaluated }[],
): Evaluated {
  const absent = absentAmong([value, ...points.map((point) => point.value)]);
  if (absent) return absent;
  return interpolate(
    numberOf(value),
    points.map((point) => ({ at: point.at, value: numberOf(point.value) })),
  );
}

export type Operator = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** Numbers exactly, dates by the calendar. */
export function compared(a: Evaluated, operator: Operator, b: Evaluated): Truth {
  if (isAbsent(a) || isAbsent(b)) return absentAmong([a, b]) ?? nothing;
  const order = isRational(a) ? compare(a, numberOf(b)) : a === b ? 0 : a < b ? -1 : 1;
  return holdsOfOrder(operator, order);
}

export function isOneOf(value: Evaluated, members: readonly string[]): Truth {
  return isAbsent(value) ? value : members.includes(memberOf(value));
}

/** Whether there are data; while data may still come in, that is open. */
export function isReported(x: Scope, value: Evaluated): Truth {
  if (!isMissing(value)) return true;
  return x.reading === "possible" && value.inputs.size > 0 ? value : false;
}

/** The value of the class that the subject is in. */
export function byClass(
  subject: Evaluated,
  all: readonly (readonly [member: string, value: () => Evaluated])[],
  otherwise?: () => Evaluated,
): Evaluated {
  if (isMissing(subject)) {
    const values = [...all.map(([, value]) => value()), ...(otherwise ? [otherwise()] : [])];
    return missingFor([subject, ...values.filter(isMissing)].flatMap(({ inputs }) => [...inputs]));
  }
  if (isAbsent(subject)) return subject;
  const member = memberOf(subject);
  const value = all.find(([name]) => name === member)?.[1] ?? otherwise;
  if (!value) throw new TypeError(`no case for ${member}`);
  return value();
}

function memberOf(value: Exclude<Evaluated, Absent>): string {
  if (typeof value === "object") throw new TypeError("a number is no member");
  return String(value);
}

/** The value of the first case that holds; one that is open, or has nothing to measure, leaves all after it so. */
export function cases(
  all: readonly (readonly [condition: () => Evaluated, value: () => Evaluated])[],
  otherwise: () => Evaluated,
): Evaluated {
  const open: Absent[] = [];
  for (const [condition, value] of all) {
    const truth = truthOf(condition());
    if (truth === true) return absentAmong(open) ?? value();
    if (isAbsent(truth)) open.push(truth);
  }
  return absentAmong(open) ?? otherwise();
}

/** The first class whose condition holds; an open condition before it leaves the class open. */
export function firstClass(classes: readonly (readonly [name: string, condition?: () => Evaluated])[]): Evaluated {
  const open: Missing[] = [];
  for (const [name, condition] of classes) {
    const truth = condition ? truthOf(condition()) : true;
    if (truth === true) return absentAmong(open) ?? name;
    if (isMissing(truth)) open.push(truth);
  }
  return absentAmong(open) ?? nothing;
}

/** The value that holds at the date: the last that began by then; before the first it is missing, whatever the data. */
export function dated(x: Scope, all: readonly (readonly [from: string, value: () => Evaluated])[]): Evaluated {
  const found = all.findLast(([from]) => from <= x.asOf);
  return found ? found[1]() : missingFor([]);
}
