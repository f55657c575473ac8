/** What expressions become: registers of one block, filled when asked. */

import { blockRows, Register, type Block } from "./block.ts";
import type { Criterion } from "@khung/ir";
import { yes } from "./codes.ts";
import type { State } from "./states.ts";

/**
 * A number a row, held in one of two ways.
 *
 * `exact`: `top / bottom` of whole numbers below 2⁵³, `bottom` > 0. Otherwise `middle ± error` surely holds the value: good enough to
 * decide a comparison unless the two are that close, and then the row is left to the reference interpreter.
 */
export type NumberNode = ExactNode | NearNode;

interface Node {
  readonly register: Register;
  /** `yes` = there is a value; else which absence. */
  readonly codes: Uint8Array;
}
export interface ExactNode extends Node {
  readonly kind: "exact";
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  /** The denominator of every row, where it is one and the same. */
  readonly scale: number | undefined;
  /** No `top` is greater in size, no `bottom` is greater. */
  readonly mostTop: number;
  readonly mostBottom: number;
}
export interface NearNode extends Node {
  readonly kind: "near";
  readonly middle: Float64Array;
  readonly error: Float64Array;
}
/** A condition: truth codes. */
export interface TruthNode extends Node {
  readonly kind: "truth";
}
/** A member, a class or a date: position in `words`, which ascend. */
export interface WordNode extends Node {
  readonly kind: "word";
  readonly positions: Int32Array;
  readonly words: readonly string[];
}

export type AnyNode = NumberNode | TruthNode | WordNode;

/** A criterion, and the states that its rows are in: positions in `states`, which may grow while rows are written, up to 255. */
export interface CriterionNode {
  readonly criterion: Criterion;
  readonly states: readonly State[];
  /** Writes the states of the rows of a block, into bytes of all rows. */
  readonly write: (into: Uint8Array, block: Block) => void;
  /** Whether it needs no registers, so that one block may hold the whole table. */
  readonly direct: boolean;
}

/** A criterion with the states of all rows. */
export interface StoredCriterion {
  readonly criterion: Criterion;
  readonly states: readonly State[];
  /** By row of the table; made by `bytesOf`. */
  readonly codes: Uint8Array;
}

/** Whole numbers are exact in doubles below this. */
export const exactBelow = 2 ** 53;

/** An exact number. `scale`: the one denominator of all rows, else undefined and `compute` writes `bottom`. */
export function exactNode(
  bounds: { readonly mostTop: number; readonly mostBottom: number; readonly scale: number | undefined },
  compute: (node: Pick<ExactNode, "top" | "bottom" | "codes">, block: Block) => void,
): ExactNode {
  const parts = {
    top: new Float64Array(blockRows),
    bottom: new Float64Array(blockRows).fill(bounds.scale ?? 1),
    codes: new Uint8Array(blockRows).fill(yes),
  };
  return { kind: "exact", ...parts, ...bounds, register: new Register((block) => compute(parts, block)) };
}

/** A number that is known up to an error. */
export function nearNode(
  compute: (node: Pick<NearNode, "middle" | "error" | "codes">, block: Block) => void,
): NearNode {
  const parts = {
    middle: new Float64Array(blockRows),
    error: new Float64Array(blockRows),
    codes: new Uint8Array(blockRows).fill(yes),
  };
  return { kind: "near", ...parts, register: new Register((block) => compute(parts, block)) };
}

/** A condition. */
export function truthNode(compute: (codes: Uint8Array, block: Block) => void): TruthNode {
  const codes = new Uint8Array(blockRows);
  return { kind: "truth", codes, register: new Register((block) => compute(codes, block)) };
}

/** A member or a date. */
export function wordNode(
  words: readonly string[],
  compute: (node: Pick<WordNode, "positions" | "codes">, block: Block) => void,
): WordNode {
  const parts = { positions: new Int32Array(blockRows), codes: new Uint8Array(blockRows).fill(yes) };
  return { kind: "word", ...parts, words, register: new Register((block) => compute(parts, block)) };
}
