import { duckdbEngine, openDatabase } from "@khung/engines/duckdb";
import { arbitraryCase, arbitraryScoredCase } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWithInterpreter } from "./compare.ts";

test.for([
  { name: "levels", cases: arbitraryCase },
  { name: "points", cases: arbitraryScoredCase },
])("DuckDB gives what the interpreter gives: $name", { timeout: 120_000 }, async ({ cases }) => {
  using database = await openDatabase();
  const engine = duckdbEngine(database);
  const refused = new Set<string>();
  await fc.assert(
    fc.asyncProperty(cases, async (each) => {
      const result = await compareWithInterpreter(engine, each);
      if ("refused" in result) for (const code of result.refused) refused.add(code);
      else expect(result.found).toEqual(result.expected);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 150) },
  );
  expect(["KH8001", "KH8004", "KH8005"]).toEqual(expect.arrayContaining([...refused]));
});
