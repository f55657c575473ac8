/** What every engine is to the measurements: rows in, levels out. */

import type { Cut } from "../workload/shape.ts";
import type { Workload } from "../workload/workload.ts";

/** Which kind of thing it is: ours; a tool that others would use; code written by hand for this one framework. */
export type EngineKind = "ours" | "peer" | "database" | "hand-written";

/** One engine. */
export interface Engine {
  readonly name: string;
  readonly kind: EngineKind;
  /** Row objects or columns. */
  readonly input: "rows" | "columns";
  /** Rows that it is asked at most: beyond, one evaluation takes too long or does not fit in memory. */
  readonly most: number;
  /** Makes it ready: compiles the framework, takes the rows over in the form that suits it best. Not measured. */
  load(workload: Workload): Loaded | Promise<Loaded>;
}

/** An engine with the framework and the rows. */
export interface Loaded {
  /** The official level of every row, computed anew at each call. */
  levels(): Uint8Array | Promise<Uint8Array>;
  /** Puts another threshold of a ratio in place: for those to whom thresholds are data. */
  move?(code: string, cut: Cut): void;
  close?(): void | Promise<void>;
}
