/** Edits of a text, in UTF-16 offsets, as strings and editors count. */

import { invariant } from "@khung/diagnostics";

/** A stretch of a text, half-open. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Puts `insert` in the place of a stretch. Edits of one step are in order, do not overlap, and all count in the text before the step. */
export interface TextEdit extends TextRange {
  readonly insert: string;
}

/** The text after edits. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = "";
  let at = 0;
  for (const { from, to, insert } of edits) {
    invariant(at <= from && from <= to && to <= text.length, "edits are in order, within the text, and do not overlap");
    out += text.slice(at, from) + insert;
    at = to;
  }
  return out + text.slice(at);
}

/** The edits that take a step back, counting in the text after it. */
export function inverseOf(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return edits.map(({ from, to, insert }) => {
    const start = from + shift;
    shift += insert.length - (to - from);
    return { from: start, to: start + insert.length, insert: text.slice(from, to) };
  });
}

/** The one edit that makes a text into another: all between the first and the last difference. None when there is none. */
export function editBetween(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return [{ from: start, to: before.length - tail, insert: after.slice(start, after.length - tail) }];
}

/** Where an offset stands after edits; one in the middle of what was replaced goes to the end of what came. */
export function shiftOffset(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const { from, to, insert } of edits) {
    if (from > offset || (from === offset && to > from)) break;
    if (to > offset) return from + shift + insert.length;
    shift += insert.length - (to - from);
  }
  return offset + shift;
}
