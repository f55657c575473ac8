import fc from "fast-check";
import { expect, it } from "vitest";
import { canonical, compareDecimals, decimalOf, showDecimal } from "./decimal.ts";

it.each([
  [false, "655", 1, "65.5"],
  [false, "6550", 2, "65.5"],
  [false, "5", 1, "0.5"],
  [false, "005", 3, "0.005"],
  [false, "0012", 0, "12"],
  [true, "35", 1, "-3.5"],
  [true, "000", 2, "0"],
])("makes %s %s with %i places %s", (negative, digits, places, expected) => {
  expect(decimalOf(negative, digits, places)).toBe(expected);
});

it.each([
  ["65.50", "65.5"],
  ["+3", "3"],
  ["-0.0", "0"],
  ["007", "7"],
  ["65,5", undefined],
  ["1e3", undefined],
  ["3/4", undefined],
  ["", undefined],
])("makes %s canonical: %s", (text, expected) => {
  expect(canonical(text)).toBe(expected);
});

it("writes numbers as the language does", () => {
  expect(showDecimal("1234567.5", "vi")).toBe("1.234.567,5");
  expect(showDecimal("1234567.5", "en")).toBe("1,234,567.5");
  expect(showDecimal("1234567.5", "vi", false)).toBe("1234567,5");
  expect(showDecimal("-3.5", "vi")).toBe("−3,5");
});

it("compares exactly, however many digits there are", () => {
  expect(compareDecimals("0.1", "0.10000000000000000000001")).toBe(-1);
  expect(compareDecimals("9", "10")).toBe(-1);
  expect(compareDecimals("-2", "-10")).toBe(1);
});

it("is canonical: equal decimals are equal strings", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 12n }),
      fc.nat(8),
      fc.boolean(),
      fc.nat(3),
      (n, places, minus, zeros) => {
        const value = decimalOf(minus, String(n), places);
        expect(canonical(value)).toBe(value);
        expect(decimalOf(minus, "0".repeat(zeros) + String(n) + "0".repeat(zeros), places + zeros)).toBe(value);
      },
    ),
    { numRuns: 300 },
  );
});
