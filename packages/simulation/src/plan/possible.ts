/** What an expression can come to while some inputs are open: bounds of its number, its words, and whether it may be absent. */

import { isRational, type Value } from "@khung/ir";
import { isAbsent, type Evaluated } from "@khung/evaluator/observing";
import { hull, only, single, type Interval } from "./interval.ts";

/** Everything that it may be; never less than what it can be. */
export interface Possible {
  readonly number?: Interval | undefined;
  /** Truths, members, dates. */
  readonly words: ReadonlySet<boolean | string>;
  readonly missing: boolean;
  readonly nothing: boolean;
}

const noWords: ReadonlySet<boolean | string> = new Set();

/** Nothing is possible: where a union begins. */
export const impossible: Possible = { words: noWords, missing: false, nothing: false };

/** A number within bounds. */
export function numbers(number: Interval): Possible {
  return { ...impossible, number };
}

/** One of some words. */
export function wordsOf(words: Iterable<boolean | string>): Possible {
  return { ...impossible, words: new Set(words) };
}

/** What is known is the only possibility. */
export function certainly(evaluated: Evaluated): Possible {
  if (isAbsent(evaluated)) return { ...impossible, [evaluated.absent]: true };
  return valueIs(evaluated);
}

/** A value. */
export function valueIs(value: Value): Possible {
  return isRational(value) ? numbers(only(value)) : wordsOf([value]);
}

/** Whatever either may be. */
export function either(a: Possible, b: Possible): Possible {
  const number = a.number && b.number ? hull(a.number, b.number) : (a.number ?? b.number);
  return {
    ...(number && { number }),
    words: new Set([...a.words, ...b.words]),
    missing: a.missing || b.missing,
    nothing: a.nothing || b.nothing,
  };
}

/** The same value, absent also where something else is: missing goes before nothing. */
export function alsoAbsent(value: Possible, others: readonly Possible[]): Possible {
  return {
    ...value,
    missing: value.missing || others.some(({ missing }) => missing),
    nothing: value.nothing || (others.some(({ nothing }) => nothing) && others.every(mayBeThere)),
  };
}

/** Whether it can be anything but missing. */
function mayBeThere({ number, words, nothing }: Possible): boolean {
  return number !== undefined || words.size > 0 || nothing;
}

/** Whether just one thing is possible. */
export function isSettled({ number, words, missing, nothing }: Possible): boolean {
  const count = words.size + (number ? (single(number) ? 1 : 2) : 0) + (missing ? 1 : 0) + (nothing ? 1 : 0);
  return count === 1;
}

/** Whether it is true for certain. */
export function isSure(truth: Possible, value: boolean): boolean {
  return truth.words.has(value) && !truth.words.has(!value) && !truth.missing && !truth.nothing;
}

/** Kleene and. */
export function both(truths: readonly Possible[]): Possible {
  const sureNo = truths.some((each) => isSure(each, false));
  if (sureNo) return wordsOf([false]);
  return {
    words: new Set([
      ...(truths.every(({ words }) => words.has(true)) ? [true] : []),
      ...(truths.some(({ words }) => words.has(false)) ? [false] : []),
    ]),
    // False goes before missing, missing before nothing, and true comes last.
    missing: truths.some(({ missing }) => missing) && truths.every((each) => each.missing || lets(each)),
    nothing: truths.some(({ nothing }) => nothing) && truths.every(lets),
  };
}

/** Whether a truth can leave it to the others. */
function lets({ words, nothing }: Possible): boolean {
  return nothing || words.has(true);
}

/** Kleene or. */
export function anyOf(truths: readonly Possible[]): Possible {
  return turned(both(truths.map(turned)));
}

/** Kleene not. */
export function turned(truth: Possible): Possible {
  const words = [...truth.words].map((word) => (typeof word === "boolean" ? !word : word));
  return { ...truth, words: new Set(words) };
}
