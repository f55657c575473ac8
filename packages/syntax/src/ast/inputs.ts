/** Data, and what is worked out from them. */

import type { Expr } from "./expressions.ts";
import type { MergedPolicy, TextClause } from "./framework-head.ts";
import type { ErrorNode, Name, Node, TextLiteral, Title } from "./node.ts";

export interface Input extends Node {
  readonly kind: "input";
  readonly name: Name;
  readonly type: InputType | ErrorNode;
  readonly title?: Title;
  readonly clauses: readonly (TextClause | MergedPolicy | ErrorNode)[];
}

export type InputType =
  | (Node & { readonly kind: "countType" | "percentType" | "booleanType" | "dateType" })
  | (Node & { readonly kind: "numberType"; readonly unit?: TextLiteral })
  | (Node & { readonly kind: "moneyType"; readonly currency: Name })
  | (Node & { readonly kind: "choiceType"; readonly members: readonly ChoiceMember[] });

export interface ChoiceMember extends Node {
  readonly kind: "choiceMember";
  readonly name: Name;
  readonly title?: Title;
}

export interface Ensure extends Node {
  readonly kind: "ensure";
  readonly condition: Expr;
  readonly title?: Title;
}

export interface Let extends Node {
  readonly kind: "let";
  readonly name: Name;
  readonly title?: Title;
  readonly value: Expr;
}

export interface Parameter extends Node {
  readonly kind: "parameter";
  readonly name: Name;
  readonly title?: Title;
  readonly value: Expr;
}

export interface Classify extends Node {
  readonly kind: "classify";
  readonly name: Name;
  readonly title?: Title;
  readonly ordered: boolean;
  readonly classes: readonly (ClassCase | ErrorNode)[];
}

export interface ClassCase extends Node {
  readonly kind: "classCase";
  readonly name: Name;
  readonly title?: Title;
  /** Absent = the `else` class. */
  readonly condition?: Expr;
}
