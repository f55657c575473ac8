/** All entities evaluated: every engine on the same rows, after all have given the same levels. */

import { compare, expectedLevels } from "../agree.ts";
import { engines } from "../engines/engines.ts";
import { measure, type Measurement } from "../measure.ts";
import { workloadOf } from "../workload/workload.ts";
import type { Part } from "./part.ts";

/** Name of the work in results. */
export const evaluateAll = "evaluate all";

/** The tables of performance: a nation, a hundred thousand, a million. */
export const evaluation: Part = {
  name: "evaluate",
  async run({ quick }) {
    const results: Measurement[] = [];
    for (const rows of quick ? [500, 20_000] : [500, 3_321, 100_000, 1_000_000])
      results.push(...(await evaluate(rows)));
    return results;
  },
};

/** Levels of so many rows by everybody who can. */
async function evaluate(rows: number): Promise<readonly Measurement[]> {
  const workload = workloadOf(rows);
  const expected = await expectedLevels(workload);
  const loaded = [];
  try {
    for (const engine of engines) {
      if (engine.most < rows) continue;
      const ready = await engine.load(workload);
      loaded.push({
        engine: engine.name,
        run: () => ready.levels(),
        check: (answer: unknown) => compare(engine.name, answer, expected),
        close: () => ready.close?.(),
      });
    }
    return await measure({ work: evaluateAll, n: rows, contestants: loaded });
  } finally {
    for (const { close } of loaded) await close();
  }
}
