/**
 * What a population says of a framework, as whoever evaluates hands it in: the language service evaluates nothing.
 *
 * Counts are of entities. What is absent is not known; nothing is guessed from it.
 */

import type { Message } from "@khung/diagnostics";

/** Of one input. */
export interface InputCoverage {
  readonly reported: number;
  /** Least, middle and greatest of what was reported, as people read numbers; absent for what has no order. */
  readonly range?: { readonly least: Message; readonly median: Message; readonly greatest: Message };
}

/** Of one criterion at one level. */
export interface ThresholdCoverage {
  readonly met: number;
  readonly unmet: number;
  readonly missing: number;
  readonly notApplicable: number;
}

export interface Coverage {
  /** How many entities there are. */
  readonly entities: number;
  readonly inputs: Readonly<Record<string, InputCoverage>>;
  /** By code of the criterion, then by number of the level. */
  readonly criteria: Readonly<Record<string, Readonly<Record<number, ThresholdCoverage>>>>;
  /** How many stand at each level, by number; 0 for none. */
  readonly levels: Readonly<Record<number, number>>;
}
