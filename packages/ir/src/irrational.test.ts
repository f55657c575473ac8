import fc from "fast-check";
import { expect, it } from "vitest";
import { irrational } from "./irrational.ts";
import type { IrrationalName, RoundingMode } from "./ir.ts";
import {
  add,
  compare,
  divide,
  fromExact,
  multiply,
  negate,
  rational,
  subtract,
  toDecimal,
  toExactText,
} from "./rational.ts";
import { round } from "./round.ts";
import { rationalRoot, wholeRoot } from "./roots.ts";
import type { Rational } from "./values.ts";

const modes = ["halfUp", "halfEven", "halfDown", "up", "down"] as const satisfies readonly RoundingMode[];
const q = (text: string): Rational => fromExact(text);
const value = (name: IrrationalName, args: readonly string[], places = 12, mode: RoundingMode = "halfEven") => {
  const found = irrational(name, args.map(q), places, mode);
  return found && toDecimal(found, places);
};

// Source: OEIS A002162 (ln 2), A002392 (ln 10), A001113 (e), A002193 (√2), A002581 (∛3), A039661 (e^π is not asked; e^−1 = A068985).
it("comes to known digits", () => {
  expect(value("ln", ["2"])).toBe("0.693147180560");
  expect(value("ln", ["10"])).toBe("2.302585092994");
  expect(value("ln", ["1/2"], 10)).toBe("-0.6931471806");
  expect(value("exp", ["1"])).toBe("2.718281828459");
  expect(value("exp", ["-1"])).toBe("0.367879441171");
  expect(value("exp", ["1/2"], 9)).toBe("1.648721271");
  expect(value("root", ["2", "2"])).toBe("1.414213562373");
  expect(value("root", ["3", "3"], 10)).toBe("1.4422495703");
  expect(value("power", ["2", "1/2"])).toBe("1.414213562373");
  expect(value("power", ["1000001/1000000", "1000000"], 6)).toBe("2.718280");
  expect(value("power", ["2", "332"], 0)).toBe(`${2n ** 332n}`);
});

it("is exact where the value is rational, ties included", () => {
  expect(value("ln", ["1"])).toBe("0.000000000000");
  expect(value("exp", ["0"], 2)).toBe("1.00");
  expect(value("root", ["4/9", "2"], 3)).toBe("0.667");
  expect(value("root", ["1/400", "2"], 1, "halfEven")).toBe("0.0");
  expect(value("root", ["1/400", "2"], 1, "halfUp")).toBe("0.1");
  expect(value("root", ["9/400", "2"], 1, "halfEven")).toBe("0.2");
  expect(value("power", ["1/20", "1"], 1, "halfDown")).toBe("0.0");
  expect(value("power", ["8/27", "-2/3"], 2)).toBe("2.25");
  expect(value("power", ["-2", "3"], 0)).toBe("-8");
  expect(value("power", ["0", "0"], 0)).toBe("1");
  expect(value("power", ["0", "5/2"], 1)).toBe("0.0");
  expect(value("root", ["-27/8", "3"], 1)).toBe("-1.5");
});

it("has no value outside the domain and beyond the bound, and says so at once", () => {
  const none: readonly (readonly [IrrationalName, readonly string[]])[] = [
    ["ln", ["0"]],
    ["ln", ["-1"]],
    ["root", ["-2", "2"]],
    ["root", ["2", "0"]],
    ["root", ["2", "1/2"]],
    ["power", ["0", "-1"]],
    ["power", ["-2", "1/3"]],
    ["exp", ["1000000"]],
    ["exp", ["1000000000000000000000"]],
    ["power", ["2", "1000000000000"]],
    ["power", ["3/2", "1000000000000"]],
    ["power", ["10", "101"]],
  ];
  for (const [name, args] of none) expect(value(name, args), `${name}(${args.join()})`).toBe(undefined);
  expect(value("power", ["10", "100"], 0)).toBe(`1${"0".repeat(100)}`);
  expect(value("exp", ["-1000000"], 3)).toBe("0.000");
  expect(value("exp", ["-1000000"], 3, "up")).toBe("0.001");
  expect(value("power", ["2/3", "1000000000000"], 3)).toBe("0.000");
  expect(value("power", ["1000000000001/1000000000000", "1000000000000000000000000000"], 0)).toBe(undefined);
});

const arbitraryRational = (low: number, high: number) =>
  fc
    .record({ a: fc.integer({ min: low, max: high }), b: fc.integer({ min: 1, max: 1000 }) })
    .map(({ a, b }) => rational(BigInt(a), BigInt(b)));
