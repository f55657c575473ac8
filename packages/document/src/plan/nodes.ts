/** Statements as wholes: put in, taken out, moved, doubled, switched off and on. */

import { commentsOf, type AnyNode, type ast, type Comment } from "@khung/syntax";
import type { TextEdit } from "../edit.ts";
import type { CardPlace } from "../form/places.ts";
import { type Block, blockAround, blockOf } from "./container.ts";
import { cardPlace, type Draft, refuse, type Work } from "./draft.ts";
import { isName, readStatements } from "./fragment.ts";
import type { Intent } from "./intent.ts";
import { deedLabel, nameOfCard } from "./labels.ts";
import {
  indentAt,
  lineEnd,
  lineStart,
  reindent,
  removal,
  type Spot,
  spotBehind,
  spotFirst,
  type Stretch,
  stretchOf,
} from "./lines.ts";
import type { TreeChange } from "./same-tree.ts";
import { templateText } from "./template.ts";

type Of<K extends Intent["kind"]> = Extract<Intent, { readonly kind: K }>;

/** A new statement. */
export function insertNode(work: Work, { into, template, after, first }: Of<"insertNode">): Draft {
  const block = blockOf(work, into);
  const made = templateText(work, block, into, template);
  const comments = commentsOf(work.parsed);
  const index = after === undefined ? (first ? 0 : block.list.length) : indexBehind(work, block, after);
  const spot = spotAt(work, block, index, comments);
  const { nodes, gained } = readNew(work, block, made.source);
  return {
    edits: [spot.put(reindent(made.source, "", spot.indent))],
    changes: insertions(block, index, nodes),
    label: made.label,
    reveal: made.reveal ?? into,
    gained,
  };
}

/** Statements as they are put in: with the comments that they bring. */
function readNew(
  work: Work,
  block: Block,
  source: string,
): { readonly nodes: readonly AnyNode[]; readonly gained: readonly string[] } {
  const read = readStatements(source, block.container, work.parsed.surface);
  if (!read || read.nodes.length === 0) return refuse(work, "KH4007", { source });
  return { nodes: read.nodes, gained: commentsOf(read.parsed).map(({ text }) => text) };
}

function insertions({ node, field }: Block, index: number, nodes: readonly object[]): readonly TreeChange[] {
  return nodes.map((value) => ({ kind: "insert", holder: node, field, index, value }));
}

function indexBehind(work: Work, block: Block, after: string): number {
  const index = block.list.indexOf(cardPlace(work, after).node);
  return index < 0 ? refuse(work, "KH4008", { key: after }) : index + 1;
}

/** Where the statement with an index is put. */
function spotAt(work: Work, block: Block, index: number, comments: readonly Comment[]): Spot {
  if (block.node.kind === "input" && !hasBlock(work, block.node)) return spotOfNewBlock(work, block.node);
  const before = block.list[index - 1];
  if (before) return spotBehind(work, stretchOf(work, before, comments), block.node);
  const first = block.list[0];
  return spotFirst(work, block.node, first && stretchOf(work, first, comments));
}

function hasBlock(work: Work, input: ast.Input): boolean {
  const end = (input.title ?? input.type).end;
  return work.text.slice(end, input.end).includes("{");
}

/** An input without a block gets one. */
function spotOfNewBlock(work: Work, input: ast.Input): Spot {
  const at = input.end;
  return { indent: "", put: (lines) => ({ from: at, to: at, insert: ` { ${lines.replaceAll("\n", "; ")} }` }) };
}

/** Takes a card out, with its comments. */
export function deleteNode(work: Work, { node: key }: Pick<Of<"deleteNode">, "node">, verb = deletes): Draft {
  const label = deedLabel(verb.vi, verb.en, nameOfCard(work, key));
  const off = work.places.disabled.get(key);
  if (off) {
    const comments = commentsOf(work.parsed).filter(({ start, end }) => off.range.from <= start && end <= off.range.to);
    const stretch: Stretch = { ...off.range, isAloneBefore: true, isAloneAfter: true, comments };
    return { edits: [removal(work.text, stretch)], changes: [], label, lost: comments, reveal: off.parent };
  }
  const place = cardPlace(work, key);
  const target = wholeOf(work, place);
  const list = listOf(target);
  const comments = commentsOf(work.parsed);
  const stretch = stretchOf(work, target.node, comments);
  const edit = hasCommas(target) ? removalOfEntry(work, target, stretch, list) : removal(work.text, stretch);
  return {
    edits: [edit],
    changes: [{ kind: "remove", holder: target.holder, field: target.field, index: target.index }],
    label,
    lost: stretch.comments,
    ...(target.parent !== undefined && { reveal: target.parent }),
  };
}

