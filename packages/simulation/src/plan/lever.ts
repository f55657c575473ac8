/**
 * What may be changed to improve an entity, in which steps, and at what cost; and what may not, and why.
 *
 * Effort is a pair, compared by its first number and then its second. With costs: what it costs, then how many inputs change. Without:
 * how many inputs change, then by what share of the greater of the two values each does. No weights are made up.
 */

import {
  abs,
  add,
  compare,
  divide,
  floor,
  fromInteger,
  isRational,
  max,
  multiply,
  one,
  rational,
  subtract,
  zero,
  type Cell,
  type Input,
  type Rational,
  type Value,
} from "@khung/ir";
import type { InputCost } from "./costs.ts";
import { impossible, numbers, valueIs, wordsOf, type Possible } from "./possible.ts";

/** How great an effort is; the first number decides, the second where the first ties. */
export type Effort = readonly [Rational, Rational];

/** No effort. */
export const noEffort: Effort = [zero, zero];

/** Both efforts. */
export function addEfforts(a: Effort, b: Effort): Effort {
  return [add(a[0], b[0]), add(a[1], b[1])];
}

/** Whether a is less than, equal to or greater than b. */
export function compareEfforts(a: Effort, b: Effort): -1 | 0 | 1 {
  return compare(a[0], b[0]) || compare(a[1], b[1]);
}

/** An input that may change. */
export interface Lever {
  readonly input: Input;
  readonly from: Cell;
  /** Of numbers: they change in such steps, and lie between the ends (in steps). */
  readonly step: Rational;
  readonly cost?: InputCost;
  readonly ranges: readonly Range[];
}

/** Some of the values of a lever: numbers by steps, without an end where there is none; or cells. */
export type Range =
  | { readonly kind: "steps"; readonly low: bigint; readonly high?: bigint }
  | { readonly kind: "cells"; readonly cells: readonly Cell[] };

/** The lever of a missing figure that a plan does not move but has to know: reported, it is more than nothing. */
export function reportOf(input: Input): Lever | undefined {
  const lever = leverOf(input, null, undefined);
  if (!lever || input.type.kind !== "number" || input.type.form !== "count") return undefined;
  return { ...lever, ranges: lever.ranges.map((range) => (range.kind === "steps" ? { ...range, low: 1n } : range)) };
}

/** The lever of an input of an entity; undefined where its type has nothing to raise or lower. */
export function leverOf(input: Input, from: Cell, cost: InputCost | undefined): Lever | undefined {
  const { type } = input;
  const bare = { input, from, step: one, ...(cost && { cost }) };
  switch (type.kind) {
    case "boolean":
      return { ...bare, ranges: [{ kind: "cells", cells: from === null ? [null, false, true] : [from, !from] }] };
    case "choice": {
      const others = type.members.map(({ name }) => name).filter((name) => name !== from);
      return { ...bare, ranges: [{ kind: "cells", cells: [from, ...others] }] };
    }
    case "number": {
      const step = stepOf(type.form, from);
      const start = isRational(from) ? from : zero;
      const reach = cost?.most && multiply(cost.most, unitOf(type.form));
      const bottom = start.numerator < 0n ? start : zero;
      const least = reach ? max(subtract(start, reach), bottom) : bottom;
      const top = type.form === "share" ? max(one, start) : undefined;
      const most = reach ? (top ? minOf(add(start, reach), top) : add(start, reach)) : top;
      const low = indexAbove(least, step);
      const high = most && floor(quotient(most, step)).numerator;
      const whole: Range = { kind: "steps", low, ...(high !== undefined && { high }) };
      if (!isRational(from)) return { ...bare, step, ranges: [{ kind: "cells", cells: [null] }, whole] };
      // What stays as it is stands apart: how many inputs change is then known of every range.
      const at = floor(quotient(from, step)).numerator;
      const apart: readonly Range[] = [
        { kind: "cells", cells: [from] },
        ...(high === undefined || at < high ? [{ ...whole, low: at + 1n }] : []),
        ...(at > low ? [{ kind: "steps" as const, low, high: at - 1n }] : []),
      ];
      return { ...bare, step, ranges: apart };
    }
    default:
      return undefined;
  }
}

