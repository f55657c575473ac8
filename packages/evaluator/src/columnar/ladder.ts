/**
 * From the states of all criteria to levels, a byte a row: bit k = the rule of level k + 1 does not hold.
 *
 * A state fails the same levels in every row, so each criterion adds what a table of its states says, and what all of them add up to is
 * looked up once more.
 */

import type { Criterion, Module } from "@khung/ir";
import { empty, lost, no, open, yes, type Code } from "./codes.ts";
import type { StoredCriterion } from "./nodes.ts";
import { bytesOf, gather, translate, wordsOf } from "./packed.ts";
import { stateTruth, type State } from "./states.ts";

/**
 * In what way a rule does not hold. `official`: not surely true, as the framework declares missing data to be read. As what may still
 * come in: `no` false, `lost` missing or nothing to measure whatever comes in, `open` missing for want of data.
 */
export type Failing = "official" | "no" | "lost" | "open";
export const waysOfFailing = ["official", "no", "lost", "open"] as const;

/** Whether a truth fails a rule in a way. */
export function fails(way: Failing, code: Code): boolean {
  switch (way) {
    case "official":
      return code !== yes;
    case "no":
      return code === no;
    case "lost":
      return code === lost || code === empty;
    case "open":
      return code === open;
  }
}

/** The criteria of a module, read officially and as what may still come in; and what level rules of its own say, by row. */
export interface Rungs {
  readonly module: Module;
  readonly rows: number;
  readonly official: readonly StoredCriterion[];
  readonly possible: readonly StoredCriterion[];
  readonly ruled?: Readonly<Record<Failing, Uint8Array>>;
}

/** As many levels as fit in a byte. */
export const mostLevels = 8;

/** The official level of every row. */
export function officialLevels(rungs: Rungs): Uint8Array {
  return reached(rungs.module, rungs.rows, failing(rungs, "official"));
}

/** The least that the level of every row can still become; `level`: the official one, which it mostly is. */
export function lowLevels(rungs: Rungs, level: Uint8Array): Uint8Array {
  const { module, official, possible, ruled, rows } = rungs;
  const differs = official.some((node, k) => {
    if (node !== possible[k]) return true;
    const now = failingTable(node, module, "official");
    const [isFalse, isLost, isOpen] = laterWays.map((way) => failingTable(node, module, way));
    return now.some((bits, state) => bits !== (isFalse![state]! | isLost![state]! | isOpen![state]!));
  });
  if (!differs && !ruled) return level;
  const words = failing(rungs, "no");
  for (const way of ["lost", "open"] as const) {
    const more = failing(rungs, way);
    for (let j = 0; j < words.length; j++) words[j]! |= more[j]!;
  }
  return reached(module, rows, words);
}

const laterWays = ["no", "lost", "open"] as const;

/** The most that the level of every row can still become: no rule false, and what is missing wanted for something. */
export function highLevels(rungs: Rungs): Uint8Array {
  const words = failing(rungs, "no");
  const isLost = failing(rungs, "lost");
  if (isLost.some((word) => word !== 0)) {
    const isOpen = failing(rungs, "open");
    for (let j = 0; j < words.length; j++) words[j]! |= isLost[j]! & ~isOpen[j]!;
  }
  return reached(rungs.module, rungs.rows, words);
}

/** The levels that each row fails in a way, four rows a word. */
function failing({ module, rows, official, possible, ruled }: Rungs, way: Failing): Uint32Array {
  const words = ruled ? wordsOf(ruled[way]).slice() : wordsOf(bytesOf(rows));
  const parts = (way === "official" ? official : possible)
    .map((node) => ({ states: wordsOf(node.codes), table: failingTable(node, module, way), many: node.states.length }))
    .filter(({ table, many }) => table.subarray(0, many).some((bits) => bits !== 0));
  for (let k = 0; k < parts.length; k += 2) {
    const [a, b] = [parts[k]!, parts[k + 1]];
    gather(words, a.states, a.table, b?.states ?? a.states, b?.table ?? a.table);
  }
  return words;
}

/** By state of a criterion: the levels without a rule of their own that it fails officially. */
export function failedBy(node: StoredCriterion, module: Module): Uint8Array {
  return failingTable(node, module, "official");
}

interface Tables {
  readonly levels: Module["levels"];
  readonly many: number;
  readonly byWay: Map<Failing, Uint8Array>;
}

const tables = new WeakMap<readonly State[], Tables>();

/** By state of a criterion: the levels without a rule of their own that it fails in a way. */
function failingTable({ criterion, states }: StoredCriterion, { levels }: Module, way: Failing): Uint8Array {
  const before = tables.get(states);
  const known =
    before?.levels === levels && before.many === states.length
      ? before
      : { levels, many: states.length, byWay: new Map<Failing, Uint8Array>() };
  tables.set(states, known);
  const table = known.byWay.get(way) ?? newFailingTable(criterion, states, levels, way);
  known.byWay.set(way, table);
  return table;
}

function newFailingTable(
  criterion: Criterion,
  states: readonly State[],
  levels: Module["levels"],
  way: Failing,
): Uint8Array {
  const table = new Uint8Array(256);
  const reading = way === "official" ? "official" : "possible";
  for (const [i, state] of states.entries()) {
    let bits = 0;
    for (const { number, rule } of levels) {
      const code = rule ? undefined : stateTruth(criterion, state[number - 1] ?? null, "met", reading);
      if (code !== undefined && fails(way, code)) bits |= 1 << (number - 1);
    }
    table[i] = bits;
  }
  return table;
}

/** For each row the levels that some criterion fails officially, and those that at least two do: what is left without any one of them. */
export interface Failed {
  readonly some: Uint32Array;
  readonly two: Uint32Array;
}

/** Counts failures up to two. Of modules without rules of their own. */
export function failedOfficially({ module, rows, official }: Rungs): Failed {
  const [some, two] = [wordsOf(bytesOf(rows)), wordsOf(bytesOf(rows))];
  const own = new Uint32Array(some.length);
  for (const node of official) {
    translate(wordsOf(node.codes), failingTable(node, module, "official"), own);
    for (let j = 0; j < own.length; j++) {
      two[j]! |= some[j]! & own[j]!;
      some[j]! |= own[j]!;
    }
  }
  return { some, two };
}

/** The official level of every row if one criterion were in other states: `node` as it is, and as it would be. */
export function levelsWith(
  { module, rows }: Rungs,
  { some, two }: Failed,
  node: StoredCriterion,
  turned: StoredCriterion,
): Uint8Array {
  const states = wordsOf(node.codes);
  const [own, words] = [new Uint32Array(states.length), new Uint32Array(states.length)];
  translate(states, failingTable(node, module, "official"), own);
  translate(states, failingTable(turned, module, "official"), words);
  for (let j = 0; j < words.length; j++) words[j]! |= two[j]! | (some[j]! & ~own[j]!);
  return reached(module, rows, words);
}

/** By the levels that are failed: the level that is reached. */
function reachedTable({ cumulative, levels }: Module): Uint8Array {
  const all = (1 << levels.length) - 1;
  return Uint8Array.from({ length: 256 }, (_, failed) => {
    const holding = ~failed & all;
    return cumulative ? 31 - Math.clz32(~holding & (holding + 1)) : 32 - Math.clz32(holding);
  });
}

const reachedTables = new WeakMap<Module, Uint8Array>();

function reached(module: Module, rows: number, failed: Uint32Array): Uint8Array {
  const level = bytesOf(rows);
  const table = reachedTables.get(module) ?? reachedTable(module);
  reachedTables.set(module, table);
  translate(failed, table, wordsOf(level));
  return level;
}
