/**
 * Places: where each card and each slot of a form stands in the tree, as planning needs it. A form never holds these.
 */

import type { AnyNode, ast, Comment, Parsed } from "@khung/syntax";
import type { TextRange } from "../edit.ts";
import type { LevelName } from "./clauses.ts";
import type { Note, NodeKey, SlotKey, SlotState } from "./slots.ts";

/** Where a card stands: its node, and the list that it is in. Cards that are no nodes (switched off) have their comments. */
export interface CardPlace {
  readonly key: NodeKey;
  readonly node: AnyNode;
  /** The node whose `field` it is in, at `index`. */
  readonly holder: AnyNode;
  readonly field: string;
  readonly index: number;
  readonly parent?: NodeKey;
}

/** A statement that is switched off. */
interface DisabledPlace {
  readonly range: TextRange;
  /** The card in which it stands. */
  readonly parent: NodeKey;
  /** As it reads when it is on. */
  readonly source: string;
}

/** Where a slot stands: field `field` of `holder`; `node` is absent when nothing is written. */
interface PlaceBase {
  readonly key: SlotKey;
  /** The nearest card. */
  readonly card: NodeKey;
  readonly holder: AnyNode;
  readonly field: string;
  readonly index?: number;
}

/** What may be done in a slot depends on its sort. */
export type SlotPlace =
  | (PlaceBase & { readonly sort: "text"; readonly node?: ast.TextLiteral; readonly before?: AnyNode })
  | (PlaceBase & { readonly sort: "version"; readonly node: ast.Version })
  | (PlaceBase & { readonly sort: "name"; readonly node: ast.Name; readonly declares: boolean })
  | (PlaceBase & { readonly sort: "level"; readonly node?: ast.LevelRef })
  | (PlaceBase & {
      readonly sort: "word";
      /** Of the word itself; absent when none is written. */
      readonly range?: TextRange;
      readonly word: string;
      /** Number of the kind of token by word. */
      readonly kinds: ReadonlyMap<string, number>;
      /** Where a word is written when there is none. */
      readonly at: number;
    })
  | (PlaceBase & {
      readonly sort: "value";
      readonly node?: ast.Expr;
      /** Of a cell without an entry. */
      readonly level?: LevelName;
    })
  | (PlaceBase & { readonly sort: "date"; readonly node?: ast.DateLiteral })
  | (PlaceBase & { readonly sort: "expression"; readonly node?: ast.Expr });

export interface Places {
  readonly cards: ReadonlyMap<NodeKey, CardPlace>;
  readonly disabled: ReadonlyMap<NodeKey, DisabledPlace>;
  readonly slots: ReadonlyMap<SlotKey, SlotPlace>;
  readonly keys: ReadonlyMap<AnyNode, NodeKey>;
  /** The comments of each node. */
  readonly comments: ReadonlyMap<AnyNode, readonly Comment[]>;
}

/** What projecting works on and fills. */
export interface Projecting {
  readonly parsed: Parsed;
  readonly text: string;
  readonly cards: Map<NodeKey, CardPlace>;
  readonly disabled: Map<NodeKey, DisabledPlace>;
  readonly slots: Map<SlotKey, SlotPlace>;
  readonly keys: Map<AnyNode, NodeKey>;
  readonly comments: ReadonlyMap<AnyNode, readonly Comment[]>;
  /** Levels of the set that is being read. */
  levels: readonly LevelName[];
  readonly basesOf: (bases: readonly ast.BaseRef[]) => readonly LevelName[];
}

/** A key that nothing has yet: the second of a name gets `#2`. */
export function freeKey(into: Projecting, wanted: NodeKey): NodeKey {
  if (!into.cards.has(wanted) && !into.disabled.has(wanted)) return wanted;
  for (let i = 2; ; i++) {
    const key = `${wanted}#${i}`;
    if (!into.cards.has(key) && !into.disabled.has(key)) return key;
  }
}

/** Enters a card; gives its key. */
export function enterCard(
  into: Projecting,
  wanted: NodeKey,
  place: { readonly node: AnyNode; readonly holder: AnyNode; readonly field: string; readonly index: number },
  parent?: NodeKey,
): NodeKey {
  const key = freeKey(into, wanted);
  into.cards.set(key, { key, ...place, ...(parent !== undefined && { parent }) });
  into.keys.set(place.node, key);
  return key;
}

/** Enters a slot; gives back its key, state and range. */
export function enterSlot<S extends Exclude<SlotState, "stale" | "opaque"> | "opaque">(
  into: Projecting,
  place: SlotPlace,
  state: S,
  range: TextRange | undefined,
): { readonly key: SlotKey; readonly state: S; readonly range?: TextRange } {
  into.slots.set(place.key, place);
  return { key: place.key, state, ...(range && { range }) };
}

/** The stretch of a node. */
export function rangeOf({ start, end }: ast.Node): TextRange {
  return { from: start, to: end };
}

/** The note of a node: its comments without slashes. */
export function noteOf(into: Projecting, node: AnyNode): { readonly note?: Note } {
  const comments = into.comments.get(node);
  if (!comments) return {};
  return {
    note: {
      lines: comments.map(({ text }) => text.replace(/^\/\/ ?/, "").trimEnd()),
      ranges: comments.map(rangeOf),
    },
  };
}
