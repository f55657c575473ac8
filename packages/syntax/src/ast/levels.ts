/** Levels. */

import type { Expr } from "./expressions.ts";
import type { ErrorNode, LevelRef, Name, Node, Title } from "./node.ts";

export interface Levels extends Node {
  readonly kind: "levels";
  /** Undefined when not said: an error of its own. */
  readonly mode?: "cumulative" | "independent";
  readonly levels: readonly (Level | ErrorNode)[];
}

export interface Level extends Node {
  readonly kind: "level";
  readonly number: LevelRef;
  readonly id: Name;
  readonly title?: Title;
  readonly rule?: Expr;
}
