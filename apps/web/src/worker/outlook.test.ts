import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import { interpret } from "@khung/evaluator";
import { parseRational, rational, type Module, type Rational } from "@khung/ir";
import { thresholdOf, withThreshold } from "@khung/simulation";
import { expect, it } from "vitest";
import { exampleFile, exampleText, tinhMau } from "./examples.testing.ts";
import { cellOf, missingCell, notApplicableCell } from "./outlook/heat.ts";
import type { Refused } from "./refusal.ts";

const asOf = "2026-10-31";
const [module] = compile([{ file: "bo-tieu-chi.khung", text: exampleText("tinh-mau/bo-tieu-chi.khung") }]).modules as [
  Module,
];
const { table } = await readTable(exampleFile("tinh-mau/so-lieu.csv"), { name: "so-lieu.csv", module });
const { entities } = interpret(module, table, { asOf });

function answered<T>(answer: T | Refused | undefined): T {
  expect(answer).toBeDefined();
  expect(answer).not.toHaveProperty("refused");
  return answer as T;
}

it("moves every threshold by five points, as the interpreter would have it", async () => {
  const all = answered(await tinhMau().ask("tornado", { version: 1, points: rational(1n, 20n) }));
  const one = all.find(({ name }) => name.code === "TC3.2" && name.level === 3);
  expect(one?.up).toEqual({ value: rational(3n, 5n), falls: 14, rises: 0 }); // README of the example
  const threshold = thresholdOf(module, asOf, { code: "TC3.2", level: 3 });
  if (typeof threshold === "string") throw new Error(threshold);
  const lower = interpret(withThreshold(module, threshold, parseRational("50%") as Rational), table, { asOf }).entities;
  const rises = lower.filter(({ level }, row) => level > (entities[row]?.level ?? 0)).length;
  expect(one?.down).toMatchObject({ falls: 0, rises });
});

it("tells units by criteria as they were judged", async () => {
  const { criteria, cells, levels } = answered(await tinhMau().ask("heat", { version: 1 }));
  expect(criteria).toHaveLength(24);
  expect(cells).toHaveLength(98 * 24);
  for (const [row, { level, criteria: judged }] of entities.entries()) {
    expect(levels[row]).toBe(level);
    expect([...cells.subarray(row * 24, row * 24 + 24)]).toEqual(judged.map(({ statuses }) => cellOf(statuses)));
  }
  const column = criteria.findIndex(({ code }) => code === "TC3.2");
  expect(entities.filter((_, row) => cells[row * 24 + column] === missingCell)).toHaveLength(2);
});

it.each([
  [["met", "met", "unmet"], 2],
  [["unmet", "unmet", "unmet"], 0],
  [["met", "met", "met"], 3],
  [[null, "met", "unmet"], 2],
  [["met", "missing", "unmet"], missingCell],
  [["met", "unmet", "missing"], 1],
  [["notApplicable", "notApplicable", null], notApplicableCell],
] as const)("reads %j as %i", (statuses, expected) => {
  expect(cellOf(statuses)).toBe(expected);
});

it("finds what one unit needs, which then is enough", async () => {
  const entity = table.entities[entities.findIndex(({ level }) => level === 2)] ?? "";
  const way = answered(await tinhMau().ask("way", { version: 1, entity, goal: 3 }));
  expect(way).toMatchObject({ kind: "plan", entity, level: 2, goal: 3 });
  if (way?.kind !== "plan") return;
  expect(way.best.proven).toBe(true);
  const to = new Map(way.best.steps.map((step) => [step.input, step.to]));
  const row = table.entities.indexOf(entity);
  const columns = Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [name, [to.get(name) ?? column.at(row) ?? null]]),
  );
  const after = interpret(module, { ...table, entities: [entity], columns, labels: {} } as never, { asOf });
  expect(after.entities[0]?.level).toBeGreaterThanOrEqual(3);
});

it("draws the same for the same seed", async () => {
  const ask = { version: 1, draws: 20, seed: 1, error: rational(1n, 20n), thresholds: rational(0n) };
  const [one, two] = [answered(await tinhMau().ask("chance", ask)), answered(await tinhMau().ask("chance", ask))];
  expect(two).toEqual(one);
  expect(one.baseline).toEqual([0, 3, 21, 39, 30, 5]);
  expect(Math.max(...one.kept)).toBe(20);
});
