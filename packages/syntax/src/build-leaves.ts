import type * as ast from "./ast.ts";
import { toNfc } from "./characters.ts";
import type { Encoded } from "./encode.ts";
import { keywordNames } from "./tokens.ts";

/** What Peggy's `range()` gives: encoded positions, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch that no rule could read, and the start rule that would say why. */
export interface Unread {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
}

/** What Peggy gives for an optional part. */
export type Maybe<T> = T | null;
/** What was too much in the head of a block. */
export type Junk = ast.ErrorNode | null;

/** The children of a block, what was too much in its head first. */
export function withJunk<T>(junk: Junk, rest: readonly T[]): readonly (T | ast.ErrorNode)[] {
  return junk ? [junk, ...rest] : rest;
}

/** Builders of leaves, and what all other builders need. */
export type Leaves = ReturnType<typeof buildLeaves>;

/** `HALF_UP` → `halfUp`. */
function camelCase(name: string): string {
  return name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

const words: ReadonlyMap<string, string> = new Map(
  [...keywordNames].map(([kind, name]) => [String.fromCharCode(kind), camelCase(name)]),
);

/** Builders of leaves over one encoded source. */
export function buildLeaves(text: string, encoded: Encoded) {
  const { starts, ends } = encoded;
  const unread = new Map<ast.ErrorNode, Unread>();
  const at = (range: Range): ast.Node => ({
    start: starts[firstReal(encoded, range)] ?? 0,
    end: ends[range.end - 1] ?? 0,
  });
  const textAt = (range: Range): string => text.slice(starts[range.start], ends[range.end - 1]);
  return {
    at,
    /** The keyword behind a character, as the tree spells it. */
    word: (character: string): string => words.get(character) ?? "",
    /** The text of a token by encoded position. */
    tokenText: (position: number): string => text.slice(starts[position], ends[position]),
    unread,
    error: (range: Range, rule: string): ast.ErrorNode => {
      const node: ast.ErrorNode = { kind: "error", ...at(range) };
      unread.set(node, { rule, from: range.start, to: range.end });
      return node;
    },
    name: (range: Range): ast.Name => ({ kind: "name", ...at(range), text: toNfc(textAt(range)) }),
    text: (range: Range): ast.TextLiteral => ({ kind: "text", ...at(range), value: textValue(textAt(range)) }),
    version: (range: Range): ast.Version => ({ kind: "version", ...at(range), text: textAt(range) }),
    date: (range: Range): ast.DateLiteral => ({ kind: "date", ...at(range), text: textAt(range) }),
    levelRef: (range: Range): ast.LevelRef => ({
      kind: "levelRef",
      ...at(range),
      text: toNfc(digitsOf(textAt(range))),
    }),
  };
}

/** The first character of a range that stands in the source; a brace that was added does not. */
function firstReal({ starts, ends }: Encoded, { start, end }: Range): number {
  let first = start;
  while (first < end - 1 && starts[first] === ends[first]) first++;
  return first;
}

/** Text between its quotes, escapes read; the closing quote may be missing. */
function textValue(written: string): string {
  if (written.length > 1 && written.endsWith('"') && !written.includes("\\")) return toNfc(written.slice(1, -1));
  const inner = written.slice(1).replace(/((?:^|[^\\])(?:\\\\)*)["\u201c-\u201e]$/, "$1");
  return toNfc(inner.replace(/\\(["\\])/g, "$1"));
}

/** A number as written, with a decimal point even where a comma was typed. */
export function digitsOf(written: string): string {
  if (!written.includes(",")) return written;
  return /^\d+,\d+$/.test(written) ? written.replace(",", ".") : (/^\d+(?:\.\d+)?/.exec(written)?.[0] ?? "0");
}
