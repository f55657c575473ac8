/** Spark, a driver and two workers, against the interpreter: `npm run test:spark`. */

import { sparkEngine, type Spark } from "@khung/engines/spark";
import { sparkForTests } from "@khung/engines/testing";
import { arbitraryCase, arbitraryScoredCase } from "@khung/ir/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { thresholdOf, type Threshold } from "@khung/simulation";
import { compareCandidates, compareSteps } from "./candidates.ts";
import { compareWithInterpreter } from "./compare.ts";
import { populations } from "./populations.ts";

let spark: Spark;
beforeAll(async () => {
  spark = await sparkForTests();
});
afterAll(() => spark?.close());

test.for([
  { name: "levels", cases: arbitraryCase },
  { name: "points", cases: arbitraryScoredCase },
])("generated frameworks and data: $name", async ({ cases }) => {
  const numRuns = Number(process.env["RUNS"] ?? 25);
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(cases, async (each) => {
      const result = await compareWithInterpreter(sparkEngine(spark), each);
      if ("refused" in result) return;
      expect(result.found).toEqual(result.expected);
      compared++;
    }),
    // Each run is a job on the cluster: a failure is told as it was found.
    { numRuns, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(numRuns / 3);
});

test("every row of every example", async () => {
  const compared = new Set<string>();
  const refused = new Set<string>();
  for (const { name, ...each } of await populations()) {
    const result = await compareWithInterpreter(sparkEngine(spark), each);
    if ("refused" in result) for (const code of result.refused) refused.add(code);
    else {
      expect(result.found, name).toEqual(result.expected);
      compared.add(name);
    }
  }
  expect(["KH8001", "KH8002", "KH8003", "KH8004", "KH8005"]).toEqual(expect.arrayContaining([...refused]));
  expect(compared.size).toBeGreaterThan(20);
  expect(compared).toContain("data/communes.csv by vn.cds.xa@1.0.0");
});

test("the measures at which distributions can turn, and steps: generated, and the national framework", async () => {
  let compared = 0;
  const each = async (given: Parameters<typeof compareCandidates>[1]): Promise<void> => {
    const result = await compareCandidates(sparkEngine(spark), given);
    if ("refused" in result) return;
    expect(result.found).toEqual(result.expected);
    compared++;
  };
  await fc.assert(fc.asyncProperty(arbitraryCase, each), { numRuns: 10, endOnFailure: true });
  const national = (await populations()).find(({ name }) => name.startsWith("data/communes.csv"))!;
  await each(national);
  expect(compared).toBeGreaterThan(4);
  const threshold = thresholdOf(national.module, national.asOf, {
    code: "cqs.ho_so_toan_trinh",
    level: 3,
  }) as Threshold;
  const steps = await compareSteps(sparkEngine(spark), national, threshold);
  expect("found" in steps && steps.found).toEqual("expected" in steps && steps.expected);
});
