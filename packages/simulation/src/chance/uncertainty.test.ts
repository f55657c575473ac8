import {
  arbitraryCase,
  comparison,
  count,
  criterion,
  ensure,
  exact,
  inputs,
  module,
  num,
  ratio,
  ref,
  requirement,
  share,
} from "@khung/ir/testing";
import { interpret } from "@khung/evaluator";
import { Prepared } from "@khung/evaluator/columnar";
import { rational, zero, type Cell, type Module, type Table } from "@khung/ir";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { populationOf } from "../population.ts";
import { dataDrawer } from "./drawn-columns.ts";
import { streamOf } from "./streams.ts";
import { drawsOf, uncertainty, type UncertaintyOptions } from "./uncertainty.ts";

vi.setConfig({ testTimeout: 120_000 });

const asOf = "2026-01-01";
const none = { draws: 50, seed: 1, error: zero, thresholds: zero, missing: "official" } as const;

function tableOf(columns: Readonly<Record<string, readonly (string | number | null)[]>>) {
  const cells = Object.entries(columns).map(([name, all]) => [
    name,
    all.map((each): Cell => (each === null ? null : exact(each))),
  ]);
  const length = Object.values(columns)[0]?.length ?? 0;
  return {
    name: "t",
    entities: Array.from({ length }, (_, i) => `e${i}`),
    columns: Object.fromEntries(cells) as Record<string, Cell[]>,
    labels: {},
  };
}

async function asked(made: Module, columns: Parameters<typeof tableOf>[0], options: Partial<UncertaintyOptions>) {
  return uncertainty(await populationOf(made, tableOf(columns), { asOf }), { ...none, ...options });
}

/** Four standard errors of a share in so many draws: one chance in 15,000 to be further off, and the seed is fixed. */
const near = (probability: number, draws: number): number => 4 * Math.sqrt((probability * (1 - probability)) / draws);

const one = module({
  inputs: inputs({ a: count }),
  criteria: [criterion("t", { measure: ref("a"), requirements: [requirement("atLeast", { 1: num("100") })] })],
});
const ratios = module({
  inputs: inputs({ a: count, b: count }),
  ensures: [ensure(comparison(ref("a"), "<=", ref("b")), "a <= b")],
  criteria: [
    criterion("t", {
      measure: ratio("a", "b"),
      measureType: share,
      nothing: "unmet",
      requirements: [requirement("moreThan", { 1: num("100%") })],
    }),
  ],
});

