/**
 * One threshold over all rows, put in order once: then any value it could have is a look-up.
 *
 * An entity's level can only turn where the threshold meets its measure. So each row is looked at as if it met the requirement and as if
 * it did not; the rows that this moves lie in the order of their measures, and a threshold splits them in two.
 */

import { compare, type Rational, type Requirement } from "@khung/ir";
import type { Measures } from "./measures.ts";
import type { Ordered } from "./ordered.ts";
import { bytesOf, wordsOf } from "./packed.ts";

/** What a threshold is set against, and what hangs on it. */
export interface ThresholdParts {
  readonly comparison: "atLeast" | "moreThan" | "atMost" | "lessThan";
  readonly ordered: Ordered;
  /** By row: the level if it met the requirement, and if it did not. */
  readonly met: Uint8Array;
  readonly unmet: Uint8Array;
  /** By row: the level as it is, with the threshold as it is; and how many rows are at each. */
  readonly level: Uint8Array;
  readonly distribution: readonly number[];
  /** Which rows the threshold is asked of; absent: all. */
  readonly among?: (row: number) => boolean;
}

/** Whether a requirement has a threshold that can be put in order. */
export function isOrdered(comparison: Requirement["comparison"]): comparison is ThresholdParts["comparison"] {
  return comparison === "atLeast" || comparison === "moreThan" || comparison === "atMost" || comparison === "lessThan";
}

/**
 * All values of a threshold. A *place* counts the rows that have turned, on the way from a threshold below all measures up: 0 at first,
 * `rows.length` at the end; only places in `places` occur.
 */
export class ThresholdIndex {
  readonly comparison: ThresholdParts["comparison"];
  /** The rows that this threshold moves, by their measures, ascending. */
  readonly rows: Int32Array;
  /** Whether the rows of a measure turn just above it, and not at it. */
  readonly above: boolean;
  readonly #parts: ThresholdParts;
  readonly #measures: Measures;
  readonly #start: Uint8Array;
  readonly #end: Uint8Array;
  #places: Int32Array | undefined;
  #counts: Int32Array | undefined;

  constructor(parts: ThresholdParts) {
    const { comparison, ordered, met, unmet } = parts;
    this.#parts = parts;
    this.#measures = ordered.measures;
    this.comparison = comparison;
    this.above = comparison === "atLeast" || comparison === "lessThan";
    // Below all measures `at least` and `more than` are met by all, `at most` and `less than` by none.
    const rising = comparison === "atLeast" || comparison === "moreThan";
    [this.#start, this.#end] = rising ? [met, unmet] : [unmet, met];
    this.rows = movedRows(parts);
  }

  /** Of the rows that it is asked of: how many have no measure, so that no threshold moves them. */
  get withoutMeasure(): number {
    const { ordered, among } = this.#parts;
    const { rank, rows } = ordered;
    if (!among) return rank.length - rows.length;
    return rank.reduce((count, place, row) => count + Number(place < 0 && among(row)), 0);
  }

  /** The places that occur, ascending: 0, and after the rows of each measure. */
  get places(): Int32Array {
    this.#places ??= this.#findPlaces();
    return this.#places;
  }

  /** The place of a threshold. */
  placeOf(value: Rational): number {
    const { near, exact, error } = this.#measures;
    const about = Number(value.numerator) / Number(value.denominator);
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const half = (low + high) >>> 1;
      const row = this.rows[half]!;
      const key = near[row]!;
      const apart = Math.abs(key - about) > (Math.abs(key) + Math.abs(about)) * error;
      const order = apart ? key - about : compare(exact(row), value);
      if (order < 0 || (order === 0 && !this.above)) low = half + 1;
      else high = half;
    }
    return low;
  }

  /** The measure at which the rows just before a place turn; not of place 0. */
  measureBefore(place: number): Rational {
    return this.#measures.exact(this.rows[place - 1]!);
  }

  /** How many rows are at each level, 0 first. */
  distribution(place: number): readonly number[] {
    this.#counts ??= this.#count();
    const width = this.#parts.distribution.length;
    return Array.from(this.#counts.subarray(place * width, (place + 1) * width));
  }

  /** The level of every row. */
  levels(place: number): Uint8Array {
    const found = this.#parts.level.slice();
    for (let k = 0; k < place; k++) found[this.rows[k]!] = this.#end[this.rows[k]!]!;
    for (let k = place; k < this.rows.length; k++) found[this.rows[k]!] = this.#start[this.rows[k]!]!;
    return found;
  }

  /** The rows that turn between two places. */
  between(a: number, b: number): Int32Array {
    return this.rows.subarray(Math.min(a, b), Math.max(a, b));
  }

  #findPlaces(): Int32Array {
    const { near, sharp, order } = this.#measures;
    const places = new Int32Array(this.rows.length + 1);
    let count = 1;
    for (let k = 1; k <= this.rows.length; k++) {
      const [before, row] = [this.rows[k - 1]!, this.rows[k]];
      places[count] = k;
      count += Number(row === undefined || (sharp ? near[row] !== near[before] : order(before, row) !== 0));
    }
    return places.subarray(0, count);
  }

  /** By place and level: how many rows. */
  #count(): Int32Array {
    const { level, distribution } = this.#parts;
    const width = distribution.length;
    const counts = new Int32Array((this.rows.length + 1) * width);
    counts.set(distribution);
    for (const row of this.rows) {
      counts[level[row]!]!--;
      counts[this.#start[row]!]!++;
    }
    for (let k = 0; k < this.rows.length; k++) {
      for (let at = k * width; at < (k + 1) * width; at++) counts[at + width] = counts[at]!;
      const row = this.rows[k]!;
      counts[(k + 1) * width + this.#start[row]!]!--;
      counts[(k + 1) * width + this.#end[row]!]!++;
    }
    return counts;
  }
}

/** The rows with a measure whose level hangs on the threshold, by their measures. */
function movedRows({ ordered: { rows, rank }, met, unmet, among }: ThresholdParts): Int32Array {
  const [a, b] = [wordsOf(met), wordsOf(unmet)];
  const moved = bytesOf(rows.length);
  let count = 0;
  for (let j = 0; j < a.length; j++) {
    if (a[j] === b[j]) continue;
    for (let row = 4 * j; row < Math.min(4 * j + 4, met.length); row++) {
      if (met[row] === unmet[row] || rank[row]! < 0 || (among && !among(row))) continue;
      moved[rank[row]!] = 1;
      count++;
    }
  }
  const found = new Int32Array(count);
  for (let place = 0, k = 0; k < count; place++) if (moved[place] === 1) found[k++] = rows[place]!;
  return found;
}
