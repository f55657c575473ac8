/** Offsets ↔ lines and characters. Inside this package everything is an offset; only `service.ts` and the answers use lines. */

import { positionAt, type Span } from "@khung/diagnostics";
import type { EditorPosition, EditorRange } from "./protocol.ts";

/** The offset of a position; past the end of a line gives its end. */
export function toOffset(text: string, starts: readonly number[], { line, character }: EditorPosition): number {
  const start = starts[line];
  if (start === undefined) return line < 0 ? 0 : text.length;
  const end = starts[line + 1] === undefined ? text.length : (starts[line + 1] ?? 0) - 1;
  return Math.min(start + Math.max(0, character), end);
}

/** The position of an offset. */
export function toPosition(starts: readonly number[], offset: number): EditorPosition {
  const { line, column } = positionAt(starts, offset);
  return { line: line - 1, character: column - 1 };
}

/** The range of a span. */
export function toRange(starts: readonly number[], { start, end }: Pick<Span, "start" | "end">): EditorRange {
  return { start: toPosition(starts, start), end: toPosition(starts, end) };
}
