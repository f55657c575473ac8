/**
 * Look-up tables from values to levels: a byte a value, one bit a level that it does not stand in the way of.
 *
 * A ratio is looked up by its value in parts of its thresholds' common denominator, which is exact: no threshold lies between two parts.
 */

import type { Cut, Ratio } from "../workload/shape.ts";

/** Stands in the way of nothing. */
export const all = 255;

/** By value in parts, at least up to the whole, so that hardly a value lies beyond; the last entry for everything above. */
export interface RatioTable {
  readonly parts: number;
  readonly table: Uint8Array;
}

/** The table of a ratio. */
export function ratioTable({ cuts }: Pick<Ratio, "cuts">): RatioTable {
  const parts = cuts.reduce((common, { denominator }) => leastCommonMultiple(common, denominator), 1);
  const inParts = cuts.map((cut) => ({ level: cut.level, numerator: (cut.numerator * parts) / cut.denominator }));
  return { parts, table: countTable(inParts, parts) };
}

/** The table of a count, of at least so many values; the last entry for everything above. */
export function countTable(cuts: readonly Pick<Cut, "level" | "numerator">[], least = 64): Uint8Array {
  const highest = Math.max(least, ...cuts.map(({ numerator }) => numerator));
  return Uint8Array.from({ length: highest + 1 }, (_, value) =>
    cuts.reduce((byte, { level, numerator }) => (value >= numerator ? byte : byte & ~(1 << (level - 1))), all),
  );
}

/** By the bits of answers, one a question: what all of them together let pass. `from[i]`: the level from which question i is asked. */
export function answersTable(from: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: 1 << from.length }, (_, bits) =>
    from.reduce((byte, level, i) => ((bits >> i) & 1 ? byte : byte & ((1 << (level - 1)) - 1)), all),
  );
}

/** The level by what all criteria let pass. */
export function levelTable(levels: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    let level = 0;
    while (level < levels && (byte >> level) & 1) level++;
    return level;
  });
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
