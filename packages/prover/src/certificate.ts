/** What a proof is made of: plain JSON that a person can read and `checkCertificate` can follow without searching. */

import type { Exact } from "@khung/ir";
import type { Formula } from "./formula.ts";

/**
 * One of the literals holds. Why:
 * `comparison`: the comparisons that the negated literals make, and facts about all data, sum with these weights to "0 ≥ something
 * positive"; `propagation`: with all of them false, constraint after constraint forces further literals until one cannot be met;
 * `combination`: the constraints sum with these weights to one that cannot be met with all of them false.
 */
export type Lemma =
  | {
      readonly by: "comparison";
      readonly literals: readonly Formula[];
      readonly weights: readonly Exact[];
      readonly facts: readonly (readonly [fact: number, weight: Exact])[];
    }
  | { readonly by: "propagation"; readonly literals: readonly Formula[] }
  | {
      readonly by: "combination";
      readonly literals: readonly Formula[];
      readonly weights: readonly (readonly [constraint: number, weight: Exact])[];
    };

/**
 * `from` implies `to`. Why:
 * `same`: they are one formula, or `from` never holds, or `to` always does;
 * `parts`: `to` is "all of" and every part follows, or `from` is "one of" and `to` follows from every part (`uses`: those steps);
 * `part`: a part of the "all of" that `from` is implies `to`, or `from` implies a part of the "one of" that `to` is;
 * `comparison`: the first lemma, whose literals are `to` and the negations of `from` or of its parts;
 * `count`: enough of what `from` counts implies, each for itself, what `to` counts;
 * `search`: the lemmas, the last of which has no literals, from the constraints of "from, and not to, and
 * whatever holds of all data".
 */
export interface ImplicationStep {
  readonly from: Formula;
  readonly to: Formula;
  readonly by: "same" | "parts" | "part" | "comparison" | "count" | "search";
  /** Earlier steps. */
  readonly uses: readonly number[];
  readonly lemmas?: readonly Lemma[];
  /** Only for `count`: by how much the weights and bounds of the two sides are multiplied before they are compared. */
  readonly factors?: readonly [number, number];
  /** Only for `search`: the data were taken to break no `ensure`. */
  readonly assumes?: true;
  readonly text: string;
}

/** A theorem of the shape "whatever the data: from implies to". */
export interface GoalStep {
  readonly kind: "goal";
  readonly text: string;
  readonly implications: readonly ImplicationStep[];
}

/** Data were found and evaluated by the reference interpreter. */
export interface WitnessStep {
  readonly kind: "witness";
  readonly text: string;
}

/** What was taken for granted, and why what follows may be believed. */
export interface NoteStep {
  readonly kind: "note";
  readonly text: string;
}

export type Step = GoalStep | WitnessStep | NoteStep;
