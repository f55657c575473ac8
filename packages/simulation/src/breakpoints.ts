/**
 * The distribution of levels as a step function of one threshold: exact, over every value that it could have.
 *
 * An entity's level can only turn where the threshold meets its measure. So each entity is looked at twice, as if it met the
 * requirement and as if it did not, and the entities that this moves are put in the order of their measures: every threshold there
 * could be is answered, and none is tried.
 */

import { invariant } from "@khung/diagnostics";
import type { Rational } from "@khung/ir";
import type { Distribution, Population } from "./population.ts";
import { Pace, type Run } from "./run.ts";
import { otherwise, type Threshold } from "./threshold.ts";

/** A stretch of thresholds that all give the same levels. An end that is absent is unbounded. */
export interface Step {
  readonly from?: Rational;
  readonly fromClosed: boolean;
  readonly to?: Rational;
  readonly toClosed: boolean;
  readonly distribution: Distribution;
  /** Rows whose level turns where this stretch begins; none in the first. */
  readonly flips: readonly number[];
  /** Entities at another level than now. Absent: those that turn on the way from now to here, for each turns once. */
  readonly moved?: number;
}

/** The step function of a threshold. */
export interface Breakpoints {
  /** From the least threshold to the greatest, without a gap. */
  readonly steps: readonly Step[];
  /** Entities whose level hangs on this threshold at all. */
  readonly moving: number;
  /** Entities that no threshold moves because their measure is missing or has nothing to measure. */
  readonly withoutMeasure: number;
}

const present = 4;

/** All steps of a threshold. Errors: rejects once the signal is aborted. */
export async function breakpoints(population: Population, threshold: Threshold, run: Run = {}): Promise<Breakpoints> {
  const { prepared, result } = population;
  const rows = result.level.length;
  // Three passes over the rows before any step is known, then the steps.
  const pace = new Pace(run, 4 * rows);
  const measures = prepared.measures(threshold.code);
  invariant(measures, "a threshold has a measure that is a number");
  await pace.step(rows);
  const met = prepared.levelsIf(threshold.code, threshold.level, true);
  await pace.step(rows);
  const unmet = prepared.levelsIf(threshold.code, threshold.level, false);
  await pace.step(rows);
  const inClass = classOf(population, threshold);
  const moving: number[] = [];
  let withoutMeasure = 0;
  const counts = [...population.distribution];
  const move = (from = 0, to = 0): void => {
    counts[from] = (counts[from] ?? 0) - 1;
    counts[to] = (counts[to] ?? 0) + 1;
  };
  // Below every measure `at least` and `more than` are met by all, `at most` and `less than` by none.
  const rising = threshold.comparison === "atLeast" || threshold.comparison === "moreThan";
  const [before, after] = rising ? [met, unmet] : [unmet, met];
  for (let row = 0; row < met.length; row++) {
    if (!inClass(row)) continue;
    if (measures.codes[row] !== present) {
      withoutMeasure++;
      continue;
    }
    if (met[row] === unmet[row]) continue;
    moving.push(row);
    move(result.level[row], before[row]);
  }
  moving.sort(measures.order);
  // `at least` and `less than` turn just above the measure, so the stretch below includes it.
  const includes = threshold.comparison === "atLeast" || threshold.comparison === "lessThan";
  const steps: Step[] = [];
  let open: { readonly from?: Rational; readonly flips: readonly number[] } = { flips: [] };
  for (let at = 0; at < moving.length;) {
    const first = moving[at] ?? 0;
    let end = at + 1;
    while (end < moving.length && measures.order(first, moving[end] ?? 0) === 0) end++;
    const value = measures.exact(first);
    steps.push({
      ...open,
      fromClosed: open.from !== undefined && !includes,
      to: value,
      toClosed: includes,
      distribution: [...counts],
    });
    const flips = moving.slice(at, end);
    for (const row of flips) move(before[row], after[row]);
    await pace.step(end - at);
    open = { from: value, flips };
    at = end;
  }
  steps.push({ ...open, fromClosed: open.from !== undefined && !includes, toClosed: false, distribution: [...counts] });
  await pace.step(rows - moving.length);
  return { steps, moving: moving.length, withoutMeasure };
}

/** Whether a threshold is asked of a row: one that varies by class, only of its class. */
function classOf({ prepared }: Population, { entry, member }: Threshold): (row: number) => boolean {
  if (entry.value.kind !== "byClass" || member === undefined) return () => true;
  const { value } = entry;
  const members = prepared.members(value.subject);
  const named = new Set(value.cases.map((each) => each.member));
  return (row) => {
    const found = members(row);
    return member === otherwise ? found !== undefined && !named.has(found) : found === member;
  };
}
