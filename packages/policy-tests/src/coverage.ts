/**
 * What of a framework its tests have seen.
 *
 * In: a module and its tests. Out: shares by kind, and what was never seen, with where it stands. Refuses: asking whether anybody
 * looked (that is the mutation score): data that were evaluated count as seen.
 */

import {
  isAbsent,
  levelOf,
  observe,
  outcomeHolds,
  prepare,
  statusesOf,
  valueOfExpr,
  type Observation,
} from "@khung/evaluator/observing";
import { statesAt, type Module, type Origin, type TestCase } from "@khung/ir";
import { branchesOf, branchTaken } from "./branches.ts";
import { amountScored, amountsOf } from "./amounts.ts";
import { cellsOf, dateOf, type RunOptions } from "./run-tests.ts";

/** In the order in which they are shown. */
export const coverageKinds = ["status", "points", "level", "class", "case", "period", "outcome", "ensure"] as const;
export type CoverageKind = (typeof coverageKinds)[number];

/** One thing that tests can see. */
export interface CoverageItem {
  readonly kind: CoverageKind;
  /** Code of a criterion, id of a level, name of a classification, an outcome; text of an `ensure`. */
  readonly name: string;
  /** Of a status; of a level reached (0 = none). */
  readonly level?: number;
  /** `met`, `unmet`; `full`, `part`, `none`; `yes`, `no`; the class; the member or `else` of a case; the first day of a period. */
  readonly value?: string;
  readonly origin: Origin;
}

export interface Coverage {
  readonly framework: { readonly id: string; readonly version: string };
  readonly covered: number;
  readonly total: number;
  /** Only kinds that the framework has. */
  readonly kinds: readonly { readonly kind: CoverageKind; readonly covered: number; readonly total: number }[];
  /** In source order within a kind. */
  readonly uncovered: readonly CoverageItem[];
}

/** What a module writes itself: of a merged one only its uppermost layer, for what is below is covered where that stands. */
function writtenBy({ layers }: Module): (file: string) => boolean {
  const own = layers?.at(-1)?.file;
  return (file) => own === undefined || file === own;
}

/** What a module writes itself, and whether the tests of it have seen that; tests of others are left out. */
function lookedAt(module: Module, tests: readonly TestCase[], options: RunOptions) {
  const observations = tests
    .filter(({ framework }) => framework.id === module.id && framework.version === module.version)
    .map((test) => observe(prepare(module, dateOf(test, module, options)), cellsOf(test)));
  const written = writtenBy(module);
  return itemsOf(module)
    .filter(({ origin }) => written(origin.file))
    .map(({ seen, ...item }) => ({ item, covered: observations.some(seen) }));
}

/** How many criteria a module writes something of, and of which no test has seen any status or points. */
export function triedCriteria(
  module: Module,
  tests: readonly TestCase[],
  options: RunOptions,
): { readonly all: number; readonly untried: readonly string[] } {
  const items = lookedAt(module, tests, options).filter(({ item: { kind } }) => kind === "status" || kind === "points");
  const byCode = Map.groupBy(items, ({ item }) => item.name);
  const untried = [...byCode].flatMap(([code, all]) => (all.some(({ covered }) => covered) ? [] : [code]));
  return { all: byCode.size, untried };
}

/** What the tests of one framework cover; tests of others are left out. */
export function coverageOf(module: Module, tests: readonly TestCase[], options: RunOptions): Coverage {
  const items = lookedAt(module, tests, options);
  const kinds = coverageKinds
    .map((kind) => ({ kind, all: items.filter(({ item }) => item.kind === kind) }))
    .filter(({ all }) => all.length > 0)
    .map(({ kind, all }) => ({ kind, covered: all.filter(({ covered }) => covered).length, total: all.length }));
  return {
    framework: { id: module.id, version: module.version },
    covered: items.filter(({ covered }) => covered).length,
    total: items.length,
    kinds,
    uncovered: items.filter(({ covered }) => !covered).map(({ item }) => item),
  };
}

type Watched = CoverageItem & { readonly seen: (observation: Observation) => boolean };

function itemsOf(module: Module): readonly Watched[] {
  const { criteria, levels, classifications, outcomes, ensures } = module;
  return [
    ...criteria.flatMap((criterion) => {
      const { code } = criterion;
      return levels
        .filter(({ number }) => statesAt(criterion, number))
        .flatMap(({ number }) =>
          (["met", "unmet"] as const).map((status): Watched => {
            const entry = criterion.requirements.flatMap((each) => each.levels).find(({ level }) => level === number);
            const seen = (observation: Observation) => statusesOf(observation, code)[number - 1] === status;
            const origin = entry?.value.origin ?? criterion.origin; // where the threshold is written: that of a layer, in the layer
            return { kind: "status", name: code, level: number, value: status, origin, seen };
          }),
        );
    }),
    ...criteria.flatMap((criterion) =>
      amountsOf(criterion, module).map((amount): Watched => {
        const seen = (observation: Observation) => amountScored(observation, criterion) === amount;
        const origin = criterion.points?.origin ?? criterion.origin;
        return { kind: "points", name: criterion.code, value: amount, origin, seen };
      }),
    ),
    ...[{ number: 0, id: "0", origin: module.origin }, ...levels].map(({ number, id, origin }): Watched => {
      return { kind: "level", name: id, level: number, origin, seen: (observation) => levelOf(observation) === number };
    }),
    ...classifications.flatMap(({ name, classes, origin }) =>
      classes.map((each): Watched => {
        const seen = (observation: Observation) =>
          valueOfExpr(observation, { kind: "classification", name, origin }) === each.name;
        return { kind: "class", name, value: each.name, origin: each.condition?.origin ?? origin, seen };
      }),
    ),
    ...branchesOf(module).map((branch): Watched => {
      const { kind, name, value, origin } = branch;
      return { kind, name, value, origin, seen: (observation) => branchTaken(branch, observation) };
    }),
    ...outcomes.flatMap(({ name, origin }) =>
      [true, false].map((holds): Watched => {
        const seen = (observation: Observation) => outcomeHolds(observation, name) === holds;
        return { kind: "outcome", name, value: holds ? "yes" : "no", origin, seen };
      }),
    ),
    ...ensures.map(({ condition, text, origin }): Watched => {
      const seen = (observation: Observation) => isTrue(observation, condition);
      return { kind: "ensure", name: text, origin, seen };
    }),
  ];
}

function isTrue(observation: Observation, condition: Parameters<typeof valueOfExpr>[1]): boolean {
  const value = valueOfExpr(observation, condition);
  return !isAbsent(value) && value === true;
}