const deletes = { vi: "Xóa", en: "Delete" };

/** A requirement without its only entry is nothing: it goes as a whole. */
function wholeOf(work: Work, place: CardPlace): CardPlace {
  if (place.node.kind !== "requirementEntry" || listOf(place).length > 1) return place;
  const key = work.places.keys.get(place.holder);
  return key === undefined ? place : cardPlace(work, key);
}

function listOf({ holder, field }: CardPlace): readonly AnyNode[] {
  return (holder as unknown as Readonly<Record<string, readonly AnyNode[]>>)[field] ?? [];
}

function hasCommas({ field }: CardPlace): boolean {
  return field === "entries" || field === "cases";
}

/** An entry of a list with commas goes with the comma beside it. */
function removalOfEntry(work: Work, { index }: CardPlace, stretch: Stretch, list: readonly AnyNode[]): TextEdit {
  if (stretch.isAloneBefore && stretch.isAloneAfter) return removal(work.text, stretch);
  const [before, own, next] = [list[index - 1], list[index], list[index + 1]];
  const isPlain = (from: number, to: number): boolean => /^\s*,?\s*$/.test(work.text.slice(from, to));
  if (own && next && isPlain(own.end, next.start)) return { from: own.start, to: next.start, insert: "" };
  if (own && before && !next && isPlain(before.end, own.start)) return { from: before.end, to: own.end, insert: "" };
  return removal(work.text, stretch);
}

/** Moves a statement with its comments. */
export function moveNode(work: Work, { node: key, into, after }: Of<"moveNode">): Draft {
  const from = blockAround(work, key);
  const to = blockOf(work, into);
  const { node, index, holder, field } = cardPlace(work, key);
  if (!from || from.container !== to.container || contains(node, to.node)) return refuse(work, "KH4008", { key });
  const comments = commentsOf(work.parsed);
  const at = after === undefined ? 0 : indexBehind(work, to, after);
  const label = deedLabel("Chuyển", "Move", nameOfCard(work, key));
  if (from.node === to.node && (at === index || at === index + 1))
    return { edits: [], changes: [], label, reveal: key };
  const stretch = stretchOf(work, node, comments);
  const spot = spotAt(work, to, at, comments);
  const source = work.text.slice(stretch.from, stretch.to).replace(/[^\S\n]*[,;]$/, "");
  const put = spot.put(reindent(source, indentAt(work.text, stretch.from), spot.indent));
  const edits = [removal(work.text, stretch), put].toSorted((a, b) => a.from - b.from || a.to - b.to);
  return {
    edits,
    changes: [
      { kind: "remove", holder, field, index },
      { kind: "insert", holder: to.node, field: to.field, index: at, value: node },
    ],
    label,
    reveal: key,
    moves: true,
  };
}

function contains(outer: AnyNode, inner: AnyNode): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** A copy behind the original. */
export function duplicateNode(work: Work, { node: key, name }: Of<"duplicateNode">): Draft {
  const block = blockAround(work, key) ?? refuse(work, "KH4008", { key });
  const place = cardPlace(work, key);
  const { node, index } = place;
  const comments = commentsOf(work.parsed);
  const stretch = stretchOf(work, node, comments);
  const declared = declaredIn(node);
  const renamed = declared && renaming(work, key, node, declared, name);
  let source = work.text.slice(stretch.from, stretch.to).replace(/[^\S\n]*[,;]$/, "");
  for (const { at, to } of (renamed?.parts ?? []).toSorted((a, b) => b.at.start - a.at.start)) {
    source = source.slice(0, at.start - stretch.from) + to + source.slice(at.end - stretch.from);
  }
  const spot = spotBehind(work, stretch, block.node);
  return {
    edits: [spot.put(reindent(source, indentAt(work.text, stretch.from), spot.indent))],
    changes: [
      { kind: "insert", holder: block.node, field: block.field, index: index + 1, value: renamed?.node ?? node },
    ],
    label: deedLabel("Nhân đôi", "Duplicate", nameOfCard(work, key)),
    reveal: renamed ? key.replace(/:[^:/]*$/, `:${renamed.name}`) : key,
    gained: stretch.comments.map(({ text }) => text),
  };
}

