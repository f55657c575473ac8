/** What the grammar allows after the first tokens of a statement: keywords, signs, and classes of tokens, by kind. */

import type { Block } from "./homes.ts";
import { readAlone, type Reach } from "./read-alone.ts";
import type { Tokens } from "./token-list.ts";
import { K, keywordNames, spellings } from "./tokens.ts";

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
      const reach = (kinds: readonly number[]): Reach =>
        readAlone(String.fromCharCode(...kinds), rule, (i) => tokens.marks[from + i] ?? 0);
      const { at, expected } = reach(read);
      if (at < read.length) continue;
      for (const kind of expected.kinds) possible.add(kind);
      if (!looksAhead.has(read.at(-1) ?? 0)) continue;
      for (const kind of keywordNames.keys())
        if (!possible.has(kind) && reach([...read, kind]).at > read.length) possible.add(kind);
    }
  }
  return possible;
}

/** After these the grammar looks at what comes before it decides, and such looks leave no expectation: each keyword is tried. */
const looksAhead: ReadonlySet<number> = new Set<number>([K["{"], K.Text, K.Name]);

function lastReadings(tokens: Tokens, last: number, kinds: readonly number[]): readonly (readonly number[])[] {
  const spelling = tokens.spellings[tokens.significant[last] ?? -1] ?? 0;
  const all = kinds.length === 0 ? [] : (spellings[spelling]?.forms ?? []).map(({ kind }) => kind);
  return all.length < 2 ? [kinds] : [...new Set(all)].map((kind) => [...kinds.slice(0, -1), kind]);
}
