/** A text with some stretches replaced, and the way back from its offsets. */

/** One stretch of the original and what stands there instead. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after edits. */
export interface Edited {
  readonly text: string;
  /** Those that were made, in order. */
  readonly edits: readonly TextEdit[];
  /** The offset in the original of an offset in the text; inside what was put in, where that begins. */
  readonly original: (offset: number) => number;
  /** The offset in the text of an offset in the original. */
  readonly current: (offset: number) => number;
}

/** Applies edits; one that lies inside another is left out. */
export function edited(original: string, edits: readonly TextEdit[]): Edited {
  const sorted = edits
    .filter(
      (edit) =>
        !edits.some(
          (other) => other !== edit && other.start <= edit.start && edit.end <= other.end && other.end > other.start,
        ),
    )
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const pieces: { readonly from: number; readonly to: number; readonly at: number; readonly length: number }[] = [];
  let text = "";
  let at = 0;
  const keep = (end: number): void => {
    pieces.push({ from: at, to: end, at: text.length, length: end - at });
    text += original.slice(at, end);
  };
  for (const { start, end, text: put } of sorted) {
    keep(start);
    pieces.push({ from: start, to: end, at: text.length, length: put.length });
    text += put;
    at = end;
  }
  keep(original.length);
  return {
    text,
    edits: sorted,
    original(offset) {
      const piece = pieces.findLast((each) => each.at <= offset) ?? { from: 0, to: 0, at: 0, length: 0 };
      return Math.min(piece.from + (piece.to - piece.from === piece.length ? offset - piece.at : 0), piece.to);
    },
    current(offset) {
      const piece = pieces.findLast((each) => each.from <= offset) ?? { from: 0, to: 0, at: 0, length: 0 };
      return piece.at + Math.min(offset - piece.from, piece.length);
    },
  };
}
