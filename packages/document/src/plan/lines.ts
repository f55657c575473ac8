/** Lines and stretches of statements: where one begins with its comments, where another can be put. */

import { K, type AnyNode, type Comment } from "@khung/syntax";
import type { TextEdit, TextRange } from "../edit.ts";
import { positionsIn, tokenAt } from "../form/words.ts";
import { commentsOfNode, type Work } from "./draft.ts";

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

/** White space at the beginning of the line of an offset. */
export function indentAt(text: string, offset: number): string {
  return /^[^\S\n]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? "";
}

/** A statement with the comments that belong to it. */
export interface Stretch extends TextRange {
  /** Nothing else stands on its first line before it, nor on its last line behind it. */
  readonly isAloneBefore: boolean;
  readonly isAloneAfter: boolean;
  /** All comments in it: its own, and those within. */
  readonly comments: readonly Comment[];
}

/** The stretch of a node, its own comments and the sign behind it (`;`, `,`) included. */
export function stretchOf(work: Pick<Work, "text" | "places">, node: AnyNode, all: readonly Comment[]): Stretch {
  const { text } = work;
  const own = commentsOfNode(work, node);
  const above = own.find(({ place }) => place === "above");
  const from = above && isOnOwnLine(text, above.start) ? above.start : node.start;
  const sign = /^[^\S\n]*[,;]/.exec(text.slice(node.end, lineEnd(text, node.end)))?.[0].length ?? 0;
  const trailing = own.findLast(({ place, start }) => place === "trailing" && start >= node.end);
  const to = Math.max(node.end + sign, trailing?.end ?? 0);
  return {
    from,
    to,
    isAloneBefore: isOnOwnLine(text, from),
    isAloneAfter: /^[^\S\n]*$/.test(text.slice(to, lineEnd(text, to))),
    comments: all.filter(({ start, end }) => from <= start && end <= to),
  };
}

function isOnOwnLine(text: string, offset: number): boolean {
  return /^[^\S\n]*$/.test(text.slice(lineStart(text, offset), offset));
}

/** The edit that takes a stretch away: its lines where it stands alone on them, else itself and the space beside it. */
export function removal(text: string, { from, to, isAloneBefore, isAloneAfter }: Stretch): TextEdit {
  if (isAloneBefore && isAloneAfter) {
    const end = lineEnd(text, to);
    const start = lineStart(text, from);
    if (end < text.length) return { from: start, to: end + 1, insert: "" };
    return { from: Math.max(0, start - 1), to: end, insert: "" };
  }
  if (isAloneAfter) return { from: trimEnd(text, from), to, insert: "" };
  return { from, to: skipSpace(text, to), insert: "" };
}

function trimEnd(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /[^\S\n]/.test(text[at - 1] ?? "")) at--;
  return at;
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /[^\S\n]/.test(text[at] ?? "")) at++;
  return at;
}

/** Where lines can be put, and how deep. */
export interface Spot {
  readonly indent: string;
  /** Makes the edit that puts lines there. */
  readonly put: (lines: string) => TextEdit;
}

/** Behind a sibling: after its trailing comment. */
export function spotBehind(work: Work, stretch: Stretch, container: AnyNode): Spot {
  const { text } = work;
  const indent = stretch.isAloneBefore ? indentAt(text, stretch.from) : deeper(work, container);
  if (stretch.isAloneAfter) {
    const at = lineEnd(text, stretch.to);
    return { indent, put: (lines) => ({ from: at, to: at, insert: `\n${indent}${lines}` }) };
  }
  return { indent, put: (lines) => between(text, stretch.to, lines, indent, indentAt(text, container.start)) };
}

/** Lines between two things on one line. */
function between(text: string, at: number, lines: string, indent: string, outer: string): TextEdit {
  const to = skipSpace(text, at);
  const rest = text[to] === "}" ? outer : indent;
  return { from: trimEnd(text, at), to, insert: `\n${indent}${lines}\n${rest}` };
}

/** The first place of a block. */
export function spotFirst(work: Work, container: AnyNode, first: Stretch | undefined): Spot {
  const { text } = work;
  if (first?.isAloneBefore) {
    const indent = indentAt(text, first.from);
    const at = lineStart(text, first.from);
    return { indent, put: (lines) => ({ from: at, to: at, insert: `${indent}${lines}\n` }) };
  }
  const indent = deeper(work, container);
  const open = openBrace(work, container, first?.from ?? container.end);
  const rest = text.slice(open, lineEnd(text, open));
  if (/^[^\S\n]*(?:\/\/.*)?$/.test(rest)) {
    const at = lineEnd(text, open);
    return { indent, put: (lines) => ({ from: at, to: at, insert: `\n${indent}${lines}` }) };
  }
  return { indent, put: (lines) => between(text, open, lines, indent, indentAt(text, container.start)) };
}

/** Behind the brace that opens a block: the last one before its first statement. */
function openBrace(work: Work, container: AnyNode, before: number): number {
  let at = container.end;
  for (const position of positionsIn(work.parsed, { from: container.start, to: before })) {
    const token = tokenAt(work.parsed, position);
    if (token.kind === K["{"]) at = token.to;
  }
  return at;
}

/** The indentation of what stands in a block: as the siblings of the block show it, else two spaces. */
function deeper(work: Work, container: AnyNode): string {
  return indentAt(work.text, container.start) + unitOf(work.text);
}

/** One step of indentation, as the first indented line of the text has it. */
function unitOf(text: string): string {
  return /\n([^\S\n]+)\S/.exec(text)?.[1] ?? "  ";
}

/** Lines of a statement, moved from one indentation to another; texts never go over lines. */
export function reindent(lines: string, from: string, to: string): string {
  if (from === to) return lines;
  return lines
    .split("\n")
    .map((line, i) => (i === 0 ? line : line.startsWith(from) ? to + line.slice(from.length) : line))
    .join("\n");
}
