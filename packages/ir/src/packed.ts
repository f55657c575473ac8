/**
 * Columns held as numbers, not as a value a cell: what is read from large files, and what is handed to other threads.
 *
 * A noun of its own because the one who reads tables and the one who computes with them do not know each other.
 */

/** Numbers times `scale`, all whole and exact below 2⁵³; NaN = missing. */
export interface PackedNumbers {
  readonly kind: "number";
  readonly values: Float64Array;
  readonly scale: number;
}
/** 0 = false, 1 = true, 2 = missing. */
export interface PackedTruths {
  readonly kind: "truth";
  readonly codes: Uint8Array;
}
/** Positions in `words`, in no order; −1 = missing. */
export interface PackedWords {
  readonly kind: "word";
  readonly codes: Int32Array;
  readonly words: readonly string[];
}
export type Packed = PackedNumbers | PackedTruths | PackedWords;
