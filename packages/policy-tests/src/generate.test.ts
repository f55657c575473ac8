import {
  arbitraryModule,
  arithmetic,
  comparison,
  count,
  criterion,
  inputs,
  module,
  nowhere,
  num,
  ref,
} from "@khung/ir/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { boundaryTests, printTests } from "./generate.ts";
import { mutationOf } from "./mutation.ts";
import { runTests } from "./run-tests.ts";
import { sample } from "./testing/sample.ts";

const today = "2026-11-22";

it("writes tests below, at and above each threshold, without data and with nothing to measure", () => {
  expect(printTests(boundaryTests(sample, today, "en"), sample)).toBe(`language en

test "r, level 1: just below the threshold" of test@1.0.0 {
  given a = 39, b = 100
  expect r unmet at 1
}

test "r, level 1: at the threshold" of test@1.0.0 {
  given a = 40, b = 100
  expect r met at 1
}

test "r, level 1: just above the threshold" of test@1.0.0 {
  given a = 41, b = 100
  expect r met at 1
}

test "r, level 2: just below the threshold" of test@1.0.0 {
  given a = 79, b = 100
  expect r unmet at 2
}

test "r, level 2: at the threshold" of test@1.0.0 {
  given a = 80, b = 100
  expect r met at 2
}

test "r, level 2: just above the threshold" of test@1.0.0 {
  given a = 81, b = 100
  expect r met at 2
}

test "r: no data" of test@1.0.0 {
  given others missing
  expect r missing
}

test "r: nothing to measure" of test@1.0.0 {
  given a = 0, b = 0
  expect r not applicable
}
`);
});

it("kills every nudged threshold and every swapped comparison of a criterion", () => {
  const { mutants } = mutationOf(sample, boundaryTests(sample, today, "vi"), { today });
  const ofCriteria = mutants.filter(
    ({ name, kind }) => name === "r" && (kind === "threshold" || kind === "comparison"),
  );
  expect(ofCriteria.map(({ fate }) => fate)).toEqual(["killed", "killed", "killed", "killed", "killed"]);
});

it("passes on the framework that it was written from, under titles of their own", () => {
  fc.assert(
    fc.property(arbitraryModule, (module) => {
      const tests = boundaryTests(module, today, "vi");
      expect(runTests([module], tests, { today }).filter(({ failures }) => failures.length > 0)).toEqual([]);
      expect(new Set(tests.map(({ title }) => title)).size).toBe(tests.length);
    }),
    { numRuns: 60 },
  );
}, 60_000);

it("writes a test for each number of points that a criterion scores beside its turns", () => {
  const scored = module({
    inputs: inputs({ a: count }),
    criteria: [
      criterion("p", {
        points: {
          sort: "points",
          max: num(20),
          score: {
            kind: "cases",
            cases: [{ condition: comparison(ref("a"), ">=", num(4)), value: num(20) }],
            otherwise: arithmetic(num(5), "*", ref("a")),
            origin: nowhere,
          },
          origin: nowhere,
        },
      }),
    ],
  });
  const tests = boundaryTests(scored, today, "en");
  const said = tests.flatMap(({ expectations }) => expectations.map((each) => each.kind === "points" && each.value));
  // From 4 on all 20; below 5 for each: at 3, at half (2) and beside it, at none.
  expect(new Set(said)).toEqual(new Set(["15", "20", "5", "10", "0"]));
  expect(runTests([scored], tests, { today }).flatMap(({ failures }) => failures)).toEqual([]);
});
