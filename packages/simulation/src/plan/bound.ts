/**
 * How much the rest of a choice must take at least: each thing that a goal cannot do without, filled up greedily by parts of options.
 *
 * The linear relaxation of a multiple-choice knapsack (Sinha and Zoltners, 1979): a sound bound, exact but for the last part.
 */

import { add, compare, divide, multiply, subtract, zero, type Rational } from "@khung/ir";
import type { Cover, Profile } from "./gauges.ts";
import type { Option } from "./options.ts";

/** The least first number of the effort of components from a position on, when so much has been reached; undefined: it cannot be. */
export type Bound = (from: number, reached: Profile["good"]) => Rational | undefined;

interface Rise {
  readonly gain: Rational;
  readonly price: Rational;
}

interface Rest {
  /** What the cheapest options take and give together, and by how much more can be had, the best bargain first. */
  readonly price: Rational;
  readonly gain: Rational;
  readonly rises: readonly Rise[];
}

/** The bound of a choice of one option for each component. */
export function boundOf(components: readonly (readonly Option[])[], covers: readonly Cover[]): Bound {
  const least = suffixes(components.map(cheapest));
  const filled = covers
    .filter((cover) => components.flat().every(({ profile }) => gainOf(profile.good, cover)))
    .map((cover) => ({ cover, rests: restsOf(components, cover) }));
  return (from, reached) => {
    let most = least[from] ?? zero;
    for (const { cover, rests } of filled) {
      const rest = rests[from];
      const sofar = gainOf(reached, cover);
      if (!rest || !sofar) continue;
      const price = fill(rest, subtract(cover.need, add(sofar, rest.gain)));
      if (!price) return undefined;
      if (compare(price, most) > 0) most = price;
    }
    return most;
  };
}

function fill({ price, rises }: Rest, lacking: Rational): Rational | undefined {
  let [total, left] = [price, lacking];
  for (const rise of rises) {
    if (compare(left, zero) <= 0) return total;
    if (compare(rise.gain, left) >= 0) {
      const part = divide(left, rise.gain) ?? zero;
      return add(total, multiply(part, rise.price));
    }
    total = add(total, rise.price);
    left = subtract(left, rise.gain);
  }
  return compare(left, zero) <= 0 ? total : undefined;
}

/** What a profile gives to a cover; undefined: without bound. */
function gainOf(good: Profile["good"], { weights }: Cover): Rational | undefined {
  let total = zero;
  for (const [place, weight] of weights) {
    const value = good[place];
    if (!value) return undefined;
    total = add(total, multiply(value, weight));
  }
  return total;
}

function cheapest(options: readonly Option[]): Rational {
  return options[0]?.effort[0] ?? zero;
}

function suffixes(values: readonly Rational[]): readonly Rational[] {
  const sums: Rational[] = [zero];
  for (const value of values.toReversed()) sums.push(add(sums.at(-1) ?? zero, value));
  return sums.toReversed();
}

function restsOf(components: readonly (readonly Option[])[], cover: Cover): readonly Rest[] {
  let rest: Rest = { price: zero, gain: zero, rises: [] };
  const rests = [rest];
  for (const options of components.toReversed()) {
    const [first, ...rises] = hullOf(options, cover);
    rest = {
      price: add(rest.price, first?.price ?? zero),
      gain: add(rest.gain, first?.gain ?? zero),
      rises: [...rest.rises, ...rises].toSorted((a, b) =>
        compare(multiply(a.price, b.gain), multiply(b.price, a.gain)),
      ),
    };
    rests.push(rest);
  }
  return rests.toReversed();
}

/** The first: the cheapest option; then rises, each a worse bargain than the one before. */
function hullOf(options: readonly Option[], cover: Cover): readonly Rise[] {
  const points: Rise[] = [];
  for (const { effort, profile } of options) {
    const gain = gainOf(profile.good, cover);
    const last = points.at(-1);
    if (!gain || (last && compare(gain, last.gain) <= 0)) continue;
    if (last && compare(effort[0], last.price) === 0) points.pop();
    points.push({ gain, price: effort[0] });
    for (let at = points.at(-2); at && steeper(points.at(-3), at, points.at(-1)); at = points.at(-2))
      points.splice(-2, 1);
  }
  return points.map((point, i) => {
    const before = points[i - 1];
    return before ? { gain: subtract(point.gain, before.gain), price: subtract(point.price, before.price) } : point;
  });
}

/** Whether the way over the middle point is a worse bargain at first than after it. */
function steeper(a: Rise | undefined, b: Rise, c: Rise | undefined): boolean {
  if (!a || !c) return false;
  const left = multiply(subtract(b.price, a.price), subtract(c.gain, b.gain));
  return compare(left, multiply(subtract(c.price, b.price), subtract(b.gain, a.gain))) >= 0;
}
