import { add, sum, toExact, zero, type Module, type Rational } from "@khung/ir";
import { arbitraryCase } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { attribution } from "./attribution.ts";
import { populationOf } from "./population.ts";
import { thresholdsOf, withThreshold } from "./threshold.ts";

const asOf = "2026-11-22";

/** A case with every threshold of its module moved a little: as many changes as there are thresholds, at most so many. */
function changesOf(module: Module, most: number): readonly ((of: Module) => Module)[] {
  return thresholdsOf(module, asOf)
    .slice(0, most)
    .map((name) => (of: Module) => {
      const found = thresholdsOf(of, asOf).find(
        (each) => each.code === name.code && each.level === name.level && each.member === name.member,
      );
      return found ? withThreshold(of, found, add(found.value, { numerator: 1n, denominator: 3n })) : of;
    });
}

const withSet = (module: Module, changes: readonly ((of: Module) => Module)[]) => (set: ReadonlySet<number>) =>
  changes.reduce((of, change, i) => (set.has(i) ? change(of) : of), module);

test("the parts add up to the whole, exact or sampled", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCase, async ({ module, table }) => {
      const changes = changesOf(module, 5);
      const baseline = await populationOf(module, table, { asOf });
      const moduleWith = withSet(module, changes);
      const { parts, whole, sampled } = await attribution(baseline, changes.length, moduleWith);
      expect(sampled).toBeUndefined();
      const { result } = await populationOf(moduleWith(new Set(changes.keys())), table, { asOf });
      const moved = result.level.filter((level, row) => level !== baseline.result.level[row]).length;
      expect(toExact(whole.moved)).toBe(String(moved));
      expect(toExact(sum(whole.distribution))).toBe("0");
      for (const of of [(each: typeof whole) => each.moved, (each: typeof whole) => each.up])
        expect(total(parts.map(of))).toEqual(of(whole));
      whole.distribution.forEach((each, i) =>
        expect(total(parts.map(({ distribution }) => distribution[i] ?? zero))).toEqual(each),
      );
    }),
    { numRuns: 25 },
  );
});

test("more than 12 changes are sampled: the parts add up all the same, and a seed says which orders", async () => {
  const [found] = fc.sample(
    arbitraryCase.filter(({ module }) => changesOf(module, 9).length > 1),
    { numRuns: 1, seed: 7 },
  );
  const { module, table } = found!;
  const once = changesOf(module, 9);
  // Making a change twice moves it twice as far.
  const changes = Array.from({ length: 13 }, (_, i) => once[i % once.length]!);
  const baseline = await populationOf(module, table, { asOf });
  const run = (seed: number) => attribution(baseline, 13, withSet(module, changes), { orders: 3, seed });
  const [a, b] = [await run(5), await run(5)];
  expect(a).toEqual(b);
  expect(a.sampled).toMatchObject({ orders: 3, seed: 5 });
  expect(total(a.parts.map(({ moved }) => moved))).toEqual(a.whole.moved);
});

test("a signal stops it", async () => {
  const [found] = fc.sample(arbitraryCase, 1);
  const { module, table } = found!;
  const baseline = await populationOf(module, table, { asOf });
  const stopped = attribution(baseline, 3, () => module, { signal: AbortSignal.abort(new Error("enough")) });
  await expect(stopped).rejects.toThrow("enough");
});

function total(parts: readonly Rational[]): Rational {
  return parts.reduce(add, zero);
}
