import { expect, test } from "vitest";
import { scaleEngines } from "./engines.ts";
import { columnarTransitions, jobOf } from "./job.ts";

test("every engine counts the same moves", { timeout: 600_000 }, async () => {
  const job = await jobOf(20);
  const expected = columnarTransitions(job);
  // Every commune is somewhere in each scenario, and scenarios differ.
  expect([...expected.values()].reduce((sum, count) => sum + count, 0)).toBe(20 * job.table.entities.length);
  expect(new Set([...expected].map(([key, count]) => `${key.slice(8)} ${count}`)).size).toBeGreaterThan(40);
  for (const engine of scaleEngines) expect((await engine.run(job)).transitions, engine.name).toEqual(expected);
});
