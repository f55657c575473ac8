/**
 * Bytes of rows, worked on four at a time as one 32-bit word: a quarter of the loads and stores.
 *
 * Every machine that runs JavaScript puts the least byte first, and no byte here ever carries into the next.
 */

import { invariant } from "@khung/diagnostics";

/** A byte a row, all 0. */
export function bytesOf(rows: number): Uint8Array {
  const [bytes] = manyBytes(1, rows);
  invariant(bytes, "one was asked for");
  return bytes;
}

/** The same so many times, in one piece of memory. */
export function manyBytes(count: number, rows: number): readonly Uint8Array[] {
  const stride = 4 * Math.ceil(rows / 4);
  const buffer = new ArrayBuffer(count * stride);
  return Array.from({ length: count }, (_, k) => new Uint8Array(buffer, k * stride, rows));
}

/** The same bytes as words, the last one filled up. Of bytes that were made here. */
export function wordsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, Math.ceil(bytes.length / 4));
}

/** Writes what a table says of each code. `from` is a multiple of four. */
export function lookUp(
  codes: Uint16Array,
  table: Uint8Array,
  into: Uint8Array,
  { from, length }: { readonly from: number; readonly length: number },
): void {
  const words = new Uint32Array(into.buffer, into.byteOffset + from, length >> 2);
  for (let i = from, j = 0; j < words.length; j++, i += 4) {
    words[j] =
      table[codes[i]!]! | (table[codes[i + 1]!]! << 8) | (table[codes[i + 2]!]! << 16) | (table[codes[i + 3]!]! << 24);
  }
  for (let i = from + 4 * words.length; i < from + length; i++) into[i] = table[codes[i]!]!;
}

/** Adds to each word, bit by bit, what two tables of 256 say of the bytes of two others: half the loads and stores of one at a time. */
export function gather(into: Uint32Array, a: Uint32Array, ofA: Uint8Array, b: Uint32Array, ofB: Uint8Array): void {
  for (let j = 0; j < into.length; j++) {
    const [x, y] = [a[j]!, b[j]!];
    into[j]! |=
      ofA[x & 255]! |
      ofB[y & 255]! |
      ((ofA[(x >>> 8) & 255]! | ofB[(y >>> 8) & 255]!) << 8) |
      ((ofA[(x >>> 16) & 255]! | ofB[(y >>> 16) & 255]!) << 16) |
      ((ofA[x >>> 24]! | ofB[y >>> 24]!) << 24);
  }
}

/** What a table of 256 says of each byte. */
export function translate(from: Uint32Array, table: Uint8Array, into: Uint32Array): void {
  for (let j = 0; j < from.length; j++) {
    const x = from[j]!;
    into[j] =
      table[x & 255]! | (table[(x >>> 8) & 255]! << 8) | (table[(x >>> 16) & 255]! << 16) | (table[x >>> 24]! << 24);
  }
}
