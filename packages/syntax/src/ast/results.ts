/** Outcomes, ranks and reports. */

import type { Aggregate, Expr, Ties } from "./expressions.ts";
import type { Name, Node, Title } from "./node.ts";

export interface Outcome extends Node {
  readonly kind: "outcome";
  readonly name: Name;
  readonly title?: Title;
  readonly condition: Expr;
}

/** `rank by score ties competition` (1, 1, 3) or `dense` (1, 1, 2). */
export interface Rank extends Node {
  readonly kind: "rank";
  readonly ties: Ties;
}

export interface Report extends Node {
  readonly kind: "report";
  readonly name: Name;
  readonly title?: Title;
  readonly statistic: Aggregate;
  /** Absent for share and count. */
  readonly value?: Expr;
  readonly where?: Expr;
  readonly by?: Name;
}
