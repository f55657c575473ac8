/** The rule of a level as terms that all have to hold. */

import type { AnyNode, ast } from "@khung/syntax";
import type { RuleTerm } from "./cards.ts";
import type { Projecting } from "./places.ts";
import { nameSlot } from "./project-slots.ts";
import { expressionSlot, valueSlot } from "./project-value.ts";
import type { NodeKey } from "./slots.ts";

/** The terms of a rule, in order; undefined when it cannot be read. */
export function ruleTerms(
  into: Projecting,
  card: NodeKey,
  holder: AnyNode,
  rule: ast.Expr,
): readonly RuleTerm[] | undefined {
  if (rule.kind === "error" || rule.kind === "hole") return undefined;
  const terms: RuleTerm[] = [];
  const read = (node: ast.Expr, around: AnyNode, field: string): void => {
    if (node.kind === "binary" && node.operator === "and") {
      read(node.left, node, "left");
      read(node.right, node, "right");
    } else terms.push(termOf(into, card, `term:${terms.length + 1}`, node, around, field));
  };
  read(rule, holder, "rule");
  return terms;
}

function termOf(
  into: Projecting,
  card: NodeKey,
  name: string,
  node: ast.Expr,
  around: AnyNode,
  field: string,
): RuleTerm {
  const slot = expressionSlot(into, card, name, around, field, node);
  if (node.kind === "quantified") {
    const { quantifier, set, status, at } = node;
    const amount =
      quantifier && "amount" in quantifier
        ? valueSlot(into, { card, name: `${name}/amount`, holder: quantifier, field: "amount" }, quantifier.amount)
        : undefined;
    const items = set.items?.every((item) => item.kind === "nameExpr")
      ? set.items.map((item, i) => nameSlot(into, card, `${name}/item:${i + 1}`, item, "name", item.name))
      : undefined;
    if (!set.items || items) {
      return {
        kind: "count",
        slot,
        quantifier: quantifier?.kind ?? "all",
        ...(amount && { amount }),
        ...(set.class && { class: set.class }),
        ...(set.group && { group: nameSlot(into, card, `${name}/group`, set, "group", set.group) }),
        ...(items && { items }),
        ...(status && { status }),
        ...(at && { at: at.text }),
      };
    }
  }
  if (node.kind === "binary" && node.left.kind === "scoreExpr" && comparing.has(node.operator)) {
    const amount = valueSlot(into, { card, name: `${name}/amount`, holder: node, field: "right" }, node.right);
    return { kind: "score", slot, operator: node.operator, amount };
  }
  return { kind: "other", slot };
}

const comparing: ReadonlySet<string> = new Set(["=", "!=", "<", "<=", ">", ">="]);
