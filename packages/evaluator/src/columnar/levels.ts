/** What level rules of their own say of the rows of a block, for the ladder to add to what criteria say. */

import type { Module } from "@khung/ir";
import type { Block } from "./block.ts";
import type { Code } from "./codes.ts";
import type { Expressions } from "./expressions.ts";
import { Judged } from "./judged.ts";
import { fails, waysOfFailing, type Failing } from "./ladder.ts";
import type { StoredCriterion } from "./nodes.ts";
import { bytesOf } from "./packed.ts";

/** Level rules over the criteria of all rows: filled block by block. */
export interface RulesNode {
  readonly ruled: Readonly<Record<Failing, Uint8Array>>;
  /** The states of the block's rows are there. */
  readonly fill: (block: Block) => void;
}

/** The rules of a module; undefined when all its levels go without. */
export function rulesNode(
  module: Module,
  expressions: Expressions,
  official: readonly StoredCriterion[],
  possible: readonly StoredCriterion[],
): RulesNode | undefined {
  const rules = module.levels.flatMap(({ number, rule }) => {
    if (!rule) return [];
    const now = expressions.truth(rule, new Judged(expressions, official).place("official", number));
    const later = expressions.truth(rule, new Judged(expressions, possible).place("possible", number));
    return [{ bit: 1 << (number - 1), now, later }];
  });
  if (rules.length === 0) return undefined;
  const { rows } = expressions.source.columns;
  const ruled = { official: bytesOf(rows), no: bytesOf(rows), lost: bytesOf(rows), open: bytesOf(rows) };
  const fill = (block: Block): void => {
    for (const { bit, now, later } of rules) {
      now.register.fill(block);
      later.register.fill(block);
      for (const way of waysOfFailing) {
        const { codes } = way === "official" ? now : later;
        const table = Uint8Array.from([0, 1, 2, 3, 4] as const, (code: Code) => (fails(way, code) ? bit : 0));
        const into = ruled[way];
        for (let i = 0; i < block.length; i++) into[block.from + i]! |= table[codes[i]!]!;
      }
    }
  };
  return { ruled, fill };
}
