/** Format and translation: edits that keep every line that stays as it is. */

import { format, translate, type Surface } from "@khung/syntax";
import { toRange } from "./positions.ts";
import type { TextEdit } from "./protocol.ts";
import type { Snapshot } from "./snapshot.ts";

/** Puts the text into the form of the house. */
export function formatEdits(snapshot: Snapshot): readonly TextEdit[] {
  return editsTo(snapshot, format(snapshot.parsed));
}

/** Writes the text in the other surface; nothing to do when it is written so. */
export function translateEdits(snapshot: Snapshot, surface: Surface): readonly TextEdit[] {
  if (snapshot.parsed.surface === surface) return [];
  return editsTo(snapshot, translate(snapshot.parsed, surface));
}

/** Line by line where the number of lines stays, else one edit between the first and the last difference. */
function editsTo({ source, starts }: Snapshot, text: string): readonly TextEdit[] {
  if (text === source.text) return [];
  const before = source.text.split("\n");
  const after = text.split("\n");
  if (before.length === after.length) {
    return before.flatMap((line, i) =>
      line === after[i]
        ? []
        : [
            {
              range: { start: { line: i, character: 0 }, end: { line: i, character: line.length } },
              newText: after[i] ?? "",
            },
          ],
    );
  }
  let start = 0;
  while (source.text[start] === text[start]) start++;
  let tail = 0;
  const room = Math.min(source.text.length, text.length) - start;
  while (tail < room && source.text.at(-1 - tail) === text.at(-1 - tail)) tail++;
  const end = source.text.length - tail;
  return [{ range: toRange(starts, { start, end }), newText: text.slice(start, text.length - tail) }];
}
