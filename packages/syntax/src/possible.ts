/** What the grammar allows after the first tokens of a statement: keywords, signs, and classes of tokens, by kind. */

import type { Block } from "./homes.ts";
import { readAlone } from "./read-alone.ts";
import type { Tokens } from "./token-list.ts";
import { spellings } from "./tokens.ts";

/** The rules that read one statement of a block. */
const rules: Readonly<Record<Exclude<Block, "expression">, readonly string[]>> = {
  file: ["ItemOnly", "HeaderOnly"],
  framework: ["MemberOnly"],
  group: ["MemberOnly"],
  overlay: ["OverlayMemberOnly"],
  delegation: ["MayOnly"],
  criterion: ["ClauseOnly"],
  levels: ["LevelOnly"],
  input: ["InputClauseOnly"],
  test: ["TestItemOnly"],
  classify: ["ClassOnly"],
};

/** The blocks that have statements of their own. */
export type StatementBlock = keyof typeof rules;

/**
 * Kinds that may stand after the significant tokens `from` to `to` (positions, half-open), which begin a statement of a block; none
 * before them gives what may begin one. Empty where those tokens cannot be read so far.
 *
 * The last word may mean two things, as long as nothing follows: both count.
 */
export function possibleAfter(tokens: Tokens, from: number, to: number, block: StatementBlock): ReadonlySet<number> {
  const kinds = Array.from(tokens.significant.subarray(from, to), (index) => tokens.kinds[index] ?? 0);
  const possible = new Set<number>();
  for (const read of lastReadings(tokens, to - 1, kinds)) {
    for (const rule of rules[block]) {
      const { at, expected } = readAlone(String.fromCharCode(...read), rule, (i) => tokens.marks[from + i] ?? 0);
      if (at === read.length) for (const kind of expected.kinds) possible.add(kind);
    }
  }
  return possible;
}

function lastReadings(tokens: Tokens, last: number, kinds: readonly number[]): readonly (readonly number[])[] {
  const spelling = tokens.spellings[tokens.significant[last] ?? -1] ?? 0;
  const all = kinds.length === 0 ? [] : (spellings[spelling]?.forms ?? []).map(({ kind }) => kind);
  return all.length < 2 ? [kinds] : [...new Set(all)].map((kind) => [...kinds.slice(0, -1), kind]);
}
