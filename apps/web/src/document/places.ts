/** Places in a text as lines and characters, as the editor counts them. */

import { lineStarts, positionAt, type Span } from "@khung/diagnostics";
import type { EditorRange, TextEdit } from "@khung/language-service";

/** A text after edits that do not overlap; all places are in the text before. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = lineStarts(text);
  const offset = ({ line, character }: TextEdit["range"]["start"]): number => (starts[line] ?? text.length) + character;
  const placed = edits
    .map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText }))
    .toSorted((a, b) => a.start - b.start);
  let result = "";
  let from = 0;
  for (const { start, end, newText } of placed) {
    result += text.slice(from, start) + newText;
    from = end;
  }
  return result + text.slice(from);
}

/** Lines and characters of a span of a text. */
export function rangeOf(text: string, { start, end }: Span): EditorRange {
  const starts = lineStarts(text);
  const at = (offset: number): EditorRange["start"] => {
    const { line, column } = positionAt(starts, offset);
    return { line: line - 1, character: column - 1 };
  };
  return { start: at(start), end: at(end) };
}
