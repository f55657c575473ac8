/**
 * Source files and places in them.
 *
 * In: text. Out: spans and line/column positions. Refuses: reading files.
 */

/** One source text under a name that people recognise; `text` is exactly what was read. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** A place in a source: 0-based, half-open, UTF-16 offsets. Invariant: 0 ≤ start ≤ end ≤ text.length. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** 1-based line and 1-based UTF-16 column, as editors show them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines of `text` start; the first is 0. `\n`, `\r\n` and a lone `\r` end a line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (c === 10 || c === 13) starts.push(i + 1);
  }
  return starts;
}

/** The position of an offset, given the line starts of its text. Offsets past the end give the last position. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
