import { interpret } from "@khung/evaluator";
import { add, compare, rational, type Module, type Rational, type Table } from "@khung/ir";
import {
  arbitraryCase,
  arbitraryScoredCase,
  arithmetic,
  comparison,
  count,
  criterion,
  exact,
  inputs,
  module,
  num,
  ratio,
  requirement,
} from "@khung/ir/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { breakpoints, indexOf, type Step } from "./breakpoints.ts";
import { populationOf } from "./population.ts";
import { thresholdsOf, withThreshold } from "./threshold.ts";

/** A threshold inside a stretch. */
function inside({ from, to }: Step): Rational {
  const half = rational(1n, 2n);
  if (from && to) return { ...middle(from, to) };
  if (from) return add(from, half);
  return to ? add(to, rational(-1n, 2n)) : half;
}

const middle = (a: Rational, b: Rational): Rational => {
  const sum = add(a, b);
  return rational(sum.numerator, sum.denominator * 2n);
};

/** By the interpreter, with the threshold written into the framework. */
function scanned(module: Module, table: Table, asOf: string) {
  const { distribution, entities } = interpret(module, table, { asOf });
  return { distribution: distribution.map(({ count }) => count), levels: entities.map(({ level }) => level) };
}

test.each([
  ["plain", arbitraryCase],
  // With measures that registers leave to the interpreter: interpolation, irrational functions.
  ["scored", arbitraryScoredCase],
])("%s modules: every stretch and every end of it is as a full evaluation says", async (_, arbitrary) => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(arbitrary, async ({ module, table, asOf }) => {
      const population = await populationOf(module, table, { asOf });
      for (const threshold of thresholdsOf(module, asOf).slice(0, 4)) {
        const found = await breakpoints(population, threshold);
        const index = indexOf(population, threshold);
        const now = index.placeOf(threshold.value);
        expect(index.levels(now)).toEqual(population.result.level);
        for (const step of found.steps) {
          const values = [
            inside(step),
            ...(step.fromClosed && step.from ? [step.from] : []),
            ...(step.toClosed && step.to ? [step.to] : []),
          ];
          for (const value of values) {
            const changed = withThreshold(module, threshold, value);
            const expected = scanned(changed, table, asOf);
            expect([...population.prepared.with(changed).result.level]).toEqual(expected.levels);
            const place = index.placeOf(value);
            const levels = [...index.levels(place)];
            const moved = levels.flatMap((level, row) => (level === population.result.level[row] ? [] : [row]));
            expect(levels).toEqual(expected.levels);
            expect([...index.between(now, place)].toSorted((a, b) => a - b)).toEqual(moved);
            expect([index.distribution(place), step.distribution]).toEqual([
              expected.distribution,
              expected.distribution,
            ]);
            compared++;
          }
          if (step.from && step.to) expect(compare(step.from, step.to)).toBe(-1);
        }
      }
    }),
    { numRuns: Number(process.env["RUNS"] ?? 100) },
  );
  expect(compared).toBeGreaterThan(50);
});

test("where it has nothing to measure whether a criterion applies, its threshold moves nobody", async () => {
  const zero = arithmetic(num(1), "/", num(0));
  const made = module({
    inputs: inputs({ a: count, b: count }),
    criteria: [
      criterion("t", {
        appliesWhen: comparison(zero, ">=", num(1)),
        nothing: "unmet",
        measure: ratio("a", "b"),
        requirements: [requirement("atLeast", { 1: num("1/2") })],
      }),
    ],
  });
  const table = { name: "t", entities: ["1"], columns: { a: [exact(1)], b: [exact(1)] }, labels: {} };
  const [threshold] = thresholdsOf(made, "2026-01-01");
  const population = await populationOf(made, table, { asOf: "2026-01-01" });
  const found = threshold && (await breakpoints(population, threshold));
  expect(found).toMatchObject({ moving: 0, withoutMeasure: 1, steps: [{ distribution: [1, 0] }] });
});
