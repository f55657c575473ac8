/** The lines on which tokens stand, each looked at once: a file may be one line of a million tokens. */

import { lineEnd } from "./characters.ts";
import { endAt, isFirst, startAt, type Tokens } from "./token-list.ts";

/** Lines by position of a significant token. */
export interface Lines {
  /** A number that tokens of one line share. */
  readonly lineOf: (position: number) => number;
  /** The indentation of the line, in characters. */
  readonly columnOf: (position: number) => number;
  /** The first token after this line. */
  readonly nextLine: (position: number) => number | undefined;
  /** Where the line ends on which a token ends. */
  readonly endOf: (position: number) => number;
}

/** Goes through the tokens of a file when something is asked for the first time. */
export function linesOf(tokens: Tokens): Lines {
  let found: { readonly lines: Int32Array; readonly firsts: readonly number[] } | undefined;
  const columns = new Map<number, number>();
  const ends = new Map<number, number>();
  const all = () => (found ??= numberLines(tokens));
  const lineOf = (position: number): number => all().lines[position] ?? 0;
  return {
    lineOf,
    columnOf: (position) => remember(columns, lineOf(position), (line) => columnAt(tokens, all().firsts[line] ?? 0)),
    nextLine: (position) => all().firsts[lineOf(position) + 1],
    endOf: (position) => remember(ends, lineOf(position), () => lineEnd(tokens.text, endAt(tokens, position))),
  };
}

function numberLines(tokens: Tokens) {
  const lines = new Int32Array(tokens.significant.length);
  const firsts: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (isFirst(tokens, i) || i === 0) firsts.push(i);
    lines[i] = firsts.length - 1;
  }
  return { lines, firsts };
}

function columnAt(tokens: Tokens, first: number): number {
  const start = startAt(tokens, first);
  let lineStart = start;
  while (lineStart > 0 && !/[\n\r]/.test(tokens.text[lineStart - 1] ?? "")) lineStart--;
  return start - lineStart;
}

function remember(known: Map<number, number>, line: number, find: (line: number) => number): number {
  const value = known.get(line) ?? find(line);
  known.set(line, value);
  return value;
}
