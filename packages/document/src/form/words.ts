/** Words of closed sets in the text: which token they are, and where it stands. */

import { K, type Parsed } from "@khung/syntax";
import type { TextRange } from "../edit.ts";

const kinds: Readonly<Record<string, number>> = K;

/** Words of the tree that their keywords say with another word. */
const spelt: Readonly<Record<string, string>> = { bonus: "BONUS_POINTS", deduction: "DEDUCTION_POINTS" };

/** The kind of token of a word of the tree: `notApplicable` → `NOT_APPLICABLE`. */
function kindOfWord(word: string): number {
  if (spelt[word] !== undefined) return kinds[spelt[word]] ?? 0;
  return kinds[word.replace(/[A-Z]/g, "_$&").toUpperCase()] ?? 0;
}

/** Words with the kinds of their tokens. */
export function wordKinds(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word) => [word, kindOfWord(word)]));
}

/** Where significant tokens of a stretch stand: their positions in `tokens.significant`. */
export function positionsIn({ tokens }: Parsed, { from, to }: TextRange): readonly number[] {
  const { significant, starts } = tokens;
  let low = 0;
  let high = significant.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[significant[middle] ?? 0] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < significant.length && (starts[significant[i] ?? 0] ?? 0) < to; i++) found.push(i);
  return found;
}

/** The kind and the stretch of the token at a position. */
export function tokenAt({ tokens }: Parsed, position: number): TextRange & { readonly kind: number } {
  const index = tokens.significant[position] ?? 0;
  return { kind: tokens.kinds[index] ?? 0, from: tokens.starts[index] ?? 0, to: tokens.starts[index + 1] ?? 0 };
}

/** The first token of a stretch that is of one of some kinds. */
export function findToken(parsed: Parsed, range: TextRange, isOne: (kind: number) => boolean): TextRange | undefined {
  for (const position of positionsIn(parsed, range)) {
    const token = tokenAt(parsed, position);
    if (isOne(token.kind)) return { from: token.from, to: token.to };
  }
  return undefined;
}
