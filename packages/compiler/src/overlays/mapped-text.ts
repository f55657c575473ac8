/**
 * Text that was put together from stretches of several files, and where every character of it stands in them.
 *
 * Merged frameworks are text: they go through the same parser and the same checks as what somebody typed, and whatever is said
 * about them is said about the file in which it stands.
 */

import type { Span } from "@khung/diagnostics";

/** A stretch to put into a text. `exact`: it is copied letter by letter from its origin. */
export interface Part {
  readonly text: string;
  readonly origin: Span;
  readonly exact: boolean;
  /** Number of the change that put it there. */
  readonly change?: number;
}

interface Piece extends Part {
  readonly start: number;
}

/** A text made of parts. */
export interface MappedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Replaces `[start, end)` by parts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
}

/** Joins parts into a text. */
export function joinParts(parts: readonly Part[]): MappedText {
  let text = "";
  const pieces = parts.flatMap((part): readonly Piece[] => {
    const start = text.length;
    text += part.text;
    return part.text === "" ? [] : [{ ...part, start }];
  });
  return { text, pieces };
}

/** The parts that make up `[start, end)`. */
export function partsOf({ pieces }: MappedText, start: number, end: number): readonly Part[] {
  const parts: Part[] = [];
  for (let i = pieceAt(pieces, start); i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece || piece.start >= end) break;
    const from = Math.max(start, piece.start) - piece.start;
    const to = Math.min(end, piece.start + piece.text.length) - piece.start;
    if (from >= to) continue;
    const { file, start: at } = piece.origin;
    const origin = piece.exact ? { file, start: at + from, end: at + to } : piece.origin;
    parts.push({ ...piece, text: piece.text.slice(from, to), origin });
  }
  return parts;
}

/** The place of the piece in which an offset stands. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && piece.start + piece.text.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text after splices that do not overlap. */
export function splice(mapped: MappedText, splices: readonly Splice[]): MappedText {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end, parts: by } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(...partsOf(mapped, at, start), ...by);
    at = end;
  }
  return joinParts([...parts, ...partsOf(mapped, at, mapped.text.length)]);
}

/** Where a stretch of the text stands; of one that comes from several places, where it begins. */
export function originSpan(mapped: MappedText, start: number, end: number): Span | undefined {
  const parts = partsOf(mapped, start, Math.max(end, start + 1));
  const [first] = parts;
  if (!first) return undefined;
  const last = parts.findLast(
    (part) => part.origin.file === first.origin.file && part.origin.end >= first.origin.start,
  );
  return { ...first.origin, end: last && last.origin.end > first.origin.end ? last.origin.end : first.origin.end };
}
