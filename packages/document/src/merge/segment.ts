/** A text as blocks within blocks, by the keys of its cards. Put together again the pieces are the text, byte for byte. */

import { commentsOf, K, parse, type AnyNode, type Comment, type Parsed } from "@khung/syntax";
import type { NodeKey } from "../form/slots.ts";
import { project } from "../form/project.ts";
import type { Places } from "../form/places.ts";
import { positionsIn, tokenAt } from "../form/words.ts";
import { stretchOf } from "../plan/lines.ts";

/** A statement with its comments. `head + (lead + text of each child) + tail` is `text` where there are children. */
export interface Segment {
  readonly key: NodeKey;
  /** The key within the block around it: the same when the block is called otherwise. */
  readonly name: string;
  readonly text: string;
  /** Only of blocks. */
  readonly block?: Block;
}

export interface Block {
  /** To the brace that opens it. */
  readonly head: string;
  readonly children: readonly Child[];
  /** Behind the last child. */
  readonly tail: string;
}

/** A statement of a block, and what stands before it: white space and comments that belong to nobody. */
export interface Child {
  readonly lead: string;
  readonly segment: Segment;
}

/** A text in segments, and all of them by name within their set. */
export interface Segmented {
  readonly parsed: Parsed;
  readonly root: Block;
  readonly byKey: ReadonlyMap<string, Segment>;
}

interface Cutting {
  readonly text: string;
  readonly parsed: Parsed;
  readonly places: Places;
  readonly comments: readonly Comment[];
  readonly byKey: Map<string, Segment>;
}

/** Cuts a text into segments. */
export function segment(text: string): Segmented {
  const parsed = parse({ file: "", text });
  const { places } = project(parsed);
  const cutting: Cutting = { text, parsed, places, comments: commentsOf(parsed), byKey: new Map() };
  const items = parsed.file.items;
  const root = cut(cutting, 0, 0, text.length, items, ["", ""]);
  return { parsed, root, byKey: cutting.byKey };
}

/** A stretch cut at its children. `keys`: of the block, and of the set in which it is. */
function cut(
  cutting: Cutting,
  from: number,
  open: number,
  to: number,
  nodes: readonly AnyNode[],
  keys: readonly [string, string],
): Block {
  const { text } = cutting;
  const children: Child[] = [];
  let at = open;
  for (const node of nodes) {
    const stretch = stretchOf(cutting, node, cutting.comments);
    const start = Math.max(at, Math.min(stretch.from, to));
    const end = Math.max(start, Math.min(stretch.to, to));
    children.push({ lead: text.slice(at, start), segment: segmentOf(cutting, node, start, end, keys) });
    at = end;
  }
  return { head: text.slice(from, open), children, tail: text.slice(at, to) };
}

function segmentOf(
  cutting: Cutting,
  node: AnyNode,
  from: number,
  to: number,
  [parent, set]: readonly [string, string],
): Segment {
  const { text, places, byKey } = cutting;
  const key = places.keys.get(node) ?? `${parent}/${node.kind}`;
  const isSet = node.kind === "framework" || node.kind === "overlay" || node.kind === "scenario";
  const name = within(key, parent) ?? within(key, set) ?? key;
  const nodes = statementsOf(node);
  const open = nodes && openBrace(cutting.parsed, node, nodes[0]);
  const block =
    nodes && open !== undefined && open >= from && open <= to
      ? cut(cutting, from, open, to, nodes, [key, isSet ? key : set])
      : undefined;
  const made: Segment = { key, name, text: text.slice(from, to), ...(block && { block }) };
  byKey.set(within(key, set) ?? key, made);
  return made;
}

function within(key: string, around: string): string | undefined {
  return around !== "" && key.startsWith(`${around}/`) ? key.slice(around.length + 1) : undefined;
}

function statementsOf(node: AnyNode): readonly AnyNode[] | undefined {
  switch (node.kind) {
    case "framework":
    case "overlay":
    case "scenario":
    case "group":
    case "addTo":
      return node.members;
    case "criterion":
      return node.clauses;
    case "levels":
      return node.levels;
    default:
      return undefined;
  }
}

/** Behind the brace that opens a block; undefined when it is not there. */
function openBrace(parsed: Parsed, node: AnyNode, first: AnyNode | undefined): number | undefined {
  const before = first?.start ?? node.end;
  const last = positionsIn(parsed, { from: node.start, to: before })
    .map((position) => tokenAt(parsed, position))
    .findLast(({ kind }) => kind === K["{"]);
  return last?.to;
}
