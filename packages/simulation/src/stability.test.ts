import { interpret } from "@khung/evaluator";
import { add, compare, rational, subtract, zero, type Rational } from "@khung/ir";
import {
  arbitraryCase,
  count,
  criterion,
  exact,
  inputs,
  module,
  num,
  ref,
  requirement,
  table,
} from "@khung/ir/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { breakpoints, type Step } from "./breakpoints.ts";
import { inverse, shareFrom } from "./inverse.ts";
import { populationOf } from "./population.ts";
import { stepAt } from "./sensitivity.ts";
import { stability, stretchesWith } from "./stability.ts";
import { thresholdsOf, withThreshold } from "./threshold.ts";

const atLeast = (levels: readonly number[], level: number) => levels.filter((each) => each >= level).length;

/** Entities at a level or above, by the step function. */
function reached(steps: readonly Step[], value: Rational, level: number): number {
  return (steps[stepAt(steps, value)]?.distribution ?? []).slice(level).reduce((sum, each) => sum + each, 0);
}

test("an error of the measure is an error of the threshold, entity by entity", { timeout: 60_000 }, async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryCase, fc.integer({ min: 0, max: 3 }), async ({ module: made, table: data, asOf }, n) => {
      const by = rational(BigInt(n), 4n);
      const population = await populationOf(made, data, { asOf });
      for (const threshold of thresholdsOf(made, asOf).slice(0, 3)) {
        const { least, most } = await stability(population, threshold, {
          error: { of: "amount", by },
          missing: "declared",
        });
        const levelsAt = (value: Rational) =>
          interpret(withThreshold(made, threshold, value), data, { asOf }).entities.map(({ level }) => level);
        for (const value of [threshold.value, zero, ...least.slice(0, 3).flatMap(({ to }) => (to ? [to] : []))]) {
          const moved = [subtract(value, by), value, add(value, by)].map(levelsAt);
          const ends = (of: (...all: number[]) => number) =>
            data.entities.map((_, row) => of(...moved.map((levels) => levels[row] ?? 0)));
          for (let level = 1; level <= made.levels.length; level++) {
            expect(reached(least, value, level)).toBe(atLeast(ends(Math.min), level));
            expect(reached(most, value, level)).toBe(atLeast(ends(Math.max), level));
            compared++;
          }
        }
      }
    }),
    { numRuns: Number(process.env["RUNS"] ?? 40) },
  );
  expect(compared).toBeGreaterThan(50);
});

test("whatever missing data turn out to be lies within the bounds", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCase, async ({ module: made, table: data, asOf }) => {
      const population = await populationOf(made, data, { asOf });
      for (const threshold of thresholdsOf(made, asOf).slice(0, 2)) {
        const { least, most } = await stability(population, threshold, { missing: "open" });
        const changed = withThreshold(made, threshold, threshold.value);
        const { entities } = interpret(changed, data, { asOf });
        for (let level = 1; level <= made.levels.length; level++) {
          const [low, high] = (["low", "high"] as const).map((end) =>
            atLeast(
              entities.map(({ range, level: own }) => (range ? range[end] : own)),
              level,
            ),
          );
          // Where the interpreter knows no range, anything may be.
          if (entities.some(({ range }) => !range)) continue;
          expect(reached(least, threshold.value, level)).toBeLessThanOrEqual(low ?? 0);
          expect(reached(most, threshold.value, level)).toBeGreaterThanOrEqual(high ?? 0);
        }
      }
    }),
    { numRuns: Number(process.env["RUNS"] ?? 40) },
  );
});

const made = module({
  inputs: inputs({ a: count }),
  criteria: [criterion("t", { measure: ref("a"), requirements: [requirement("atLeast", { 1: num("40") })] })],
});
const asOf = "2026-01-01";

test("by hand: surely and possibly a half", async () => {
  const data = table(made, { a: { a: 10 }, b: { a: 20 }, c: { a: 30 }, d: { a: null } });
  const population = await populationOf(made, data, { asOf });
  const [threshold] = thresholdsOf(made, asOf);
  if (!threshold) throw new Error("there is a threshold");
  const half = rational(1n, 2n);
  const certain = await stability(population, threshold, { error: { of: "share", by: exact("10%") }, missing: "open" });
  expect(stretchesWith(certain.least, 1, half)).toEqual([{ fromClosed: false, to: exact(18), toClosed: true }]);
  expect(stretchesWith(certain.most, 1, half)).toEqual([{ fromClosed: false, to: exact(33), toClosed: true }]);
  const declared = await stability(population, threshold, { missing: "declared" });
  const found = await breakpoints(population, threshold);
  expect(stretchesWith(declared.least, 1, half)).toEqual(stretchesWith(found.steps, 1, half));
  expect(declared.least.map(({ distribution }) => distribution)).toEqual(
    found.steps.map(({ distribution }) => distribution),
  );
});

test("nobody, and a share that no threshold gives", async () => {
  const population = await populationOf(made, table(made, {}), { asOf });
  const [threshold] = thresholdsOf(made, asOf);
  if (!threshold) throw new Error("there is a threshold");
  const { least } = await stability(population, threshold, { missing: "open" });
  expect(stretchesWith(least, 1, exact("1%"))).toEqual([]);
});

test("exactly at a level counts nobody above", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCase, async ({ module: one, table: data, asOf: date }) => {
      const population = await populationOf(one, data, { asOf: date });
      for (const threshold of thresholdsOf(one, date).slice(0, 3)) {
        const found = await breakpoints(population, threshold);
        const { below, above } = inverse(found, 1, rational(1n, 2n), "exactly");
        for (const step of found.steps) {
          const share = shareFrom(step, 1, "exactly");
          const [, at = 0] = step.distribution;
          expect(compare(share, rational(BigInt(at), BigInt(data.entities.length)))).toBe(0);
          // Nothing attained lies between what was found on the two sides.
          if (below && above) expect(compare(below.share, share) < 0 && compare(share, above.share) < 0).toBe(false);
        }
      }
    }),
    { numRuns: 40 },
  );
});
