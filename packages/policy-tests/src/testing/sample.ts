/** One small framework and one test of it, for working things out by hand. */

import type { Module, TestCase, TestExpectation, TestGiven } from "@khung/ir";
import {
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
  requirement,
} from "@khung/ir/testing";

/** Two levels; `r` = a / b, at least 40% and 80%; outcome `few` when b < 10. */
export const sample: Module = module({
  effective: { from: "2025-01-01" },
  inputs: inputs({ a: count, b: count }),
  levels: levels(undefined, undefined),
  criteria: [
    criterion("r", {
      measure: ratio("a", "b"),
      measureType: { kind: "number", form: "share", unit: {} },
      requirements: [requirement("atLeast", { 1: num("40%"), 2: num("80%") })],
      nothing: "notApplicable",
    }),
  ],
  outcomes: [{ name: "few", condition: comparison(ref("b"), "<", num(10)), origin: nowhere }],
});

/** A test of whole numbers; an input that is `null` or not there is missing. */
export function testOfSample(
  title: string,
  cells: Readonly<Record<string, number | null>>,
  expectations: readonly TestExpectation[],
): TestCase {
  const given = Object.entries(cells).map(([name, value]): TestGiven => {
    return { name, value: value === null ? null : { kind: "number", value: String(value) }, origin: nowhere };
  });
  const { id, version } = sample;
  return { title, framework: { id, version }, given, othersMissing: true, expectations, origin: nowhere };
}

/** a = 8 of b = 10 is 80%: level 2, and b is not few. */
export const eightOfTen: TestCase = testOfSample("8 of 10", { a: 8, b: 10 }, [
  { kind: "level", level: 2, origin: nowhere },
  { kind: "outcome", name: "few", holds: false, origin: nowhere },
]);
