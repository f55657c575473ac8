/** Rows in the order of their measures, exact, without comparing them two by two. */

import type { Measures } from "./measures.ts";
import { yes } from "./codes.ts";

/** Rows that have a measure, ascending. */
export interface Ordered {
  readonly measures: Measures;
  readonly rows: Int32Array;
  /** By row: its place among them; −1 without a measure. */
  readonly rank: Int32Array;
}

/** Puts rows in order; rows of equal measures in the order of the table. */
export function ordered(measures: Measures): Ordered {
  const { codes, near, sharp, order } = measures;
  const present = new Int32Array(codes.length);
  let count = 0;
  for (let row = 0; row < codes.length; row++) {
    present[count] = row;
    count += Number(codes[row] === yes);
  }
  const some = present.subarray(0, count);
  const rows = sharp ? byKey(some, near) : some.sort((a, b) => order(a, b) || a - b);
  const rank = new Int32Array(codes.length).fill(-1);
  for (let place = 0; place < rows.length; place++) rank[rows[place]!] = place;
  return { measures, rows, rank };
}

/** A part this short is put in order in place. */
const short = 24;

/** Puts rows in the order of their keys: into as many parts as there are rows by where their keys lie, then each part by itself. */
function byKey(rows: Int32Array, keys: Float64Array): Int32Array {
  let [least, greatest] = [Infinity, -Infinity];
  for (let k = 0; k < rows.length; k++) {
    const key = keys[rows[k]!]!;
    if (key < least) least = key;
    if (key > greatest) greatest = key;
  }
  const perKey = greatest > least ? (rows.length - 1) / (greatest - least) : 0;
  const parts = new Int32Array(rows.length);
  const ends = new Int32Array(rows.length + 1);
  for (let k = 0; k < rows.length; k++) {
    const part = ((keys[rows[k]!]! - least) * perKey) | 0;
    parts[k] = part;
    ends[part + 1]!++;
  }
  for (let part = 1; part < ends.length; part++) ends[part]! += ends[part - 1]!;
  const next = ends.slice();
  const into = new Int32Array(rows.length);
  for (let k = 0; k < rows.length; k++) into[next[parts[k]!]!++] = rows[k]!;
  for (let part = 0; part < rows.length; part++) {
    const [from, to] = [ends[part]!, ends[part + 1]!];
    if (to - from > short) sortLong(into.subarray(from, to), keys);
    else if (to - from > 1) sortShort(into, from, to, keys);
  }
  return into;
}

function sortShort(rows: Int32Array, from: number, to: number, keys: Float64Array): void {
  for (let i = from + 1; i < to; i++) {
    const row = rows[i]!;
    const key = keys[row]!;
    let j = i;
    for (; j > from && keys[rows[j - 1]!]! > key; j--) rows[j] = rows[j - 1]!;
    rows[j] = row;
  }
}

function sortLong(rows: Int32Array, keys: Float64Array): void {
  const first = keys[rows[0]!];
  // Many rows of one measure, 100 % above all, are in order as they are.
  if (rows.every((row) => keys[row] === first)) return;
  rows.sort((a, b) => keys[a]! - keys[b]! || a - b);
}
