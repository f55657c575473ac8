/** Names in stretches that could not be read: whoever asks for one of them need not be told that it is unknown. */

import type { Source } from "@khung/diagnostics";
import { type AnyNode, type ast, walk } from "@khung/syntax";

/** Whether a name stands in an unreadable stretch of a framework; looked for when the first name is unknown. */
export function unreadNames({ text }: Source, framework: ast.Framework): (name: string) => boolean {
  let found: ReadonlySet<string> | undefined;
  const find = (): ReadonlySet<string> => {
    const words = new Set<string>();
    walk(framework, (node: AnyNode) => {
      if (node.kind !== "error") return;
      for (const [word] of text.slice(node.start, node.end).matchAll(/[\p{L}\p{M}\p{Nd}_.]+/gu)) {
        words.add(word.normalize("NFC"));
      }
    });
    return words;
  };
  return (name) => (found ??= find()).has(name);
}
