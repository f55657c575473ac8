/** What expressions of the language become: nodes that say whether there is a value, and which. */

import type { Rational } from "@khung/ir";
import { excluded, no, opposite, yes, type Code } from "./codes.ts";
import { literalOf, type CodeNode, type DateNode, type IntegerNode, type TextNode } from "./nodes.ts";
import type { Trees } from "./tree.ts";

/** `top / bottom`, `bottom` > 0; what they are where `code` is not `yes` means nothing. */
export interface NumberValue {
  readonly kind: "number";
  readonly code: CodeNode;
  readonly top: IntegerNode;
  readonly bottom: IntegerNode;
}
/** A condition. */
export interface TruthValue {
  readonly kind: "truth";
  readonly code: CodeNode;
}
/** A member, a class or a date. */
export interface WordValue {
  readonly kind: "word";
  readonly code: CodeNode;
  readonly word: TextNode | DateNode;
}
export type Value = NumberValue | TruthValue | WordValue;

/** A number that is the same for every row. */
export function constantNumber({ numerator, denominator }: Rational, trees: Trees): NumberValue {
  return { kind: "number", code: trees.code(yes), top: trees.integer(numerator), bottom: trees.integer(denominator) };
}

/** The number that a value is in every row alike; undefined when it hangs on the row or is absent. */
export function constantOf({ code, top, bottom }: NumberValue): Rational | undefined {
  const [numerator, denominator] = [literalOf(top), literalOf(bottom)];
  if (code.can !== 1 << yes || numerator === undefined || denominator === undefined) return undefined;
  return { numerator, denominator };
}

/** A condition that is the same in every row. */
export function constantTruth(code: Code, trees: Trees): TruthValue {
  return { kind: "truth", code: trees.code(code) };
}

/** The first code where it is an absence, else the second. */
export function guarded(first: CodeNode, then: CodeNode, trees: Trees): CodeNode {
  return trees.caseOf([[trees.codeIn(first, [yes, excluded]), then]], first);
}

/** A condition as the words `true` and `false`. */
export function asWord(value: Value, trees: Trees): WordValue {
  if (value.kind === "word") return value;
  const word = trees.caseOf([[trees.codeIn(value.code, [yes]), trees.word("true")]], trees.word("false"));
  return { kind: "word", code: trees.mapCodes(value.code, (code) => (code === no ? yes : code)), word };
}

/** Kleene not. */
export function negation(code: CodeNode, trees: Trees): CodeNode {
  return trees.mapCodes(code, opposite);
}