/** The name by which others refer to a statement. */
function declaredIn(node: AnyNode): ast.Name | undefined {
  if (node.kind === "criterion") return node.code;
  if (node.kind === "level" || node.kind === "framework" || node.kind === "overlay" || node.kind === "scenario")
    return node.id;
  return "name" in node && node.kind !== "tier" && node.kind !== "children" && node.name?.kind === "name"
    ? node.name
    : undefined;
}

interface Renaming {
  readonly name: string;
  readonly node: AnyNode;
  readonly parts: readonly { readonly at: ast.Node; readonly to: string }[];
}

/** A statement under another name; a level under the next number too. */
function renaming(work: Work, key: string, node: AnyNode, declared: ast.Name, wanted: string | undefined): Renaming {
  const name = wanted ?? freeName(work, key, declared.text);
  if (!isName(name)) return refuse(work, "KH4006", { name });
  if (wanted !== undefined && isTaken(work, key, name)) return refuse(work, "KH4005", { name });
  const own = { ...declared, text: name.normalize("NFC") };
  const parts = [{ at: declared, to: name }];
  if (node.kind === "level") {
    const number = String(
      Math.max(
        0,
        ...[...work.places.keys].flatMap(([each]) => (each.kind === "level" ? [Number(each.number.text)] : [])),
      ) + 1,
    );
    return {
      name: number,
      node: { ...node, id: own, number: { ...node.number, text: number } },
      parts: [...parts, { at: node.number, to: number }],
    };
  }
  if (node.kind === "criterion") return { name, node: { ...node, code: own }, parts };
  if (node.kind === "framework" || node.kind === "overlay" || node.kind === "scenario")
    return { name, node: { ...node, id: own }, parts };
  return { name, node: { ...node, name: own } as AnyNode, parts };
}

function freeName(work: Work, key: string, name: string): string {
  const stem = name.replace(/_\d+$/, "");
  for (let i = 2; ; i++) if (!isTaken(work, key, `${stem}_${i}`)) return `${stem}_${i}`;
}

/** Whether a card of the same kind in the same set has a name. */
function isTaken(work: Work, key: string, name: string): boolean {
  const own = key.replace(/#\d+$/, "");
  const at = own.lastIndexOf(":");
  return work.places.cards.has(at < 0 ? name : `${own.slice(0, at)}:${name}`);
}

/** Switches a statement off, and on again. */
export function setEnabled(work: Work, { node: key, enabled }: Of<"setEnabled">): Draft {
  return enabled ? switchOn(work, key) : switchOff(work, key);
}

function switchOff(work: Work, key: string): Draft {
  const label = deedLabel("Tạm tắt", "Switch off", nameOfCard(work, key));
  if (work.places.disabled.has(key)) return { edits: [], changes: [], label, reveal: key };
  const place = cardPlace(work, key);
  const { text } = work;
  const stretch = stretchOf(work, place.node, commentsOf(work.parsed));
  if (!stretch.isAloneBefore || !stretch.isAloneAfter || hasCommas(place)) return refuse(work, "KH4008", { key });
  const indent = indentAt(text, stretch.from);
  const from = lineStart(text, stretch.from);
  const to = lineEnd(text, stretch.to);
  const lines = text
    .slice(from, to)
    .split("\n")
    .map((line) =>
      line.trim() === ""
        ? `${indent}//-`
        : `${indent}//- ${line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()}`,
    );
  return {
    edits: [{ from, to, insert: lines.join("\n") }],
    changes: [{ kind: "remove", holder: place.holder, field: place.field, index: place.index }],
    label,
    lost: stretch.comments,
    gained: lines.map((line) => line.slice(indent.length)),
    ...(place.parent !== undefined && { reveal: place.parent }),
  };
}

function switchOn(work: Work, key: string): Draft {
  const off = work.places.disabled.get(key) ?? refuse(work, "KH4002", { key });
  const { text } = work;
  const block = blockOf(work, off.parent);
  const { nodes, gained } = readNew(work, block, off.source);
  const indent = indentAt(text, off.range.from);
  const index = block.list.filter(({ start }) => start < off.range.from).length;
  return {
    edits: [{ ...off.range, insert: off.source.replaceAll("\n", `\n${indent}`).replaceAll(/\n[^\S\n]+(?=\n)/g, "\n") }],
    changes: insertions(block, index, nodes),
    label: { vi: "Bật lại nội dung đã tắt", en: "Switch a statement on" },
    reveal: off.parent,
    lost: commentsOf(work.parsed).filter(({ start, end }) => off.range.from <= start && end <= off.range.to),
    gained,
  };
}
