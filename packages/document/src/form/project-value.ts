/** Slots of values and formulas. */

import type { AnyNode, ast } from "@khung/syntax";
import type { LevelName } from "./clauses.ts";
import { enterCard, enterSlot, type Projecting, rangeOf } from "./places.ts";
import { nameSlot } from "./project-slots.ts";
import type { ByClass, DatedCase, ExpressionSlot, Literal, NodeKey, SentencePart, ValueSlot } from "./slots.ts";

/** A constant as it is written; undefined for anything else. */
export function literalOf(node: ast.Expr | ast.DateLiteral): Literal | undefined {
  if (node.kind === "number") {
    const { digits, percent, per, unit } = node;
    return { kind: "number", digits, percent, ...(per !== undefined && { per }), ...(unit && { unit: unit.value }) };
  }
  if (node.kind === "unary" && node.operator === "-" && node.operand.kind === "number") {
    const inner = literalOf(node.operand);
    return inner?.kind === "number" ? { ...inner, negative: true } : undefined;
  }
  if (node.kind === "boolean") return { kind: "boolean", value: node.value };
  if (node.kind === "date") return { kind: "date", text: node.text };
  return undefined;
}

/** Where a value stands in the tree. */
export interface At {
  readonly card: NodeKey;
  readonly name: string;
  readonly holder: AnyNode;
  readonly field: string;
  readonly index?: number;
  readonly level?: LevelName;
}

/** The slot of a value; of one that is not written when there is no node. */
export function valueSlot(into: Projecting, at: At, node: ast.Expr | undefined): ValueSlot {
  const key = `${at.card}/${at.name}`;
  const { card, holder, field, index, level } = at;
  const place = {
    key,
    card,
    holder,
    field,
    sort: "value",
    ...(index !== undefined && { index }),
    ...(node && { node }),
    ...(level && { level }),
  } as const;
  if (!node) return { ...enterSlot(into, place, "absent", undefined), source: "" };
  const source = into.text.slice(node.start, node.end);
  const range = rangeOf(node);
  if (node.kind === "error") {
    into.slots.set(key, place);
    return { key, state: "stale", source };
  }
  if (node.kind === "hole") return { ...enterSlot(into, place, "hole", range), source };
  const literal = literalOf(node);
  if (literal) return { ...enterSlot(into, place, "ok", range), source, literal };
  if (node.kind === "nameExpr") return { ...enterSlot(into, place, "ok", range), source, name: node.name.text };
  if (node.kind === "byClass") {
    return { ...enterSlot(into, place, "ok", range), source, byClass: byClassOf(into, at, key, node) };
  }
  if (node.kind === "dated")
    return { ...enterSlot(into, place, "ok", range), source, dated: datedOf(into, at, key, node) };
  const parts = isSentence(node) ? sentence(into, card, key, holder, field, node, index) : undefined;
  return { ...enterSlot(into, place, "opaque", range), source, ...(parts && { parts }) };
}

function byClassOf(into: Projecting, { card }: At, key: string, node: ast.ByClassExpr): ByClass {
  const cases = node.cases.flatMap((each, index) => {
    if (each.kind === "error") return [];
    const member = each.member?.text;
    const own = enterCard(
      into,
      `${key}/${member ?? "else"}`,
      { node: each, holder: node, field: "cases", index },
      card,
    );
    const value = valueSlot(into, { card: own, name: "value", holder: each, field: "value" }, each.value);
    return [{ key: own, ...(member !== undefined && { member }), value }];
  });
  return { class: nameSlot(into, card, "", node, "class", node.class, { key: `${key}/class` }), cases };
}

function datedOf(into: Projecting, { card }: At, key: string, node: ast.DatedExpr): readonly DatedCase[] {
  return node.cases.flatMap((each, index) => {
    if (each.kind === "error") return [];
    const own = enterCard(
      into,
      `${key}/from:${each.from.text}`,
      { node: each, holder: node, field: "cases", index },
      card,
    );
    return [
      {
        key: own,
        from: dateSlot(into, own, "from", each, "from", each.from),
        value: valueSlot(into, { card: own, name: "value", holder: each, field: "value" }, each.value),
      },
    ];
  });
}

/** The slot of a date in a field of a node. */
export function dateSlot(
  into: Projecting,
  card: NodeKey,
  name: string,
  holder: AnyNode,
  field: string,
  node: ast.DateLiteral | undefined,
): ValueSlot {
  const place = { key: `${card}/${name}`, card, holder, field, sort: "date", ...(node && { node }) } as const;
  if (!node) return { ...enterSlot(into, place, "absent", undefined), source: "" };
  const literal = { kind: "date", text: node.text } as const;
  return { ...enterSlot(into, place, "ok", rangeOf(node)), source: node.text, literal };
}

/** The slot of a formula or a condition. */
export function expressionSlot(
  into: Projecting,
  card: NodeKey,
  name: string,
  holder: AnyNode,
  field: string,
  node: ast.Expr | undefined,
  index?: number,
): ExpressionSlot {
  const key = `${card}/${name}`;
  const place = {
    key,
    card,
    holder,
    field,
    sort: "expression",
    ...(node && { node }),
    ...(index !== undefined && { index }),
  } as const;
  if (!node) return { ...enterSlot(into, place, "absent", undefined), source: "" };
  const source = into.text.slice(node.start, node.end);
  if (node.kind === "error") {
    into.slots.set(key, place);
    return { key, state: "stale", source };
  }
  if (node.kind === "hole") return { ...enterSlot(into, place, "hole", rangeOf(node)), source };
  const parts = isSentence(node) ? sentence(into, card, key, holder, field, node, index) : undefined;
  const slot = enterSlot(into, place, parts ? "ok" : "opaque", rangeOf(node));
  return { ...slot, source, ...(parts && { parts }) };
}

const signs: ReadonlySet<string> = new Set(["+", "-", "*", "/"]);

/** Names, numbers and the four operations only. */
function isSentence(node: ast.Expr): boolean {
  if (node.kind === "nameExpr" || node.kind === "number") return true;
  if (node.kind === "parenthesized") return isSentence(node.inner);
  return node.kind === "binary" && signs.has(node.operator) && isSentence(node.left) && isSentence(node.right);
}

function sentence(
  into: Projecting,
  card: NodeKey,
  key: string,
  holder: AnyNode,
  field: string,
  node: ast.Expr,
  index: number | undefined,
): readonly SentencePart[] {
  const parts: SentencePart[] = [];
  const read = (each: ast.Expr, around: AnyNode, part: string, at?: number): void => {
    const own = `${key}/${parts.length + 1}`;
    if (each.kind === "nameExpr") {
      parts.push({ kind: "name", slot: nameSlot(into, card, "", each, "name", each.name, { key: own }) });
    } else if (each.kind === "parenthesized") {
      parts.push({ kind: "sign", sign: "(" });
      read(each.inner, each, "inner");
      parts.push({ kind: "sign", sign: ")" });
    } else if (each.kind === "binary") {
      read(each.left, each, "left");
      parts.push({ kind: "sign", sign: each.operator as "+" });
      read(each.right, each, "right");
    } else {
      const place = { card, name: own.slice(card.length + 1), holder: around, field: part };
      parts.push({ kind: "number", slot: valueSlot(into, { ...place, ...(at !== undefined && { index: at }) }, each) });
    }
  };
  read(node, holder, field, index);
  return parts;
}
