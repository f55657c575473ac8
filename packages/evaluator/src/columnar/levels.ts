/** The official level and its bounds, from the states of the criteria. */

import type { Module } from "@khung/ir";
import { blockRows, Register } from "./block.ts";
import { empty, lost, no, open, yes } from "./codes.ts";
import type { Expressions } from "./expressions.ts";
import { Judged } from "./judged.ts";
import type { CriterionNode, TruthNode } from "./nodes.ts";
import { stateTruth, type State } from "./states.ts";

/** Levels of a block. `low` and `high`: sound bounds. */
export interface LevelsNode {
  readonly register: Register;
  readonly level: Uint8Array;
  readonly low: Uint8Array;
  readonly high: Uint8Array;
}

/**
 * What the truths of a level's rule say, four bits a level in one word, so that the rules of all levels over all criteria are one
 * chain of `and`s. Officially: it surely holds. As what may still come in: it is not false; it is neither lost nor empty; it is not open.
 */
const [sure, standing, clean, closed] = [0, 8, 16, 24];
/** As many as fit. */
export const mostLevels = 8;

/** Levels by the rule that a module has none of, or its own. */
export function levelsNode(
  module: Module,
  expressions: Expressions,
  official: readonly CriterionNode[],
  possible: readonly CriterionNode[],
): LevelsNode {
  const words = new Int32Array(blockRows);
  const parts = { level: new Uint8Array(blockRows), low: new Uint8Array(blockRows), high: new Uint8Array(blockRows) };
  const ruled = module.levels.flatMap(({ number, rule }) => {
    if (!rule) return [];
    const of = (nodes: readonly CriterionNode[], reading: "official" | "possible"): TruthNode =>
      expressions.truth(rule, new Judged(expressions, nodes).place(reading, number));
    return [{ bit: number - 1, official: of(official, "official"), possible: of(possible, "possible") }];
  });
  const plain = module.levels.filter(({ rule }) => !rule).map(({ number }) => number);
  const tables = plain.length > 0 ? official.map((node, k) => wordTable(node, possible[k] ?? node, plain)) : [];
  const register = new Register((block) => {
    words.fill(-1, 0, block.length);
    for (const table of tables) table(words, block);
    for (const { bit, official: now, possible: later } of ruled) {
      now.register.fill(block);
      later.register.fill(block);
      for (let i = 0; i < block.length; i++)
        words[i]! &= officialWord(now.codes[i]!, bit) & possibleWord(later.codes[i]!, bit);
    }
    const { cumulative, levels } = module;
    const all = (1 << levels.length) - 1;
    for (let i = 0; i < block.length; i++) {
      const word = words[i]!;
      const level = reached((word >>> sure) & all, cumulative);
      parts.level[i] = level;
      if (block.incomplete[block.from + i] === 0) {
        parts.low[i] = level;
        parts.high[i] = level;
        continue;
      }
      const [stands, isClean, isClosed] = [word >>> standing, word >>> clean, word >>> closed];
      parts.low[i] = reached(stands & isClean & isClosed & all, cumulative);
      parts.high[i] = reached(stands & (isClean | ~isClosed) & all, cumulative);
    }
  });
  return { register, ...parts };
}

/** The level of a set of rules that hold, bit 0 = level 1. */
function reached(bits: number, cumulative: boolean): number {
  return cumulative ? 31 - Math.clz32(~bits & (bits + 1)) : 32 - Math.clz32(bits);
}

function officialWord(code: number, bit: number): number {
  return code === yes ? -1 : ~(1 << (sure + bit));
}

function possibleWord(code: number, bit: number): number {
  let word = -1;
  if (code === no) word &= ~(1 << (standing + bit));
  if (code === lost || code === empty) word &= ~(1 << (clean + bit));
  if (code === open) word &= ~(1 << (closed + bit));
  return word;
}

/** Takes from the words of a block what the states of a criterion say. */
function wordTable(official: CriterionNode, possible: CriterionNode, levels: readonly number[]) {
  let both = new Int32Array(0);
  const tables: { readonly now: number[]; readonly later: number[] } = { now: [], later: [] };
  const word = (node: CriterionNode, state: State, reading: "official" | "possible"): number =>
    levels.reduce((all, level) => {
      const code = stateTruth(node.criterion, state[level - 1] ?? null, "met", reading);
      if (code === undefined) return all;
      return all & (reading === "official" ? officialWord(code, level - 1) : possibleWord(code, level - 1));
    }, -1);
  return (words: Int32Array, block: Parameters<Register["fill"]>[0]): void => {
    official.register.fill(block);
    possible.register.fill(block);
    while (tables.now.length < official.states.length) {
      tables.now.push(word(official, official.states[tables.now.length] ?? [], "official"));
    }
    while (tables.later.length < possible.states.length) {
      tables.later.push(word(possible, possible.states[tables.later.length] ?? [], "possible"));
    }
    if (official === possible) {
      if (both.length < tables.now.length)
        both = Int32Array.from(tables.now, (now, state) => now & tables.later[state]!);
      for (let i = 0; i < block.length; i++) words[i]! &= both[official.codes[i]!]!;
      return;
    }
    for (let i = 0; i < block.length; i++) {
      words[i]! &= tables.now[official.codes[i]!]! & tables.later[possible.codes[i]!]!;
    }
  };
}
