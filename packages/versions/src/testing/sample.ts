/** One small framework, for working things out by hand. */

import type { Module } from "@khung/ir";
import { count, criterion, inputs, levels, module, num, ratio, requirement } from "@khung/ir/testing";

const share = { kind: "number", form: "share", unit: {} } as const;

/** Two levels; `r` = a / b, at least 40% and `top`; `s` = a / b, at least 10% at level 2. */
function sampleWith(top: string): Module {
  return module({
    version: "1.0.0",
    inputs: inputs({ a: count, b: count }),
    levels: levels(undefined, undefined),
    cumulative: true,
    criteria: [
      criterion("r", {
        title: { vi: "Tỷ lệ" },
        measure: ratio("a", "b"),
        measureType: share,
        requirements: [requirement("atLeast", { 1: num("40%"), 2: num(top) })],
        nothing: "notApplicable",
      }),
      criterion("s", {
        title: { vi: "Sàn" },
        measure: ratio("a", "b"),
        measureType: share,
        requirements: [requirement("atLeast", { 2: num("10%") })],
        nothing: "met",
      }),
    ],
  });
}

/** With 80% at level 2. */
export const sampleModule: Module = sampleWith("80%");

/** With another threshold of `r` at level 2. */
export function withThreshold(top: string): Module {
  return sampleWith(top);
}
