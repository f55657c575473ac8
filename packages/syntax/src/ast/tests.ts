/** Tests. */

import type { Expr } from "./expressions.ts";
import type { CriterionStatus, DateLiteral, ErrorNode, LevelRef, Name, Node, TextLiteral, Version } from "./node.ts";

export interface Test extends Node {
  readonly kind: "test";
  readonly title: TextLiteral;
  readonly framework: Name;
  readonly version?: Version;
  readonly items: readonly TestItem[];
}

export type TestItem = AsOf | Given | Expectation | ErrorNode;

export interface AsOf extends Node {
  readonly kind: "asOf";
  readonly date: DateLiteral;
}

/** `name = value`; `name` absent = `others`; `value` absent = `missing`. */
export interface Given extends Node {
  readonly kind: "given";
  readonly name?: Name;
  readonly value?: Expr;
}

export type Expectation =
  | (Node & { readonly kind: "expectLevel"; readonly level: LevelRef })
  | (Node & { readonly kind: "expectRange"; readonly low: LevelRef; readonly high: LevelRef })
  | (Node & { readonly kind: "expectOutcome"; readonly name: Name; readonly holds: boolean })
  | (Node & {
      readonly kind: "expectStatus";
      readonly code: Name;
      readonly status: CriterionStatus;
      readonly at?: LevelRef;
      /** `by 35%`: how much is lacking, in the measure's own terms. */
      readonly margin?: Expr;
    })
  | (Node & { readonly kind: "expectScore"; readonly low: Expr; readonly high?: Expr })
  | (Node & { readonly kind: "expectPoints"; readonly code: Name; readonly value: Expr })
  | (Node & { readonly kind: "expectValue"; readonly name: Name; readonly value: Expr });
