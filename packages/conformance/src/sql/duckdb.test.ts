import { duckdbEngine, openDatabase } from "@khung/engines/duckdb";
import { arbitraryCase, arbitraryScoredCase } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleCases, refusedEverywhere } from "./cases.ts";
import { compareWithInterpreter } from "./compare.ts";

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
  for (const each of await exampleCases()) {
    const result = await compareWithInterpreter(engine, each);
    if ("refused" in result) refused[each.name] = [...new Set(result.refused)];
    else expect(result.found, each.name).toEqual(result.expected);
  }
  expect(refused).toEqual(refusedEverywhere);
});