function minOf(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

/** Counts change by one; percentages by a tenth of a point, other numbers by a tenth, or finer where the figure is. */
function stepOf(form: string, from: Cell): Rational {
  if (form === "count") return one;
  const own = form === "share" ? 1000n : 10n;
  const other = isRational(from) ? from.denominator : 1n;
  return rational(1n, (own / gcd(own, other)) * other);
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** What a unit of cost is: a percentage point of shares, one of all else. */
function unitOf(form: string): Rational {
  return form === "share" ? rational(1n, 100n) : one;
}

function quotient(a: Rational, b: Rational): Rational {
  return divide(a, b) ?? zero;
}

function indexAbove(value: Rational, step: Rational): bigint {
  return -floor(quotient(multiply(value, fromInteger(-1)), step)).numerator;
}

/** The value of so many steps. */
export function valueAt({ step }: Lever, index: bigint): Rational {
  return multiply(fromInteger(index), step);
}

/** What a cell can be inside a range. */
export function possibleIn(lever: Lever, range: Range): Possible {
  if (range.kind === "steps") {
    return numbers({
      low: valueAt(lever, range.low),
      high: range.high === undefined ? undefined : valueAt(lever, range.high),
    });
  }
  const values = range.cells.filter((cell) => cell !== null);
  const [first] = values;
  const missing = range.cells.includes(null);
  if (first === undefined) return { ...impossible, missing };
  return isRational(first) ? { ...valueIs(first), missing } : { ...wordsOf(values.map(word)), missing };
}

function word(value: Value): boolean | string {
  return isRational(value) ? "" : value;
}

/** The cell of a range that takes the least effort. */
export function nearest(lever: Lever, range: Range): Cell {
  const { from } = lever;
  if (range.kind === "cells") return range.cells[0] ?? null;
  if (!isRational(from)) return valueAt(lever, range.low);
  const [low, high] = [valueAt(lever, range.low), range.high === undefined ? undefined : valueAt(lever, range.high)];
  if (compare(from, low) < 0) return low;
  return high && compare(from, high) > 0 ? high : from;
}

/** How far a range is from what is there, or from nothing: of equal efforts the one that asks for less comes first. */
export function distanceTo(lever: Lever, range: Range): Rational {
  const to = nearest(lever, range);
  return isRational(to) ? abs(subtract(to, isRational(lever.from) ? lever.from : zero)) : zero;
}

/** The effort of bringing a lever to a value. */
export function effortTo({ from, cost, input }: Lever, to: Cell): Effort {
  if (same(from, to)) return noEffort;
  const form = input.type.kind === "number" ? input.type.form : "";
  // Of a missing figure nobody knows how far there is to go: reporting it costs what any change costs.
  const by = isRational(from) && isRational(to) ? abs(subtract(to, from)) : undefined;
  if (cost) return [by ? add(cost.fixed, multiply(cost.each, quotient(by, unitOf(form)))) : own(cost, from), one];
  if (!isRational(from) || !isRational(to) || !by) return [one, one];
  return [one, quotient(by, max(abs(from), abs(to)))];
}

/** Of a yes-or-no or a choice, one change; of a missing figure, no unit of change is known. */
function own({ each, fixed }: InputCost, from: Cell): Rational {
  return from === null ? fixed : add(fixed, each);
}

/** Whether two cells are the same. */
export function same(a: Cell, b: Cell): boolean {
  if (isRational(a) && isRational(b)) return compare(a, b) === 0;
  return a === b;
}

/** A range in two; undefined when it holds one cell. */
export function halves(range: Range): readonly [Range, Range] | undefined {
  if (range.kind === "cells") {
    const [first, ...rest] = range.cells;
    if (first === undefined || rest.length === 0) return undefined;
    return [
      { kind: "cells", cells: [first] },
      { kind: "cells", cells: rest },
    ];
  }
  const { low, high } = range;
  if (high === low) return undefined;
  const size = low < 0n ? -low : low;
  const middle = high === undefined ? low + size + 15n : low + (high - low) / 2n;
  return [
    { kind: "steps", low, high: middle },
    { kind: "steps", low: middle + 1n, ...(high !== undefined && { high }) },
  ];
}

/** How many cells a range holds; undefined = without end. */
export function sizeOf(range: Range): bigint | undefined {
  if (range.kind === "cells") return BigInt(range.cells.length);
  return range.high === undefined ? undefined : range.high - range.low + 1n;
}
