/** A version number: whatever in the text names the set by it goes with it, as a renamed code does. */

import { walk, type AnyNode, type ast } from "@khung/syntax";
import { refuse, type Work } from "./draft.ts";
import type { Part, PlaceOf } from "./part.ts";
import { replaceLeaf } from "./set-leaf.ts";

/** The number of a set, with that of its tests, scenarios and overlays beside it. */
export function setVersion(work: Work, { node, holder, key }: PlaceOf<"version">, text: string): Part {
  if (!/^\d+(?:\.\d+){0,2}$/.test(text)) return refuse(work, "KH4004", { value: text, key });
  const own = replaceLeaf(work, node, "text", text);
  if (own.edits.length === 0 || !("id" in holder)) return own;
  const beside = namedBy(work, holder.id.text, node.text).map((each) => replaceLeaf(work, each, "text", text));
  const parts = [own, ...beside];
  return {
    ...own,
    edits: parts.flatMap(({ edits }) => edits).toSorted((a, b) => a.from - b.from),
    changes: parts.flatMap(({ changes }) => changes),
  };
}

/** Where tests and what stands on it name a set with its version. */
function namedBy({ parsed }: Work, id: string, version: string): readonly ast.Version[] {
  const found: ast.Version[] = [];
  const look = (name: ast.Name, named: ast.Version | undefined): void => {
    if (named && name.text === id && named.text === version) found.push(named);
  };
  walk(parsed.file, (node: AnyNode) => {
    if (node.kind === "test") look(node.framework, node.version);
    if (node.kind === "baseRef") look(node.id, node.version);
  });
  return found;
}
