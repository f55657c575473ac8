/**
 * Fixes of one sign where a stretch stopped being readable: add it, write another in its place, take it away.
 *
 * A fix is offered only when the whole stretch can be read with it, and only when it cannot change what was meant.
 */

import type { Fix } from "@khung/diagnostics";
import { signOf } from "./expected.ts";
import type { Misreading } from "./misspelt.ts";
import { spell } from "./spell.ts";
import { K, keywordNames } from "./tokens.ts";

/** Signs that may be added, those that are missed most often first. */
const added: readonly number[] = [K[","], K[":"], K["="], K[")"], K["{"], K["}"], K["%"]];

/** Signs that may be taken away: they only part or hold together. */
const removable: ReadonlySet<number> = new Set([K[","], K[":"], K[";"], K["("], K[")"], K["}"], K["%"]]);

/** What may be written in the place of what, the meaning being the same. A ratio is written `a : b` on paper. */
const alike: ReadonlyMap<number, readonly number[]> = new Map<number, readonly number[]>([
  [K[":"], [K["="], K["/"]]],
  [K["="], [K[":"]]],
  ...(
    [
      [K[">="], K.AT_LEAST],
      [K[">"], K.MORE_THAN],
      [K["<="], K.AT_MOST],
      [K["<"], K.LESS_THAN],
    ] as const
  ).flatMap(([one, other]): readonly (readonly [number, readonly number[]])[] => [
    [one, [other]],
    [other, [one]],
  ]),
]);

/** The fixes of one sign for a stretch. */
export function signFixes(misreading: Misreading): readonly Fix[] {
  const { at, stretch } = misreading;
  const isInside = at < stretch.to && misreading.encoded.starts[at] !== misreading.encoded.ends[at];
  return [...replaceFix(misreading, isInside), ...addFix(misreading), ...removeFix(misreading, isInside)];
}

/** Whether the stretch can be read when `count` tokens at the place are replaced. */
function reads({ encoded, stretch, at, isReadable }: Misreading, count: number, ...kinds: readonly number[]): boolean {
  const { code } = encoded;
  return isReadable(code.slice(stretch.from, at) + String.fromCharCode(...kinds) + code.slice(at + count, stretch.to));
}

function addFix(misreading: Misreading): readonly Fix[] {
  const { source, encoded, at, expected } = misreading;
  const { kinds } = expected;
  const isPossible = (kind: number): boolean => kinds.has(kind) && !(kind === K["="] && kinds.has(K["+"]));
  const kind = at === 0 ? undefined : added.find((one) => isPossible(one) && reads(misreading, 0, one));
  if (kind === undefined) return [];
  const place = encoded.ends[at - 1] ?? 0;
  const sign = signOf(kind);
  const text = kind === K["{"] || kind === K["="] ? ` ${sign} ` : sign;
  const span = { file: source.file, start: place, end: place };
  return [{ title: { vi: `thêm \`${sign}\``, en: `add \`${sign}\`` }, edits: [{ span, text }] }];
}

function replaceFix(misreading: Misreading, isInside: boolean): readonly Fix[] {
  const { source, surface, encoded, at } = misreading;
  const before = encoded.code.slice(Math.max(0, misreading.stretch.from - 1), at);
  const isValue = [K.MEASURE, K["="]].some((kind) => before.includes(String.fromCharCode(kind)));
  const other = alike
    .get(encoded.code.charCodeAt(at))
    ?.find((each) => !(isValue && each === K["="]) && reads(misreading, 1, each));
  if (!isInside || other === undefined) return [];
  const prev = at === 0 ? 0 : encoded.code.charCodeAt(at - 1);
  const meant = keywordNames.has(other) ? spell(other, surface, { lead: 0, prev, operand: true }) : signOf(other);
  const { span } = placeOf(misreading);
  const gap = /\s/.test(source.text[span.start - 1] ?? "") || meant === ":" ? "" : " ";
  const after = /\s/.test(source.text[span.end] ?? "") ? "" : " ";
  const title = { vi: `viết \`${meant}\``, en: `write \`${meant}\`` };
  return [{ title, edits: [{ span, text: gap + meant + after }] }];
}

function removeFix(misreading: Misreading, isInside: boolean): readonly Fix[] {
  const { encoded, at } = misreading;
  const kind = encoded.code.charCodeAt(at);
  const isDoubled = kind === K["="] && encoded.code.charCodeAt(at - 1) === kind;
  if (!isInside || !(removable.has(kind) || isDoubled) || !reads(misreading, 1)) return [];
  const { span, written } = placeOf(misreading);
  return [{ title: { vi: `xóa \`${written}\``, en: `remove \`${written}\`` }, edits: [{ span, text: "" }] }];
}

function placeOf({ source, encoded, at }: Misreading) {
  const span = { file: source.file, start: encoded.starts[at] ?? 0, end: encoded.ends[at] ?? 0 };
  return { span, written: source.text.slice(span.start, span.end) };
}
