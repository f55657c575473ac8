/** Blocks: which list of statements a card holds, and what may stand in it. */

import type { AnyNode } from "@khung/syntax";
import type { CardPlace } from "../form/places.ts";
import { cardPlace, refuse, type Work } from "./draft.ts";
import type { Container } from "./fragment.ts";

/** A list of statements. */
export interface Block {
  readonly node: AnyNode;
  readonly field: "members" | "clauses" | "levels" | "items";
  readonly list: readonly AnyNode[];
  readonly container: Container;
}

/** The block of a card; refused when it has none. */
export function blockOf(work: Work, key: string): Block {
  const { node } = cardPlace(work, key);
  const block = blockOfNode(node);
  return block ?? refuse(work, "KH4008", { key });
}

function blockOfNode(node: AnyNode): Block | undefined {
  switch (node.kind) {
    case "framework":
    case "group":
    case "addTo":
      return { node, field: "members", list: node.members, container: "framework" };
    case "overlay":
    case "scenario":
      return { node, field: "members", list: node.members, container: "overlay" };
    case "criterion":
      return { node, field: "clauses", list: node.clauses, container: "criterion" };
    case "input":
      return { node, field: "clauses", list: node.clauses, container: "input" };
    case "levels":
      return { node, field: "levels", list: node.levels, container: "levels" };
    case "file":
      return { node, field: "items", list: node.items, container: "file" };
    default:
      return undefined;
  }
}

/** The block that a card stands in; undefined for entries of lists with commas. */
export function blockAround(work: Work, key: string): Block | undefined {
  const block = blockOfNode(cardPlace(work, key).holder);
  return block?.list.includes(cardPlace(work, key).node) ? block : undefined;
}

/** Whether a card is an entry of a list with commas. */
export function hasCommas({ field }: CardPlace): boolean {
  return field === "entries" || field === "cases";
}
