/** Growing selections: from the word under the cursor out to the whole text, node by node. */

import { nodeAt } from "@khung/syntax";
import { toRange } from "./positions.ts";
import type { EditorRange } from "./protocol.ts";
import type { Snapshot } from "./snapshot.ts";

/** The ranges around an offset, innermost first, each larger than the one before. */
export function selectionsAt({ parsed, starts, source }: Snapshot, offset: number): readonly EditorRange[] {
  const { path } = nodeAt(parsed.file, offset);
  const spans = path.toReversed().filter(({ start, end }) => end > start);
  const all = [wordAt(parsed.tokens.starts, offset, source.text.length), ...spans];
  const growing: { readonly start: number; readonly end: number }[] = [];
  for (const span of all) {
    const last = growing.at(-1);
    if (last && !(span.start <= last.start && span.end >= last.end && span.end - span.start > last.end - last.start))
      continue;
    growing.push(span);
  }
  return growing.map((span) => toRange(starts, span));
}

/** The token at an offset. */
function wordAt(starts: Int32Array, offset: number, length: number): { readonly start: number; readonly end: number } {
  const index = starts.findLastIndex((start) => start <= offset);
  const start = starts[index] ?? 0;
  return { start: Math.min(start, length), end: starts[index + 1] ?? length };
}
