/** Every question can be stopped: before it begins, and while it works; afterwards nothing goes on. */

import { count, criterion, exact, inputs, module, num, ref, requirement } from "@khung/ir/testing";
import { expect, test } from "vitest";
import { barriers } from "./barriers.ts";
import { breakpoints } from "./breakpoints.ts";
import { populationOf, type Population } from "./population.ts";
import type { Run } from "./run.ts";
import { sensitivity } from "./sensitivity.ts";
import { rational } from "@khung/ir";
import { thresholdsOf } from "./threshold.ts";
import { transitions } from "./transitions.ts";

const rows = 20_000;
const made = module({
  inputs: inputs({ a: count }),
  criteria: [criterion("t", { measure: ref("a"), requirements: [requirement("atLeast", { 1: num("5000") })] })],
});
const table = {
  name: "t",
  entities: Array.from({ length: rows }, (_, i) => String(i)),
  columns: { a: Array.from({ length: rows }, (_, i) => exact(i)) },
  labels: {},
};
const asOf = "2026-01-01";
const population = await populationOf(made, table, { asOf });
const [threshold] = thresholdsOf(made, asOf);

const questions: Readonly<Record<string, (run: Run, of: Population) => Promise<unknown>>> = {
  populationOf: (run) => populationOf(made, table, { asOf }, run),
  breakpoints: async (run, of) => threshold && breakpoints(of, threshold, run),
  sensitivity: (run, of) => sensitivity(of, rational(1n, 10n), run),
  barriers: (run, of) => barriers(of, 1, run),
  transitions: (run, of) => transitions(of, of, run),
};

test.each(Object.entries(questions))("%s does not begin when its signal is aborted", async (_, ask) => {
  const reason = new Error("never");
  await expect(ask({ signal: AbortSignal.abort(reason) }, population)).rejects.toBe(reason);
});

test("a question that is stopped rejects with the reason, and its progress stands still", async () => {
  const control = new AbortController();
  const reason = new Error("enough");
  let told = 0;
  const run: Run = {
    signal: control.signal,
    onProgress: () => {
      told++;
      control.abort(reason);
    },
  };
  await expect(threshold && breakpoints(population, threshold, run)).rejects.toBe(reason);
  const then = told;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(told).toBe(then);
});
