/** What is decided about nodes while they are made, so that it is not computed row by row. */

import { holdsOfOrder } from "@khung/ir";
import type { Code } from "./codes.ts";
import { literalOf, type CodeNode, type Comparator, type Node } from "./nodes.ts";

/** Of a node that says nothing but which code becomes which: of what, and how. */
export function mappingOf({
  form,
}: CodeNode): { readonly of: CodeNode; readonly to: (code: Code) => Code } | undefined {
  if (form.kind !== "case") return undefined;
  const [first] = form.cases;
  const of = first?.[0].form.kind === "codeIn" ? first[0].form.operand : undefined;
  const to = new Map<Code, Code>();
  const otherwise = form.otherwise && literalOf(form.otherwise);
  if (!of || otherwise === undefined) return undefined;
  for (const [{ form: condition }, value] of form.cases) {
    const result = literalOf(value);
    if (condition.kind !== "codeIn" || condition.operand !== of || result === undefined) return undefined;
    for (const code of condition.codes) if (!to.has(code)) to.set(code, Number(result) as Code);
  }
  return { of, to: (code) => to.get(code) ?? (Number(otherwise) as Code) };
}

/** Of some that move and some that stay, those that stay as one: it is computed once for all scenarios. Undefined where that is so already. */
export function stayingApart<N extends Node>(
  operands: readonly N[],
  join: (staying: readonly N[]) => N,
): readonly N[] | undefined {
  const staying = operands.filter(({ moves }) => !moves);
  if (staying.length < 2 || staying.length === operands.length) return undefined;
  return [join(staying), ...operands.filter(({ moves }) => moves)];
}

/** Whether an operator holds of an order: −1 less, 0 equal, 1 greater. */
export function holds(operator: Comparator, order: -1 | 0 | 1): boolean {
  return holdsOfOrder(operator === "<>" ? "!=" : operator, order);
}

/** Of at least one. */
export function least(values: readonly bigint[]): bigint {
  return values.reduce((a, b) => (b < a ? b : a));
}

/** Of at least one. */
export function greatest(values: readonly bigint[]): bigint {
  return values.reduce((a, b) => (b > a ? b : a));
}
