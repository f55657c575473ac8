/** What a tier may change. */

import type { Expr, NumberExpr } from "./expressions.ts";
import type { TextClause } from "./framework-head.ts";
import type { ErrorNode, Name, Node } from "./node.ts";

export type Aspect =
  | "title"
  | "evidence"
  | "source"
  | "basis"
  | "note"
  | "missingData"
  | "nothingToMeasure"
  | "measure"
  | "appliesWhen"
  | "points"
  | "score"
  | "level";

/** What a tier may change; what is not said is forbidden. */
export interface Delegation extends Node {
  readonly kind: "delegation";
  readonly tier: Name;
  readonly rules: readonly (May | TextClause | ErrorNode)[];
}

/** `may relax extension requirements down to 50% of base`. */
export interface May extends Node {
  readonly kind: "may";
  readonly allowed: boolean;
  readonly verb: "tighten" | "relax" | "set" | "add" | "remove";
  /** Of `set`: `requirements`, `parameter`, or an aspect (`levels` for the rules of levels). */
  readonly what: "requirements" | "criteria" | "parameter" | "levels" | Aspect;
  readonly class?: "mandatory" | "extension";
  readonly group?: Name;
  readonly parameter?: Name;
  readonly low?: Expr;
  readonly high?: Expr;
  readonly bound?: MayBound;
}

/** `down to 50% of base`. */
export interface MayBound extends Node {
  readonly kind: "mayBound";
  readonly direction: "up" | "down";
  readonly share: NumberExpr;
}
