/**
 * What can be made of a few inputs that hang together: every way that is not beaten by a cheaper one that counts for as much.
 *
 * The values are searched from the cheapest corner on, in boxes that are cut in two until a box can come to one thing only. In: inputs
 * that may change, the criteria that hang on them. Out: ways by rising effort, and whether they are all.
 */

import { invariant } from "@khung/diagnostics";
import { glance } from "@khung/evaluator/observing";
import { add, compare, zero, type Cell, type Criterion, type Expr, type Rational } from "@khung/ir";
import type { Gauges, Profile } from "./gauges.ts";
import { Heap } from "./heap.ts";
import {
  addEfforts,
  compareEfforts,
  distanceTo,
  effortTo,
  halves,
  nearest,
  noEffort,
  possibleIn,
  same,
  sizeOf,
  type Effort,
  type Lever,
  type Range,
} from "./lever.ts";
import { isSure } from "./possible.ts";
import { possibleValue, type Region } from "./possible-value.ts";
import { isDecided, standingOf, type Standing } from "./standing.ts";

/** Inputs that hang together, with all that hangs on them. */
export interface Component {
  readonly levers: readonly Lever[];
  readonly criteria: readonly Criterion[];
  /** What data must not break. */
  readonly constraints: readonly Expr[];
}

/** One way to set the inputs of a component. */
export interface Option {
  /** The inputs that change. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly effort: Effort;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly profile: Profile;
}

/** The ways of a component. */
export interface Options {
  /** By rising effort. */
  readonly options: readonly Option[];
  /** Ways that were not looked at take at least this; absent = all were. */
  readonly beyond?: Effort;
}

interface Box {
  readonly ranges: readonly Range[];
  readonly effort: Effort;
  /** Of boxes of equal effort the one that asks for less comes first. */
  readonly distance: Rational;
}

/** The options of a component. `most`: boxes to look at. `cells`: the entity's data. */
export function optionsOf(
  { levers, criteria, constraints }: Component,
  fixed: Region["fixed"],
  cells: ReadonlyMap<string, Cell>,
  gauges: Gauges,
  most: number,
): Options {
  const codes = criteria.map(({ code }) => code);
  const found: Option[] = [];
  const queue = new Heap<Box>((a, b) => compareEfforts(a.effort, b.effort) || compare(a.distance, b.distance));
  const push = (ranges: readonly Range[]): void => {
    const efforts = ranges.map((range, i) => (levers[i] ? effortTo(levers[i], nearest(levers[i], range)) : noEffort));
    const distances = ranges.map((range, i) => (levers[i] ? distanceTo(levers[i], range) : zero));
    queue.push({ ranges, effort: efforts.reduce(addEfforts, noEffort), distance: distances.reduce(add, zero) });
  };
  for (const ranges of combined(levers.map((lever) => lever.ranges))) push(ranges);
  let left = most;
  for (let box = queue.pop(); box; box = queue.pop()) {
    if (left-- === 0) return { options: found, beyond: box.effort };
    const { ranges, effort } = box;
    const isPoint = ranges.every((range) => sizeOf(range) === 1n);
    const region = regionOf(levers, ranges, isPoint, fixed, cells);
    const truths = constraints.map((constraint) => possibleValue(constraint, region));
    if (truths.some((truth) => isSure(truth, false))) continue;
    const standings = new Map(criteria.map((criterion) => [criterion.code, standingOf(criterion, region, gauges)]));
    const standing = (code: string): Standing => standings.get(code) ?? { statuses: [] };
    const profile = gauges.profile(codes, standing);
    if (found.some((option) => atLeastAsGood(option.profile, profile))) continue;
    const settled = truths.every(({ words }) => !words.has(false)) && [...standings.values()].every(isDecided);
    invariant(settled || !isPoint, "of known data there is one judgement");
    if (!settled) {
      for (const ranges of cut(box.ranges)) push(ranges);
      continue;
    }
    const changed = levers.flatMap((lever, i): readonly (readonly [string, Cell])[] => {
      const to = ranges[i] ? nearest(lever, ranges[i]) : lever.from;
      return same(lever.from, to) ? [] : [[lever.input.name, to]];
    });
    found.push({ cells: new Map(changed), effort, standings, profile });
  }
  return { options: found };
}

/** Whether one profile counts for at least as much as another, whatever that may turn out to be. */
export function atLeastAsGood(a: Profile, b: Profile): boolean {
  if (a.same === undefined || a.same !== b.same) return false;
  return a.good.every((each, i) => {
    const other = b.good[i];
    return each !== undefined && other !== undefined && compare(each, other) >= 0;
  });
}

function regionOf(
  levers: readonly Lever[],
  ranges: readonly Range[],
  isPoint: boolean,
  fixed: Region["fixed"],
  cells: ReadonlyMap<string, Cell>,
): Region {
  if (!isPoint) {
    const open = levers.flatMap((lever, i) =>
      ranges[i] ? [[lever.input.name, possibleIn(lever, ranges[i])] as const] : [],
    );
    return { fixed, open: new Map(open), memo: new Map() };
  }
  const there = new Map(cells);
  for (const [i, lever] of levers.entries()) {
    const range = ranges[i];
    if (range) there.set(lever.input.name, nearest(lever, range));
  }
  return { fixed: glance(fixed.program, there), open: new Map(), memo: new Map() };
}

/** Every choice of one range for each lever. */
function combined(all: readonly (readonly Range[])[]): readonly (readonly Range[])[] {
  return all.reduce<readonly (readonly Range[])[]>(
    (sofar, ranges) => sofar.flatMap((before) => ranges.map((range) => [...before, range])),
    [[]],
  );
}

/** The box in two, across its widest side; sides without an end first. */
function cut(ranges: readonly Range[]): readonly (readonly Range[])[] {
  let widest = -1;
  let size: bigint | undefined = 1n;
  for (const [i, range] of ranges.entries()) {
    const own = sizeOf(range);
    if (own === 1n || (widest >= 0 && (size === undefined || (own !== undefined && own <= size)))) continue;
    [widest, size] = [i, own];
  }
  const side = ranges[widest];
  const parts = side && halves(side);
  return parts ? parts.map((part) => ranges.map((range, i) => (i === widest ? part : range))) : [];
}

/** Inputs that may change, put together where a criterion or a constraint of data holds them together. */
export function componentsOf(
  levers: readonly Lever[],
  criteria: readonly Criterion[],
  constraints: readonly Expr[],
  inputsOf: {
    readonly ofCriterion: (code: string) => ReadonlySet<string>;
    readonly ofExpr: (expr: Expr) => ReadonlySet<string>;
  },
): readonly Component[] {
  const names = new Set(levers.map(({ input }) => input.name));
  const parent = new Map([...names].map((name) => [name, name]));
  const root = (name: string): string => {
    const above = parent.get(name) ?? name;
    return above === name ? name : root(above);
  };
  const moved = (inputs: ReadonlySet<string>): readonly string[] => [...inputs].filter((name) => names.has(name));
  const sets = [...criteria.map(({ code }) => inputsOf.ofCriterion(code)), ...constraints.map(inputsOf.ofExpr)].map(
    moved,
  );
  for (const [first, ...rest] of sets)
    for (const each of rest) if (first !== undefined) parent.set(root(each), root(first));
  return [...Map.groupBy(levers, ({ input }) => root(input.name)).values()].map((together) => {
    const own = new Set(together.map(({ input }) => input.name));
    const touches = (inputs: ReadonlySet<string>): boolean => [...inputs].some((name) => own.has(name));
    return {
      levers: together,
      criteria: criteria.filter(({ code }) => touches(inputsOf.ofCriterion(code))),
      constraints: constraints.filter((constraint) => touches(inputsOf.ofExpr(constraint))),
    };
  });
}
