/** What is ensured can all be so at once (KH3222); one that can never be is said by conditions-vary.ts. */

import type { ast } from "@khung/syntax";
import { spanOf } from "../../reporter.ts";
import type { DeclarationOf } from "../../resolve/declaration.ts";
import type { Located } from "../../resolve/framework.ts";
import { inputsOf } from "../needed-inputs.ts";
import { type Rule, type RuleContext, textOf } from "../rule.ts";
import { isWellTyped } from "../well-typed.ts";

type Ensure = Located<ast.Ensure>;
type Input = DeclarationOf<"input">;

/** How many conditions about the same data are looked at together. */
const mostTogether = 30;

export const ensuresAgree: Rule = (context) => {
  for (const together of aboutTheSame(context)) {
    const holds = (count: number): boolean => !areImpossible(together.slice(0, count), context);
    // One by itself is looked at by conditions-vary.ts.
    if (together.length < 2 || together.length > mostTogether || holds(together.length)) continue;
    const count = together.findIndex((_, i) => !holds(i + 1)) + 1;
    const last = together[count - 1];
    if (!last || areImpossible([last], context)) continue;
    const others = together.slice(0, count - 1).map(({ node, file }) => ({
      span: spanOf(file, node.condition),
      message: { vi: "và điều này", en: "and this" },
    }));
    const text = textOf(context, last.file, last.node.condition);
    context.report("KH3222", spanOf(last.file, last.node.condition), { text }, { related: others.slice(0, 5) });
  }
};

function areImpossible(ensures: readonly Ensure[], { decider }: RuleContext): boolean {
  const wanted = ensures.map(({ node }) => ({ condition: node.condition, value: true }));
  return decider.decide(wanted, "nothing").kind === "impossible";
}

/** Conditions in heaps: those of two heaps have no input in common. */
function aboutTheSame({ framework, tables }: RuleContext): readonly (readonly Ensure[])[] {
  const leads = new Map<Input, Input>();
  const leadOf = (input: Input): Input => {
    let lead = input;
    for (let next = leads.get(lead); next; next = leads.get(lead)) lead = next;
    if (lead !== input) leads.set(input, lead);
    return lead;
  };
  const known = framework.ensures.flatMap((ensure) => {
    if (!isWellTyped(ensure.node.condition, tables)) return [];
    const [first, ...others] = inputsOf([ensure.node.condition], tables);
    if (!first) return [];
    for (const other of others) if (leadOf(other) !== leadOf(first)) leads.set(leadOf(other), leadOf(first));
    return [{ ensure, first }];
  });
  const heaps = Map.groupBy(known, ({ first }) => leadOf(first));
  return [...heaps.values()].map((heap) => heap.map(({ ensure }) => ensure));
}