test("with nothing uncertain every draw is the baseline: generated frameworks", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCase, async ({ module: made, table, asOf: day }) => {
      const population = await populationOf(made, table, { asOf: day });
      const found = await uncertainty(population, { ...none, draws: 2 });
      expect(found.levels.map(({ at }) => at.quantiles)).toEqual(
        population.distribution.map((each) => Array(5).fill(each)),
      );
      // Data filled in, and redrawn with no error, keep what is reported.
      const filled = await uncertainty(population, { ...none, draws: 2, missing: "observed" });
      table.entities.forEach((_, row) => {
        if (population.prepared.columns.incomplete[row] === 0 && made.inputs.every(({ name }) => table.columns[name])) {
          const total = made.levels.reduce(
            (sum, { number }) => sum + drawsOf(filled, row, number),
            drawsOf(filled, row, 0),
          );
          expect(total).toBe(2);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test("drawn data are evaluated as the interpreter evaluates them: generated frameworks", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCase, fc.nat(), async ({ module: made, table, asOf: day }, seed) => {
      const { prepared } = await populationOf(made, table, { asOf: day });
      const drawn = dataDrawer(made, prepared.columns, { error: 0.3, missing: "observed" }).draw(streamOf(seed, 0));
      const columns = made.inputs.flatMap(({ name }, i) => (drawn.cells[i] ? [[name, drawn.cells[i]]] : []));
      const asTable = { ...table, columns: Object.fromEntries(columns) as Table["columns"] };
      const { result } = new Prepared(made, drawn, { asOf: day });
      const expected = interpret(made, asTable, { asOf: day }).entities;
      expect([[...result.level], [...result.low], [...result.high]]).toEqual([
        expected.map(({ level }) => level),
        expected.map(({ range }) => range?.low),
        expected.map(({ range }) => range?.high),
      ]);
    }),
    { numRuns: 150 },
  );
});

describe("known answers", () => {
  test("a number at its threshold: 100 ± 10 %, rounded, reaches 100 from 99.5 on: 52.5 %", async () => {
    const draws = 4000;
    const found = await asked(one, { a: [100, 111, 90] }, { draws, error: rational(1n, 10n) });
    expect(Math.abs(drawsOf(found, 0, 1) / draws - 0.525)).toBeLessThan(near(0.525, draws));
    // 111 − 11.1 = 99.9 still rounds to 100; 90 + 9 = 99 never does.
    expect([drawsOf(found, 1, 1), drawsOf(found, 2, 1)]).toEqual([draws, 0]);
  });

  test("a threshold of 100 ± 10 % is at most 100 in half of all draws", async () => {
    const draws = 4000;
    const found = await asked(one, { a: [100, 110, 89] }, { draws, thresholds: rational(1n, 10n) });
    expect(Math.abs(drawsOf(found, 0, 1) / draws - 0.5)).toBeLessThan(near(0.5, draws));
    expect([drawsOf(found, 1, 1), drawsOf(found, 2, 1)]).toEqual([draws, 0]);
    expect(found.assumed.thresholds).toBe(1);
  });

  test("missing data are like those of the entities that report them: three of four reach", async () => {
    const draws = 4000;
    const found = await asked(one, { a: [100, 200, 300, 5, null] }, { draws, missing: "observed" });
    expect(Math.abs(drawsOf(found, 4, 1) / draws - 0.75)).toBeLessThan(near(0.75, draws));
    const official = await asked(one, { a: [100, 200, 300, 5, null] }, { draws: 10 });
    expect(drawsOf(official, 4, 0)).toBe(10);
  });

  test("a missing part of a whole is filled in as the ratio of another entity, never as its size", async () => {
    // Others report 10 of 20 and 900 of 1000; the entity has 40: 20 or 36, so at least half and never 90 %.
    const made = module({
      ...ratios,
      criteria: [
        criterion("t", {
          measure: ratio("a", "b"),
          measureType: share,
          nothing: "unmet",
          requirements: [requirement("atLeast", { 1: num("90%") })],
        }),
      ],
    });
    const draws = 2000;
    const found = await asked(made, { a: [10, 900, null], b: [20, 1000, 40] }, { draws, missing: "observed" });
    expect(Math.abs(drawsOf(found, 2, 1) / draws - 0.5)).toBeLessThan(near(0.5, draws));
  });
});

test("errors break no `ensure a <= b` that the data kept", async () => {
  const found = await asked(ratios, { a: [100, 99, 300], b: [100, 100, 200] }, { draws: 500, error: rational(1n, 5n) });
  expect([drawsOf(found, 0, 1), drawsOf(found, 1, 1)]).toEqual([0, 0]);
  // Data that break it themselves are drawn as they are.
  expect(drawsOf(found, 2, 1)).toBe(500);
  expect(found.assumed).toMatchObject({ kept: ["a <= b"], notKept: [], varied: ["a", "b"] });
});

test("the same seed gives the same, another gives another, and more draws begin with the same ones", async () => {
  const data = { a: [95, 98, 100, 102, 105] };
  const error = rational(1n, 10n);
  const [first, again, other] = await Promise.all([7, 7, 8].map((seed) => asked(one, data, { seed, error })));
  expect(again).toEqual(first);
  expect(other?.drawsAt).not.toEqual(first?.drawsAt);
});

test("an input that nobody reports stays missing, and that is said; an empty table is no fault", async () => {
  const found = await asked(one, { a: [null, null] }, { missing: "observed", error: rational(1n, 10n) });
  expect([drawsOf(found, 0, 0), found.assumed.neverReported]).toEqual([50, ["a"]]);
  expect((await asked(one, { a: [] }, {})).levels[1]?.at.quantiles).toEqual([0, 0, 0, 0, 0]);
});

test("stops when its signal says so, and tells its progress", async () => {
  const reason = new Error("enough");
  await expect(asked(one, { a: [1] }, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  const seen: number[] = [];
  await asked(one, { a: [1] }, { onProgress: (done, total) => seen.push(done / total) });
  expect(seen.at(-1)).toBe(1);
});
