import { openDatabase, type Database } from "@khung/engines/duckdb";
import { arbitraryCase, arbitraryScoredCase } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { candidatesOf, expectedCandidates, foundCandidates, namesOf } from "./candidates.ts";
import { populations } from "./populations.ts";

type Case = Parameters<typeof candidatesOf>[0];

/** Compares, unless it is refused; gives how many rows were the same, or the codes. */
async function compared(database: Database, each: Case): Promise<number | readonly string[]> {
  const made = candidatesOf(each, "duckdb");
  if ("refused" in made) return made.refused;
  const { compiled, rows } = made;
  expect(compiled.thresholds).toEqual(namesOf(each));
  await database.query(compiled.ddl);
  try {
    await database.fill(compiled.table, rows);
    await database.query(`EXPLAIN ${compiled.query}`);
    const found = foundCandidates(await database.query(compiled.query));
    expect(found).toEqual(expectedCandidates(each));
    return found.length;
  } finally {
    await database.query(`DROP TABLE "${compiled.table}"`);
  }
}

test("the measures at which distributions can turn, on every example", { timeout: 120_000 }, async () => {
  using database = await openDatabase();
  const rows = new Map<string, number>();
  const refused: Record<string, readonly string[]> = {};
  for (const { name, ...each } of await populations()) {
    const result = await compared(database, each);
    if (typeof result === "number") rows.set(name, result);
    else refused[name] = [...new Set(result)];
  }
  // Asks about the communes of a district.
  expect(refused).toEqual({ "huyen-tu-xa/huyen.csv by vn.tcpl.huyen@2022.1.0": ["KH8002"] });
  expect(rows.get("data/communes.csv by vn.cds.xa@1.0.0")).toBeGreaterThan(100);
});

test.for([
  { name: "levels", cases: arbitraryCase },
  { name: "points", cases: arbitraryScoredCase },
])("the measures at which distributions can turn, generated: $name", { timeout: 120_000 }, async ({ cases }) => {
  using database = await openDatabase();
  const refused = new Set<string>();
  let rows = 0;
  const each = async (given: Case): Promise<void> => {
    const result = await compared(database, given);
    if (typeof result === "number") rows += result;
    else for (const code of result) refused.add(code);
  };
  await fc.assert(fc.asyncProperty(cases, each), { numRuns: Number(process.env["RUNS"] ?? 100) });
  expect(["KH8001", "KH8004"]).toEqual(expect.arrayContaining([...refused]));
  expect(rows).toBeGreaterThan(50);
});
