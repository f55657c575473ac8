import { prepare, observe } from "@khung/evaluator/observing";
import type { Cell } from "@khung/ir";
import {
  arbitraryCase,
  arbitraryScoredCase,
  comparison,
  count,
  criterion,
  inputs,
  levels,
  module,
  nowhere,
  num,
  ref,
  requirement,
} from "@khung/ir/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { differenceOf } from "./difference.ts";
import { equivalenceOf } from "./equivalent.ts";
import { mutantsOf } from "./mutants.ts";

it("shows that no whole number lies between 2.5 and its neighbours", () => {
  const framework = module({
    inputs: inputs({ a: count }),
    levels: levels(undefined),
    criteria: [
      criterion("c", {
        measure: ref("a"),
        measureType: count,
        requirements: [requirement("atLeast", { 1: num("2.5") })],
      }),
    ],
  });
  const found = mutantsOf(framework).map((each) => [each.kind, each.after, equivalenceOf(each, framework)]);
  expect(found).toEqual([
    ["dropped", "–", undefined],
    ["comparison", "more than", "whole"],
    ["threshold", "2.4", "whole"],
    ["threshold", "2.6", "whole"],
    ["missing", "unknown", "open"],
    ["missing", "excluded", undefined],
  ]);
});

it("shows that a count is never below a bound under 0, and that at least 3 is not more than 3", () => {
  const at = (bound: number) =>
    module({
      inputs: inputs({ a: count }),
      levels: levels(comparison(ref("a"), ">", num(0))),
      criteria: [
        criterion("c", {
          measure: ref("a"),
          measureType: count,
          requirements: [requirement("moreThan", { 1: num(bound) })],
        }),
      ],
    });
  const reasons = (bound: number) => {
    const framework = at(bound);
    return mutantsOf(framework)
      .filter(({ kind, touch }) => kind !== "missing" && touch.kind === "criterion")
      .map((each) => equivalenceOf(each, framework));
  };
  expect(reasons(-5)).toEqual([undefined, "sign", "sign", "sign"]);
  expect(reasons(3)).toEqual([undefined, undefined, undefined, undefined]);
});

it("counts a criterion with points: missing data score nothing, or leave the score open", () => {
  const framework = module({
    inputs: inputs({ a: count }),
    levels: levels(undefined),
    criteria: [
      criterion("c", {
        measure: ref("a"),
        measureType: count,
        requirements: [requirement("atLeast", { 1: num(3) })],
        points: { sort: "points", max: num(10), score: ref("a"), origin: nowhere },
      }),
    ],
  });
  const found = mutantsOf(framework).filter(({ kind }) => kind === "missing");
  expect(found.map((each) => equivalenceOf(each, framework))).toEqual([undefined, undefined]);
});

const cases = fc.oneof(arbitraryCase, arbitraryScoredCase);

it("never leaves out a mutant that some data tell apart, with and without points", () => {
  fc.assert(
    fc.property(cases, ({ module: framework, table, asOf }) => {
      const before = prepare(framework, asOf);
      const same = mutantsOf(framework).filter((each) => equivalenceOf(each, framework));
      for (const mutant of same) {
        const after = prepare(mutant.change(framework), asOf);
        for (const row of table.entities.keys()) {
          const cells = new Map(
            framework.inputs.map(({ name }): readonly [string, Cell] => [name, table.columns[name]?.at(row) ?? null]),
          );
          const codes = framework.criteria.map(({ code }) => code);
          expect(differenceOf(observe(before, cells), observe(after, cells), codes), mutant.id).toBeUndefined();
        }
      }
    }),
    { numRuns: 400 },
  );
}, 60_000);
