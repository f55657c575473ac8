/** What stands at a place: a name and what it refers to or declares. */

import type { Declaration, NameNode, Reference } from "@khung/compiler";
import { nodeAt } from "@khung/syntax";
import { meantBelow } from "./overlay-names.ts";
import type { Snapshot } from "./snapshot.ts";

/** A name in the text, and the declaration behind it. */
export interface Named {
  readonly node: NameNode;
  readonly declaration: Declaration;
}

/** The name at an offset, if it is known what it means. */
export function namedAt(snapshot: Snapshot, offset: number): Named | undefined {
  const { checked } = snapshot.compiled;
  const { path } = nodeAt(snapshot.parsed.file, offset);
  for (const node of path.toReversed()) {
    if (node.kind !== "name" && node.kind !== "levelRef") continue;
    const reference: Reference | undefined = checked.references.get(node);
    const declaration = reference?.declaration ?? checked.declarations.find(({ nameNode }) => nameNode === node);
    const meant = declaration ?? meantBelow(snapshot, path, node);
    return meant && { node, declaration: meant };
  }
  return undefined;
}

/** Titles as written: `"…" en "…"`. */
export function titleOf(declaration: Declaration): { readonly vi: string; readonly en: string } | undefined {
  const title = "title" in declaration.node ? declaration.node.title : undefined;
  if (!title || title.kind !== "title") return undefined;
  return { vi: title.text.value, en: title.english?.value ?? title.text.value };
}
