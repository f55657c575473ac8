/** What can be folded away: what stands between braces on several lines, and comments of several lines. */

import { K } from "@khung/syntax";
import { toPosition } from "./positions.ts";
import type { FoldingRange } from "./protocol.ts";
import type { Snapshot } from "./snapshot.ts";

/** The folds of the text, in order of their first line; the line with the closing brace stays. */
export function foldsOf({ parsed: { tokens }, starts }: Snapshot): readonly FoldingRange[] {
  const folds: FoldingRange[] = [];
  const open: number[] = [];
  let comment: { readonly first: number; last: number } | undefined;
  const lineOf = (index: number): number => toPosition(starts, tokens.starts[index] ?? 0).line;
  const fold = (startLine: number, endLine: number, kind: FoldingRange["kind"]): void => {
    if (endLine > startLine) folds.push({ startLine, endLine, kind });
  };
  const endComment = (): void => {
    if (comment) fold(comment.first, comment.last, "comment");
    comment = undefined;
  };
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kinds[i] ?? 0;
    if (kind === K.Whitespace || kind === K.Newline) continue;
    const line = lineOf(i);
    if (kind === K.Comment) {
      if (comment?.last === line - 1) comment.last = line;
      else {
        endComment();
        comment = { first: line, last: line };
      }
      continue;
    }
    endComment();
    if (kind === K["{"]) open.push(line);
    const from = kind === K["}"] ? open.pop() : undefined;
    if (from !== undefined) fold(from, line - 1, "region");
  }
  endComment();
  return folds.toSorted((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}
