/** What became of entities: who succeeds whom, from which day on. */

import type { IsoDate, Rational } from "@khung/ir";

/** On `date`, `from` ends and `to` takes it over: whole, or the `share` of it that is said. */
export interface Succession {
  readonly from: string;
  readonly to: string;
  readonly date: IsoDate;
  /** Of a split: how much of `from` goes to `to`; between 0 and 1. */
  readonly share?: Rational;
  /** In the file, 1-based. */
  readonly row: number;
}

/** All successions of a file; in any order. */
export interface Lineage {
  /** What people call it: a file name. */
  readonly name: string;
  readonly successions: readonly Succession[];
}
