import { interpret } from "@khung/evaluator";
import { compare, fromInteger, toNumber, type Table } from "@khung/ir";
import {
  arbitraryCase,
  arbitraryScoredCase,
  count,
  criterion,
  exact,
  inputs,
  levels,
  module,
  num,
  ratio,
  ref,
  requirement,
  share,
  table as tableOf,
} from "@khung/ir/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { barriers, barrierSets } from "./barriers.ts";
import { bunching } from "./bunching.ts";
import { fragile, margins } from "./margins.ts";
import { hangsTogether, populationOf } from "./population.ts";

const most = 40;

/** The table with one cell changed. */
function changed(table: Table, name: string, row: number, value: number): Table {
  const column = Array.from({ length: table.entities.length }, (_, i) => table.columns[name]?.at(i) ?? null);
  return { ...table, columns: { ...table.columns, [name]: column.with(row, fromInteger(value)) } };
}

test("the least change of a count is what trying every count finds", { timeout: 60_000 }, async () => {
  let compared = 0;
  for (const arbitrary of [arbitraryCase, arbitraryScoredCase]) {
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ module: made, table, asOf }) => {
        const bare = { ...made, ensures: [] };
        if (hangsTogether(bare, asOf)) return;
        const [first] = await margins(await populationOf(bare, table, { asOf }), [0]);
        for (const { name, type } of made.inputs) {
          const cell = table.columns[name]?.at(0);
          if (type.kind !== "number" || type.form !== "count" || typeof cell !== "object" || !cell || !first) continue;
          if (toNumber(cell) > most || first.unsolved.includes(name)) continue;
          const at = Array.from({ length: most }, (_, value) => {
            const { entities } = interpret(bare, changed(table, name, 0, value), { asOf });
            return { value, level: entities[0]?.level ?? 0 };
          }).toSorted((a, b) => Math.abs(a.value - toNumber(cell)) - Math.abs(b.value - toNumber(cell)));
          for (const [turnings, holds] of [
            [first.falls, (level: number) => level < first.level],
            [first.rises, (level: number) => level > first.level],
          ] as const) {
            const expected = at.find(({ level }) => holds(level));
            const said = turnings.find(({ input }) => input === name);
            if (said && compare(said.to, fromInteger(most)) >= 0) continue;
            const distance = (value: number) => Math.abs(value - toNumber(cell));
            expect(said && distance(toNumber(said.to))).toBe(expected && distance(expected.value));
            compared++;
          }
        }
      }),
      { numRuns: Number(process.env["RUNS"] ?? 60) },
    );
  }
  expect(compared).toBeGreaterThan(20);
});

const made = module({
  inputs: inputs({ co: count, can: count, hop: count }),
  levels: levels(undefined, undefined),
  criteria: [
    criterion("ty_le", {
      nothing: "unmet",
      measure: ratio("co", "can"),
      measureType: share,
      requirements: [requirement("atLeast", { 1: num("40%"), 2: num("80%") })],
    }),
    criterion("hop", { measure: ref("hop"), requirements: [requirement("atLeast", { 2: num("4") })] }),
  ],
});
const data = tableOf(made, {
  a: { co: 80, can: 100, hop: 4 },
  b: { co: 43, can: 100, hop: 4 },
  c: { co: 39, can: 100, hop: 3 },
  d: { co: null, can: 100, hop: 3 },
});
const asOf = "2026-01-01";

test("by hand: one file less, thirty-seven files short", async () => {
  const population = await populationOf(made, data, { asOf });
  const [a, b, c, d] = await margins(population);
  expect(a?.falls.map(({ input, to, level }) => [input, toNumber(to), level])).toEqual([
    ["can", 101, 1],
    ["co", 79, 1],
    ["hop", 3, 1],
  ]);
  expect(b?.lacks).toMatchObject([
    { code: "ty_le", distance: exact("37%"), changes: [{ input: "co", by: exact(37) }, { input: "can" }] },
  ]);
  expect(c?.rises.map(({ input, to }) => [input, toNumber(to)])).toEqual(
    [
      ["co", 40],
      ["can", 97],
    ].toSorted((x, y) => (String(x[0]) < String(y[0]) ? 1 : -1)),
  );
  expect(d).toMatchObject({ level: 0, falls: [], rises: [] });
  const { falls, rises } = fragile(
    [a, b, c, d].flatMap((each) => each ?? []),
    made,
    exact(1),
  );
  expect([falls.get("co"), falls.get("hop"), rises.get("co")]).toEqual([1, 1, 1]);
});

test("by hand: what holds back, and what lies at a threshold", async () => {
  const population = await populationOf(made, data, { asOf });
  expect(await barriers(population, 2)).toEqual([
    { code: "ty_le", blocks: 3, alone: 1, missing: 1 },
    { code: "hop", blocks: 2, alone: 0, missing: 0 },
  ]);
  expect(await barrierSets(population, 2)).toEqual([
    { codes: ["ty_le", "hop"], count: 2 },
    { codes: ["ty_le"], count: 1 },
  ]);
  const near = await bunching(population, exact("3%"));
  expect(
    near.map(({ threshold: { code, level }, met, missed, exactly }) => [code, level, met, missed, exactly]),
  ).toEqual([
    ["hop", 2, 2, 0, 2],
    ["ty_le", 2, 1, 0, 1],
    ["ty_le", 1, 1, 1, 0],
  ]);
});

test("nobody, or nothing known: no margins, no barriers of want", async () => {
  const none = await populationOf(made, tableOf(made, {}), { asOf });
  expect(await margins(none)).toEqual([]);
  expect(await barriers(none, 2)).toEqual([]);
  const unknown = await populationOf(made, tableOf(made, { x: { co: null, can: null, hop: null } }), { asOf });
  expect(await margins(unknown)).toMatchObject([{ level: 0, falls: [], rises: [], lacks: [] }]);
  expect(await barriers(unknown, 1)).toEqual([{ code: "ty_le", blocks: 1, alone: 0, missing: 1 }]);
});
