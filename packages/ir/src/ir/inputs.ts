/** Data, and what is worked out from them. */

import type { Type } from "../types.ts";
import type { MergePolicy, Origin, Title } from "./base.ts";
import type { Expr } from "./expressions.ts";
import type { Change } from "./layers.ts";

export interface Input {
  readonly name: string;
  readonly type: Type;
  readonly title: Title;
  /** What one of them is called: `hồ sơ`. */
  readonly unitName?: string;
  /** Of this input alone; goes before what the framework says. */
  readonly merged?: MergePolicy;
  readonly sources: readonly string[];
  readonly evidence: readonly string[];
  readonly basis: readonly string[];
  readonly notes: readonly string[];
  readonly origin: Origin;
}

/** A condition that good data fulfil; a row that breaks it is reported, never dropped. */
export interface Ensure {
  readonly condition: Expr;
  readonly title?: Title;
  /** The source text of the condition, for messages. */
  readonly text: string;
  readonly origin: Origin;
}

/** A parameter or a let. */
export interface Definition {
  readonly name: string;
  readonly title?: Title;
  readonly type: Type;
  readonly value: Expr;
  readonly origin: Origin;
  readonly history?: readonly Change[];
}

/** The first class (in order) whose condition holds; conditions are disjoint unless `ordered`. */
export interface Classification {
  readonly name: string;
  readonly title?: Title;
  readonly ordered: boolean;
  readonly classes: readonly {
    readonly name: string;
    readonly title?: Title;
    /** Absent = `else`, always last. */
    readonly condition?: Expr;
  }[];
  readonly origin: Origin;
}
