/** Statements that are put into a block: read on their own first, with the comments that they bring. */

import { commentsOf, type AnyNode } from "@khung/syntax";
import type { Block } from "./container.ts";
import { refuse, type Work } from "./draft.ts";
import { readStatements } from "./fragment.ts";
import type { TreeChange } from "./same-tree.ts";

/** Statements as they are put in: with the comments that they bring. */
export function readNew(
  work: Work,
  block: Block,
  source: string,
): { readonly nodes: readonly AnyNode[]; readonly gained: readonly string[] } {
  const read = readStatements(source, block.container, work.parsed.surface);
  if (!read || read.nodes.length === 0) return refuse(work, "KH4007", { source });
  return { nodes: read.nodes, gained: commentsOf(read.parsed).map(({ text }) => text) };
}

/** What putting them in promises of the tree. */
export function insertions({ node, field }: Block, index: number, nodes: readonly object[]): readonly TreeChange[] {
  return nodes.map((value) => ({ kind: "insert", holder: node, field, index, value }));
}
