/**
 * A scan in progress, and what all its parts need.
 */

import { report, type Span } from "@khung/diagnostics";
import { isOddSpace, unicodeName, visible } from "./characters.ts";
import { type Problems, say } from "./problems.ts";
import { K } from "./tokens.ts";

/** A scan in progress; the helpers below advance it. */
export interface Scanning {
  readonly file: string;
  readonly text: string;
  readonly kinds: Uint16Array;
  readonly starts: Int32Array;
  readonly spellings: Uint16Array;
  readonly problems: Problems;
  count: number;
  /** Kind of the last significant token, 0 before the first. */
  previous: number;
}

/** Adds the token that begins at `start`. */
export function push(scan: Scanning, kind: number, start: number, spelling = 0): void {
  scan.kinds[scan.count] = kind;
  scan.starts[scan.count] = start;
  scan.spellings[scan.count] = spelling;
  scan.count++;
  if (kind > K.Comment) scan.previous = kind;
}

/** A place in the source that is scanned. */
export function spanAt(scan: { readonly file: string }, start: number, end: number): Span {
  return { file: scan.file, start, end };
}

/** A name or a number that nobody would write out: it is not read. Gives its end. */
export function tooLong(scan: Scanning, start: number, end: number, code: "KH1024" | "KH1025", most: number): number {
  push(scan, K.Unknown, start);
  const written = `${visible(scan.text.slice(start, start + 30))}…`;
  say(scan.problems, () => report(code, spanAt(scan, start, end), { written, most }));
  return end;
}

/** Reports a run of odd spaces that begins at `start`; gives its end. */
export function oddSpaces(scan: Scanning, start: number): number {
  const { text } = scan;
  let end = start + 1;
  while (isOddSpace(text.charCodeAt(end))) end++;
  const span = spanAt(scan, start, end);
  const title = { vi: "thay bằng dấu cách thường", en: "replace it by an ordinary space" };
  const name = unicodeName(text.charCodeAt(start));
  say(scan.problems, () => report("KH1013", span, { name }, { fixes: [{ title, edits: [{ span, text: " " }] }] }));
  return end;
}
