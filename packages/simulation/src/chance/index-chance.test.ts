import { criterion, exact, inputs, module, nowhere, num, ref, share } from "@khung/ir/testing";
import { rational, zero, type Cell, type Group, type Module } from "@khung/ir";
import { expect, test, vi } from "vitest";
import { populationOf, type Population } from "../population.ts";
import { rankRobustness } from "./rank-robustness.ts";
import { varianceShares } from "./variance-shares.ts";

vi.setConfig({ testTimeout: 120_000 });

const asOf = "2026-01-01";

/** An index of shares with these weights. */
function indexOf(weights: Readonly<Record<string, string>>, parts: Partial<Module> = {}): Module {
  return module({
    inputs: inputs(Object.fromEntries(Object.keys(weights).map((name) => [name, share]))),
    index: { kind: "arithmetic" },
    criteria: Object.entries(weights).map(([name, weight]) =>
      criterion(name, {
        measure: ref(name),
        measureType: share,
        weight,
        missing: "unknown",
        points: { sort: "points", max: num(1), score: ref(name), origin: nowhere },
      }),
    ),
    ...parts,
  });
}

async function populated(
  made: Module,
  columns: Readonly<Record<string, readonly (string | null)[]>>,
): Promise<Population> {
  const cells = Object.entries(columns).map(([name, all]) => [
    name,
    all.map((each): Cell => (each === null ? null : exact(each))),
  ]);
  const length = Object.values(columns)[0]?.length ?? 0;
  const entities = Array.from({ length }, (_, i) => `e${i}`);
  return populationOf(
    made,
    { name: "t", entities, columns: Object.fromEntries(cells) as Record<string, Cell[]>, labels: {} },
    { asOf },
  );
}

test("shares of variance of a linear index have a closed form: w² Var / Σ w² Var", async () => {
  // Variances: 1/4 of {0, 1}, 1/16 of {1/4, 3/4}, 0. Weights 1, 3, 2: 4/16, 9/16, 0 → 4/13, 9/13, 0.
  const made = indexOf({ a: "1", b: "3", c: "2" });
  const population = await populated(made, { a: ["0", "1"], b: ["0.25", "0.75"], c: ["0.5", "0.5"] });
  const found = (await varianceShares(population, { draws: 20_000, seed: 3 }))!;
  const byCode = new Map(found.shares.map((each) => [each.code, each]));
  for (const [code, share] of [
    ["a", 4 / 13],
    ["b", 9 / 13],
    ["c", 0],
  ] as const) {
    const { first, total } = byCode.get(code)!;
    expect(first.error).toBeLessThan(0.02);
    // Four standard errors of the estimate; the seed is fixed.
    expect(Math.abs(first.value - share)).toBeLessThanOrEqual(4 * first.error + 0.01 * share);
    expect(Math.abs(total.value - share)).toBeLessThanOrEqual(4 * total.error + 0.01 * share);
  }
  expect(byCode.get("b")!.weight).toBe(1 / 2);
  // Var = (1/36)·(1/4) + (9/36)·(1/16).
  expect(found.variance).toBeCloseTo(13 / 576, 3);
});

test("weights of groups multiply", async () => {
  const groups: readonly Group[] = [
    { name: "g", title: { vi: "g" }, weight: "1/3", index: { kind: "arithmetic" }, origin: nowhere },
  ];
  const made = indexOf({ a: "2/3", b: "1", c: "3" }, { groups });
  const grouped = {
    ...made,
    criteria: made.criteria.map((each) => (each.code === "a" ? each : { ...each, group: "g" })),
  };
  const population = await populated(grouped, { a: ["0", "1"], b: ["0", "1"], c: ["0", "1"] });
  const { shares } = (await varianceShares(population, { draws: 100, seed: 1 }))!;
  const weights = Object.fromEntries(shares.map(({ code, weight }) => [code, weight]));
  expect(weights["a"]).toBeCloseTo(2 / 3, 12);
  expect(weights["b"]).toBeCloseTo(1 / 12, 12);
  expect(weights["c"]).toBeCloseTo(1 / 4, 12);
});

test("parts that matter together have a greater total than first-order share: a product has a closed form", async () => {
  // √(x·y) of x, y in {1/100, 1}: f = u·v with u, v in {1/10, 1}. E u = 0.55, Var u = 0.2025: first Var u·(E u)², total Var u·(E u² = 0.505).
  const made = indexOf({ x: "1", y: "1" }, { index: { kind: "geometric", places: 6, mode: "halfEven" } });
  const population = await populated(made, { x: ["0.01", "1"], y: ["0.01", "1"] });
  const { shares, variance } = (await varianceShares(population, { draws: 20_000, seed: 5 }))!;
  const whole = 0.505 ** 2 - 0.55 ** 4;
  expect(Math.abs(variance - whole)).toBeLessThan(0.003);
  for (const { first, total } of shares) {
    expect(Math.abs(first.value - (0.2025 * 0.55 ** 2) / whole)).toBeLessThan(4 * first.error + 0.01);
    expect(Math.abs(total.value - (0.2025 * 0.505) / whole)).toBeLessThan(4 * total.error + 0.01);
  }
});

