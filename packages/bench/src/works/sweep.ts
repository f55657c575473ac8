/**
 * One threshold at 101 values, the distribution of levels at each. Ours puts the rows in order once and looks up; DuckDB, in its best form,
 * works out each entity's level with the requirement met and unmet, and joins that with the values; the others evaluate 101 times.
 */

import { invariant } from "@khung/diagnostics";
import { rational } from "@khung/ir";
import { populationOf } from "@khung/simulation";
import { levelSql, openDuckdb } from "../engines/duckdb.ts";
import type { Loaded } from "../engines/engine.ts";
import { packed } from "../engines/packed.ts";
import { wasm16 } from "../engines/wasm-simd.ts";
import { measure } from "../measure.ts";
import { tableOf } from "../workload/data.ts";
import { asOf, workloadOf, type Workload } from "../workload/workload.ts";
import type { Part } from "./part.ts";

/** Name of the work in results. */
export const sweepWork = "one threshold at 101 values";
/** Communes before they were merged. */
export const communes = 10_599;
/** The threshold that is moved, everywhere. */
export const moved = { code: "ty_le.r1", level: 3 } as const;

const percents = Array.from({ length: 101 }, (_, percent) => percent);

/** Counts by value of the threshold, then by level. */
type Sweep = readonly (readonly number[])[];

/** The sweep. */
export const sweep: Part = {
  name: "sweep",
  async run({ quick }) {
    const workload = workloadOf(quick ? 500 : communes);
    const { module, data, shape } = workload;
    const { prepared } = await populationOf(module, tableOf(module, data), { asOf });
    const database = await openDuckdb(workload);
    const sql = sweepSql(workload);
    const expected: { sweep?: string } = {};
    const check = (answer: unknown): void => {
      const said = JSON.stringify(answer);
      expected.sweep ??= said;
      invariant(said === expected.sweep, "every engine gives the same distributions");
    };
    const again = [packed, wasm16].map(async (engine) => {
      const loaded = await engine.load(workload);
      return { engine: engine.name, check, run: () => evaluateAgain(loaded, workload) };
    });
    try {
      return await measure({
        work: sweepWork,
        n: data.rows,
        contestants: [
          ...(await Promise.all(again)),
          {
            engine: "khung columns",
            check,
            run: (): Sweep => {
              const index = prepared.thresholdIndex(moved.code, moved.level);
              invariant(index, "a threshold");
              return percents.map((percent) => index.distribution(index.placeOf(rational(BigInt(percent), 100n))));
            },
          },
          {
            engine: "DuckDB",
            check,
            run: async (): Promise<Sweep> => {
              const counts = percents.map(() => Array.from({ length: shape.levels + 1 }, () => 0));
              for (const [percent, level, count] of (await database.connection.runAndReadAll(sql)).getRows()) {
                const at = counts[Number(percent)];
                if (at) at[Number(level)] = Number(count);
              }
              return counts;
            },
          },
        ],
      });
    } finally {
      database.close();
    }
  },
};

async function evaluateAgain({ levels, move }: Pick<Loaded, "levels" | "move">, { shape }: Workload): Promise<Sweep> {
  const found = [];
  for (const percent of percents) {
    move?.(moved.code, { level: moved.level, numerator: percent, denominator: 100 });
    const counts = Array.from({ length: shape.levels + 1 }, () => 0);
    for (const level of await levels()) counts[level] = (counts[level] ?? 0) + 1;
    found.push(counts);
  }
  return found;
}

function sweepSql({ shape }: Workload): string {
  const ratio = shape.criteria.find(({ code }) => code === moved.code);
  invariant(ratio?.kind === "ratio", `${moved.code} is a ratio`);
  const levelIf = (numerator: string): string =>
    levelSql(shape, (cut, top) => (top === ratio.top && cut.level === moved.level ? numerator : String(cut.numerator)));
  // At least 0 % is met by whoever has a ratio, at least a million times as much by nobody.
  return `with states as (
    select ${ratio.top} as a, ${ratio.bottom} as b, ${levelIf("0")} as met, ${levelIf("1000000::bigint")} as unmet from entities)
    select percent, case when coalesce(a * 100 >= b * percent, false) then met else unmet end as level, count(*)
    from states cross join range(101) as percents(percent) group by all`;
}
