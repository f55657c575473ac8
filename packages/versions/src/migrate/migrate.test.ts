import { mutantsOf } from "@khung/policy-tests";
import { fromInteger, rational, zero, type Module, type Rational } from "@khung/ir";
import { arbitraryModule, arbitraryScoredModule, arbitraryTable, table } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sampleModule, withThreshold } from "../testing/sample.ts";
import { playersOf } from "./entity-game.ts";
import { migrate } from "./migrate.ts";
import { changeOf, type Migration } from "./migration.ts";
import { addVectors, shapley } from "@khung/simulation";

const asOf = "2025-07-01";
const total = (parts: readonly (readonly Rational[])[]) => parts.reduce(addVectors, []);
const rowsOf = (names: readonly string[], a: readonly number[], b: readonly number[]) =>
  table(sampleModule, Object.fromEntries(names.map((name, i) => [name, { a: a[i] ?? null, b: b[i] ?? null }])));
const of = (each: ReturnType<typeof table>) => ({ before: each, after: each });

it("the parts of the changes add up to that of the rules, and that to the whole; shortcuts change nothing", () => {
  const cases = fc.oneof(arbitraryModule, arbitraryScoredModule).chain((base) => {
    const mutants = mutantsOf(base);
    const after =
      mutants.length === 0
        ? fc.constant(base)
        : fc
            .array(fc.constantFrom(...mutants), { maxLength: 4 })
            .map((list) => list.reduce((each, mutant) => mutant.change(each), base));
    return fc.record({ base: fc.constant(base), after, rows: arbitraryTable(base, 4) });
  });
  fc.assert(
    fc.property(cases, ({ base, after, rows }) => {
      const result = migrate(base, after, { old: of(rows) }, { asOf, by: "change" });
      expect(result.factors.rules).toEqual(changeOf(result));
      const parts = (result.changes ?? []).map(({ part }) => part);
      if (parts.length > 0) expect(total(parts)).toEqual(changeOf(result));
      const players = playersOf(result.comparison);
      // The same by brute force, over everybody at once.
      const slow = shapley(players.length, (set) => {
        const module = result.comparison.mix(
          new Set(players.flatMap((player, i) => ((set & (1 << i)) !== 0 ? player : []))),
        );
        if (!module) throw new Error("every set of players is a module");
        return migrate(module, module, { old: of(rows) }, { asOf }).before;
      });
      expect(parts).toEqual(slow);
    }),
    { numRuns: 40 },
  );
});

const level = (result: Migration) =>
  [result.before, result.after].map((each) => each.map((count) => Number(count.numerator) / Number(count.denominator)));

it("by hand: one threshold is raised; who stands between falls, and the criterion is named", () => {
  const rows = rowsOf(["x", "y", "z"], [85, 95, 50], [100, 100, 100]);
  const result = migrate(sampleModule, withThreshold("90%"), { old: of(rows) }, { asOf, by: "change" });
  expect(level(result)).toEqual([
    [0, 1, 2],
    [0, 2, 1],
  ]);
  expect(result.movers).toEqual([{ entity: "x", from: 2, to: 1, because: ["r"] }]);
  expect(result.transitions[2]).toEqual([zero, fromInteger(1), fromInteger(1)]);
  expect(result.changes).toMatchObject([{ changes: [{ path: "r/2" }], part: [zero, fromInteger(1), fromInteger(-1)] }]);
});

it("by hand: rules, data and mergers apart; two of three merge", () => {
  const summed: Module = { ...sampleModule, merged: "sum" };
  const raised: Module = { ...withThreshold("90%"), merged: "sum" };
  // Before: x 100 %, y 70 %, z 85 %. Merged: w = 85 %. New data: w 95 %, z 85 %.
  const old = rowsOf(["x", "y", "z"], [100, 70, 85], [100, 100, 100]);
  const fresh = rowsOf(["w", "z"], [190, 85], [200, 100]);
  const lineage = {
    name: "sap-nhap.csv",
    successions: ["x", "y"].map((from, row) => ({ from, to: "w", date: "2025-07-01", row })),
  };
  const result = migrate(summed, raised, { old: of(old), fresh: of(fresh), lineage }, { asOf, by: "change" });
  expect(level(result)).toEqual([
    [0, 1, 2],
    [0, 1, 1],
  ]);
  const { rules, data, mergers } = result.factors;
  expect(total([rules ?? [], data ?? [], mergers ?? []])).toEqual(changeOf(result));
  expect(total((result.changes ?? []).map(({ part }) => part))).toEqual(rules);
  // Level 2 of the eight worlds (rules, data, mergers): old: x z = 2; merged: w z = 2; new data by old: x y z = 3; new: w z = 2;
  // raised: x = 1; merged: 0; new data by old: x y = 2; new: w = 1. Rules: 1/3·(1-2) + 1/6·(0-2) + 1/6·(2-3) + 1/3·(1-2) = -7/6.
  expect(rules?.[2]).toEqual(rational(-7n, 6n));
  // Data: 1/3·(3-2) + 1/6·(2-1) + 1/6·(2-2) + 1/3·(1-0) = 5/6. Mergers: the rest of -1.
  expect(data?.[2]).toEqual(rational(5n, 6n));
  expect(mergers?.[2]).toEqual(rational(-2n, 3n));
  expect(result.movers).toMatchObject([
    { entity: "y", becomes: ["w"], from: 1, to: 2 },
    { entity: "z", from: 2, to: 1, because: ["r"] },
  ]);
});

it("who is in one data set only is listed and in no count", () => {
  const old = rowsOf(["x", "y"], [100, 70], [100, 100]);
  const fresh = rowsOf(["x", "n"], [70, 70], [100, 100]);
  const result = migrate(sampleModule, sampleModule, { old: of(old), fresh: of(fresh) }, { asOf });
  expect([result.onlyBefore, result.onlyAfter]).toEqual([["y"], ["n"]]);
  expect(level(result)).toEqual([
    [0, 0, 1],
    [0, 1, 0],
  ]);
  expect(result.factors.data).toEqual([zero, fromInteger(1), fromInteger(-1)]);
});
