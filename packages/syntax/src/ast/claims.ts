/** Claims: theorems about all data. */

import type { Expr } from "./expressions.ts";
import type { BaseRef, ErrorNode, LevelRef, Name, Node, Title } from "./node.ts";

/** A theorem that `khung prove` proves or refutes. `of` is there exactly where it stands outside a framework. */
export interface Claim extends Node {
  readonly kind: "claim";
  readonly title?: Title;
  readonly of?: BaseRef;
  readonly statement: ClaimStatement | ErrorNode;
}

export type ClaimStatement =
  | ClaimImplies
  | ClaimAt
  | ClaimWhere
  | ClaimAlways
  | ClaimMoves
  | ClaimReachable
  | ClaimRelevant
  | ClaimStrict;

/** `every entity at nang_cao is at co_ban`: of the rules of the two levels. */
export interface ClaimImplies extends Node {
  readonly kind: "claimImplies";
  readonly level: LevelRef;
  readonly implied: LevelRef;
}

/** `every entity at 3 always has a and b`, `no entity at 3 where bi_ky_luat`. */
export interface ClaimAt extends Node {
  readonly kind: "claimAt";
  readonly quantifier: "every" | "no";
  readonly level: LevelRef;
  readonly condition: Expr;
}

/** `every entity where a >= 80% is at 3`. */
export interface ClaimWhere extends Node {
  readonly kind: "claimWhere";
  readonly condition: Expr;
  readonly level: LevelRef;
}

/** `always a <= b`: never false. */
export interface ClaimAlways extends Node {
  readonly kind: "claimAlways";
  readonly condition: Expr;
}

/** `raising x never lowers level`; `x` is an input or a parameter. */
export interface ClaimMoves extends Node {
  readonly kind: "claimMoves";
  readonly change: "raising" | "lowering";
  readonly name: Name;
  readonly never: "lowers" | "raises";
  readonly result: "level" | "score";
}

/** `level 4 is reachable`. */
export interface ClaimReachable extends Node {
  readonly kind: "claimReachable";
  readonly level: LevelRef;
}

/** `no criterion is irrelevant`. */
export interface ClaimRelevant extends Node {
  readonly kind: "claimRelevant";
}

/** `at least as strict as vn.cds.xa@1.0.0`. */
export interface ClaimStrict extends Node {
  readonly kind: "claimStrict";
  readonly order: "atLeast" | "atMost";
  readonly base: BaseRef;
}
