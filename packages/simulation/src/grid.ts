/**
 * The distribution of levels over every pair of values of two thresholds: exact, by rectangles.
 *
 * Each entity is looked at in four cases, as it meets or misses the one threshold and the other, and turns from case to case where the
 * thresholds meet its two measures. Cells are counted from those cases; none is evaluated.
 */

import { invariant } from "@khung/diagnostics";
import { compare, fromInteger, negate, type Rational } from "@khung/ir";
import { classOf, type Step } from "./breakpoints.ts";
import { populationOf, type Distribution, type Population } from "./population.ts";
import { Pace, quietly, type Run } from "./run.ts";
import { thresholdOf, withThreshold, type Threshold } from "./threshold.ts";

/** A stretch of values of one of the two. */
export type Stretch = Pick<Step, "from" | "fromClosed" | "to" | "toClosed">;

/** All rectangles. */
export interface Grid {
  /** Stretches of the first and of the second threshold, each from the least value to the greatest. */
  readonly a: readonly Stretch[];
  readonly b: readonly Stretch[];
  /** The distributions along the second threshold at a stretch of the first. */
  readonly row: (a: number) => readonly Distribution[];
}

/** Beyond every measure that is there. */
const farthest = fromInteger(10n ** 30n);
const present = 4;

/**
 * The grid of two different thresholds.
 *
 * Errors   rejects once the signal is aborted; throws when both are the same threshold
 */
export async function grid(population: Population, a: Threshold, b: Threshold, run: Run = {}): Promise<Grid> {
  invariant(a.code !== b.code || a.level !== b.level || a.member !== b.member, "two different thresholds");
  const { module, table, asOf } = population;
  const rows = table.entities.length;
  const pace = new Pace(run, 5 * Math.max(1, rows));
  const cases: Uint8Array[] = [];
  for (const first of [negate(farthest), farthest]) {
    for (const second of [negate(farthest), farthest]) {
      const moved = withThreshold(module, a, first);
      const { code, level, member } = b;
      const other = thresholdOf(moved, asOf, { code, level, ...(member !== undefined && { member }) });
      invariant(typeof other === "object", "a threshold stays one when another is moved");
      const { result } = await populationOf(withThreshold(moved, other, second), table, { asOf }, quietly(run));
      cases.push(result.level);
      await pace.step(Math.max(1, rows));
    }
  }
  const [along, across] = [placesOf(population, a), placesOf(population, b)];
  const levelOf = (row: number, pastA: boolean, pastB: boolean): number =>
    cases[Number(pastA) * 2 + Number(pastB)]?.[row] ?? 0;
  await pace.step(Math.max(1, rows));
  return {
    a: along.stretches,
    b: across.stretches,
    row: (at) => {
      // What turns where the second threshold passes each entity's measure; before the first place, nobody has turned.
      const turns = across.stretches.map(() => Array.from({ length: module.levels.length + 1 }, () => 0));
      for (let row = 0; row < rows; row++) {
        const pastA = at > (along.place[row] ?? 0);
        const [before, after] = [levelOf(row, pastA, false), levelOf(row, pastA, true)];
        change(turns[0], before, 1);
        const next = turns[(across.place[row] ?? 0) + 1];
        change(next, before, -1);
        change(next, after, 1);
      }
      const counts = module.levels.map(() => 0);
      counts.push(0);
      return turns.map((turn) => {
        for (const [level, by] of turn.entries()) counts[level] = (counts[level] ?? 0) + by;
        return [...counts];
      });
    },
  };
}

function change(counts: number[] | undefined, level: number, by: number): void {
  if (counts) counts[level] = (counts[level] ?? 0) + by;
}

interface Places {
  readonly stretches: readonly Stretch[];
  /** By row: the last stretch before it turns; of rows that never turn the last of all. */
  readonly place: readonly number[];
}

/** Where each entity stands along a threshold. */
function placesOf(population: Population, threshold: Threshold): Places {
  const { prepared, table } = population;
  const measures = prepared.measures(threshold.code);
  invariant(measures, "a threshold has a measure that is a number");
  const asked = classOf(population, threshold) ?? (() => true);
  const all = table.entities.map((_, row) => row);
  const turning = all.filter((row) => measures.codes[row] === present && asked(row)).toSorted(measures.order);
  const ends: Rational[] = [];
  const place = all.map(() => -1);
  for (const [i, row] of turning.entries()) {
    if (i === 0 || measures.order(turning[i - 1] ?? row, row) !== 0) ends.push(measures.exact(row));
    place[row] = ends.length - 1;
  }
  // `at least` and `less than` turn just above the measure, so the stretch below includes it.
  const includes = threshold.comparison === "atLeast" || threshold.comparison === "lessThan";
  const stretches = Array.from({ length: ends.length + 1 }, (_, i): Stretch => {
    const [from, to] = [ends[i - 1], ends[i]];
    return {
      ...(from && { from }),
      fromClosed: from !== undefined && !includes,
      ...(to && { to }),
      toClosed: to !== undefined && includes,
    };
  });
  return { stretches, place: place.map((each) => (each < 0 ? ends.length : each)) };
}

/** The stretch that a value lies in. */
export function stretchAt(stretches: readonly Stretch[], value: Rational): number {
  const found = stretches.findIndex(({ to, toClosed }) => {
    const order = to ? compare(value, to) : -1;
    return order < 0 || (order === 0 && toClosed);
  });
  return found < 0 ? stretches.length - 1 : found;
}
