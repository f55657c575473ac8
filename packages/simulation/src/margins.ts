/**
 * How far an entity is from its next boundary, in its own terms: which single figure, changed by how much, moves its level; and what
 * it lacks for the next one.
 *
 * A level over all values of an input is solved for (`levelAlong`), so the change is the least there is, and whatever else the
 * input takes part in is in the answer. Values that break an `ensure` are no change.
 */

import { levelAlong, levelAt, NotLinear, type LevelAlong } from "@khung/evaluator/along";
import { invariant } from "@khung/diagnostics";
import { glance, keepsEnsures, levelOf, marginsOf, observe, prepare, type Prepared } from "@khung/evaluator/observing";
import {
  abs,
  compare,
  fromInteger,
  subtract,
  zero,
  type Cell,
  type Input,
  type Module,
  type Rational,
} from "@khung/ir";
import type { Population } from "./population.ts";
import { Pace, type Run } from "./run.ts";

/** The least change of one input that moves the level one way. */
export interface Turning {
  readonly input: string;
  readonly from: Rational;
  readonly to: Rational;
  /** True: `to` itself does not move it, anything beyond does. Never of counts. */
  readonly beyond: boolean;
  /** The level then. */
  readonly level: number;
}

/** What one requirement at the next level lacks. */
export interface Lack {
  readonly code: string;
  /** In the measure's own unit; absent without a number to compare. */
  readonly distance?: Rational;
  /** The least change of each single input that would fulfil it. */
  readonly changes: readonly { readonly input: string; readonly by: Rational; readonly beyond: boolean }[];
}

/** One entity. */
export interface EntityMargins {
  readonly row: number;
  readonly level: number;
  /** One change each that takes the level away, the least share of the figure first. */
  readonly falls: readonly Turning[];
  /** One change each that brings a higher level, alone. */
  readonly rises: readonly Turning[];
  /** What the next level asks and is not met; none at the top. */
  readonly lacks: readonly Lack[];
  /** Inputs along which no turning point can be solved for. */
  readonly unsolved: readonly string[];
}

/**
 * Margins of entities; all, unless some are named.
 *
 * Errors   rejects once the signal is aborted, and on frameworks whose entities hang together (`hangsTogether`)
 */
export async function margins(
  population: Population,
  rows: readonly number[] = population.table.entities.map((_, row) => row),
  run: Run = {},
): Promise<readonly EntityMargins[]> {
  const pace = new Pace(run, rows.length);
  const program = prepare(population.module, population.asOf);
  invariant(program.statistics.length === 0, "each entity stands for itself");
  const out: EntityMargins[] = [];
  for (const row of rows) {
    out.push(marginsOfRow(program, population, row));
    await pace.step();
  }
  return out;
}

function marginsOfRow(program: Prepared, { module, table }: Population, row: number): EntityMargins {
  const cells = module.inputs.map(
    ({ name }): Cell => (Object.hasOwn(table.columns, name) ? table.columns[name]?.at(row) : undefined) ?? null,
  );
  const named = new Map(module.inputs.map(({ name }, i): readonly [string, Cell] => [name, cells[i] ?? null]));
  const observation = observe(program, named);
  const level = levelOf(observation);
  // A published decision stands whatever the figures are.
  const entity = table.entities[row] ?? "";
  if (program.exceptions.has(entity)) {
    return {
      row,
      level: program.exceptions.get(entity)?.level ?? level,
      falls: [],
      rises: [],
      lacks: [],
      unsolved: [],
    };
  }
  const unsolved: string[] = [];
  const found = module.inputs.flatMap((input, i): readonly Turning[] => {
    const from = cells[i];
    if (input.type.kind !== "number" || from === null || typeof from !== "object") return [];
    const along = alongOf(program, cells, input.name);
    if (!along) unsolved.push(input.name);
    const allowed = (to: Rational): boolean => keepsEnsures(glance(program, new Map(named).set(input.name, to)));
    return along ? turningsOf(along, input, from, level, allowed) : [];
  });
  const lacks = module.criteria.flatMap(({ code }) =>
    marginsOf(observation, code, level + 1)
      .filter(({ holds }) => !holds)
      .map(({ distance, changes }): Lack => ({
        code,
        ...(distance && { distance: abs(distance) }),
        changes: changes.flatMap(({ input, by, beyond }) => (by ? [{ input, by, beyond }] : [])),
      })),
  );
  const falls = found.filter((each) => each.level < level);
  const rises = found.filter((each) => each.level > level);
  return { row, level, falls: falls.toSorted(byPart), rises: rises.toSorted(byPart), lacks, unsolved };
}