const arbitraryMode = fc.constantFrom(...modes);
const places = fc.integer({ min: 0, max: 12 });

it("a root is the number between two neighbours whose powers lie on either side", () => {
  fc.assert(
    fc.property(arbitraryRational(0, 100000), fc.integer({ min: 1, max: 9 }), places, (x, n, d) => {
      const degree = rational(BigInt(n));
      const below = irrational("root", [x, degree], d, "down");
      const above = irrational("root", [x, degree], d, "up");
      if (!below || !above) throw new Error("a root of what is not below 0");
      const power = (base: Rational) => rational(base.numerator ** BigInt(n), base.denominator ** BigInt(n));
      expect(compare(power(below), x)).toBeLessThanOrEqual(0);
      expect(compare(power(above), x)).toBeGreaterThanOrEqual(0);
      const gap = subtract(above, below);
      expect([0n, 1n]).toContain(multiply(gap, rational(10n ** BigInt(d))).numerator);
      const middle = multiply(add(below, above), rational(1n, 2n));
      const near = irrational("root", [x, degree], d, "halfUp");
      expect(near).toEqual(compare(power(middle), x) <= 0 ? above : below);
    }),
  );
});

/** Bounds of e^x for |x| ≤ 4 from 40 terms of its Taylor series and Lagrange's remainder: nothing of what is tested. */
function taylorExp(x: Rational): readonly [Rational, Rational] {
  let [term, sum] = [rational(1n), rational(1n)];
  for (let k = 1n; k <= 60n; k++) {
    term = multiply(term, multiply(x, rational(1n, k)));
    sum = add(sum, term);
  }
  const rest = rational(1n, 10n ** 30n);
  return [subtract(sum, rest), add(sum, rest)];
}

it("exp lies where the Taylor series says, in every mode", () => {
  fc.assert(
    fc.property(arbitraryRational(-2000, 2000), places, arbitraryMode, (x, d, mode) => {
      const inside = rational(x.numerator % (4n * x.denominator), x.denominator);
      const [low, high] = taylorExp(inside).map((bound) => round(bound, d, mode));
      const found = irrational("exp", [inside], d, mode);
      // Where the bounds do not say, nothing is asked of it: that is once in 10^15.
      const sure = low && high && compare(low, high) === 0;
      expect(found).toEqual(inside.numerator === 0n ? rational(1n) : sure ? low : found);
    }),
    { numRuns: 60 },
  );
});

it("ln is the number that e must be raised to", () => {
  fc.assert(
    fc.property(arbitraryRational(1, 20000), fc.integer({ min: 0, max: 10 }), (x, d) => {
      const inside = compare(x, rational(40n)) > 0 ? divide(rational(1n), x) : x;
      if (!inside || inside.numerator === inside.denominator) return;
      const [below, above] = (["down", "up"] as const).map((mode) => irrational("ln", [inside], d, mode));
      if (!below || !above) throw new Error("ln of a number above 0");
      const [least, most] = compare(below, above) < 0 ? [below, above] : [above, below];
      if (compare(least, rational(-4n)) < 0) return;
      expect(compare(taylorExp(least)[0], inside)).toBeLessThan(0);
      expect(compare(taylorExp(most)[1], inside)).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});

it("a power is the root of a power, and goes the other way with a negative exponent", () => {
  fc.assert(
    fc.property(
      arbitraryRational(1, 3000),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      places,
      arbitraryMode,
      (x, a, b, d, mode) => {
        const raised = rational(x.numerator ** BigInt(a), x.denominator ** BigInt(a));
        const exponent = rational(BigInt(a), BigInt(b));
        expect(irrational("power", [x, exponent], d, mode)).toEqual(
          irrational("root", [raised, rational(BigInt(b))], d, mode),
        );
        const inverse = divide(rational(1n), raised);
        if (inverse)
          expect(irrational("power", [x, negate(exponent)], d, mode)).toEqual(
            irrational("root", [inverse, rational(BigInt(b))], d, mode),
          );
      },
    ),
    { numRuns: 60 },
  );
});

it("whole roots are the greatest whose power is not greater", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.integer({ min: 1, max: 200 }), (n, degree) => {
      const root = wholeRoot(n, degree);
      expect(root ** BigInt(degree) <= n && (root + 1n) ** BigInt(degree) > n).toBe(true);
    }),
  );
  expect(toExactText(rationalRoot(q("8/27"), 3n) ?? q("0"))).toBe("2/3");
  expect(rationalRoot(q("8/9"), 3n)).toBe(undefined);
  expect(rationalRoot(q("2"), 10n ** 30n)).toBe(undefined);
});
