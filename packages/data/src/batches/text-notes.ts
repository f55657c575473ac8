/**
 * What is wrong with the letters of a text that is read in pieces: the same that `decodeText` finds in a whole one.
 *
 * Only cells with letters beyond ASCII are looked at.
 */

import { legacyWords, type LegacyWords } from "../decode-text.ts";
import { excerpt, fault, type Problems } from "../problems.ts";

/** Notes of one piece. Plain data. Lines are counted from its beginning, from 0. */
export interface TextNotes {
  /** Characters that could not be read, and the line of the first. */
  readonly broken: number;
  readonly brokenLine: number;
  readonly isVietnamese: boolean;
  readonly isComposed: boolean;
  /** Words that look like an old encoding, read as UTF-8 and as Latin letters. */
  readonly asWritten: readonly LineWords[];
  readonly asLatin: readonly LineWords[];
}

interface LineWords extends Omit<LegacyWords, "offset"> {
  readonly line: number;
}

const vietnamese = /[\u0102-\u0111\u01a0-\u01b0\u1ea0-\u1ef9]/;
const newline = 10;

/** Looks at cells given as pairs of offsets. */
export function noteText(bytes: Uint8Array, cells: readonly number[]): TextNotes | undefined {
  if (cells.length === 0) return undefined;
  let size = 0;
  for (let i = 0; i < cells.length; i += 2) size += cells[i + 1]! - cells[i]! + 1;
  const joined = new Uint8Array(size);
  let at = 0;
  for (let i = 0; i < cells.length; i += 2) {
    for (let from = cells[i]!; from < cells[i + 1]!; from++) joined[at++] = bytes[from] === newline ? 32 : bytes[from]!;
    joined[at++] = newline;
  }
  const text = new TextDecoder().decode(joined);
  const lineOf = (whole: string, offset: number): number => {
    const cell = count(whole, offset);
    let line = 0;
    const end = cells[cell * 2] ?? 0;
    for (let i = 0; i < end; i++) if (bytes[i] === newline) line++;
    return line;
  };
  const wordsOf = (whole: string): LineWords[] =>
    legacyWords(whole).map(({ offset, ...rest }) => ({ ...rest, line: lineOf(whole, offset) }));
  const first = text.indexOf("\ufffd");
  const isVietnamese = vietnamese.test(text);
  return {
    broken: first < 0 ? 0 : text.split("\ufffd").length - 1,
    brokenLine: first < 0 ? 0 : lineOf(text, first),
    isVietnamese,
    isComposed: text.normalize("NFC") !== text,
    asWritten: wordsOf(text),
    asLatin: first < 0 || isVietnamese ? [] : wordsOf(new TextDecoder("windows-1252").decode(joined)),
  };
}

function count(text: string, offset: number): number {
  let lines = 0;
  for (let i = text.indexOf("\n"); i >= 0 && i < offset; i = text.indexOf("\n", i + 1)) lines++;
  return lines;
}

/** Gathers the notes of pieces, in order, and says what is wrong. */
export class TextWatch {
  #broken = 0;
  #brokenLine = 0;
  #isVietnamese = false;
  #isComposed = false;
  readonly #asWritten: LineWords[] = [];
  readonly #asLatin: LineWords[] = [];

  /** `line`: the number of the first line of the piece. */
  add(notes: TextNotes | undefined, line: number): void {
    if (!notes) return;
    if (this.#broken === 0) this.#brokenLine = line + notes.brokenLine;
    this.#broken += notes.broken;
    this.#isVietnamese ||= notes.isVietnamese;
    this.#isComposed ||= notes.isComposed;
    const placed = (each: LineWords): LineWords => ({ ...each, line: line + each.line });
    this.#asWritten.push(...notes.asWritten.map(placed));
    this.#asLatin.push(...notes.asLatin.map(placed));
  }

  report(problems: Problems): void {
    const legacy = this.#legacy(this.#broken > 0 && !this.#isVietnamese ? this.#asLatin : this.#asWritten);
    if (legacy) {
      const { encoding, line, sample } = legacy;
      problems.add(fault("KH5022", { encoding, line, sample: excerpt(sample) }), { row: line });
    } else if (this.#broken > 0) {
      const line = this.#brokenLine;
      problems.add(fault("KH5021", { count: this.#broken, line }), { row: line });
    }
    if (this.#isComposed) problems.add(fault("KH5023", {}));
  }

  /** The first encoding with two different words. */
  #legacy(found: readonly LineWords[]): LineWords | undefined {
    return (["TCVN3", "VNI"] as const)
      .map((name) => found.filter(({ encoding }) => encoding === name))
      .find((each) => new Set(each.flatMap(({ words }) => words)).size > 1)?.[0];
  }
}
