import { duckdbEngine, openDatabase } from "@khung/engines/duckdb";
import { arbitraryCase, arbitraryScoredCase } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWithInterpreter } from "./compare.ts";
import { populations } from "./populations.ts";

/** What DuckDB does not get, with the codes that say why. Whatever else is refused is a fault. */
const refusedThere = {
  // Asks about the communes of a district.
  "huyen-tu-xa/huyen.csv by vn.tcpl.huyen@2022.1.0": ["KH8002"],
};
/** What it gets without points: sums of so many unlike fractions need longer numbers. */
const withoutPoints = [
  "ha-noi-co-quan/so-lieu.csv by vd.ha_noi.co_quan@2025.1.0",
  "points-province/so-lieu.csv by vn.tinh_mau.dti.xa@2026.1.0",
];

const runs = Number(process.env["RUNS"] ?? 150);

test.for([
  { name: "levels", cases: arbitraryCase },
  { name: "points", cases: arbitraryScoredCase },
])("DuckDB gives what the interpreter gives: $name", { timeout: 120_000 }, async ({ cases }) => {
  using database = await openDatabase();
  const engine = duckdbEngine(database);
  const refused = new Set<string>();
  const compare = async (each: Parameters<typeof compareWithInterpreter>[1]): Promise<void> => {
    const result = await compareWithInterpreter(engine, each);
    if ("refused" in result) for (const code of result.refused) refused.add(code);
    else expect(result.found).toEqual(result.expected);
  };
  await fc.assert(fc.asyncProperty(cases, compare), { numRuns: runs });
  expect(["KH8001", "KH8004"]).toEqual(expect.arrayContaining([...refused]));
});

test("DuckDB gives what the interpreter gives on every row of every example", { timeout: 120_000 }, async () => {
  using database = await openDatabase();
  const engine = duckdbEngine(database);
  const refused: Record<string, readonly string[]> = {};
  const pointless: string[] = [];
  for (const each of await populations()) {
    const result = await compareWithInterpreter(engine, each);
    if ("refused" in result) refused[each.name] = [...new Set(result.refused)];
    else {
      expect(result.found, each.name).toEqual(result.expected);
      if (result.results === "levels") pointless.push(each.name);
    }
  }
  expect(refused).toEqual(refusedThere);
  expect(pointless).toEqual(withoutPoints);
});
