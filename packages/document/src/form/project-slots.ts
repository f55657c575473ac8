/** Slots of texts, names and words. */

import type { AnyNode, ast } from "@khung/syntax";
import type { TextRange } from "../edit.ts";
import type { TitleSlots } from "./cards.ts";
import { enterSlot, type Projecting, rangeOf } from "./places.ts";
import type { NameSlot, NodeKey, SlotKey, TextSlot, WordSlot } from "./slots.ts";
import { findToken, wordKinds } from "./words.ts";

/** The slot of a quoted text in a field of a node. */
export function textSlot(
  into: Projecting,
  card: NodeKey,
  name: string,
  holder: AnyNode,
  field: string,
  node: ast.TextLiteral | undefined,
  before?: AnyNode,
): TextSlot {
  const place = {
    key: `${card}/${name}`,
    card,
    holder,
    field,
    sort: "text",
    ...(node && { node }),
    ...(before && { before }),
  } as const;
  const slot = enterSlot(into, place, node ? "ok" : "absent", node && rangeOf(node));
  return { ...slot, text: node?.value ?? "" };
}

/** The slots of a title in both languages; `before` is the node behind which a missing one is written. */
export function titleSlots(
  into: Projecting,
  card: NodeKey,
  holder: AnyNode,
  title: ast.Title | undefined,
  before: AnyNode,
): TitleSlots {
  if (!title) {
    return {
      title: textSlot(into, card, "title", holder, "title", undefined, before),
      english: { key: `${card}/english`, state: "absent", text: "" },
    };
  }
  return {
    title: textSlot(into, card, "title", title, "text", title.text),
    english: textSlot(into, card, "english", title, "english", title.english, title.text),
  };
}

/** The slot of a name. `declares`: others refer to it, and it is changed by `renameCode` alone. */
export function nameSlot(
  into: Projecting,
  card: NodeKey,
  name: string,
  holder: AnyNode,
  field: string,
  node: ast.Name,
  more: { readonly declares?: boolean; readonly index?: number; readonly key?: SlotKey } = {},
): NameSlot {
  const { declares = false, index, key = `${card}/${name}` } = more;
  const place = {
    key,
    card,
    holder,
    field,
    sort: "name",
    node,
    declares,
    ...(index !== undefined && { index }),
  } as const;
  return { ...enterSlot(into, place, "ok", rangeOf(node)), name: node.text };
}

/** The slot of a level by number or id. */
export function levelSlot(
  into: Projecting,
  card: NodeKey,
  name: string,
  holder: AnyNode,
  field: string,
  node: ast.LevelRef | undefined,
): NameSlot {
  const place = { key: `${card}/${name}`, card, holder, field, sort: "level", ...(node && { node }) } as const;
  return { ...enterSlot(into, place, node ? "ok" : "absent", node && rangeOf(node)), name: node?.text ?? "" };
}

/** The slot of a word out of a closed set; the token that says it is sought in `within`. */
export function wordSlot(
  into: Projecting,
  card: NodeKey,
  name: string,
  holder: AnyNode,
  field: string,
  word: string | undefined,
  words: readonly string[],
  within: TextRange,
): WordSlot {
  const kinds = wordKinds(words);
  const range = word === undefined ? undefined : findToken(into.parsed, within, isOf(into, kinds));
  const key = `${card}/${name}`;
  const place = {
    key,
    card,
    holder,
    field,
    sort: "word",
    word: word ?? "",
    kinds,
    at: within.from,
    ...(range && { range }),
  } as const;
  const state = word === undefined ? "absent" : range ? "ok" : "opaque";
  return { ...enterSlot(into, place, state, range), word: word ?? "", words };
}

/** Whether a kind says one of the words: some are said in two ways (`no points` is `unmet`). */
function isOf(_: Projecting, kinds: ReadonlyMap<string, number>): (kind: number) => boolean {
  const all = new Set(kinds.values());
  return (kind) => all.has(kind) || (twins.get(kind) ?? []).some((each) => all.has(each));
}

const twin = wordKinds(["fullPoints", "noPoints", "excluded", "met", "unmet", "fails", "notApplicable"]);
const twins: ReadonlyMap<number, readonly number[]> = new Map([
  [twin.get("fullPoints") ?? 0, [twin.get("met") ?? 0]],
  [twin.get("noPoints") ?? 0, [twin.get("unmet") ?? 0, twin.get("fails") ?? 0]],
  [twin.get("excluded") ?? 0, [twin.get("notApplicable") ?? 0]],
]);
