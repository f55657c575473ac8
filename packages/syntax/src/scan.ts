/**
 * Text → tokens.
 *
 * In: one source. Out: tokens, trivia included, that put together are the text, for any text whatever; and what is wrong with single tokens.
 * Refuses: knowing what may follow what (the grammar), except for homonyms, which context.ts decides.
 */

import { report, type Source } from "@khung/diagnostics";
import { isDigit, isOddSpace, lineEnd, visible, wordStartUnits } from "./characters.ts";
import { settleHomonyms } from "./context.ts";
import { scanNumber } from "./scan-number.ts";
import { isQuote, scanText } from "./scan-text.ts";
import { scanWord } from "./scan-word.ts";
import { oddSpaces, push, spanAt, type Scanning } from "./scanning.ts";
import { firstOnLine, type Tokens } from "./token-list.ts";
import { K } from "./tokens.ts";
import { noProblems, type Problems, say } from "./problems.ts";

/** Scans a source. Never throws, loses nothing. */
export function scan(source: Source): { readonly tokens: Tokens; readonly problems: Problems } {
  const { file, text } = source;
  if (text.length > mostLetters) return tooLong(source);
  const size = text.length + 1;
  const scanning: Scanning = {
    file,
    text,
    kinds: new Uint16Array(size),
    starts: new Int32Array(size),
    spellings: new Uint16Array(size),
    problems: noProblems(),
    count: 0,
    previous: 0,
  };
  let i = text.charCodeAt(0) === 0xfeff ? spaces(scanning, 0, 1) : 0;
  while (i < text.length) i = token(scanning, i);
  const count = scanning.count;
  scanning.starts[count] = text.length;
  const kinds = scanning.kinds.slice(0, count);
  const starts = scanning.starts.slice(0, count + 1);
  const { significant, marks } = significantTokens(kinds);
  const tokens: Tokens = {
    text,
    count,
    kinds,
    starts,
    spellings: scanning.spellings.slice(0, count),
    significant,
    marks,
  };
  settleHomonyms(tokens);
  reportUnknown(scanning, tokens);
  return { tokens, problems: scanning.problems };
}

/** How many letters a file may have: ten times what 50,000 criteria take would still fit. */
export const mostLetters = 20_000_000;

/** A file that is too long to be read: one token. */
function tooLong({ file, text }: Source): ReturnType<typeof scan> {
  const problems = noProblems();
  const place = { file, start: 0, end: Math.min(text.length, 1) };
  say(problems, () => report("KH1022", place, { most: mostLetters }));
  const tokens: Tokens = {
    text,
    count: 1,
    kinds: Uint16Array.of(K.Unknown),
    starts: Int32Array.of(0, text.length),
    spellings: Uint16Array.of(0),
    significant: Int32Array.of(0),
    marks: Uint8Array.of(firstOnLine),
  };
  return { tokens, problems };
}

function token(scan: Scanning, i: number): number {
  const { text } = scan;
  const unit = text.charCodeAt(i);
  if (unit === 32 || unit === 9) return spaces(scan, i, i);
  if (unit === 10 || unit === 13) {
    push(scan, K.Newline, i);
    return unit === 13 && text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
  }
  if (wordStartUnits(text, i) > 0) return scanWord(scan, i);
  if (isDigit(unit)) return scanNumber(scan, i);
  if (isQuote(unit)) return scanText(scan, i);
  if (isOddSpace(unit)) return spaces(scan, i, i);
  return punctuation(scan, i, unit);
}

/** White space from `start`, looked at from `from` on. */
function spaces(scan: Scanning, start: number, from: number): number {
  const { text } = scan;
  let end = from;
  push(scan, K.Whitespace, start);
  for (;;) {
    const unit = text.charCodeAt(end);
    if (unit === 32 || unit === 9) end++;
    else if (isOddSpace(unit)) end = oddSpaces(scan, end);
    else return end;
  }
}

const long: Readonly<Record<number, number>> = { 60: K["<="], 62: K[">="], 33: K["!="] };
const single: ReadonlySet<number> = new Set(Array.from("{}(),:;@=<>+-*/%?", (c) => c.charCodeAt(0)));

function punctuation(scan: Scanning, i: number, unit: number): number {
  const { text } = scan;
  if (unit === 47 && text.charCodeAt(i + 1) === 47) {
    push(scan, K.Comment, i);
    return lineEnd(text, i);
  }
  const pair = text.charCodeAt(i + 1) === 61 ? long[unit] : undefined;
  if (pair !== undefined) {
    push(scan, pair, i);
    return i + 2;
  }
  if (single.has(unit)) {
    push(scan, unit, i);
    return i + 1;
  }
  if (scan.count === 0 || scan.kinds[scan.count - 1] !== K.Unknown) push(scan, K.Unknown, i);
  return i + ((text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1);
}

function significantTokens(kinds: Uint16Array): { significant: Int32Array; marks: Uint8Array } {
  const significant = new Int32Array(kinds.length);
  const marks = new Uint8Array(kinds.length);
  let count = 0;
  let first = true;
  for (let i = 0; i < kinds.length; i++) {
    const kind = kinds[i] ?? 0;
    if (kind > K.Comment) {
      if (first) marks[count] = firstOnLine;
      significant[count++] = i;
      first = false;
    } else if (kind === K.Newline) first = true;
  }
  return { significant: significant.slice(0, count), marks: marks.slice(0, count) };
}

/** After these a sign joins two sides; elsewhere a word may be meant. */
const operandEnds: ReadonlySet<number> = new Set<number>([K.Name, K.Number, K.Date, K["%"], K[")"], K["}"]]);

/** Signs as they stand in print, and as they are typed here. */
const drawn: Readonly<Partial<Record<string, string>>> = {
  "\u2265": ">=",
  "\u2264": "<=",
  "\u2260": "!=",
  "\u00d7": "*",
  "\u00f7": "/",
  "\u2212": "-",
  "\u2013": "-",
};

function reportUnknown(scan: Scanning, tokens: Tokens): void {
  const known = new Set(scan.problems.list.map((problem) => problem.span?.start));
  let before = 0;
  for (const index of tokens.significant) {
    const previous = before;
    before = tokens.kinds[index] ?? 0;
    if (before !== K.Unknown) continue;
    const start = tokens.starts[index] ?? 0;
    const end = tokens.starts[index + 1] ?? start;
    if (known.has(start)) continue;
    const written = tokens.text.slice(start, end);
    const hidden = /^\p{Cf}+$/u.test(written);
    const meant = hidden ? "" : operandEnds.has(previous) ? drawn[written] : undefined;
    const span = spanAt(scan, start, end);
    // Word leaves soft hyphens and marks of direction that nobody sees.
    const title = hidden
      ? { vi: "bỏ ký tự ẩn", en: "remove the hidden character" }
      : { vi: `viết \`${meant}\``, en: `write \`${meant}\`` };
    const fixes = meant === undefined ? [] : [{ title, edits: [{ span, text: meant }] }];
    say(scan.problems, () => report("KH1015", span, { written: visible(written) }, { fixes }));
  }
}
