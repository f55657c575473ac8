/**
 * One scale for everything that is drawn along an axis: pixels are floating point, what they stand for never is.
 *
 * In: exact ends and the pixels that they lie at. Out: pixels to draw at, exact values to mean, exact ticks.
 */

import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  fromInteger,
  max,
  min,
  multiply,
  one,
  rational,
  subtract,
  toNumber,
  type Rational,
} from "@khung/ir";

/** The two ends of an axis; `from` < `to`. */
export interface Domain {
  readonly from: Rational;
  readonly to: Rational;
}

/** A domain laid over pixels. */
export interface ExactScale extends Domain {
  readonly start: number;
  readonly end: number;
  /** Where a value is drawn. For drawing only. Values outside lie outside. */
  place(value: Rational): number;
  /** The multiple of `step` that is nearest to a pixel, kept within the domain. */
  at(pixel: number, step: Rational): Rational;
}

/** Lays a domain over pixels from `start` to `end`. */
export function exactScale({ from, to }: Domain, start: number, end: number): ExactScale {
  const width = subtract(to, from);
  return {
    from,
    to,
    start,
    end,
    place: (value) => start + toNumber(divide(subtract(value, from), width) ?? from) * (end - start),
    at: (pixel, step) => {
      const part = end === start ? 0 : Math.min(1, Math.max(0, (pixel - start) / (end - start)));
      const value = add(from, multiply(width, rational(BigInt(Math.round(part * 1e9)), 1_000_000_000n)));
      return within(nearest(value, step), { from, to });
    },
  };
}

/** A value, or the end of the domain that it is beyond. */
export function within(value: Rational, { from, to }: Domain): Rational {
  return min(max(value, from), to);
}

/** The multiple of `step` nearest to a value. */
export function nearest(value: Rational, step: Rational): Rational {
  return multiply(floor(add(divide(value, step) ?? value, rational(1n, 2n))), step);
}

/** Multiples of a round step (1, 2 or 5 times a power of ten) within a domain; at most `most` + 1 of them. */
export function ticksOf({ from, to }: Domain, most: number): readonly Rational[] {
  const step = roundStep(subtract(to, from), most);
  const ticks: Rational[] = [];
  for (let k = ceiling(divide(from, step) ?? from); ; k = add(k, one)) {
    const tick = multiply(k, step);
    if (compare(tick, to) > 0) return ticks;
    ticks.push(tick);
  }
}

/** The least of 1, 2, 5 times a power of ten that divides a positive width into at most `most` parts. */
export function roundStep(width: Rational, most: number): Rational {
  const least = divide(width, fromInteger(most)) ?? width;
  let power = one;
  while (compare(power, least) > 0) power = multiply(power, rational(1n, 10n));
  while (compare(multiply(power, fromInteger(10)), least) <= 0) power = multiply(power, fromInteger(10));
  const factor = [1, 2, 5].find((each) => compare(multiply(power, fromInteger(each)), least) >= 0) ?? 10;
  return multiply(power, fromInteger(factor));
}

/** The round domain that holds every value given: ends are multiples of the step that makes about ten parts. Of none: 0 to 1. */
export function domainOf(values: readonly Rational[]): Domain {
  const [first = fromInteger(0), ...rest] = values;
  const [least, most] = [rest.reduce(min, first), rest.reduce(max, first)];
  if (compare(least, most) === 0) return { from: floor(least), to: add(floor(least), one) };
  const step = roundStep(subtract(most, least), 10);
  return {
    from: multiply(floor(divide(least, step) ?? least), step),
    to: multiply(ceiling(divide(most, step) ?? most), step),
  };
}
