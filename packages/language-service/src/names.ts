/** What stands at a place: a name and what it refers to or declares. */

import type { Declaration, NameNode } from "@khung/compiler";
import { nodeAt } from "@khung/syntax";
import type { Snapshot } from "./snapshot.ts";

/** A name in the text, and the declaration behind it. */
export interface Named {
  readonly node: NameNode;
  readonly declaration: Declaration;
}

/** The name at an offset, if it is known what it means. */
export function namedAt(snapshot: Snapshot, offset: number): Named | undefined {
  const { path } = nodeAt(snapshot.parsed.file, offset);
  for (const node of path.toReversed()) {
    if (node.kind !== "name" && node.kind !== "levelRef") continue;
    const declaration = snapshot.names.meaning(node);
    return declaration && { node, declaration };
  }
  return undefined;
}

/** Titles as written: `"…" en "…"`. */
export function titleOf(declaration: Declaration): { readonly vi: string; readonly en: string } | undefined {
  const title = "title" in declaration.node ? declaration.node.title : undefined;
  if (!title || title.kind !== "title") return undefined;
  return { vi: title.text.value, en: title.english?.value ?? title.text.value };
}
