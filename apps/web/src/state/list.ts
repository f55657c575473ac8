/** The list of entities: which rows are shown, in which order. Search forgives missing diacritics; names sort as Vietnamese does. */

import { fold } from "@khung/diagnostics";
import { undetermined, type Levels } from "./distribution.ts";

/** Who is assessed, in the order of the table. */
export interface Population {
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Province or city; empty text when the data do not say. */
  readonly places: readonly string[];
  /** How many figures each has reported, and of how many. Absent: not counted. */
  readonly reported?: { readonly counts: Uint16Array; readonly of: number };
}

export type SortKey = "code" | "name" | "place" | "level" | "range";

/** What the user asked of the list. */
export interface ListView {
  readonly search: string;
  /** Only entities at this level. */
  readonly level?: number;
  /** Only entities whose level differs from the original text. */
  readonly onlyMoved: boolean;
  readonly sort: SortKey;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
}

export const pageSize = 50;
export const firstView: ListView = { search: "", onlyMoved: false, sort: "code", descending: false, page: 1 };

/** What searching and sorting need of a population, worked out once. */
export interface ListIndex {
  readonly population: Population;
  readonly folded: readonly string[];
  readonly codeRank: Uint32Array;
  readonly nameRank: Uint32Array;
  readonly placeRank: Uint32Array;
}

/** Prepares a population for searching and sorting. */
export function indexPopulation(population: Population): ListIndex {
  const { codes, names, places } = population;
  const folded = codes.map((code, i) => fold(`${code} ${names[i] ?? ""} ${places[i] ?? ""}`));
  return { population, folded, codeRank: ranks(codes), nameRank: ranks(names), placeRank: ranks(places) };
}

function ranks(texts: readonly string[]): Uint32Array {
  const collator = new Intl.Collator("vi", { numeric: true });
  const distinct = [...new Set(texts)].toSorted(collator.compare);
  const rankOf = new Map(distinct.map((text, rank) => [text, rank]));
  return Uint32Array.from(texts, (text) => rankOf.get(text) ?? 0);
}

/**
 * Rows of the population that the view asks for, in its order.
 *
 * Shapes   result: indexes into the population
 */
export function listRows(index: ListIndex, view: ListView, levels?: Levels, before?: Uint8Array): readonly number[] {
  const asked = fold(view.search)
    .split(/\s+/)
    .filter((word) => word !== "");
  const rows: number[] = [];
  for (let i = 0; i < index.folded.length; i++) {
    const text = index.folded[i] ?? "";
    if (view.level !== undefined && levels?.reached[i] !== view.level) continue;
    if (view.onlyMoved && (!before || before[i] === levels?.reached[i])) continue;
    if (asked.length > 0 && !containsInOrder(text, asked)) continue;
    rows.push(i);
  }
  return rows.toSorted(comparison(index, view, levels));
}

/** Every word, one after another, each at the start of a word: `dak nh` finds `dak nhau`, `an` does not find `lan`. */
function containsInOrder(text: string, words: readonly string[]): boolean {
  let from = 0;
  for (const word of words) {
    let at = text.indexOf(word, from);
    while (at > 0 && text[at - 1] !== " ") at = text.indexOf(word, at + 1);
    if (at < 0) return false;
    from = at + word.length;
  }
  return true;
}

function comparison(index: ListIndex, view: ListView, levels?: Levels): (a: number, b: number) => number {
  const key = sortKey(index, view.sort, levels);
  const sign = view.descending ? -1 : 1;
  const { nameRank } = index;
  return (a, b) => sign * (key(a) - key(b)) || (nameRank[a] ?? 0) - (nameRank[b] ?? 0) || a - b;
}

function sortKey(index: ListIndex, sort: SortKey, levels?: Levels): (row: number) => number {
  switch (sort) {
    case "code":
      return (row) => index.codeRank[row] ?? 0;
    case "name":
      return (row) => index.nameRank[row] ?? 0;
    case "place":
      return (row) => index.placeRank[row] ?? 0;
    case "level":
      return (row) => levels?.reached[row] ?? 0;
    case "range":
      return (row) => rangeWidth(row, levels);
  }
}

function rangeWidth(row: number, levels?: Levels): number {
  const high = levels?.high[row] ?? 0;
  return high === undetermined ? undetermined : high - (levels?.low[row] ?? 0);
}

/** Pages that a number of rows fills; at least one. */
export function pageCount(rows: number): number {
  return Math.max(1, Math.ceil(rows / pageSize));
}
