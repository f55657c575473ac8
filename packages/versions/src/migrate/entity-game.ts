/**
 * The level of an entity under any set of changes, and the part of each change in it.
 *
 * Most changes are nothing to most entities. A change inside one criterion that leaves the judgement of that criterion as it is, whatever
 * else of the criterion changes, has no part in that entity's level: the law of the dummy. So only the rest is played.
 */

import {
  glance,
  judgeOne,
  levelOf,
  observe,
  prepare,
  sameJudgement,
  type Judgement,
  type Prepared,
} from "@khung/evaluator/observing";
import { graphOf, one, zero, type Cell, type IsoDate, type Module, type Table } from "@khung/ir";
import { mostExact, sampledShapley, shapley, type Parts, type Vector } from "@khung/simulation";
import type { Change } from "../change.ts";
import type { Comparison } from "../compare.ts";

/** Changes that are made together or not at all. */
export type Player = readonly Change[];

/** An entity's part in the effect of each player, level by level. */
export type EntityParts = (table: Table, row: number) => Parts;

export interface GameOptions {
  readonly asOf: IsoDate;
  readonly orders: number;
  readonly random: () => number;
  /** Of the longer ladder, level 0 among them. */
  readonly levels: number;
}

/** Fields of a criterion that can change its judgement and nothing else. */
const inside: ReadonlySet<string> = new Set([
  "thresholds",
  "comparison",
  "appliesWhen",
  "measure",
  "missing",
  "nothing",
]);

/** What changes a criterion alone is judged anew at most this often for one entity. */
const mostTogether = 6;

/** The game of any entity. */
export function entityGame(
  { before, after, mix }: Comparison,
  players: readonly Player[],
  options: GameOptions,
): EntityParts {
  const { asOf, levels, orders, random } = options;
  const programs = new Map<string, Prepared>();
  const programOf = (set: ReadonlySet<number>): Prepared => {
    const key = [...set].toSorted((a, b) => a - b).join(" ");
    const made = programs.get(key);
    if (made) return made;
    const module = mix(new Set([...set].flatMap((i) => players[i] ?? [])));
    if (!module) throw new Error("players are made so that every set of them is a module");
    const program = prepare(module, asOf);
    programs.set(key, program);
    return program;
  };
  const units = Array.from({ length: levels }, (_, level) =>
    Array.from({ length: levels }, (_each, i) => (i === level ? one : zero)),
  );
  const local = localPlayers([before, after], players);
  return (table, row) => {
    const cells = cellsOf(table, row);
    const relevant = players.flatMap((_, i) => (local.has(i) ? [] : [i]));
    for (const together of local.groups) relevant.push(...judgedAnew(together, cells, programOf));
    const value = (set: ReadonlySet<number>): Vector => {
      const level = levelOf(observe(programOf(new Set([...set].map((i) => relevant[i] ?? 0))), cells));
      return units[level] ?? [];
    };
    const nothing: Vector = Array.from({ length: levels }, () => zero);
    const found: Parts =
      relevant.length <= mostExact
        ? { parts: shapley(relevant.length, (bits) => value(membersOf(bits, relevant.length))) }
        : sampledShapley(relevant.length, value, { orders, random });
    const at = (i: number): number => relevant.indexOf(i);
    return {
      parts: players.map((_, i) => found.parts[at(i)] ?? nothing),
      ...(found.variance && { variance: players.map((_, i) => found.variance?.[at(i)] ?? nothing.map(() => 0)) }),
    };
  };
}

function membersOf(bits: number, players: number): ReadonlySet<number> {
  const set = new Set<number>();
  for (let i = 0; i < players; i++) if ((bits & (1 << i)) !== 0) set.add(i);
  return set;
}

interface Local {
  readonly has: (player: number) => boolean;
  /** Players of one criterion. */
  readonly groups: readonly { readonly code: string; readonly players: readonly number[] }[];
}

/** Players that only change how one criterion is judged. */
function localPlayers(modules: readonly [Module, Module], players: readonly Player[]): Local {
  const codes = new Set(modules[0].criteria.filter(({ points }) => !points).map(({ code }) => code));
  const changed = players.flat().filter(({ subject }) => subject.kind !== "criterion");
  const graphs = modules.map((module) => graphOf(module).criteria);
  const readsChanged = (code: string): boolean => {
    const needs = graphs.flatMap((each) => each.get(code) ?? []);
    return changed.some(({ subject: { name } }) =>
      needs.some(({ parameters, lets, classifications, inputs }) =>
        [parameters, lets, classifications, inputs].some((each) => each.has(name)),
      ),
    );
  };
  const codeOf = (player: Player): string | undefined => {
    const [first] = player;
    const code = first?.subject.name ?? "";
    const isLocal = player.every(
      (each) =>
        each.subject.kind === "criterion" &&
        each.subject.name === code &&
        inside.has(each.part) &&
        each.kind === "changed",
    );
    return isLocal && codes.has(code) && !readsChanged(code) ? code : undefined;
  };
  const byCode = new Map<string, number[]>();
  players.forEach((player, i) => {
    const code = codeOf(player);
    if (code !== undefined) byCode.set(code, [...(byCode.get(code) ?? []), i]);
  });
  // What else changes a criterion takes its local changes with it: they may only matter together.
  const mixed = new Set(
    players.flatMap((player, i) =>
      player.flatMap(({ subject }) => (byCode.get(subject.name)?.includes(i) === true ? [] : [subject.name])),
    ),
  );
  const groups = [...byCode]
    .filter(([code, each]) => !mixed.has(code) && each.length <= mostTogether)
    .map(([code, each]) => ({ code, players: each }));
  const all = new Set(groups.flatMap((each) => each.players));
  return { has: (player) => all.has(player), groups };
}

/** Those of the players of a criterion that change its judgement, alone or with others of them. */
function judgedAnew(
  { code, players }: Local["groups"][number],
  cells: ReadonlyMap<string, Cell>,
  programOf: (set: ReadonlySet<number>) => Prepared,
): readonly number[] {
  const judged: (Judgement | undefined)[] = [];
  for (let bits = 0; bits < 2 ** players.length; bits++) {
    const set = new Set([...membersOf(bits, players.length)].map((i) => players[i] ?? 0));
    judged.push(judgeOne(glance(programOf(set), cells), code));
  }
  return players.filter((_, i) =>
    judged.some((without, bits) => {
      const bit = 1 << i;
      const by = judged[bits | bit];
      return (bits & bit) === 0 && !(without && by && sameJudgement(without, by));
    }),
  );
}

/** The cells of a row. */
export function cellsOf(table: Table, row: number): ReadonlyMap<string, Cell> {
  return new Map(Object.entries(table.columns).map(([name, column]) => [name, column.at(row) ?? null]));
}

/** Players: every change that can move somebody, those that make no sense alone together as one. */
export function playersOf({ changes, mix }: Comparison): readonly Player[] {
  const moving = changes.filter(
    ({ reach, rename }) =>
      !["text", "declaration", "beside", "authority", "merging"].includes(reach) &&
      (!rename || rename.kind === "input"),
  );
  const isWhole = (set: readonly Change[]): boolean => mix(new Set(set)) !== undefined;
  const bound = moving.filter((each) => !isWhole([each]) || !isWhole(moving.filter((other) => other !== each)));
  const free = moving.filter((each) => !bound.includes(each)).map((each) => [each]);
  return bound.length === 0 ? free : [...free, bound];
}
