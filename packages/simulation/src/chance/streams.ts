/** One stream of chance for every draw, so that a draw is the same however many others there are. */

import { seeded } from "../seeded.ts";

/** The stream of a draw: numbers from 0 to 1, 1 excluded. */
export function streamOf(seed: number, draw: number): () => number {
  // The finalizer of MurmurHash3 over both: neighbouring draws have nothing to do with each other.
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(draw + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return seeded(mixed ^ (mixed >>> 16));
}

/** The least value with at least that share of all at or below it. `ascending`: not empty. */
export function quantileOf(ascending: ArrayLike<number>, share: number): number {
  const place = Math.max(1, Math.ceil(share * ascending.length)) - 1;
  return ascending[place] ?? Number.NaN;
}
