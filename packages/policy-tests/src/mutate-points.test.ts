import {
  arbitraryScoredModule,
  arithmetic,
  comparison,
  count,
  criterion,
  inputs,
  levels,
  module,
  nowhere,
  num,
  ratio,
  ref,
} from "@khung/ir/testing";

import type { Expr, Module } from "@khung/ir";
import fc from "fast-check";
import { expect, it } from "vitest";
import { describeMutant } from "./describe.ts";
import { mutationOf } from "./mutation.ts";
import { mutantsOf } from "./mutants.ts";
import { runTests } from "./run-tests.ts";

const today = "2026-11-22";
const at = (start: number) => ({ ...nowhere, start, end: start + 1 });
const written = (value: number, start: number): Expr => ({ kind: "number", value: `${value}`, origin: at(start) });
const step = (least: number, value: number, start: number) => ({
  condition: { ...comparison(ref("a"), ">=", written(least, start)), origin: at(start + 1) },
  value: written(value, start + 2),
});
const total = { kind: "points", of: "earned", aggregate: "sum", codes: ["s", "p", "bonus"], origin: nowhere } as const;

/** `s`: 2 meetings 10 points, 1 meeting 5; `p` = a / b × 10; one bonus point for each of `c`, in all at most 3; level 1 from 14. */
const framework: Module = module({
  inputs: inputs({ a: count, b: count, c: count }),
  levels: levels(comparison(total, ">=", written(14, 90))),
  groups: [{ name: "extra", title: { vi: "Extra" }, points: { sort: "bonus", max: written(3, 80) }, origin: nowhere }],
  criteria: [
    criterion("s", {
      points: {
        sort: "points",
        max: written(10, 10),
        score: { kind: "cases", cases: [step(2, 10, 20), step(1, 5, 30)], otherwise: written(0, 40), origin: at(50) },
        origin: nowhere,
      },
    }),
    criterion("p", {
      points: {
        sort: "points",
        max: written(10, 60),
        score: arithmetic(num(10), "*", ratio("a", "b")),
        origin: nowhere,
      },
      nothing: "unmet",
    }),
    criterion("bonus", {
      group: "extra",
      points: { sort: "bonus", max: written(5, 70), score: ref("c"), origin: nowhere },
    }),
  ],
});

it("changes points, steps and caps, and leaves out what is cut off anyway", () => {
  const { mutants } = mutationOf(framework, [], { today });
  const said = mutants.map((each) => `${describeMutant(each, "en")}: ${each.fate}`);
  expect(said).toEqual(
    expect.arrayContaining([
      "l1, level 1, comparison: score >= 14 → score > 14: survived",
      "extra, points: 3 → 4: survived",
      "s, criterion dropped: survived",
      "s, points: 10 → 9: survived",
      "s, points of two steps swapped: 10 → 5: survived",
      "s, points of two steps swapped: 5 → 0: survived",
      "s, comparison: a >= 2 → a > 2: survived",
      "s, number: 5 → 6: survived",
      "s, number: 10 → 11: equivalent",
      "s, number: 0 → -1: equivalent",
      "bonus, points: 5 → 6: survived",
    ]),
  );
});

it("suggests a verified test for each of them but those that no entity shows", () => {
  const { mutants } = mutationOf(framework, [], { today, language: "en" });
  const byId = new Map(mutantsOf(framework).map((each) => [each.id, each]));
  const silent = mutants.filter((each) => each.fate === "survived" && !each.suggestion);
  // With 11 points `s` still scores at most 10; with nothing to measure `p` scores 0 both ways.
  expect(silent.map((each) => describeMutant(each, "en"))).toEqual([
    "s, points: 10 → 11",
    "p, nothing to measure: unmet → missing",
  ]);
  for (const each of mutants) {
    const test = each.fate === "survived" ? each.suggestion?.test : undefined;
    const changed = test && byId.get(each.id)?.change(framework);
    if (!test || !changed) continue;
    expect(runTests([framework], [test], { today })[0]?.failures, each.id).toEqual([]);
    expect(runTests([changed], [test], { today })[0]?.failures.length, each.id).toBeGreaterThan(0);
  }
});

it("every suggestion for any framework with points passes on it and fails on its mutant; what is left out changes no step", () => {
  fc.assert(
    fc.property(arbitraryScoredModule, (scored) => {
      const { mutants } = mutationOf(scored, [], { today });
      const byId = new Map(mutantsOf(scored).map((each) => [each.id, each]));
      expect(byId.size).toBe(mutants.length);
      for (const each of mutants.slice(0, 10)) {
        const test = each.fate === "survived" ? each.suggestion?.test : undefined;
        const changed = test && byId.get(each.id)?.change(scored);
        if (!test || !changed) continue;
        expect(runTests([scored], [test], { today })[0]?.failures).toEqual([]);
        expect(runTests([changed], [test], { today })[0]?.failures.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);
