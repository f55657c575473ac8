/**
 * What a file is printed from: its tokens and comments in order, with the line breaks before each, and stretches that stay as they are.
 */

import type { Parsed } from "../parse.ts";
import { K } from "../tokens.ts";
import { walk } from "../walk.ts";

/** One thing to print. */
export interface Element {
  /** Kind of the token; `Unknown` for a stretch that is copied. */
  readonly kind: number;
  /** Position in `tokens.significant`; -1 for a comment. */
  readonly position: number;
  readonly start: number;
  readonly end: number;
  /** True for text that is copied as it is, error stretches above all. */
  readonly verbatim: boolean;
  /** Line breaks before it in the source. */
  readonly lines: number;
}

/** The elements of a parsed file, in order. */
export function elementsOf(parsed: Parsed): readonly Element[] {
  const { kinds, starts, count } = parsed.tokens;
  const kept = verbatimStretches(parsed);
  const elements: Element[] = [];
  let stretch = 0;
  let lines = 0;
  let position = 0;
  for (let i = 0; i < count; i++) {
    const kind = kinds[i] ?? 0;
    const start = starts[i] ?? 0;
    if (kind === K.Newline) lines++;
    if (kind === K.Newline || kind === K.Whitespace) continue;
    const isComment = kind === K.Comment;
    while ((kept[stretch]?.[1] ?? Infinity) <= start) stretch++;
    const [from, to] = kept[stretch] ?? [Infinity, Infinity];
    if (start === from) elements.push({ kind: K.Unknown, position, start, end: to, verbatim: true, lines });
    else if (start < from)
      elements.push({
        kind,
        position: isComment ? -1 : position,
        start,
        end: starts[i + 1] ?? start,
        verbatim: false,
        lines,
      });
    lines = 0;
    if (!isComment) position++;
  }
  return elements;
}

/** Stretches to copy, ordered and apart: error nodes, and whole items whose braces do not balance. */
function verbatimStretches({ file, tokens, braces, diagnostics }: Parsed): readonly (readonly [number, number])[] {
  if (!diagnostics.some((diagnostic) => diagnostic.severity === "error")) return [];
  const { starts, significant } = tokens;
  const stretches = braces.unbalanced.map(([from, to]): [number, number] => [
    starts[significant[from] ?? 0] ?? 0,
    starts[(significant[to - 1] ?? 0) + 1] ?? 0,
  ]);
  walk(file, (node) => {
    if (node.kind === "error") stretches.push([node.start, node.end]);
  });
  const apart: [number, number][] = [];
  for (const [start, end] of stretches.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (start >= (apart[apart.length - 1]?.[1] ?? -1)) apart.push([start, end]);
  }
  return apart;
}
