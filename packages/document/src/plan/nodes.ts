/** Statements as wholes: put in, taken out, moved. Rows of a table of points are put in and moved as entries of a list. */

import { commentsOf, type AnyNode, type ast, type Comment } from "@khung/syntax";
import type { TextEdit } from "../edit.ts";
import type { CardPlace } from "../form/places.ts";
import { type Block, blockAround, blockOf, hasCommas } from "./container.ts";
import { cardPlace, type Draft, refuse, type Work } from "./draft.ts";
import { insertEntry, moveEntry, scoreAt } from "./entries.ts";
import { deedLabel, nameOfCard } from "./labels.ts";
import { indentAt, reindent, removal, type Spot, spotBehind, spotFirst, type Stretch, stretchOf } from "./lines.ts";
import { insertions, readNew } from "./new-statements.ts";
import type { Of } from "./part.ts";
import { templateText } from "./template.ts";

/** A new statement, or a row of a table of points. */
export function insertNode(work: Work, { into, template, after, first }: Of<"insertNode">): Draft {
  if (template.kind === "scoreEntry") return insertEntry(work, scoreAt(work, into), { into, after, first });
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
  if (cardPlace(work, key).node.kind === "scoreEntry") return moveEntry(work, scoreAt(work, into), key, after);
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
