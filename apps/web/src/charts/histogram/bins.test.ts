import { compare, rational, zero } from "@khung/ir";
import fc from "fast-check";
import { expect, it } from "vitest";
import { domainOf } from "../chart-core/exact-scale.ts";
import { binsOf, cut, mostBins, partsOf, sorted } from "./bins.ts";

const value = fc
  .tuple(fc.integer({ min: -50, max: 1000 }), fc.constantFrom(1, 3, 7, 10, 100))
  .map(([top, bottom]) => rational(BigInt(top), BigInt(bottom)));
const comparison = fc.constantFrom("atLeast" as const, "moreThan" as const, "atMost" as const, "lessThan" as const);

it("every value is in one bin, and in one class of it", () => {
  fc.assert(
    fc.property(fc.array(fc.option(value)), value, value, comparison, (values, old, now, how) => {
      const ordered = sorted(values);
      const bins = binsOf(ordered, domainOf(ordered));
      expect(bins.length).toBeLessThanOrEqual(mostBins);
      const [a, b] = [cut(ordered, old, how), cut(ordered, now, how)];
      const parts = bins.map((bin) => partsOf(bin, a, b));
      const sum = (name: "below" | "between" | "above") => parts.reduce((all, part) => all + part[name], 0);
      // Counted without the bins: who meets which threshold.
      const meets = (each: (typeof ordered)[number], threshold: typeof old): boolean => {
        const order = compare(each, threshold);
        return how === "atLeast"
          ? order >= 0
          : how === "moreThan"
            ? order > 0
            : how === "atMost"
              ? order <= 0
              : order < 0;
      };
      expect(sum("below") + sum("between") + sum("above")).toBe(values.filter((each) => each !== null).length);
      expect(sum("between")).toBe(ordered.filter((each) => meets(each, old) !== meets(each, now)).length);
      const upwards = how === "atLeast" || how === "moreThan";
      const both = ordered.filter((each) => meets(each, old) && meets(each, now)).length;
      expect(sum(upwards ? "above" : "below")).toBe(both);
    }),
    { numRuns: 200 },
  );
});

it("a domain that ends between round edges loses nothing", () => {
  // 5 to 60 in steps of 2: the first edge is 6, above the least value.
  const ordered = [rational(51n, 10n), rational(551n, 10n)];
  const bins = binsOf(ordered, domainOf(ordered));
  expect([bins[0]?.start, bins[0]?.end, bins.at(-1)?.end]).toEqual([0, 1, 2]);
  expect(bins.length).toBeLessThanOrEqual(mostBins);
});

it("a value at a threshold is on the side that the comparison says", () => {
  const ordered = [zero, rational(3n, 5n), rational(3n, 5n), rational(1n)];
  expect(cut(ordered, rational(3n, 5n), "atLeast")).toBe(1);
  expect(cut(ordered, rational(3n, 5n), "moreThan")).toBe(3);
});