test("nothing to share: no index, no data, or no variance", async () => {
  const flat = await populated(indexOf({ a: "1" }), { a: ["0.5", "0.5"] });
  expect(await varianceShares(flat, { draws: 10, seed: 1 })).toBeUndefined();
  const unknown = await populated(indexOf({ a: "1" }), { a: [null] });
  expect(await varianceShares(unknown, { draws: 10, seed: 1 })).toBeUndefined();
  const plain = await populated(module({ inputs: inputs({ a: share }) }), { a: ["0.5"] });
  expect(await varianceShares(plain, { draws: 10, seed: 1 })).toBeUndefined();
});

const fixed = { draws: 200, seed: 1, weights: zero, normalisations: ["declared"], aggregations: ["declared"] } as const;

test("ranks stay when nothing is drawn, entities without an index have none, ties share the better rank", async () => {
  const population = await populated(indexOf({ a: "1", b: "1" }), {
    a: ["0.3", "0.9", null, "0.1", "0.9"],
    b: ["0.3", "0.9", "0.5", "0.1", "0.9"],
  });
  const found = (await rankRobustness(population, fixed))!;
  expect(found.entities.map(({ row, rank, own }) => [row, rank, own])).toEqual([
    [1, 1, 1],
    [4, 1, 1],
    [0, 3, 1],
    [3, 4, 1],
  ]);
  expect([found.left, found.shift]).toEqual([1, [0, 0, 0, 0, 0]]);
});

test("an entity that is best in everything keeps its rank, whatever is chosen", async () => {
  const population = await populated(indexOf({ a: "1", b: "2", c: "1" }), {
    a: ["0.9", "0.5", "0.2", "0.4"],
    b: ["0.8", "0.1", "0.7", "0.3"],
    c: ["1", "0.6", "0.3", "0.2"],
  });
  const found = (await rankRobustness(population, {
    ...fixed,
    weights: rational(1n, 2n),
    normalisations: ["declared", "minMax", "places"],
    aggregations: ["declared", "arithmetic", "geometric"],
  }))!;
  expect(found.entities[0]).toEqual({ row: 0, rank: 1, quantiles: [1, 1, 1, 1, 1], own: 1 });
  expect(found.shift[4]).toBeGreaterThan(0);
});

test("two that differ in opposite criteria change places in half of the draws", async () => {
  // Equal but for which is better where: e0 leads when a's factor is above b's, one draw in two.
  const population = await populated(indexOf({ a: "1", b: "1" }), { a: ["0.8", "0.4"], b: ["0.4", "0.8"] });
  const draws = 4000;
  const { entities } = (await rankRobustness(population, { ...fixed, draws, weights: rational(1n, 10n) }))!;
  for (const { own } of entities) expect(Math.abs(own - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / draws));
});

test("only what is chosen anew moves ranks: its share is the whole, that of the others nothing", async () => {
  const population = await populated(indexOf({ a: "1", b: "2", c: "1" }), {
    a: ["0.9", "0.5", "0.2", "0.4", "0.1"],
    b: ["0.3", "0.6", "0.7", "0.35", "0.65"],
    c: ["0.2", "0.6", "0.3", "0.9", "0.95"],
  });
  const only = async (changed: Partial<Parameters<typeof rankRobustness>[1]>) => {
    const { choices = [] } = (await rankRobustness(population, { ...fixed, draws: 2000, ...changed }))!;
    return Object.fromEntries(choices.map(({ choice, first, total }) => [choice, [first, total]]));
  };
  const weights = await only({ weights: rational(4n, 5n) });
  const normalisation = await only({ normalisations: ["declared", "minMax", "places"] });
  const aggregation = await only({ aggregations: ["arithmetic", "geometric"] });
  for (const [name, found] of Object.entries({ weights, normalisation, aggregation })) {
    for (const [choice, estimates] of Object.entries(found)) {
      for (const { value, error } of estimates) {
        if (choice === name) expect(Math.abs(value - 1)).toBeLessThan(4 * error);
        else expect(value).toBe(0);
      }
    }
    expect(Object.keys(found)).toEqual(["weights", "normalisation", "aggregation"]);
  }
});

test("both stop when their signal says so", async () => {
  const population = await populated(indexOf({ a: "1" }), { a: ["0.1", "0.9"] });
  const reason = new Error("enough");
  const signal = AbortSignal.abort(reason);
  await expect(varianceShares(population, { draws: 10, seed: 1, signal })).rejects.toBe(reason);
  await expect(rankRobustness(population, { ...fixed, signal })).rejects.toBe(reason);
});