function alongOf(program: Prepared, cells: readonly Cell[], input: string): LevelAlong | undefined {
  try {
    return levelAlong(program, cells, input);
  } catch (error) {
    if (error instanceof NotLinear) return undefined;
    throw error;
  }
}

/** The nearest values with a lower and with a higher level. */
function turningsOf(
  along: LevelAlong,
  input: Input,
  from: Rational,
  level: number,
  allowed: (to: Rational) => boolean,
): readonly Turning[] {
  const whole = input.type.kind === "number" && input.type.form === "count";
  const candidates = along.turns
    .flatMap(({ at, here, before, after }): readonly Turning[] => {
      if (whole)
        return neighbours(at).map((to) => ({ input: input.name, from, to, beyond: false, level: levelAt(along, to) }));
      const above = compare(at, from) > 0 || (compare(at, from) === 0 && after !== level);
      const turned = { input: input.name, from, to: at };
      return here === level
        ? [{ ...turned, beyond: true, level: above ? after : before }]
        : [
            { ...turned, beyond: false, level: here },
            { ...turned, beyond: true, level: above ? after : before },
          ];
    })
    .filter(({ to, level: then }) => then !== level && to.numerator >= 0n)
    .toSorted((a, b) => compare(abs(subtract(a.to, from)), abs(subtract(b.to, from))));
  const first = (holds: (then: number) => boolean) => candidates.find((each) => holds(each.level) && allowed(each.to));
  return [first((then) => then < level), first((then) => then > level)].filter((each) => each !== undefined);
}

/** The whole numbers at and beside a value, from 0. */
function neighbours({ numerator, denominator }: Rational): readonly Rational[] {
  const below = numerator / denominator - (numerator < 0n ? 1n : 0n);
  return [below - 1n, below, below + 1n, below + 2n].filter((each) => each >= 0n).map(fromInteger);
}

/** By how great a part of the figure changes; what comes from 0 last. */
function byPart(a: Turning, b: Turning): number {
  const part = ({ from, to }: Turning): number =>
    compare(from, zero) === 0 ? Infinity : Math.abs(ratio(subtract(to, from), from));
  return part(a) - part(b);
}

function ratio(a: Rational, b: Rational): number {
  return Number(a.numerator * b.denominator) / Number(a.denominator * b.numerator);
}

/** Counts how many entities a change of one count by no more than so much takes down or up, by input. */
export function fragile(
  all: readonly EntityMargins[],
  { inputs }: Pick<Module, "inputs">,
  most: Rational,
): { readonly falls: ReadonlyMap<string, number>; readonly rises: ReadonlyMap<string, number> } {
  const counts = new Set(
    inputs.flatMap(({ name, type }) => (type.kind === "number" && type.form === "count" ? [name] : [])),
  );
  const count = (turnings: (each: EntityMargins) => readonly Turning[]): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const each of all) {
      for (const { input, from, to } of turnings(each)) {
        if (counts.has(input) && compare(abs(subtract(to, from)), most) <= 0)
          found.set(input, (found.get(input) ?? 0) + 1);
      }
    }
    return found;
  };
  return { falls: count(({ falls }) => falls), rises: count(({ rises }) => rises) };
}
