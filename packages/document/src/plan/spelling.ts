/** Keywords put into a text: spelled as their place asks. */

import { contextsOfKinds, spell, type Parsed } from "@khung/syntax";
import type { TextRange } from "../edit.ts";
import { positionsIn, tokenAt } from "../form/words.ts";

/** How a keyword is written in the place of the token that a stretch begins with. */
export function spelledAt(parsed: Parsed, range: TextRange, kind: number): string {
  const { tokens, surface } = parsed;
  const [position] = positionsIn(parsed, { from: range.from, to: range.from + 1 });
  const kinds = Array.from(tokens.significant, (_, i) => tokenAt(parsed, i).kind);
  if (position === undefined) return "";
  kinds[position] = kind;
  return spelled(parsed, kinds, position, kind, surface);
}

/** How a keyword is written between the tokens before and behind an offset. */
export function spelledBetween(parsed: Parsed, offset: number, kind: number): string {
  const { tokens, surface } = parsed;
  const kinds = Array.from(tokens.significant, (_, i) => tokenAt(parsed, i).kind);
  const [next = kinds.length] = positionsIn(parsed, { from: offset, to: Number.MAX_SAFE_INTEGER });
  kinds.splice(next, 0, kind);
  const contexts = contextsOfKinds(kinds, (i) => i !== next && isFirst(parsed, i > next ? i - 1 : i));
  const context = contexts[next];
  return context ? spell(kind, surface, context) : "";
}

function spelled(
  parsed: Parsed,
  kinds: readonly number[],
  position: number,
  kind: number,
  surface: Parsed["surface"],
): string {
  const context = contextsOfKinds(kinds, (i) => isFirst(parsed, i))[position];
  return context ? spell(kind, surface, context) : "";
}

function isFirst({ tokens }: Parsed, position: number): boolean {
  return ((tokens.marks[position] ?? 0) & 1) !== 0;
}
