/**
 * Who moves from one version to another, and why: what the rules do, what the new data do, what mergers do.
 *
 * In: two modules, the data before, perhaps data after and a lineage. Out: who is at which level before and after, everyone who moves, and
 * the change of each level's count split between rules, data and mergers so that no order is preferred (Shapley; between the changes of the rules Owen,
 * so that they add up to the rules' part). Everything is exact but for samples, which say their error. Refuses to follow entities that nobody knows to follow:
 * those are listed.
 */

import type { Lineage } from "@khung/data";
import { interpret, type EntityResult } from "@khung/evaluator";
import type { Diagnostic } from "@khung/diagnostics";
import { add, one, zero, type Module, type Rational, type Table } from "@khung/ir";
import { shapley, type Vector } from "@khung/simulation";
import { compareModules } from "../compare.ts";
import { byChange } from "./by-change.ts";
import { mergeData } from "./merged-data.ts";
import type { DataOf, Factor, MigrateOptions, Migration, Population } from "./migration.ts";
import { heldWeights, moverOf, transitionsOf } from "./movers.ts";
import { successorsOf, type Successors } from "./successors.ts";

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
