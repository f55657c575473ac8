/**
 * How stable an answer is while data are uncertain: at every value of a threshold the least and the greatest level that each entity
 * can have.
 *
 * Uncertain are the measure that the threshold is set against, by an error of its own (each entity's by itself), and, if asked, all
 * data that are missing: then they may be anything. Both bounds are step functions of the threshold, and both are exact but for
 * missing data, where they are as sound as the level range is ([ADR 4](../../../docs/decisions/0004-level-range.md)).
 */

import { invariant } from "@khung/diagnostics";
import type { LevelAlong } from "@khung/evaluator/along";
import { add, compare, fromInteger, max, min, multiply, negate, subtract, type Rational } from "@khung/ir";
import { classOf, type Step } from "./breakpoints.ts";
import { populationOf, type Population } from "./population.ts";
import { Pace, quietly, type Run } from "./run.ts";
import { shareFrom } from "./inverse.ts";
import { stepsOf } from "./steps.ts";
import { withThreshold, type Threshold } from "./threshold.ts";

/** What is not known for sure. */
export interface Doubt {
  /** The measure may lie so much to either side: a share of itself, or an amount in its own unit. */
  readonly error?: { readonly of: "share" | "amount"; readonly by: Rational };
  /** `declared`: missing data count as the framework says. `open`: they may be anything. */
  readonly missing: "declared" | "open";
}

/** Levels at every value of a threshold, of the least and of the greatest level that each entity can have there. */
export interface Stability {
  readonly least: readonly Step[];
  readonly most: readonly Step[];
}

/** Thresholds beyond are not asked about: missing data could lie beyond them. */
const farthest = fromInteger(10n ** 12n);

/** The bounds over all values of a threshold. Errors: rejects once the signal is aborted. */
export async function stability(
  population: Population,
  threshold: Threshold,
  { error, missing }: Doubt,
  run: Run = {},
): Promise<Stability> {
  const { module, table, asOf, prepared } = population;
  const rows = table.entities.length;
  const pace = new Pace(run, 3 * rows);
  const rising = threshold.comparison === "atLeast" || threshold.comparison === "moreThan";
  const under = async (value: Rational): Promise<Ends> => {
    const { result } = await populationOf(withThreshold(module, threshold, value), table, { asOf }, quietly(run));
    await pace.step(rows);
    return missing === "open" ? result : { low: result.level, high: result.level };
  };
  const [below, beyond] = [await under(negate(farthest)), await under(farthest)];
  const [met, unmet] = rising ? [below, beyond] : [beyond, below];
  const measures = prepared.measures(threshold.code);
  invariant(measures, "a threshold has a measure that is a number");
  const asked = classOf(population, threshold) ?? (() => true);
  const [least, most]: [LevelAlong[], LevelAlong[]] = [[], []];
  for (let row = 0; row < rows; row++) {
    const measure = measures.codes[row] === present && asked(row) ? within(measures.exact(row), error) : undefined;
    for (const [into, end, ofBoth] of [
      [least, "low", Math.min],
      [most, "high", Math.max],
    ] as const) {
      const [one, other] = [met[end][row] ?? 0, unmet[end][row] ?? 0];
      const either = ofBoth(one, other);
      into.push(
        measure ? along(measure, rising ? [one, either, other] : [other, either, one], threshold) : still(either),
      );
    }
    await pace.step();
  }
  const steps = (all: readonly LevelAlong[]) => stepsOf(all, module.levels.length, threshold.value);
  return { least: steps(least), most: steps(most) };
}

const present = 4;

interface Ends {
  readonly low: Uint8Array;
  readonly high: Uint8Array;
}

function within(measure: Rational, error: Doubt["error"]): readonly [Rational, Rational] {
  if (!error) return [measure, measure];
  const by = error.of === "amount" ? error.by : multiply(measure, error.by);
  const [a, b] = [subtract(measure, by), add(measure, by)];
  return [min(a, b), max(a, b)];
}

function still(level: number): LevelAlong {
  return { first: level, turns: [] };
}

/** Levels below what the measure may be, among it, and above. */
function along(
  [from, to]: readonly [Rational, Rational],
  [first, among, last]: readonly [number, number, number],
  { comparison }: Threshold,
): LevelAlong {
  // `at least` and `less than` turn just above the measure.
  const later = comparison === "atLeast" || comparison === "lessThan";
  const turn = (at: Rational, before: number, after: number) =>
    before === after ? [] : [{ at, before, here: later ? before : after, after }];
  const turns =
    compare(from, to) === 0 ? turn(from, first, last) : [...turn(from, first, among), ...turn(to, among, last)];
  return { first, turns };
}

/** Stretches, put together where they touch, on which at least such a share of entities is at a level or above. */
export function stretchesWith(
  steps: readonly Step[],
  level: number,
  share: Rational,
): readonly Pick<Step, "from" | "fromClosed" | "to" | "toClosed">[] {
  const out: Pick<Step, "from" | "fromClosed" | "to" | "toClosed">[] = [];
  let joined = false;
  for (const step of steps) {
    const enough = compare(shareFrom(step, level), share) >= 0;
    const { from, fromClosed, to, toClosed } = step;
    const last = out.at(-1);
    const end = { toClosed, ...(to && { to }) };
    if (enough && joined && last)
      out[out.length - 1] = { fromClosed: last.fromClosed, ...(last.from && { from: last.from }), ...end };
    else if (enough) out.push({ fromClosed, ...(from && { from }), ...end });
    joined = enough;
  }
  return out;
}
