/**
 * The part of each of several changes in what they do together, whatever the order in which they are made (Shapley).
 *
 * Exact for up to 12 changes: every set of them is evaluated. Beyond, seeded samples of orders; the parts add up to the whole exactly
 * all the same, and how far off each may be is said.
 */

import { invariant } from "@khung/diagnostics";
import { columnsOf, Prepared } from "@khung/evaluator/columnar";
import { fromInteger, subtract, zero, type Module, type Rational } from "@khung/ir";
import { distributionOf, type Population } from "./population.ts";
import { Pace, type Run } from "./run.ts";
import { seeded } from "./seeded.ts";
import { mostExact, orderOf, partsOf, partsOfOrders, type Vector } from "./shapley.ts";

/** What is told of a set of changes: entities by level, level 0 first, less those of the baseline; and who moves. */
export interface Moving {
  readonly distribution: readonly Rational[];
  /** Entities at another level than in the baseline; of them those that rise, and those that fall. */
  readonly moved: Rational;
  readonly up: Rational;
  readonly down: Rational;
}

/** The part of each change, in the order of the changes. */
export interface Attribution {
  readonly parts: readonly Moving[];
  /** What all changes do together: the parts add up to it. */
  readonly whole: Moving;
  /** Only of samples. */
  readonly sampled?: {
    readonly orders: number;
    readonly seed: number;
    /** Of each part: `distribution`, then moved, up, down. */
    readonly standardErrors: readonly (readonly number[])[];
  };
}

export interface AttributionOptions extends Run {
  /** Orders that are sampled where there are more than 12 changes; 100. */
  readonly orders?: number;
  /** 1 unless said. */
  readonly seed?: number;
}

/**
 * Attributes. `moduleWith`: the framework of the baseline with a set of the changes made, by their positions.
 *
 * Errors   rejects with the reason of the signal
 */
export async function attribution(
  baseline: Population,
  changes: number,
  moduleWith: (set: ReadonlySet<number>) => Module,
  { orders = 100, seed = 1, ...run }: AttributionOptions = {},
): Promise<Attribution> {
  invariant(orders > 1, "two orders at least");
  const levelsWith = evaluatorOf(baseline, moduleWith);
  const size = Math.max(baseline.module.levels.length, moduleWith(everyOf(changes)).levels.length) + 1;
  const reached = (set: ReadonlySet<number>): Vector => movingVector(baseline, levelsWith(set), size);
  if (changes <= mostExact) {
    const pace = new Pace(run, 2 ** changes);
    const values: Vector[] = [];
    for (let set = 0; set < 2 ** changes; set++) {
      values.push(reached(membersOf(set, changes)));
      await pace.step();
    }
    const parts = partsOf(changes, values).map(movingOf);
    return { parts, whole: movingOf(difference(values.at(-1) ?? [], values[0] ?? [])) };
  }
  const pace = new Pace(run, orders * changes);
  const random = seeded(seed);
  const none = reached(new Set());
  const played = [];
  for (let i = 0; i < orders; i++) {
    const order = orderOf(changes, random);
    const values: Vector[] = [];
    for (let place = 0; place < changes; place++) {
      values.push(reached(new Set(order.slice(0, place + 1))));
      await pace.step();
    }
    played.push({ order, values });
  }
  const { parts, variance = [] } = partsOfOrders(changes, none, played);
  return {
    parts: parts.map(movingOf),
    whole: movingOf(difference(reached(everyOf(changes)), none)),
    sampled: { orders, seed, standardErrors: variance.map((each) => each.map(Math.sqrt)) },
  };
}

/** Levels under sets of changes; the columns of the baseline serve wherever the inputs stay what they are. */
function evaluatorOf(
  { module, table, asOf, prepared }: Population,
  moduleWith: (set: ReadonlySet<number>) => Module,
): (set: ReadonlySet<number>) => Uint8Array {
  const inputsText = (of: Module): string => JSON.stringify(of.inputs.map(({ name, type }) => [name, type]));
  const own = inputsText(module);
  return (set) => {
    const changed = moduleWith(set);
    const columns = inputsText(changed) === own ? prepared.columns : columnsOf(changed, table);
    return new Prepared(changed, columns, { asOf }).result.level;
  };
}

function movingVector({ module, result }: Population, level: Uint8Array, size: number): Vector {
  let [up, down] = [0, 0];
  for (let row = 0; row < level.length; row++) {
    const [from, to] = [result.level[row] ?? 0, level[row] ?? 0];
    if (to > from) up++;
    else if (to < from) down++;
  }
  const counts = distributionOf(module, level);
  return [...Array.from({ length: size }, (_, i) => counts[i] ?? 0), up + down, up, down].map(fromInteger);
}

function movingOf(vector: Vector): Moving {
  const [moved = zero, up = zero, down = zero] = vector.slice(-3);
  return { distribution: vector.slice(0, -3), moved, up, down };
}

function difference(a: Vector, b: Vector): Vector {
  return a.map((each, i) => subtract(each, b[i] ?? zero));
}

function membersOf(bits: number, changes: number): ReadonlySet<number> {
  return new Set(Array.from({ length: changes }, (_, i) => i).filter((i) => (bits & (1 << i)) !== 0));
}

function everyOf(changes: number): ReadonlySet<number> {
  return new Set(Array.from({ length: changes }, (_, i) => i));
}
