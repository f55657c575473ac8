/** What SQL expressions are made of: nodes, each with what it can be. */

import type { Code } from "./codes.ts";

export type Comparator = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** What a node computes. */
export type Form =
  /** `scenarios`: of that table, else of the entities. */
  | { readonly kind: "column"; readonly name: string; readonly of?: "scenarios" }
  /** A DECIMAL column times 10^scale, as a whole number. */
  | { readonly kind: "scaled"; readonly column: Node; readonly scale: number }
  | { readonly kind: "literal"; readonly value: bigint | string | boolean }
  | { readonly kind: "sum" | "product" | "least"; readonly operands: readonly Node[] }
  /** Towards zero; of a divisor 0 it is NULL. */
  | { readonly kind: "quotient" | "remainder"; readonly operands: readonly [Node, Node] }
  | { readonly kind: "compare"; readonly operator: Comparator; readonly operands: readonly [Node, Node] }
  | { readonly kind: "codeIn"; readonly operand: CodeNode; readonly codes: readonly Code[] }
  | { readonly kind: "textIn"; readonly operand: Node; readonly values: readonly string[] }
  | { readonly kind: "isNull" | "not"; readonly operand: Node }
  | { readonly kind: "and" | "or"; readonly operands: readonly Node[] }
  /** `otherwise` absent = NULL. */
  | { readonly kind: "case"; readonly cases: readonly Branch[]; readonly otherwise: Node | undefined }
  /** Over all rows. NULLs stand last. */
  | { readonly kind: "rank"; readonly operand: Node; readonly ties: "competition" | "dense" }
  | { readonly kind: "days"; readonly operands: readonly [Node, Node] }
  | { readonly kind: "year" | "monthDay"; readonly operand: Node };

/** WHEN `condition` THEN `value`. */
export type Branch = readonly [condition: BooleanNode, value: Node];

export interface Made {
  /** Ascending: whatever a node is made of has a lesser one. */
  readonly id: number;
  readonly form: Form;
  /** Whether it hangs on a scenario. */
  readonly moves: boolean;
}
/** A code: never NULL. `can`: bit i = it may be code i. */
export interface CodeNode extends Made {
  readonly type: "code";
  readonly can: number;
}
/** A whole number between two bounds, or NULL where the value that it belongs to is absent. */
export interface IntegerNode extends Made {
  readonly type: "integer";
  readonly low: bigint;
  readonly high: bigint;
}
/** NULL only where it asks about a value that is absent. */
export interface BooleanNode extends Made {
  readonly type: "boolean";
}
/** A member, a class, a code of an entity. */
export interface TextNode extends Made {
  readonly type: "text";
}
export interface DateNode extends Made {
  readonly type: "date";
}
export type Node = CodeNode | IntegerNode | BooleanNode | TextNode | DateNode;

/** What a node is made of. */
export function operandsOf(form: Form): readonly Node[] {
  if ("operands" in form) return form.operands;
  if ("operand" in form) return [form.operand];
  if (form.kind === "scaled") return [form.column];
  if (form.kind === "case") return [...form.cases.flat(), ...(form.otherwise ? [form.otherwise] : [])];
  return [];
}

/** The whole number that a node always is; undefined when it hangs on the row. */
export function literalOf(node: Node): bigint | undefined {
  return node.form.kind === "literal" && typeof node.form.value === "bigint" ? node.form.value : undefined;
}

/** The same for equal forms of one type, and for no others. */
export function keyOf(form: Form): string {
  const ids = operandsOf(form).map(({ id }) => id);
  switch (form.kind) {
    case "column":
      return `column ${form.of ?? ""} ${form.name}`;
    case "literal":
      return `${typeof form.value} ${form.value}`;
    case "scaled":
      return `scaled ${ids.join()} ${form.scale}`;
    case "compare":
      return `${form.operator} ${ids.join()}`;
    case "codeIn":
      return `in ${ids.join()} ${form.codes.join()}`;
    case "textIn":
      return `in ${ids.join()} ${JSON.stringify(form.values)}`;
    case "rank":
      return `rank ${form.ties} ${ids.join()}`;
    case "case":
      return `case ${ids.join()} ${form.otherwise ? "" : "null"}`;
    default:
      return `${form.kind} ${ids.join()}`;
  }
}
