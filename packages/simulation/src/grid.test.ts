import { interpret } from "@khung/evaluator";
import { add, rational, type Rational } from "@khung/ir";
import { arbitraryCase, arbitraryScoredCase } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { grid, stretchAt, type Stretch } from "./grid.ts";
import { populationOf } from "./population.ts";
import { thresholdOf, thresholdsOf, withThreshold } from "./threshold.ts";

/** A value of a stretch, on its end where that belongs to it. */
function valueIn({ from, to, fromClosed, toClosed }: Stretch): Rational {
  if (from && fromClosed) return from;
  if (to && toClosed) return to;
  const sum = from && to && add(from, to);
  if (sum) return rational(sum.numerator, 2n * sum.denominator);
  return from ? add(from, rational(1n)) : to ? add(to, rational(-1n)) : rational(1n);
}

test("every rectangle is as the interpreter says with both thresholds written in", { timeout: 120_000 }, async () => {
  let compared = 0;
  for (const arbitrary of [arbitraryCase, arbitraryScoredCase]) {
    await fc.assert(
      fc.asyncProperty(arbitrary, fc.nat(), fc.nat(), async ({ module, table, asOf }, i, j) => {
        const all = thresholdsOf(module, asOf);
        const [a, b] = [all[i % Math.max(1, all.length)], all[j % Math.max(1, all.length)]];
        if (!a || !b || a === b) return;
        const population = await populationOf(module, table, { asOf });
        const found = await grid(population, a, b);
        for (const [at, first] of found.a.entries()) {
          const row = found.row(at);
          expect(row.length).toBe(found.b.length);
          for (const [over, second] of found.b.entries()) {
            const [x, y] = [valueIn(first), valueIn(second)];
            expect([stretchAt(found.a, x), stretchAt(found.b, y)]).toEqual([at, over]);
            const moved = withThreshold(module, a, x);
            const { code, level, member } = b;
            const other = thresholdOf(moved, asOf, { code, level, ...(member !== undefined && { member }) });
            if (typeof other === "string") throw new Error(other);
            const { distribution } = interpret(withThreshold(moved, other, y), table, { asOf });
            expect(distribution.map(({ count }) => count)).toEqual(row[over]);
            compared++;
          }
        }
      }),
      { numRuns: Number(process.env["RUNS"] ?? 100) },
    );
  }
  expect(compared).toBeGreaterThan(50);
});
