/**
 * Sees to it that the grammar gets balanced braces.
 *
 * In: tokens. Out: where a brace is missing, which one is too many, and a diagnostic for each. A stretch from one item to the
 * next whose braces balance is left as it is; in the others the missing ones are guessed.
 */

import type { Problems } from "./problems.ts";
import { createRepair, repairRegion } from "./repair-braces.ts";
import { isFirst, isOpening, kindAt, type Tokens } from "./token-list.ts";
import { K } from "./tokens.ts";

/** What was found about braces; all numbers are positions in `tokens.significant`. */
export interface Braces {
  /** Braces to put before a token, in order. */
  readonly missing: ReadonlyMap<number, readonly ("{" | "}")[]>;
  /** `}` that close nothing. */
  readonly stray: ReadonlySet<number>;
  /** Stretches in which braces do not balance, half-open; everywhere else each brace has its twin. */
  readonly unbalanced: readonly (readonly [number, number])[];
  readonly problems: Problems;
}

/** Balances the braces of a scanned source. */
export function balance(file: string, tokens: Tokens): Braces {
  const repair = createRepair(file, tokens);
  const count = tokens.significant.length;
  const unbalanced: [number, number][] = [];
  let from = 0;
  for (let i = 0; i <= count; i++) {
    if (i < count && !(i > from && opensItem(tokens, i))) continue;
    if (!isBalanced(tokens, from, i)) {
      unbalanced.push([from, i]);
      repairRegion(repair, from, i);
    }
    from = i;
  }
  return { missing: repair.missing, stray: repair.stray, unbalanced, problems: repair.problems };
}

const itemKinds: ReadonlySet<number> = new Set<number>([K.FRAMEWORK, K.TEST, K.OVERLAY, K.SCENARIO]);

function opensItem(tokens: Tokens, i: number): boolean {
  const kind = kindAt(tokens, i);
  return itemKinds.has(kind) && isFirst(tokens, i) && isOpening(tokens, i);
}

function isBalanced(tokens: Tokens, from: number, to: number): boolean {
  let depth = 0;
  for (let i = from; i < to; i++) {
    const kind = kindAt(tokens, i);
    if (kind === K["{"]) depth++;
    else if (kind === K["}"] && --depth < 0) return false;
  }
  return depth === 0;
}
