/** All thresholds moved by a tenth of themselves, and all values that each could have. */

import { breakpoints, populationOf, sensitivity, thresholdsOf } from "@khung/simulation";
import { rational } from "@khung/ir";
import { measure } from "../measure.ts";
import { tableOf } from "../workload/data.ts";
import { asOf, workloadOf } from "../workload/workload.ts";
import { communes } from "./sweep.ts";
import type { Part } from "./part.ts";

/** Names of the works in results. */
export const tornadoWork = "all thresholds ± 10 %";
/** Found and put in order: what each value gives is then a look-up. */
export const breakpointsWork = "breakpoints of all thresholds";
/** The same written out, step by step, with everybody who turns. */
export const stepsWork = "breakpoints of all thresholds, as a list";

/** Tornado and breakpoints. */
export const tornado: Part = {
  name: "tornado",
  async run({ quick }) {
    const { module, data } = workloadOf(quick ? 500 : communes);
    const table = tableOf(module, data);
    const population = await populationOf(module, table, { asOf });
    const thresholds = thresholdsOf(module, asOf);
    const n = data.rows;
    const engine = "khung columns";
    const everyPlace = (): number => {
      let places = 0;
      for (const { code, level } of thresholds)
        places += population.prepared.thresholdIndex(code, level)?.places.length ?? 0;
      return places;
    };
    const everyStep = async (): Promise<number> => {
      let steps = 0;
      for (const threshold of thresholds) steps += (await breakpoints(population, threshold)).steps.length;
      return steps;
    };
    return [
      ...(await measure({
        work: tornadoWork,
        n,
        contestants: [{ engine, run: () => sensitivity(population, rational(1n, 10n)) }],
      })),
      ...(await measure({ work: breakpointsWork, n, contestants: [{ engine, run: everyPlace }] })),
      ...(await measure({ work: stepsWork, n, contestants: [{ engine, run: everyStep }] })),
    ];
  },
};
