/** One threshold moved by hand: the first touch, then the distribution at a value, then the level of every entity and who moves. */

import { invariant } from "@khung/diagnostics";
import { columnsOf, Prepared } from "@khung/evaluator/columnar";
import { rational } from "@khung/ir";
import { measure } from "../measure.ts";
import { tableOf } from "../workload/data.ts";
import { asOf, workloadOf } from "../workload/workload.ts";
import type { Part } from "./part.ts";
import { communes, moved } from "./sweep.ts";

/** Names of the works in results. */
export const firstTouch = "slider: first touch of a threshold";
export const distributionAt = "slider: a distribution";
export const levelsAt = "slider: level of every entity, and who moves";

/** The slider. */
export const slider: Part = {
  name: "slider",
  async run({ quick }) {
    const { module, data } = workloadOf(quick ? 500 : communes);
    const prepared = new Prepared(module, columnsOf(module, tableOf(module, data)), { asOf });
    invariant(prepared.result, "evaluated");
    const ratios = module.criteria.filter(({ code }) => code.startsWith("ty_le."));
    const engine = "khung columns";
    const values = Array.from({ length: 101 }, (_, i) => rational(BigInt(i), 100n));
    const index = prepared.thresholdIndex(moved.code, moved.level);
    invariant(index, "a threshold");
    const now = index.placeOf(rational(42n, 100n));
    let turn = 0;
    const next = (): number => index.placeOf(values[turn++ % values.length] ?? rational(0n));
    const touch = (): unknown => {
      const touched = prepared.thresholdIndex(ratios[turn++ % ratios.length]?.code ?? moved.code, 1 + (turn % 5));
      return touched?.distribution(0);
    };
    const works = [
      [firstTouch, touch],
      [distributionAt, () => index.distribution(next())],
      [
        levelsAt,
        () => {
          const place = next();
          return { levels: index.levels(place), movers: index.between(now, place) };
        },
      ],
    ] as const;
    const results = [];
    for (const [work, run] of works)
      results.push(...(await measure({ work, n: data.rows, contestants: [{ engine, run }] })));
    return results;
  },
};
