/**
 * Line breaks that must be added because two tokens on one line would be read as one keyword, or as another, in either surface.
 *
 * They are the same in both surfaces, so that translating there and back gives the same layout.
 */

import type { Context } from "../context.ts";
import { fits } from "../scan-word.ts";
import { contextsOf, spell } from "../spell.ts";
import { K, keywordNames, keywordTrie, operandStarts, type Surface, type TrieNode } from "../tokens.ts";
import { firstOnLine, type Tokens } from "../token-list.ts";
import { toNfc } from "../characters.ts";
import type { Element } from "./elements.ts";

const surfaces: readonly Surface[] = ["vi", "en"];

/** What a file looks like once broken into lines. */
export interface Lines {
  /** By index of element: whether it begins a line. */
  readonly begins: readonly boolean[];
  /** By position of significant token: where it stands. */
  readonly contexts: readonly Context[];
}

/** The lines of a file: those of the source and those that must be. */
export function breakLines(tokens: Tokens, elements: readonly Element[]): Lines {
  const begins = elements.map((element, index) => index === 0 || element.lines > 0);
  const added = new Set<number>();
  const first = (position: number): boolean =>
    ((tokens.marks[position] ?? 0) & firstOnLine) !== 0 || added.has(position);
  for (;;) {
    const contexts = contextsOf(tokens, first);
    const more = elements
      .map((_, index) => index)
      .filter((index) => begins[index] === false && mustBreak(tokens, elements, begins, contexts, index));
    if (more.length === 0) return { begins, contexts };
    for (const index of more) {
      begins[index] = true;
      added.add(elements[index]?.position ?? -1);
    }
  }
}

/** Whether an element may not stand on the line of the one before it. */
function mustBreak(
  tokens: Tokens,
  elements: readonly Element[],
  begins: readonly boolean[],
  contexts: readonly Context[],
  index: number,
): boolean {
  const [before, at] = [elements[index - 1], elements[index]];
  if (before === undefined || at === undefined || before.verbatim || at.verbatim) return false;
  if (before.kind === K.NO && operandStarts.has(at.kind)) return true;
  if (!isWord(before) || !isWord(at)) return false;
  return surfaces.some((surface) => joins(tokens, elements, begins, contexts, index - 1, surface));
}

function isWord({ kind }: Element): boolean {
  return kind === K.Name || keywordNames.has(kind);
}

/** Whether a keyword would be read that begins with element `from` and goes on into the elements after it. */
function joins(
  tokens: Tokens,
  elements: readonly Element[],
  begins: readonly boolean[],
  contexts: readonly Context[],
  from: number,
  surface: Surface,
): boolean {
  let node: TrieNode | undefined = keywordTrie;
  const previous = contexts[elements[from]?.position ?? 0]?.prev ?? 0;
  for (let index = from; index < elements.length; index++) {
    const element = elements[index];
    if (element === undefined || element.verbatim || !isWord(element) || (index > from && begins[index] === true))
      return false;
    for (const word of wordsOf(tokens, element, contexts[element.position], surface)) {
      node = node.next.get(word);
      if (node === undefined) return false;
      if (index > from && node.spelling > 0 && fits(node.spelling, previous)) return true;
    }
    if (node.next.size === 0) return false;
  }
  return false;
}

function wordsOf(tokens: Tokens, element: Element, context: Context | undefined, surface: Surface): readonly string[] {
  if (element.kind === K.Name || context === undefined) return [toNfc(tokens.text.slice(element.start, element.end))];
  return spell(element.kind, surface, context).split(" ");
}
