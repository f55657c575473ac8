/** The workload's columns and thresholds, laid out in the memory that WebAssembly reads. */

import { cutAt } from "../workload/condition.ts";
import { missing, type Data } from "../workload/data.ts";
import type { Ratio, Shape } from "../workload/shape.ts";

/** What is read and compared for one criterion. Addresses are of the first row; `tests[level − 1]` of the threshold's vector. */
export type Compared =
  | { readonly kind: "single"; readonly column: number; readonly tests: readonly (number | undefined)[] }
  /** One or two ratios; met where one of them is. */
  | { readonly kind: "ratios"; readonly ratios: readonly PairColumns[] };
export interface PairColumns {
  /** 16 bits: pairs interleaved; 32 bits: the denominators follow in a column of their own. */
  readonly top: number;
  readonly bottom: number;
  readonly tests: readonly number[];
}
export interface Encoded {
  readonly rows: number;
  readonly bytes: number;
  /** Address of the levels, a byte a row. */
  readonly out: number;
  readonly compared: readonly Compared[];
  write(memory: ArrayBuffer): void;
}

const lanes = 16;
/** [top, bottom] with neither missing nor empty denominators left: 0/0 passes everything, −1/0 nothing. */
type Pair = readonly [number, number];
const passes: Pair = [0, 0];
const fails: Pair = [-1, 0];

/** Lays everything out. */
export function encode(shape: Shape, data: Data, width: 16 | 32): Encoded {
  const bytesEach = width / 8;
  const padded = Math.ceil(data.rows / lanes) * lanes;
  const writes: ((memory: ArrayBuffer) => void)[] = [];
  let next = 0;
  const take = (bytes: number): number => {
    const at = next;
    next += Math.ceil(bytes / lanes) * lanes;
    return at;
  };
  const cells = (memory: ArrayBuffer, at: number, count: number): Int16Array | Int32Array =>
    width === 16 ? new Int16Array(memory, at, count) : new Int32Array(memory, at, count);
  const vector = (...values: readonly number[]): number => {
    const at = take(lanes);
    writes.push((memory) => {
      const into = cells(memory, at, lanes / bytesEach);
      for (let i = 0; i < into.length; i++) into[i] = values[i % values.length] ?? 0;
    });
    return at;
  };
  const column = (values: (row: number) => number): number => {
    const at = take(padded * bytesEach);
    writes.push((memory) => {
      const into = cells(memory, at, data.rows);
      for (let row = 0; row < data.rows; row++) into[row] = values(row);
    });
    return at;
  };
  const pairs = (ratio: Ratio, pairAt: (row: number) => Pair): PairColumns => {
    const cuts = Array.from({ length: shape.levels }, (_, i) => cutAt(ratio.cuts, i + 1));
    if (width === 32) {
      const tests = cuts.map(({ numerator, denominator }) => [vector(denominator), vector(numerator)][0] ?? 0);
      return { top: column((row) => pairAt(row)[0]), bottom: column((row) => pairAt(row)[1]), tests };
    }
    const tests = cuts.map(({ numerator, denominator }) => vector(denominator, -numerator));
    const at = take(padded * 4);
    writes.push((memory) => {
      const into = cells(memory, at, data.rows * 2);
      for (let row = 0; row < data.rows; row++) into.set(pairAt(row), 2 * row);
    });
    return { top: at, bottom: at, tests };
  };
  const at = (name: string, row: number): number => data.columns.get(name)?.[row] ?? missing;
  const pairOf = ({ top, bottom }: Ratio, row: number): Pair => {
    const [a, b] = [at(top, row), at(bottom, row)];
    return b === 0 ? passes : a === missing || b === missing ? fails : [a, b];
  };
  const compared = shape.criteria.map((criterion): Compared => {
    if (criterion.kind === "ratio")
      return { kind: "ratios", ratios: [pairs(criterion, (row) => pairOf(criterion, row))] };
    if (criterion.kind === "either") {
      const sides = [criterion.first, criterion.second] as const;
      const side = (own: Ratio, other: Ratio) => (row: number) => {
        const applies = at(criterion.applies, row);
        if (applies !== 1) return applies === 0 ? passes : fails;
        const pair = pairOf(own, row);
        // Nothing to measure passes, unless the other one is missing and could still decide.
        return pair === passes && pairOf(other, row) === fails ? fails : pair;
      };
      return { kind: "ratios", ratios: sides.map((own, i) => pairs(own, side(own, sides[1 - i] ?? own))) };
    }
    const tests = Array.from({ length: shape.levels }, (_, i) => {
      if (criterion.kind === "count") return vector(cutAt(criterion.cuts, i + 1).numerator);
      return i + 1 >= criterion.from ? vector(1) : undefined;
    });
    return { kind: "single", column: column((row) => at(criterion.input, row)), tests };
  });
  const out = take(padded);
  return { rows: padded, bytes: next, out, compared, write: (memory) => writes.forEach((write) => write(memory)) };
}
