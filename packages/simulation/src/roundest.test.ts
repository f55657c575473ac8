import { compare, fromInteger, isInteger, multiply, rational, toExactText, zero, type Rational } from "@khung/ir";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleOf } from "./axis.ts";
import { roundest, type Ends } from "./roundest.ts";
import { textsApart } from "./text.ts";

const share = { form: "share", unit: {} } as const;
const number = fc
  .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 999 }))
  .map(([top, bottom]) => rational(BigInt(top), BigInt(bottom)));
const stretch = fc
  .tuple(number, number, fc.boolean(), fc.constantFrom("both", "noFrom", "noTo"))
  .filter(([a, b]) => compare(a, b) !== 0)
  .map(([a, b, above, ends]): Ends => {
    const [from, to] = compare(a, b) < 0 ? [a, b] : [b, a];
    return {
      ...(ends !== "noFrom" && { from }),
      fromClosed: ends !== "noFrom" && !above,
      ...(ends !== "noTo" && { to }),
      toClosed: ends !== "noTo" && above,
    };
  });

function lies(value: Rational, { from, fromClosed, to, toClosed }: Ends): boolean {
  const [low, high] = [from ? compare(value, from) : 1, to ? compare(value, to) : -1];
  return (low > 0 || (low === 0 && fromClosed)) && (high < 0 || (high === 0 && toClosed));
}

const placesOf = (value: Rational): number => toExactText(value).split(".")[1]?.length ?? 0;

test("it lies in the stretch and is a decimal", () => {
  fc.assert(
    fc.property(stretch, (ends) => {
      const found = roundest(ends);
      expect(lies(found, ends)).toBe(true);
      expect(toExactText(found)).not.toContain("/");
    }),
  );
});

test("no number of the stretch has fewer decimals", () => {
  fc.assert(
    fc.property(stretch, (ends) => {
      const places = placesOf(roundest(ends));
      if (places === 0 || !ends.from || !ends.to) return;
      const unit = 10n ** BigInt(places - 1);
      // One multiple of a coarser power inside would be next to one of the ends.
      const near = [ends.from, ends.to].flatMap((end) => {
        if (!end) return [];
        const below = (end.numerator * unit) / end.denominator;
        return [-1n, 0n, 1n].map((i) => rational(below + i, unit));
      });
      expect(near.filter((value) => lies(value, ends)).map(toExactText)).toEqual([]);
    }),
  );
});

test("by hand", () => {
  const between = (from: Rational, to: Rational) =>
    toExactText(roundest({ from, fromClosed: false, to, toClosed: true }));
  expect(between(rational(4006n, 100n), rational(4007n, 100n))).toBe("40.07");
  expect(between(rational(40061n, 1000n), rational(40066n, 1000n))).toBe("40.062");
  expect(between(rational(37n), rational(52n))).toBe("40");
  expect(between(rational(-52n), rational(-37n))).toBe("-40");
  expect(between(rational(-1n), rational(1n))).toBe("0");
  expect(between(zero, rational(7n, 2n))).toBe("1");
  const third = rational(1n, 3n);
  expect(roundest({ from: third, fromClosed: true, to: third, toClosed: true })).toEqual(third);
  expect(toExactText(roundest({ from: fromInteger(95), fromClosed: false, toClosed: false }))).toBe("100");
  expect(toExactText(roundest({ to: rational(427n, 10n), fromClosed: false, toClosed: true }))).toBe("40");
});

test("a count is offered only whole, and where there is a whole number between two ends it is", () => {
  const type = { form: "count", unit: {} } as const;
  fc.assert(
    fc.property(stretch, (ends) => {
      const found = exampleOf(ends, { type });
      const near = [ends.from, ends.to].flatMap((end) => {
        const below = end && end.numerator / end.denominator;
        return below === undefined ? [] : [-1n, 0n, 1n].map((i) => rational(below + i));
      });
      const isThere = near.some((value) => lies(value, ends));
      expect(found === undefined || isInteger(found)).toBe(true);
      expect(found !== undefined || !isThere || !ends.from || !ends.to).toBe(true);
    }),
  );
});

test("different numbers are shown differently, however near", () => {
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 12 }), (value, places) => {
      const step = rational(1n, 3n * 10n ** BigInt(places));
      const other = rational(
        value.numerator * step.denominator + step.numerator * value.denominator,
        value.denominator * step.denominator,
      );
      const [a, b] = textsApart([value, other], share, "vi").map((text) => text?.replace("≈ ", ""));
      expect(a).not.toBe(b);
      expect(textsApart([value, value], share, "vi")[0]).toBe(textsApart([value], share, "vi")[0]);
    }),
  );
  const near = [rational(40061n, 100000n), rational(400613n, 1000000n)].map((value) =>
    multiply(value, rational(3001n, 3000n)),
  );
  expect(textsApart(near, share, "vi")).toEqual(["≈ 40,074%", "≈ 40,075%"]);
});
