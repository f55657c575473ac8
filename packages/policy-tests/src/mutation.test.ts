import { arbitraryModule } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { describeMutant } from "./describe.ts";
import { mutationOf } from "./mutation.ts";
import { mutantsOf } from "./mutants.ts";
import { runTests } from "./run-tests.ts";
import { eightOfTen, sample } from "./testing/sample.ts";

const today = "2026-11-22";

/** Worked out by hand: 8 of 10 is exactly 80%, and 10 is not below 10. */
const fates = [
  ["test, how levels count: cumulative → independent", "survived"],
  ["r, criterion dropped", "survived"],
  ["r, comparison: at least → more than", "killed"],
  ["r, level 1, threshold: 40% → 39%", "survived"],
  ["r, level 1, threshold: 40% → 41%", "survived"],
  ["r, level 2, threshold: 80% → 79%", "survived"],
  ["r, level 2, threshold: 80% → 81%", "killed"],
  ["r, missing data: fails → unknown", "equivalent"],
  ["r, missing data: fails → excluded", "survived"],
  ["r, nothing to measure: not applicable → met", "survived"],
  ["r, nothing to measure: not applicable → unmet", "survived"],
  ["r, nothing to measure: not applicable → missing", "survived"],
  ["few, condition of an outcome negated", "killed"],
  ["few, comparison: b < 10 → b <= 10", "killed"],
  ["few, number: 10 → 9", "survived"],
  ["few, number: 10 → 11", "killed"],
];

it("finds the mutants, their fates and the score that a person finds", () => {
  const found = mutationOf(sample, [eightOfTen], { today });
  expect(found.mutants.map((each) => [describeMutant(each, "en"), each.fate])).toEqual(fates);
  expect([found.killed, found.survived, found.equivalent, found.untried]).toEqual([5, 10, 1, 0]);
  expect(found.score).toBe(5 / 15);
});

it("suggests a test for every survivor that can be told apart, and each kills its mutant", () => {
  const { mutants } = mutationOf(sample, [eightOfTen], { today, language: "en" });
  const byId = new Map(mutantsOf(sample).map((each) => [each.id, each]));
  const silent = mutants.filter((each) => each.fate === "survived" && !each.suggestion).map(({ kind }) => kind);
  expect(silent).toEqual(["cumulative"]);
  for (const each of mutants) {
    const test = each.fate === "survived" ? each.suggestion?.test : undefined;
    const mutant = byId.get(each.id);
    if (!test || !mutant) continue;
    expect(runTests([sample], [test], { today })[0]?.failures).toEqual([]);
    expect(runTests([mutant.change(sample)], [test], { today })[0]?.failures.length).toBeGreaterThan(0);
  }
});

it("writes the suggestion as a test block", () => {
  const { mutants } = mutationOf(sample, [eightOfTen], { today, language: "en" });
  const nudged = mutants.find(({ kind, after }) => kind === "threshold" && after === "41%");
  expect(nudged?.fate === "survived" && nudged.suggestion?.text).toBe(
    [
      `test "r, level 1, threshold: 40% → 41%" of test@1.0.0 {`,
      "  given a = 40, b = 100",
      "  expect r met at 1",
      "}",
      "",
    ].join("\n"),
  );
});

it("stops when it is told to, and says what it did not try", () => {
  expect(mutationOf(sample, [eightOfTen], { today, signal: { aborted: true } }).untried).toBe(fates.length);
  let time = 0;
  const within = { now: () => time++, milliseconds: 5 };
  const { untried, score } = mutationOf(sample, [eightOfTen], { today, within });
  expect(untried).toBeGreaterThan(0);
  expect(score).toBeLessThanOrEqual(1);
});

it("without tests nothing is killed, and every suggestion still passes on the framework and fails on its mutant", () => {
  fc.assert(
    fc.property(arbitraryModule, (module) => {
      const { killed, mutants } = mutationOf(module, [], { today });
      expect(killed).toBe(0);
      const byId = new Map(mutantsOf(module).map((each) => [each.id, each]));
      for (const each of mutants.slice(0, 12)) {
        const test = each.fate === "survived" ? each.suggestion?.test : undefined;
        if (!test) continue;
        expect(runTests([module], [test], { today })[0]?.failures).toEqual([]);
        const changed = byId.get(each.id)?.change(module);
        expect(changed && runTests([changed], [test], { today })[0]?.failures.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);
