/**
 * Arithmetic on what numbers can still become.
 *
 * Twin: evaluator/interval.ts
 */

import { zero } from "@khung/ir";
import { yes } from "./codes.ts";
import type { BooleanNode } from "./nodes.ts";
import { arithmetic, better, oneOf, ordered, rounded } from "./numbers.ts";
import type { Trees } from "./tree.ts";
import { constantNumber, type NumberValue } from "./values.ts";

/** One end; `value` means nothing where it is not there. */
export interface End {
  readonly there: BooleanNode;
  readonly value: NumberValue;
}
/** `known` false: nothing is known. */
export interface Interval {
  readonly known: BooleanNode;
  readonly low: End;
  readonly high: End;
}

/** Makes intervals of intervals. */
export class IntervalArithmetic {
  readonly #trees: Trees;

  constructor(trees: Trees) {
    this.#trees = trees;
  }

  /** A value that is there. */
  point(value: NumberValue): Interval {
    const trees = this.#trees;
    const end = { there: trees.truth(true), value: { ...value, code: trees.code(yes) } };
    return { known: trees.truth(true), low: end, high: end };
  }

  /** A number of a choice, without a code of its own. */
  pick(cases: readonly (readonly [BooleanNode, NumberValue])[], otherwise: NumberValue): NumberValue {
    const trees = this.#trees;
    return { kind: "number", code: trees.code(yes), ...oneOf(cases, otherwise, trees) };
  }

  /** Nothing is known. */
  unknown(): Interval {
    const trees = this.#trees;
    return { known: trees.truth(false), low: this.nowhere(), high: this.nowhere() };
  }

  /** No end. */
  nowhere(): End {
    const trees = this.#trees;
    return { there: trees.truth(false), value: constantNumber(zero, trees) };
  }

  /** −a. */
  negated({ known, low, high }: Interval): Interval {
    const trees = this.#trees;
    const minus = ({ there, value }: End): End => ({
      there,
      value: arithmetic("-", constantNumber(zero, trees), value, trees),
    });
    return { known, low: minus(high), high: minus(low) };
  }

  /** a + b. */
  sum(a: Interval, b: Interval): Interval {
    const trees = this.#trees;
    const end = (x: End, y: End): End => ({
      there: trees.and([x.there, y.there]),
      value: arithmetic("+", x.value, y.value, trees),
    });
    return { known: trees.and([a.known, b.known]), low: end(a.low, b.low), high: end(a.high, b.high) };
  }

  /** The least interval around those of the parts that count. */
  hull(parts: readonly (readonly [BooleanNode, Interval])[]): Interval {
    const trees = this.#trees;
    const all = (of: (interval: Interval) => BooleanNode): BooleanNode =>
      trees.and(parts.map(([counts, interval]) => trees.or([trees.not(counts), of(interval)])));
    const end = (which: "min" | "max", of: (interval: Interval) => End): End => {
      const value = this.#extreme(
        which,
        parts.map(([counts, interval]) => [counts, of(interval).value]),
      );
      return { there: all((interval) => of(interval).there), value };
    };
    return {
      known: all(({ known }) => known),
      low: end("min", ({ low }) => low),
      high: end("max", ({ high }) => high),
    };
  }

  /** The least or greatest of the values that count. */
  #extreme(which: "min" | "max", parts: readonly (readonly [BooleanNode, NumberValue])[]): NumberValue {
    const trees = this.#trees;
    const [first, ...rest] = parts;
    if (!first) return constantNumber(zero, trees);
    const [, best] = rest.reduce(([some, found], [counts, value]) => {
      const both = better(which, found, value, trees);
      const next = this.pick(
        [
          [trees.not(some), value],
          [trees.not(counts), found],
        ],
        both,
      );
      return [trees.or([some, counts]), next] as const;
    }, first);
    return best;
  }

  /** Functions that never fall as an argument grows: the ends go to the ends. Of the others nothing is known. */
  call(name: string, all: readonly Interval[]): Interval {
    const trees = this.#trees;
    const known = trees.and(all.map((each) => each.known));
    const everyEnd = (which: "min" | "max", of: (interval: Interval) => End): End => ({
      there: trees.and(all.map((each) => of(each).there)),
      value: this.#extreme(
        which,
        all.map((each) => [trees.truth(true), of(each).value]),
      ),
    });
    const someEnd = (which: "min" | "max", of: (interval: Interval) => End): End => ({
      there: trees.or(all.map((each) => of(each).there)),
      value: this.#extreme(
        which,
        all.map((each) => [of(each).there, of(each).value]),
      ),
    });
    const low = ({ low: end }: Interval): End => end;
    const high = ({ high: end }: Interval): End => end;
    const [first, ...rest] = all;
    switch (name) {
      case "min":
        return { known, low: everyEnd("min", low), high: someEnd("min", high) };
      case "max":
        return { known, low: someEnd("max", low), high: everyEnd("max", high) };
      case "sum":
        return first ? rest.reduce((sum, each) => this.sum(sum, each), first) : this.unknown();
      case "truncate": {
        const end = ({ there, value }: End): End => ({ there, value: rounded(value, 0, "down", trees) });
        return first ? { known, low: end(first.low), high: end(first.high) } : this.unknown();
      }
      default:
        return this.unknown();
    }
  }

  /** a operator b. */
  arithmetic(operator: "+" | "-" | "*" | "/", a: Interval, b: Interval): Interval {
    const trees = this.#trees;
    if (operator === "+") return this.sum(a, b);
    if (operator === "-") return this.sum(a, this.negated(b));
    // Products and quotients only where nothing is below 0; a divisor that may be 0 may leave nothing to measure.
    const nothing = constantNumber(zero, trees);
    const above = (comparator: ">" | ">=", { low }: Interval): BooleanNode =>
      trees.and([low.there, ordered(comparator, low.value, nothing, trees)]);
    const known = trees.and([a.known, b.known, above(">=", a), above(operator === "*" ? ">=" : ">", b)]);
    const there = trees.truth(true);
    if (operator === "*") {
      const high: End = {
        there: trees.and([a.high.there, b.high.there]),
        value: arithmetic("*", a.high.value, b.high.value, trees),
      };
      return { known, low: { there, value: arithmetic("*", a.low.value, b.low.value, trees) }, high };
    }
    const least = this.pick([[b.high.there, arithmetic("/", a.low.value, b.high.value, trees)]], nothing);
    const high: End = { there: a.high.there, value: arithmetic("/", a.high.value, b.low.value, trees) };
    return { known, low: { there, value: least }, high };
  }
}
