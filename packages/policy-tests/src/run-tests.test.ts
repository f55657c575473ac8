import { observe, prepare } from "@khung/evaluator/observing";
import { rational } from "@khung/ir";
import { arbitraryCase, arbitraryScoredCase, nowhere } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { asItIs } from "./as-it-is.ts";
import { compareExpectation } from "./compare-expectation.ts";
import { differenceOf } from "./difference.ts";
import { printExpectations, printTest } from "./print-test.ts";
import { runTests } from "./run-tests.ts";
import { testOfEntity } from "./test-of-entity.ts";
import { eightOfTen, sample, testOfSample } from "./testing/sample.ts";

const today = "2026-11-22";

it("runs each test against the framework that it names", () => {
  const lacking = testOfSample("7 of 10", { a: 7, b: 10 }, [
    { kind: "status", code: "r", status: "unmet", levels: [2], margin: "1/10", origin: nowhere },
    { kind: "value", of: "measure", name: "r", value: { kind: "number", value: "7/10" }, origin: nowhere },
  ]);
  expect(runTests([sample], [eightOfTen, lacking], { today }).map(({ failures }) => failures)).toEqual([[], []]);
});

it("says what was expected and what came out, and where", () => {
  const wrong = testOfSample("7 of 10", { a: 7, b: 10 }, [
    { kind: "level", level: 2, origin: nowhere },
    { kind: "range", low: 0, high: 2, origin: nowhere },
    { kind: "status", code: "r", status: "unmet", levels: [2], margin: "1/5", origin: nowhere },
    { kind: "status", code: "r", status: "unmet", levels: [1], origin: nowhere },
  ]);
  const failures = runTests([sample], [wrong], { today })[0]?.failures ?? [];
  expect(failures.map(({ expected, actual, index }) => [index, expected, actual])).toEqual([
    [0, "level = l2", "level = l1"],
    [1, "range = 0 to l2", "range = l1 to l1"],
    [2, "r unmet at 2 by 20%", "r unmet at 2 by 10%"],
    [3, "r unmet at 1", "r met at 1"],
  ]);
  const asItIs = failures.map((each) => each.asItIs && printExpectations(each.asItIs, sample));
  expect(asItIs).toEqual(["level = 1", "range = 1 to 1", "r unmet at 2 by 10%", "r met at 1"]);
});

it("says level by level what does not come out alike, and nothing where a test cannot say it", () => {
  const test = testOfSample("5 of 10", { a: 5, b: 10 }, [
    { kind: "status", code: "r", status: "unmet", levels: [1, 2], origin: nowhere },
  ]);
  const missing = testOfSample("nothing known", {}, [
    { kind: "outcome", name: "few", holds: true, origin: nowhere },
    { kind: "value", of: "measure", name: "r", value: { kind: "number", value: "1/2" }, origin: nowhere },
  ]);
  const [apart, silent] = runTests([sample], [test, missing], { today });
  expect(printExpectations(apart?.failures[0]?.asItIs ?? [], sample)).toBe("r met at 1, r unmet at 2");
  expect(silent?.failures.map(({ asItIs }) => asItIs)).toEqual([undefined, undefined]);
});

it("passes once it expects what came out, whatever it asked", () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryCase, arbitraryScoredCase), ({ module, table }) => {
      const program = prepare(module, today);
      const seen = table.entities.map((_, row) =>
        observe(program, new Map(module.inputs.map(({ name }) => [name, table.columns[name]?.at(row) ?? null]))),
      );
      const codes = module.criteria.map(({ code }) => code);
      for (const [i, after] of seen.entries()) {
        const before = seen[i - 1];
        const asked = before && differenceOf(before, after, codes);
        for (const each of (asked && asItIs(asked, after)) ?? []) {
          const [expected, actual] = compareExpectation(each, after);
          expect(actual).toBe(expected);
        }
      }
    }),
    { numRuns: 100 },
  );
});

it("makes a test of one entity that passes", () => {
  const cells = new Map([
    ["a", rational(5n)],
    ["b", null],
  ]);
  const test = testOfEntity(sample, "2026-01-01", "xã A", cells);
  expect(test && printTest(test, sample)).toBe(
    'test "xã A" of test@1.0.0 {\n  as of 2026-01-01\n  given a = 5, others missing\n  expect level = 0, range = 0 to 2\n}\n',
  );
  expect(test && runTests([sample], [test], { today })[0]?.failures).toEqual([]);
});

it("refuses a test of a framework that is not there", () => {
  expect(() => runTests([], [eightOfTen], { today })).toThrow("no framework test@1.0.0");
});
