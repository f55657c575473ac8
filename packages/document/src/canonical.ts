/** One way to write each text: composed letters (NFC) and `\n`, so that what looks alike is alike. */

import type { TextEdit } from "./edit.ts";

/** A text in canonical form, and whether that changed anything. */
export interface Canonical {
  readonly text: string;
  /** Line ends were `\r\n` or `\r`, or there was a byte order mark. */
  readonly hadOtherLines: boolean;
  /** Letters were in parts: `e` and an accent. */
  readonly hadParts: boolean;
}

/** Puts a text into canonical form: when it is loaded and when it is pasted. */
export function toCanonical(text: string): Canonical {
  const lines = withPlainLines(text);
  const composed = lines.normalize("NFC");
  return { text: composed, hadOtherLines: lines !== text, hadParts: composed !== lines };
}

function withPlainLines(text: string): string {
  if (!text.includes("\r") && !text.startsWith("\ufeff")) return text;
  return text.replace(/^\ufeff/, "").replaceAll(/\r\n?/g, "\n");
}

/**
 * Edits after which a canonical text is still canonical: what is inserted is composed, together with the letter before it and the
 * marks behind it where they grow together.
 */
export function canonicalEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.map(({ from, to, insert }, i) => {
    const plain = insert.includes("\r") || insert.startsWith("\ufeff") ? withPlainLines(insert) : insert;
    const floor = edits[i - 1]?.to ?? 0;
    const ceiling = edits[i + 1]?.from ?? text.length;
    let start = from;
    let end = to;
    while (start > floor && from - start < longestCluster) {
      start--;
      if (!isMark(text, start)) break;
    }
    while (end < ceiling && end - to < longestCluster && isMark(text, end)) end++;
    const before = text.slice(start, from);
    const after = text.slice(to, end);
    const whole = (before + plain + after).normalize("NFC");
    if (whole === before + plain + after) return { from, to, insert: plain };
    const composed = plain.normalize("NFC");
    if (whole === before + composed + after) return { from, to, insert: composed };
    return { from: start, to: end, insert: whole };
  });
}

/** More marks on one letter than any language has. */
const longestCluster = 30;

function isMark(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  // Low surrogates too, so that no pair is taken apart.
  return unit >= 0x300 && (/\p{M}/u.test(text[offset] ?? "") || (unit >= 0xdc00 && unit <= 0xdfff));
}
