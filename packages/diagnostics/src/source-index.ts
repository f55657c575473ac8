import { lineStarts, positionAt, type Position, type Source, type Span } from "./source.ts";

/** A range as editors and JSON show it: `end` is the position after the last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Sources by file name, with the lines of those that were asked for. */
export interface SourceIndex {
  /** The text of a line without its end, and the offset at which it starts; undefined for an unknown file. */
  line(file: string, number: number): { readonly text: string; readonly start: number } | undefined;
  /** A file that is not known has everything at 1:1. */
  range(span: Span): Range;
}

/** Prepares sources for showing places in them; counts the lines of a file only when asked about it. */
export function indexSources(sources: readonly Source[]): SourceIndex {
  const texts = new Map(sources.map(({ file, text }) => [file, text]));
  const known = new Map<string, readonly number[]>();
  const startsOf = (file: string): readonly number[] => {
    const starts = known.get(file) ?? lineStarts(texts.get(file) ?? "");
    known.set(file, starts);
    return starts;
  };
  return {
    line(file, number) {
      const text = texts.get(file);
      const start = startsOf(file)[number - 1];
      if (text === undefined || start === undefined) return undefined;
      return { text: text.slice(start, startsOf(file)[number]).replace(/[\r\n]+$/, ""), start };
    },
    range({ file, start, end }) {
      const starts = startsOf(file);
      const place = (offset: number) => (texts.has(file) ? positionAt(starts, offset) : { line: 1, column: 1 });
      return { start: place(start), end: place(end) };
    },
  };
}
