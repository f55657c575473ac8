/**
 * Bytes to text: UTF-8, or UTF-16 with its mark. What is neither is read as far as it goes and reported, together with the
 * old Vietnamese encoding that it looks like.
 */

import { excerpt, fault, type Problems } from "./problems.ts";

/** A piece of text in an old Vietnamese encoding, seen as Latin letters. */
interface Legacy {
  readonly encoding: "TCVN3" | "VNI";
  readonly sample: string;
  readonly offset: number;
}

// TCVN3 (ABC) uses signs as letters: `NguyÔn V¨n`. VNI writes a second sign behind the letter: `Nguyeãn Vaên`, `ñ` for đ.
const encodings = [
  ["TCVN3", /[A-Za-z][\u00a8-\u00ac\u00ae\u00b5-\u00be\u00d7]|[\u00a7\u00ae][A-Za-z]|[a-z][\u00c6-\u00df]/g],
  ["VNI", /[A-Ya-y][øûïåäëü]|[A-Y][ØÛÏÅÄËÜ]|[ñÑ][A-Za-zöôÖÔ]|ö[a-zïùøûõ]|Ö[A-ZÏÙØÛÕ]/g],
] as const;

const letter = /[\p{L}\u00a1-\u00be\u00d7]/u;

/** The word around an offset. */
function wordAt(text: string, offset: number): string {
  let start = offset;
  let end = offset;
  while (start > offset - 20 && letter.test(text[start - 1] ?? "")) start--;
  while (end < offset + 20 && letter.test(text[end] ?? "")) end++;
  return text.slice(start, end);
}

/** Words of a text that are in an old encoding, as it seems: at most two different ones of each encoding. */
export interface LegacyWords extends Legacy {
  readonly words: readonly string[];
}

/** What each old encoding could have written of a text. */
export function legacyWords(text: string): readonly LegacyWords[] {
  return encodings.flatMap(([encoding, pattern]) => {
    const words = new Set<string>();
    let first: number | undefined;
    for (const { index } of text.matchAll(pattern)) {
      first ??= index;
      words.add(wordAt(text, index));
      if (words.size > 1) break;
    }
    return first === undefined ? [] : { encoding, sample: wordAt(text, first), offset: first, words: [...words] };
  });
}

/** The old encoding that a text looks like: at least two words are needed. */
export function legacyEncoding(text: string): Legacy | undefined {
  return legacyWords(text).find(({ words }) => words.length > 1);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** Reports an old encoding in a text; says whether there was one. */
export function reportLegacy(text: string, problems: Problems): boolean {
  const legacy = legacyEncoding(text);
  if (!legacy) return false;
  const { encoding, sample, offset } = legacy;
  const line = lineAt(text, offset);
  problems.add(fault("KH5022", { encoding, line, sample: excerpt(sample) }), { row: line });
  return true;
}

function decode(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}

const vietnamese = /[\u0102-\u0111\u01a0-\u01b0\u1ea0-\u1ef9]/;

/** The text of a file, composed (NFC), without a byte order mark. */
export function decodeText(bytes: Uint8Array, problems: Problems): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const label = mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8";
  const text = decode(bytes, label);
  const broken = text.indexOf("\ufffd");
  // Bytes that are no UTF-8 show an old encoding best as Latin letters; a file with Vietnamese UTF-8 in it is merely damaged.
  const asLatin = broken >= 0 && !vietnamese.test(text);
  const legacy = reportLegacy(asLatin ? decode(bytes, "windows-1252").replaceAll("ï¿½", " ") : text, problems);
  if (broken >= 0 && !legacy) {
    const line = lineAt(text, broken);
    problems.add(fault("KH5021", { count: text.split("\ufffd").length - 1, line }), { row: line });
  }
  const composed = text.normalize("NFC");
  if (composed !== text) problems.add(fault("KH5023", {}));
  return composed;
}
