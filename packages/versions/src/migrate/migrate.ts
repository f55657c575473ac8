/**
 * Who moves from one version to another, and why: what the rules do, what the new data do, what mergers do.
 *
 * In: two modules, the data before, perhaps data after and a lineage. Out: who is at which level before and after, everyone who moves, and
 * the change of each level's count split between rules, data and mergers so that no order is preferred (Shapley; between the changes of the rules Owen,
 * so that they add up to the rules' part). Everything is exact but for samples, which say their error. Refuses to follow entities that nobody knows to follow:
 * those are listed.
 */

import { mergeTable, type Lineage, type MergedTable } from "@khung/data";
import { interpret, type EntityResult } from "@khung/evaluator";
import type { Diagnostic } from "@khung/diagnostics";
import {
  add,
  fromInteger,
  multiply,
  one,
  rational,
  subtract,
  toNumber,
  zero,
  type IsoDate,
  type Module,
  type Rational,
  type Table,
} from "@khung/ir";
import { addVectors, scaleVector, seeded, shapley, type Vector } from "@khung/simulation";
import { compareModules, type Comparison } from "../compare.ts";
import { entityGame, playersOf, type Player } from "./entity-game.ts";
import { successorsOf, type Successors } from "./successors.ts";

/** Data of a day, read for each version: each with the columns of both. */
export interface DataOf {
  readonly before: Table;
  readonly after: Table;
}

