/** Theorems of the national framework. */

import { prove, proveStatement, standardTheorems } from "@khung/prover";
import { measure, type Measurement } from "../measure.ts";
import { asOf } from "../workload/workload.ts";
import { nationalPopulation } from "./national.ts";
import type { Part } from "./part.ts";

/** Each claim, and all standard theorems together. */
export const proofs: Part = {
  name: "proofs",
  async run({ quick }) {
    const { module } = await nationalPopulation();
    const standard = standardTheorems(module);
    const claims: readonly [string, () => unknown][] = [
      [
        "prove: at least as strict as itself",
        () => prove({ kind: "atLeastAsStrict" }, { module, base: module }, { asOf }),
      ],
      [
        "prove: level 4 implies level 3, refuted",
        () => prove({ kind: "levelImplies", level: 4, implied: 3 }, { module }, { asOf }),
      ],
      ...(quick
        ? []
        : [
            [
              "prove: all standard theorems",
              () => standard.map((statement) => proveStatement(statement, module, { asOf })),
            ] satisfies readonly [string, () => unknown],
          ]),
    ];
    const results: Measurement[] = [];
    for (const [work, run] of claims)
      results.push(...(await measure({ work, n: 1, rounds: 3, contestants: [{ engine: "khung", run }] })));
    return results;
  },
};
