/** Populations of nobody, of one, of which nothing is known; thresholds that no measure can meet. */

import {
  count,
  criterion,
  exact,
  inputs,
  levels,
  module,
  num,
  ratio,
  ref,
  requirement,
  share,
  table,
} from "@khung/ir/testing";
import { expect, test } from "vitest";
import { allBreakpoints } from "./all-breakpoints.ts";
import { breakpoints } from "./breakpoints.ts";
import { bunching } from "./bunching.ts";
import { dialBreakpoints } from "./dial-breakpoints.ts";
import { scoreDial } from "./dial-cut.ts";
import { parameterDial } from "./dial-parameter.ts";
import { shiftDial } from "./dial-shift.ts";
import { grid } from "./grid.ts";
import { inverse } from "./inverse.ts";
import { populationOf } from "./population.ts";
import { sensitivity } from "./sensitivity.ts";
import { stability } from "./stability.ts";
import { thresholdOf, thresholdsOf } from "./threshold.ts";
import { transitions } from "./transitions.ts";

const asOf = "2026-01-01";
const made = module({
  inputs: inputs({ co: count, can: count, hop: count }),
  levels: levels(undefined, undefined),
  parameters: [{ name: "san", type: share, value: num("300%"), origin: { file: "test.khung", start: 0, end: 0 } }],
  criteria: [
    criterion("t", {
      measure: ratio("co", "can"),
      measureType: share,
      nothing: "unmet",
      requirements: [requirement("atLeast", { 1: ref("san", "parameter"), 2: num("400%") })],
    }),
    criterion("h", {
      measure: ref("hop"),
      measureType: count,
      requirements: [requirement("atMost", { 1: num("-1") })],
    }),
  ],
});

const populations = {
  nobody: table(made, {}),
  "one entity": table(made, { a: { co: 1, can: 2, hop: 3 } }),
  "nothing known": table(made, { a: { co: null, can: null, hop: null }, b: { co: null, can: null, hop: null } }),
  "nothing to measure": table(made, { a: { co: 0, can: 0, hop: 0 } }),
};

test.each(Object.entries(populations))(
  "%s: every question has an answer that counts everybody once",
  async (_, data) => {
    const population = await populationOf(made, data, { asOf });
    const everybody = (counts: readonly number[]) => counts.reduce((sum, each) => sum + each, 0);
    const size = data.entities.length;
    const [first, second] = thresholdsOf(made, asOf);
    const dials = [parameterDial(made, asOf, "san"), shiftDial(made, asOf, undefined, "share")];
    for (const dial of dials) {
      if (typeof dial === "string") throw new Error(dial);
      const found = await dialBreakpoints(population, dial);
      if ("obstacle" in found) throw new Error("it is linear");
      for (const { distribution } of found.steps) expect(everybody(distribution)).toBe(size);
    }
    if (!first || !second) throw new Error("there are thresholds");
    for (const { found } of await allBreakpoints(population)) {
      for (const { distribution } of found.steps) expect(everybody(distribution)).toBe(size);
    }
    const cells = await grid(population, first, second);
    for (const [at] of cells.a.entries()) {
      for (const counts of cells.row(at)) expect(everybody(counts)).toBe(size);
    }
    const { least, most } = await stability(population, first, {
      missing: "open",
      error: { of: "share", by: exact("5%") },
    });
    for (const { distribution } of [...least, ...most]) expect(everybody(distribution)).toBe(size);
    const { attainable } = inverse(await breakpoints(population, first), 1, exact("50%"));
    expect(attainable).toHaveLength(2);
    expect((await sensitivity(population, exact("10%"))).rows).toHaveLength(3);
    expect((await sensitivity(population, exact("5%"), {}, "points")).unmoved).toEqual([{ code: "h", level: 1 }]);
    expect(await bunching(population, exact("2%"))).toHaveLength(3);
    expect((await transitions(population, population)).moved).toEqual([]);
  },
);

test("thresholds that no measure can meet are moved like any other", async () => {
  const population = await populationOf(made, populations["one entity"], { asOf });
  const threshold = thresholdOf(made, asOf, { code: "h", level: 1 });
  if (typeof threshold === "string") throw new Error(threshold);
  // The other criterion asks for three times of all there is, so nothing moves.
  expect(await breakpoints(population, threshold)).toMatchObject({ moving: 0, steps: [{ distribution: [1, 0, 0] }] });
});

test("names that there are not are said to be so", () => {
  expect(parameterDial(made, asOf, "sàn")).toBe("unknown");
  expect(scoreDial(made, asOf, 1)).toBe("none");
  expect(scoreDial(made, asOf, 9)).toBe("none");
  expect(shiftDial(made, asOf, 9, "points")).toBe("none");
});
