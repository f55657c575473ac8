import fc from "fast-check";
import { expect, it } from "vitest";
import {
  abs,
  add,
  ceiling,
  compare,
  divide,
  equals,
  floor,
  fromExact,
  fromFraction,
  fromInteger,
  max,
  min,
  multiply,
  negate,
  one,
  parseRational,
  rational,
  subtract,
  sum,
  toDecimal,
  toExact,
  toExactText,
  toNumber,
  zero,
} from "./rational.ts";
import { round, type Rounding } from "./round.ts";

const number = fc
  .tuple(
    fc.oneof(fc.bigInt({ min: -50n, max: 50n }), fc.bigInt()),
    fc.oneof(fc.bigInt({ min: 1n, max: 30n }), fc.bigInt()),
  )
  .map(([n, d]) => rational(n, d === 0n ? 1n : d));
const modes: readonly Rounding[] = ["halfUp", "halfEven", "halfDown", "up", "down", "floor", "ceiling"];

it("reads decimals, per cents and fractions as one value", () => {
  for (const text of ["60%", "3/5", "0.6", "0.60", " 60 % ", "+6/10", "60.0%"]) {
    expect(toExact(parseRational(text) ?? zero), text).toBe("3/5");
  }
  expect(parseRational("1234.50")).toEqual({ numerator: 2469n, denominator: 2n });
  expect(parseRational("-0")).toEqual(zero);
});

it("makes of two doubles what it makes of two whole numbers", () => {
  const top = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.constantFrom(0, 1, -(2 ** 53 - 1)));
  const bottom = fc.oneof(
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 1 }),
    fc.maxSafeNat().map((n) => n || 1),
  );
  fc.assert(
    fc.property(top, bottom, (a, b) => {
      expect(fromFraction(a, b)).toEqual(rational(BigInt(a), BigInt(b)));
    }),
  );
});

it("refuses what is not plainly a number", () => {
  for (const text of ["", "1,5", "1e3", "1/0", "1/2.5", "1.", ".5", "0x10", "--1", "1 000", "50%%", "1/2%", "∞"]) {
    expect(parseRational(text), text).toBeUndefined();
  }
  expect(() => fromExact("1,5")).toThrow(/invariant/);
  expect(() => fromInteger(0.5)).toThrow(/invariant/);
  expect(() => rational(1n, 0n)).toThrow(/invariant/);
});

it("writes fractions for the IR and short decimals for people", () => {
  const cases = [
    ["4/5", "4/5", "0.8"],
    ["812.5", "1625/2", "812.5"],
    ["-3", "-3", "-3"],
    ["2/3", "2/3", "2/3"],
    ["1/8192", "1/8192", "1/8192"],
    ["-1/4096", "-1/4096", "-0.000244140625"],
  ] as const;
  for (const [text, exact, shown] of cases) {
    const value = fromExact(text);
    expect([toExact(value), toExactText(value)]).toEqual([exact, shown]);
  }
});

it("shows decimals with ties away from zero and no minus on zero", () => {
  expect(toDecimal(rational(2n, 3n), 2)).toBe("0.67");
  expect(toDecimal(rational(-1n, 8n), 2)).toBe("-0.13");
  expect(toDecimal(rational(-1n, 1000n), 2)).toBe("0.00");
  expect(toDecimal(rational(25n, 10n), 0)).toBe("3");
});

it("is a field with an order", () => {
  fc.assert(
    fc.property(number, number, number, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a));
      expect(multiply(a, b)).toEqual(multiply(b, a));
      expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
      expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)));
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      expect(subtract(a, b)).toEqual(add(a, negate(b)));
      expect(add(a, zero)).toEqual(a);
      expect(multiply(a, one)).toEqual(a);
      expect(divide(a, zero)).toBeUndefined();
      const quotient = divide(a, b);
      if (quotient) expect(multiply(quotient, b)).toEqual(a);
      expect(compare(a, b)).toBe(-compare(b, a) + 0);
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      expect(compare(a, b) === 0).toBe(equals(a, b));
      expect([min(a, b), max(a, b)].map(toExact).sort()).toEqual([a, b].map(toExact).sort());
      expect(sum([a, b, c])).toEqual(add(add(a, b), c));
      expect(compare(abs(a), zero)).toBeGreaterThanOrEqual(0);
    }),
  );
});

it("keeps lowest terms and a positive denominator, and text goes there and back", () => {
  fc.assert(
    fc.property(number, (a) => {
      expect(a.denominator > 0n).toBe(true);
      expect(fromExact(toExact(a))).toEqual(a);
      expect(fromExact(toExactText(a))).toEqual(a);
      expect(rational(a.numerator * 6n, a.denominator * -6n)).toEqual(negate(a));
    }),
  );
});

it("rounds to the grid, near enough, and leaves the grid alone", () => {
  fc.assert(
    fc.property(number, fc.integer({ min: -3, max: 4 }), fc.constantFrom(...modes), (a, places, mode) => {
      const rounded = round(a, places, mode);
      const step = places >= 0 ? rational(1n, 10n ** BigInt(places)) : fromInteger(10n ** BigInt(-places));
      const reach = mode.startsWith("half") ? multiply(step, rational(1n, 2n)) : step;
      expect(divide(rounded, step)?.denominator).toBe(1n);
      expect(compare(abs(subtract(rounded, a)), reach)).toBeLessThanOrEqual(0);
      expect(round(rounded, places, mode)).toEqual(rounded);
    }),
  );
});

it("sends ties where the mode says", () => {
  const rounded = (text: string) => modes.map((mode) => toExact(round(fromExact(text), 0, mode))).join(" ");
  //                             halfUp halfEven halfDown up down floor ceiling
  expect(rounded("2.5")).toBe("3 2 2 3 2 2 3");
  expect(rounded("-2.5")).toBe("-3 -2 -2 -3 -2 -3 -2");
  expect(rounded("3.5")).toBe("4 4 3 4 3 3 4");
  expect(rounded("-0.1")).toBe("0 0 0 -1 0 -1 0");
  expect([floor, ceiling].map((f) => toExact(f(fromExact("-7/2"))))).toEqual(["-4", "-3"]);
});

it("draws with numbers, whatever the size", () => {
  expect(toNumber(rational(1n, 4n))).toBe(0.25);
  expect(toNumber(rational(10n ** 400n, 10n ** 399n * 3n))).toBeCloseTo(10 / 3, 12);
  expect(toNumber(rational(-(10n ** 20n), 1n))).toBe(-1e20);
});