export interface MigrateOptions {
  readonly asOf: IsoDate;
  /** Whether the rules' part is split between the changes. */
  readonly by?: "change";
  /** Of samples; 1 unless said. */
  readonly seed?: number;
  /** Orders that are sampled for an entity to which more than 12 changes matter; 400. */
  readonly orders?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What plays a part. */
export type Factor = "rules" | "data" | "mergers";

/** One entity that moves. */
export interface Mover {
  readonly entity: string;
  /** What it became, where that is another or others. */
  readonly becomes?: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Criteria not met at the levels between: after, for who falls; before, for who rises. */
  readonly because: readonly string[];
}

/** The part of some changes in the change of each level's count. */
export interface ChangePart {
  readonly changes: Player;
  readonly part: Vector;
  /** Only where samples were taken. */
  readonly standardError?: readonly number[];
}

/** What migrating comes to. Vectors: level 0 first. */
export interface Migration {
  readonly comparison: Comparison;
  readonly asOf: IsoDate;
  /** Counts of the entities that are followed. */
  readonly before: Vector;
  readonly after: Vector;
  /** Rows: level before; columns: level after; old entities, those that were split by their shares. */
  readonly transitions: readonly Vector[];
  readonly movers: readonly Mover[];
  /** Entities that are in one data set only, or whose way nobody said: in no count. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
  readonly factors: Readonly<Partial<Record<Factor, Vector>>>;
  /** Only when asked for. */
  readonly changes?: readonly ChangePart[];
  /** Entities to which so many changes matter that orders were sampled. */
  readonly sampled: number;
  readonly seed: number;
  readonly problems: readonly Diagnostic[];
}

/** A population whose members may stand for several. */
interface Population {
  readonly data: DataOf;
  /** By row. */
  readonly weights: readonly Rational[];
}

/** Migrates. `data.after` and `lineage` are there only where there is such a thing. */
export function migrate(
  before: Module,
  after: Module,
  data: { readonly old: DataOf; readonly fresh?: DataOf; readonly lineage?: Lineage },
  options: MigrateOptions,
): Migration {
  const { asOf } = options;
  const comparison = compareModules(before, after);
  const levels = Math.max(before.levels.length, after.levels.length) + 1;
  const { old, fresh, lineage } = data;
  const problems: Diagnostic[] = [];
  const ways: ReadonlyMap<string, Successors> = lineage
    ? successorsOf(old.before.entities, lineage, asOf)
    : new Map(old.before.entities.map((entity) => [entity, new Map([[entity, one]])]));
  const merged = lineage && mergeData(before, after, old, lineage, asOf, problems);
  const now = fresh ?? merged ?? old;
  const there = new Set(now.after.entities);
  const followed = new Set(
    old.before.entities.filter((entity) => {
      const way = ways.get(entity);
      return way !== undefined && [...way.keys()].every((each) => there.has(each));
    }),
  );
  const reached = new Set([...followed].flatMap((entity) => [...(ways.get(entity)?.keys() ?? [])]));
  const held = heldWeights(followed, ways);
  const population = (from: DataOf, weight: (entity: string) => Rational): Population => ({
    data: from,
    weights: from.after.entities.map(weight),
  });
  const unit = (members: ReadonlySet<string>) => (entity: string) => (members.has(entity) ? one : zero);
  // By data and entities: old data of old entities, old data of new entities, new data counted by old entities, new data of new entities.
  const worlds = {
    "": population(old, unit(followed)),
    mergers: population(merged ?? old, unit(lineage ? reached : followed)),
    data: population(
      fresh ?? old,
      fresh ? (lineage ? (entity) => held.get(entity) ?? zero : unit(followed)) : unit(followed),
    ),
    "data mergers": population(now, unit(lineage ? reached : followed)),
  };
  const results = new Map<string, ReadonlyMap<string, EntityResult>>();
  const run = (module: Module, table: Table): ReadonlyMap<string, EntityResult> => {
    const key = `${module === before ? "before" : "after"} ${[old, fresh, merged].findIndex((each) => each?.before === table || each?.after === table)}`;
    const found =
      results.get(key) ?? new Map(interpret(module, table, { asOf }).entities.map((each) => [each.entity, each]));
    results.set(key, found);
    return found;
  };
  const countOf = (rules: "before" | "after", { data: of, weights }: Population): Vector => {
    const levelsOf = run(rules === "before" ? before : after, of[rules]);
    const counts: Rational[] = Array.from({ length: levels }, () => zero);
    of.after.entities.forEach((entity, row) => {
      const level = levelsOf.get(entity)?.level ?? 0;
      counts[level] = add(counts[level] ?? zero, weights[row] ?? zero);
    });
    return counts;
  };
  const factors: readonly Factor[] = [
    "rules",
    ...(fresh ? (["data"] as const) : []),
    ...(lineage ? (["mergers"] as const) : []),
  ];
  const worldOf = (set: number): Population =>
    worlds[factors.filter((each, i) => each !== "rules" && (set & (1 << i)) !== 0).join(" ") as keyof typeof worlds];
  const value = (set: number): Vector => countOf((set & 1) === 0 ? "before" : "after", worldOf(set));
  const parts = shapley(factors.length, value);
  const first = run(before, old.before);
  const last = run(after, now.after);
  const played = options.by === "change" ? byChange(comparison, factors.length, worldOf, levels, options) : undefined;
  return {
    comparison,
    asOf,
    before: value(0),
    after: value(2 ** factors.length - 1),
    transitions: transitionsOf(followed, ways, first, last, levels),
    movers: [...followed].flatMap((entity) => moverOf(entity, ways.get(entity), first, last)),
    onlyBefore: old.before.entities.filter((entity) => !followed.has(entity)),
    onlyAfter: now.after.entities.filter((entity) => !reached.has(entity)),
    factors: Object.fromEntries(factors.map((factor, i) => [factor, parts[i]])),
    ...(played && { changes: played.changes }),
    sampled: played?.sampled ?? 0,
    seed: options.seed ?? 1,
    problems,
  };
}

/** The old data of the new entities. How figures are merged only one version may say: then it holds for both. */
function mergeData(
  before: Module,
  after: Module,
  old: DataOf,
  lineage: Lineage,
  at: IsoDate,
  problems: Diagnostic[],
): DataOf {
  const mergedBy = (own: Module, other: Module, table: Table): MergedTable => {
    const named = new Map(other.inputs.map((input) => [input.name, input]));
    const inputs = [
      ...own.inputs.map((input) => {
        const policy = input.merged ?? named.get(input.name)?.merged;
        return policy ? { ...input, merged: policy } : input;
      }),
      ...other.inputs.filter(({ name }) => !own.inputs.some((each) => each.name === name)),
    ];
    const policy = own.merged ?? other.merged;
    return mergeTable({ inputs, ...(policy && { merged: policy }) }, table, lineage, { at });
  };
  const [first, second] = [mergedBy(before, after, old.before), mergedBy(after, before, old.after)];
  problems.push(...second.problems);
  return { before: first.table, after: second.table };
}

/** How many old entities each new one holds. */
function heldWeights(
  followed: ReadonlySet<string>,
  ways: ReadonlyMap<string, Successors>,
): ReadonlyMap<string, Rational> {
  const held = new Map<string, Rational>();
  for (const entity of followed) {
    for (const [to, share] of ways.get(entity) ?? []) held.set(to, add(held.get(to) ?? zero, share));
  }
  return held;
}

function transitionsOf(
  followed: ReadonlySet<string>,
  ways: ReadonlyMap<string, Successors>,
  first: ReadonlyMap<string, EntityResult>,
  last: ReadonlyMap<string, EntityResult>,
  levels: number,
): readonly Vector[] {
  const counts: Rational[][] = Array.from({ length: levels }, () => Array.from({ length: levels }, () => zero));
  for (const entity of followed) {
    const row = counts[first.get(entity)?.level ?? 0];
    for (const [to, share] of ways.get(entity) ?? []) {
      const level = last.get(to)?.level ?? 0;
      if (row) row[level] = add(row[level] ?? zero, share);
    }
  }
  return counts;
}

/** An entity that moves; one that was split moves where all its successors are at one other level. */
function moverOf(
  entity: string,
  way: Successors,
  first: ReadonlyMap<string, EntityResult>,
  last: ReadonlyMap<string, EntityResult>,
): readonly Mover[] {
  const [from, becomes] = [first.get(entity), [...(way?.keys() ?? [])]];
  return becomes.flatMap((to): readonly Mover[] => {
    const now = last.get(to);
    if (!from || !now || now.level === from.level) return [];
    const isSame = becomes.length === 1 && to === entity;
    return [
      { entity, ...(!isSame && { becomes: [to] }), from: from.level, to: now.level, because: decidingOf(from, now) },
    ];
  });
}

/** Criteria not met at the levels between. */
function decidingOf(from: EntityResult, to: EntityResult): readonly string[] {
  const [lower, judged] = from.level < to.level ? [from.level, from] : [to.level, to];
  const upper = Math.max(from.level, to.level);
  return judged.criteria
    .filter(({ statuses }) => statuses.slice(lower, upper).some((status) => status === "unmet" || status === "missing"))
    .map(({ code }) => code);
}

/** The Owen value: how the rules' part, in whatever company, is split between the changes. */
function byChange(
  comparison: Comparison,
  factors: number,
  worldOf: (set: number) => Population,
  levels: number,
  { asOf, seed = 1, orders = 400, onProgress }: MigrateOptions,
): { readonly changes: readonly ChangePart[]; readonly sampled: number } {
  const players = playersOf(comparison);
  const partsOf = entityGame(comparison, players, { asOf, orders, random: seeded(seed), levels });
  const none: Vector = Array.from({ length: levels }, () => zero);
  const sums = players.map(() => none);
  const errors = players.map(() => none.map(() => 0));
  let sampled = 0;
  // Companies of the rules: sets of the other factors, each as often as it stands before the rules in all orders.
  const companies = Array.from({ length: 2 ** (factors - 1) }, (_, set) => set * 2);
  const total = companies.reduce((count, set) => count + worldOf(set).data.after.entities.length, 0);
  let done = 0;
  for (const set of companies) {
    const { data, weights } = worldOf(set);
    const often = companyWeight(set, factors);
    data.after.entities.forEach((_, row) => {
      onProgress?.(++done, total);
      const weight = multiply(often, weights[row] ?? zero);
      if (weight.numerator === 0n) return;
      const { parts, variance } = partsOf(data.after, row);
      parts.forEach((part, i) => {
        sums[i] = addVectors(sums[i] ?? none, scaleVector(part, weight));
      });
      if (!variance) return;
      sampled++;
      variance.forEach((each, i) => {
        errors[i] = (errors[i] ?? []).map((error, level) => error + (each[level] ?? 0) * toNumber(weight) ** 2);
      });
    });
  }
  return {
    changes: players.map((changes, i) => ({
      changes,
      part: sums[i] ?? none,
      ...(sampled > 0 && { standardError: (errors[i] ?? []).map(Math.sqrt) }),
    })),
    sampled,
  };
}

function companyWeight(set: number, factors: number): Rational {
  const others = factors - 1;
  const size = Array.from({ length: others }, (_, i) => (set >> (i + 1)) & 1).reduce((sum, each) => sum + each, 0);
  const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1));
  return rational(factorial(size) * factorial(others - size), factorial(factors));
}

/** The change of each level's count. */
export function changeOf({ before, after }: Pick<Migration, "before" | "after">): Vector {
  return after.map((each, i) => subtract(each, before[i] ?? fromInteger(0)));
}
