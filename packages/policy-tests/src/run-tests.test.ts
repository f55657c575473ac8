import { nowhere } from "@khung/ir/testing";
import { expect, it } from "vitest";
import { runTests } from "./run-tests.ts";
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
  expect(runTests([sample], [wrong], { today })[0]?.failures).toEqual([
    { expected: "level = l2", actual: "level = l1", origin: nowhere },
    { expected: "range = 0 to l2", actual: "range = l1 to l1", origin: nowhere },
    { expected: "r unmet at 2 by 20%", actual: "r unmet at 2 by 10%", origin: nowhere },
    { expected: "r unmet at 1", actual: "r met at 1", origin: nowhere },
  ]);
});

it("refuses a test of a framework that is not there", () => {
  expect(() => runTests([], [eightOfTen], { today })).toThrow("no framework test@1.0.0");
});
