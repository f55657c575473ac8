/**
 * Keywords typed without diacritics, with capitals or with a slip, where a statement could not be read.
 */

import { fold, report, suggest, type Diagnostic, type Source } from "@khung/diagnostics";
import type { Unread } from "./build-leaves.ts";
import type { Encoded } from "./encode.ts";
import type { Expected } from "./expected.ts";
import { firstOnLine } from "./token-list.ts";
import { spell } from "./spell.ts";
import { forms, K, keywordNames, type Form, type Surface } from "./tokens.ts";

/** A stretch that stopped being readable at `at`. */
export interface Misreading {
  readonly source: Source;
  readonly surface: Surface;
  readonly encoded: Encoded;
  readonly stretch: Unread;
  readonly at: number;
  readonly expected: Expected;
  /** Whether the stretch could be read with other code in its place. */
  readonly isReadable: (code: string) => boolean;
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
  /** Nothing else can be meant, even when other words of the stretch are wrong, too. */
  readonly isSure: boolean;
}

/** A diagnostic with a fix when words near `at` are almost a keyword and the stretch can be read with it. */
export function misspelt(misreading: Misreading): Diagnostic | undefined {
  const { source, surface, encoded, stretch } = misreading;
  const { from: begin, to: finish } = stretch;
  const all = candidates(misreading);
  const readable = all.find(({ from, to, kind }) =>
    misreading.isReadable(encoded.code.slice(begin, from) + String.fromCharCode(kind) + encoded.code.slice(to, finish)),
  );
  const found = readable ?? all.find((candidate) => candidate.isSure);
  if (found === undefined) return undefined;
  const span = { file: source.file, start: encoded.starts[found.from] ?? 0, end: encoded.ends[found.to - 1] ?? 0 };
  const prev = found.from === 0 ? 0 : encoded.code.charCodeAt(found.from - 1);
  const meant = spell(found.kind, surface, { lead: 0, prev, operand: true });
  const written = source.text.slice(span.start, span.end).replace(/\s+/g, " ");
  // The very word: not its letters are wrong, but its place.
  if (written === meant) return undefined;
  const title = { vi: `viết \`${meant}\``, en: `write \`${meant}\`` };
  return report(
    "KH1009",
    span,
    { written, meant },
    { fixes: readable ? [{ title, edits: [{ span, text: meant }] }] : [] },
  );
}

function foldForms(surface: Surface): ReadonlyMap<string, readonly Form[]> {
  return Map.groupBy([...forms[surface].values()].flat(), (form) => fold(form.text));
}

/** The forms of each surface by their letters without diacritics and capitals. */
const foldedForms: Readonly<Record<Surface, ReadonlyMap<string, readonly Form[]>>> = {
  vi: foldForms("vi"),
  en: foldForms("en"),
};

/** What officials write for a comparison, and its keyword. */
const synonyms: Readonly<Record<Surface, ReadonlyMap<string, number>>> = {
  vi: new Map([
    ["toi thieu", K.AT_LEAST],
    ["khong thap hon", K.AT_LEAST],
    ["khong nho hon", K.AT_LEAST],
    ["khong it hon", K.AT_LEAST],
    ["lon hon", K.MORE_THAN],
    ["cao hon", K.MORE_THAN],
    ["nhieu hon", K.MORE_THAN],
    ["khong vuot qua", K.AT_MOST],
    ["khong lon hon", K.AT_MOST],
    ["khong cao hon", K.AT_MOST],
    ["khong nhieu hon", K.AT_MOST],
    ["nho hon", K.LESS_THAN],
    ["thap hon", K.LESS_THAN],
    ["it hon", K.LESS_THAN],
  ]),
  en: new Map([
    ["no less than", K.AT_LEAST],
    ["not less than", K.AT_LEAST],
    ["minimum", K.AT_LEAST],
    ["greater than", K.MORE_THAN],
    ["above", K.MORE_THAN],
    ["no more than", K.AT_MOST],
    ["not more than", K.AT_MOST],
    ["fewer than", K.LESS_THAN],
    ["below", K.LESS_THAN],
  ]),
};

/** Words around the place, longest first, that look like a keyword: without diacritics exactly, else nearly. */
function candidates({ source, surface, encoded, stretch, at, expected }: Misreading): readonly Candidate[] {
  const textOf = (from: number, to: number): string =>
    source.text.slice(encoded.starts[from], encoded.ends[to - 1]).replace(/\s+/g, " ");
  const all = [...forms[surface].values()].flat();
  const folds = foldedForms[surface];
  const exact: Candidate[] = [];
  const near: Candidate[] = [];
  for (let from = Math.max(stretch.from, at - 3); from <= Math.min(at, stretch.to - 1); from++) {
    for (let to = lineEndAt(encoded, from, Math.min(stretch.to, from + 5)); to > Math.max(from, at - 1); to--) {
      if (!isWords(encoded, from, to)) continue;
      const written = textOf(from, to);
      for (const { kind, words } of folds.get(fold(written)) ?? [])
        exact.push({ from, to, kind, isSure: words.length > 1 || (from === at && !expected.kinds.has(K.Name)) });
      const meant = synonyms[surface].get(fold(written));
      if (meant !== undefined) exact.push({ from, to, kind: meant, isSure: false });
      if (from === at && exact.length === 0) near.push(...nearest(written, from, to, all, expected));
    }
  }
  return [...exact, ...near];
}

function nearest(
  written: string,
  from: number,
  to: number,
  all: readonly Form[],
  expected: Expected,
): readonly Candidate[] {
  const words = written.split(" ").length;
  const possible = all.filter(
    (form) => expected.kinds.has(form.kind) && form.words.length === words && form.text.length > 3,
  );
  const best = suggest(
    written,
    possible.map((form) => form.text),
  );
  const kind = possible.find((form) => form.text === best)?.kind;
  return kind === undefined ? [] : [{ from, to, kind, isSure: false }];
}

/** The end of the line on which a token stands, but no further than `most`. */
function lineEndAt(encoded: Encoded, from: number, most: number): number {
  let to = from + 1;
  while (to < most && ((encoded.marks[to] ?? 0) & firstOnLine) === 0) to++;
  return to;
}

/** Only words, at least one of them no keyword. */
function isWords(encoded: Encoded, from: number, to: number): boolean {
  let name = false;
  for (let i = from; i < to; i++) {
    const kind = encoded.code.charCodeAt(i);
    if (kind === K.Name) name = true;
    else if (!keywordNames.has(kind)) return false;
  }
  return name;
}
