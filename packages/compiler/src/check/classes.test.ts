import { expect, it } from "vitest";
import { codesIn, compileSample } from "../testing/sample.ts";

const classify = (body: string, rest = ""): readonly string[] => codesIn(`classify k { ${body} } ${rest}`);

it.each([
  ["one when a < 10 ; two when a >= 10"],
  ["one when a < 10 ; two when a > 9"],
  ["one when a / b < 50% ; two when 50% <= a / b"],
  ["one when a >= b ; two when a < b"],
  ["one when 2 * a - b >= 3 ; two when b > 2 * a - 3"],
  ["one when kind = x1 ; two when kind in {x2, x3}"],
  ["one when yes_no ; two when not yes_no"],
  ["one when yes_no and a > 5 ; two when not yes_no ; three when a <= 5 and yes_no"],
  ["one when any of {yes_no, kind = x1} ; two when not yes_no and kind != x1"],
  ["one when at least 2 of {yes_no, a > 5, kind = x1} ; two when at most 1 of {yes_no, a > 5, kind = x1}"],
  ["one when a between 3 and 5 ; two when a < 3 or a > 5"],
  ["one when day < 2025-01-01 ; two when day >= 2025-01-01"],
  ["one when a is reported and a > 3 ; two when a is reported and a <= 3 ; three when not (a is reported)"],
  [
    "one when a < { from 2025-01-01: 5, from 2026-01-01: 7 } ; two when a >= { from 2025-01-01: 5, from 2026-01-01: 7 }",
  ],
  ["one when a < by kind { x1: 5, else: 7 } ; two when a >= by kind { x1: 5, else: 7 }"],
])("%s: disjoint and complete", (body) => {
  expect(classify(body)).toEqual([]);
});

it.each([
  ["one when a <= 10 ; two when a >= 10", ["KH3109 two"], "`a = 10`"],
  ["one when a < 10 ; two when a > 10", ["KH3110 k"], "`a = 10`"],
  ["one when p < 50% ; two when p > 50%", ["KH3110 k"], "`p = 50%`"],
  ["one when kind = x1 ; two when kind = x2", ["KH3110 k"], "`kind = x3`"],
  ["one when yes_no ; two when a > 5 ; else three", ["KH3109 two"], "`yes_no = yes`, `a = 6`"],
  ["one when a / b > 50% ; two when a / b < 60% ; else three", ["KH3109 two"], undefined],
  ["one when day <= 2025-01-01 ; two when day >= 2025-01-01", ["KH3109 two"], "`day = 2025-01-01`"],
])("%s gives %j", (body, codes, witness) => {
  expect(classify(body)).toEqual(codes);
  if (witness)
    expect(
      compileSample(`classify k { ${body} }`).diagnostics.find((each) => /^KH31(09|10)/.test(each.code))?.message.en,
    ).toContain(witness);
});

it("uses what is ensured", () => {
  expect(classify("one when a > b ; two when a <= b and b > 3 ; else three", "")).toEqual([]);
  expect(classify("one when a < b ; two when a = b", "ensure a <= b")).toEqual([]);
  expect(classify("one when a < b ; two when a = b")).toEqual(["KH3110 k"]);
});

it("follows other classifications and derived values", () => {
  const size = "classify size { small when total < 10 ; else large } let total = a + b";
  expect(codesIn(`${size} classify k { one when size = small ; two when a + b >= 10 }`)).toEqual([]);
  expect(codesIn(`${size} classify k { one when size = small ; two when a + b >= 9 }`)).toEqual(["KH3109 two"]);
});

it("says so when neither can be shown", () => {
  expect(classify("one when a * b > 5 ; two when a * b < 3 and a + b > 7 ; else three")).toEqual([]);
  expect(classify("one when a * a > b ; two when b * b > a * a * a ; else three")).toEqual(["KH3111 k"]);
});
