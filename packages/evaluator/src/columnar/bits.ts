/** Sets of rows, a bit a row: a thirty-second of the loads of a word a row. Bits beyond the last row are 0. */

import { bytesOf, wordsOf } from "./packed.ts";

/** A set of rows. */
export type Bits = Uint32Array;

/** No row. */
export function noBits(rows: number): Bits {
  return new Uint32Array(Math.ceil(rows / 32));
}

/** The rows of which a table of their codes has some bit of a mask. */
export function bitsOf(codes: Uint8Array, table: Uint8Array, mask: number): Bits {
  const bits = noBits(codes.length);
  for (let row = 0; row < codes.length; row++) {
    if ((table[codes[row]!]! & mask) !== 0) bits[row >>> 5]! |= 1 << (row & 31);
  }
  return bits;
}

/** Adds the rows of another set. */
export function addBits(into: Bits, more: Bits): void {
  for (let j = 0; j < into.length; j++) into[j]! |= more[j]!;
}

/** Leaves the rows that are in the other set too. */
export function keepBits(into: Bits, other: Bits): void {
  for (let j = 0; j < into.length; j++) into[j]! &= other[j]!;
}

/** Puts a row in, or takes it out. */
export function setBit(bits: Bits, row: number, isIn: boolean): void {
  const bit = 1 << (row & 31);
  if (isIn) bits[row >>> 5]! |= bit;
  else bits[row >>> 5]! &= ~bit;
}

/** How many rows are in a set. */
export function countBits(bits: Bits): number {
  let count = 0;
  for (let j = 0; j < bits.length; j++) {
    // Sums of two, four and eight neighbouring bits, then of all bytes by one multiplication.
    let x = bits[j]!;
    x -= (x >>> 1) & 0x55_55_55_55;
    x = (x & 0x33_33_33_33) + ((x >>> 2) & 0x33_33_33_33);
    x = (x + (x >>> 4)) & 0x0f_0f_0f_0f;
    count += Math.imul(x, 0x01_01_01_01) >>> 24;
  }
  return count;
}

/** By four bits: a byte of 1 for each that is not in the set. */
const absent = Uint32Array.from({ length: 16 }, (_, four) =>
  [0, 1, 2, 3].reduce((word, k) => word + ((four >> k) & 1 ? 0 : 2 ** (8 * k)), 0),
);

/** By row: in how many of the sets it is not. */
export function countAbsent(sets: readonly Bits[], rows: number): Uint8Array {
  const counts = bytesOf(rows);
  const words = wordsOf(counts);
  for (const bits of sets) {
    for (let j = 0; j < words.length; j++) words[j]! += absent[(bits[j >>> 3]! >>> (4 * (j & 7))) & 15]!;
  }
  return counts;
}
