import { expect, it } from "vitest";
import { holdingCount } from "./quantifier.ts";
import { and, atLeast, missingFor, not, nothing, or, type Truth } from "./truth.ts";

const missing = missingFor(["x"]);
const named: Readonly<Record<string, Truth>> = { T: true, F: false, M: missing, N: nothing };
const all = Object.keys(named);
const name = (truth: Truth): string =>
  typeof truth === "boolean" ? (truth ? "T" : "F") : truth.absent === "missing" ? "M" : "N";
const truth = (letter: string): Truth => named[letter] ?? false;
const table = (of: (a: Truth, b: Truth) => Truth) =>
  all.map((a) => all.map((b) => name(of(truth(a), truth(b)))).join(""));

it("is Kleene's logic with two absences", () => {
  //                        columns: T F M N
  expect(table((a, b) => and([a, b]))).toEqual(["TFMN", "FFFF", "MFMM", "NFMN"]);
  expect(table((a, b) => or([a, b]))).toEqual(["TTTT", "TFMN", "TMMM", "TNMN"]);
  expect(all.map((a) => name(not(truth(a))))).toEqual(["F", "T", "M", "N"]);
  expect([name(and([])), name(or([]))]).toEqual(["T", "F"]);
});

it("keeps De Morgan", () => {
  for (const a of all.map(truth)) {
    for (const b of all.map(truth)) expect(name(not(and([a, b])))).toBe(name(or([not(a), not(b)])));
  }
});

it("counts as the or of the ands of all choices", () => {
  const choices = (from: readonly Truth[], size: number): readonly (readonly Truth[])[] =>
    size === 0
      ? [[]]
      : from.flatMap((first, i) => choices(from.slice(i + 1), size - 1).map((rest) => [first, ...rest]));
  for (const a of all) {
    for (const b of all) {
      for (const c of all) {
        const truths = [a, b, c].map(truth);
        for (let least = 0; least <= 4; least++) {
          const defined = or(choices(truths, least).map(and));
          expect(name(atLeast(truths, least)), `${least} of ${a}${b}${c}`).toBe(name(defined));
        }
      }
    }
  }
});

it("names what is missing, all of it and nothing else", () => {
  const [a, b, both] = [missingFor(["a"]), missingFor(["b"]), missingFor(["a", "b"])];
  expect(and([a, true, b])).toEqual(both);
  expect(or([a, nothing, b])).toEqual(both);
  expect(and([a, false])).toBe(false);
  expect(atLeast([a, true, b], 2)).toEqual(both);
});

it("compares shares as they are, without rounding a count", () => {
  const of = (holding: number, total: number): readonly Truth[] => Array.from({ length: total }, (_, i) => i < holding);
  const atLeast30 = { kind: "atLeast", amount: "3/10", unit: "share" } as const;
  const atMost30 = { kind: "atMost", amount: "3/10", unit: "share" } as const;
  // 30 % of 7 is 2.1: two are too few, and three are too many.
  expect([1, 2, 3].map((n) => holdingCount(atLeast30, of(n, 7)))).toEqual([false, false, true]);
  expect([1, 2, 3].map((n) => holdingCount(atMost30, of(n, 7)))).toEqual([true, true, false]);
  // 30 % of 10 is 3 exactly.
  expect([2, 3, 4].map((n) => holdingCount(atLeast30, of(n, 10)))).toEqual([false, true, true]);
  expect([2, 3, 4].map((n) => holdingCount(atMost30, of(n, 10)))).toEqual([true, true, false]);
});

it("knows what holds of none", () => {
  const share = { kind: "atLeast", amount: "3/10", unit: "share" } as const;
  expect(holdingCount({ kind: "all" }, [])).toBe(true);
  expect(holdingCount({ kind: "any" }, [])).toBe(false);
  expect(holdingCount({ kind: "atLeast", amount: "1", unit: "items" }, [])).toBe(false);
  expect(holdingCount({ kind: "atLeast", amount: "0", unit: "items" }, [])).toBe(true);
  expect(holdingCount({ kind: "atMost", amount: "0", unit: "items" }, [])).toBe(true);
  expect(holdingCount(share, [])).toBe(nothing);
});
