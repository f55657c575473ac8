import { duckdbEngine, openDatabase } from "@khung/engines/duckdb";
import { arbitraryCase, arbitraryScoredCase } from "@khung/ir/testing";
import { hangsTogether, thresholdsOf } from "@khung/simulation";
import { obstacleTo } from "@khung/evaluator/columnar";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareCandidates, compareSteps } from "./candidates.ts";
import { populations } from "./populations.ts";

test("the measures at which distributions can turn, on every example", { timeout: 120_000 }, async () => {
  using database = await openDatabase();
  const engine = duckdbEngine(database);
  const rows = new Map<string, number>();
  const refused: Record<string, readonly string[]> = {};
  for (const { name, ...each } of await populations()) {
    const result = await compareCandidates(engine, each);
    if ("refused" in result) {
      refused[name] = [...new Set(result.refused)];
      continue;
    }
    expect(result.found, name).toEqual(result.expected);
    rows.set(name, result.found.length);
  }
  // Asks about the communes of a district.
  expect(refused).toEqual({ "huyen-tu-xa/huyen.csv by vn.tcpl.huyen@2022.1.0": ["KH8002"] });
  expect(rows.get("data/communes.csv by vn.cds.xa@1.0.0")).toBeGreaterThan(100);
});

test("steps of thresholds of every example: as by columns", { timeout: 240_000 }, async () => {
  using database = await openDatabase();
  const engine = duckdbEngine(database);
  let compared = 0;
  for (const { name, ...each } of await populations()) {
    if (obstacleTo(each.module) || hangsTogether(each.module, each.asOf)) continue;
    const thresholds = thresholdsOf(each.module, each.asOf);
    // Some of each: first, last, and a few between.
    for (const [i, threshold] of thresholds.entries()) {
      if (i % Math.ceil(thresholds.length / 5) !== 0 && i < thresholds.length - 1) continue;
      const result = await compareSteps(engine, each, threshold);
      if ("refused" in result) continue;
      expect(result.found, `${name} ${threshold.code}@${threshold.level}`).toEqual(result.expected);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(60);
});

test.for([
  { name: "levels", cases: arbitraryCase },
  { name: "points", cases: arbitraryScoredCase },
])("candidates and steps, generated: $name", { timeout: 240_000 }, async ({ cases }) => {
  using database = await openDatabase();
  const engine = duckdbEngine(database);
  const refused = new Set<string>();
  let [rows, steps] = [0, 0];
  await fc.assert(
    fc.asyncProperty(cases, async (each) => {
      const result = await compareCandidates(engine, each);
      if ("refused" in result) {
        for (const code of result.refused) refused.add(code);
        return;
      }
      expect(result.found).toEqual(result.expected);
      rows += result.found.length;
      if (obstacleTo(each.module)) return;
      for (const threshold of thresholdsOf(each.module, each.asOf).slice(0, 2)) {
        const turned = await compareSteps(engine, each, threshold);
        if ("refused" in turned) continue;
        expect(turned.found).toEqual(turned.expected);
        steps += turned.found.steps.length;
      }
    }),
    { numRuns: Number(process.env["RUNS"] ?? 60) },
  );
  expect(["KH8001", "KH8004"]).toEqual(expect.arrayContaining([...refused]));
  expect(rows).toBeGreaterThan(50);
  expect(steps).toBeGreaterThan(20);
});
