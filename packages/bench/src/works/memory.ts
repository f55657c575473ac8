/** Bytes an entity, each engine in a process of its own. */

import { columnar } from "../engines/columnar.ts";
import { engines } from "../engines/engines.ts";
import { fresh } from "../fresh.ts";
import type { Measurement } from "../measure.ts";
import type { Part } from "./part.ts";

/** Names of the works in results. */
export const memoryWork = "memory, bytes an entity";
export const columnsMemory = "memory of columns alone, bytes an entity";

/** Memory. */
export const memory: Part = {
  name: "memory",
  async run({ quick }) {
    const results: Measurement[] = [];
    for (const { name, most } of engines) {
      // Of few rows what an engine itself holds is more than its rows.
      if (most < 3_321) continue;
      const n = Math.min(most, quick ? 3_321 : 100_000);
      results.push({ engine: name, work: memoryWork, n, median: await fresh("held", name, String(n)), unit: "bytes" });
    }
    const n = quick ? 2_000 : 100_000;
    const median = await fresh("held", columnar.name, String(n), "rows");
    return [...results, { engine: columnar.name, work: columnsMemory, n, median, unit: "bytes" }];
  },
};
