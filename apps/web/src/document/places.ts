/** Places in a text as lines and characters, as the editor counts them. */

import { lineStarts, positionAt, type Span } from "@khung/diagnostics";
import { applyEdits as applyOffsets, type TextEdit as OffsetEdit } from "@khung/document";
import type { EditorRange, TextEdit } from "@khung/language-service";

/** Edits by lines and characters as edits by offsets, in order. */
export function editsAt(text: string, edits: readonly TextEdit[]): readonly OffsetEdit[] {
  const starts = lineStarts(text);
  const offset = ({ line, character }: TextEdit["range"]["start"]): number => (starts[line] ?? text.length) + character;
  return edits
    .map(({ range, newText }) => ({ from: offset(range.start), to: offset(range.end), insert: newText }))
    .toSorted((a, b) => a.from - b.from);
}

/** A text after edits that do not overlap; all places are in the text before. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return applyOffsets(text, editsAt(text, edits));
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
