/** Stretches of thresholds that all give the same counts: what the exact step function of a threshold is made of. */

import { compare, type Rational } from "@khung/ir";

/** One stretch. An end that is absent is unbounded. */
export interface Stretch {
  readonly from?: Rational;
  readonly fromClosed: boolean;
  readonly to?: Rational;
  readonly toClosed: boolean;
  /** Entities that reach the level or a higher one. */
  readonly count: number;
  /** A number to choose from the stretch, as round as can be; absent where none would do. */
  readonly example?: Rational;
}

/** Where a value lies: the number of its stretch. `stretches` have no gaps, the least first. */
export function stretchAt(stretches: readonly Stretch[], value: Rational): number {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const half = (low + high) >> 1;
    const stretch = stretches[half];
    const order = stretch?.to ? compare(value, stretch.to) : -1;
    if (order < 0 || (order === 0 && stretch?.toClosed)) high = half;
    else low = half + 1;
  }
  return low;
}

/** The next stretch, upwards or downwards, where the count is another one; undefined at the end. */
export function nextTurn(stretches: readonly Stretch[], value: Rational, way: 1 | -1): Stretch | undefined {
  const here = stretchAt(stretches, value);
  const count = stretches[here]?.count;
  for (let k = here + way; k >= 0 && k < stretches.length; k += way) {
    if (stretches[k]?.count !== count) return stretches[k];
  }
  return undefined;
}
