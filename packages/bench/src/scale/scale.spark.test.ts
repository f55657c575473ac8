import { sparkForTests } from "@khung/engines/testing";
import { expect, test } from "vitest";
import { sparkScale } from "./engines.ts";
import { columnarTransitions, jobOf, sameTransitions } from "./job.ts";

test("3,321 communes × 10,000 scenarios on Spark: what the columnar engine counts", async () => {
  const job = await jobOf(10_000);
  await using spark = await sparkForTests();
  const { transitions, seconds } = await sparkScale(spark).run(job);
  console.log(`${spark.master}: ${seconds.toFixed(1)} s`);
  expect([...transitions.values()].reduce((sum, count) => sum + count, 0)).toBe(10_000 * job.table.entities.length);
  expect(sameTransitions(transitions, columnarTransitions(job))).toBe(true);
});
