import { compare, equals, parseRational, toExactText, zero, type Rational } from "@khung/ir";
import { describe, expect, it } from "vitest";
import { domainOf, exactScale, nearest, roundStep, ticksOf, within } from "./exact-scale.ts";

const exact = (text: string): Rational => parseRational(text) ?? zero;
const texts = (values: readonly Rational[]) => values.map(toExactText);

describe("ticks", () => {
  it("are exact multiples of a round step", () => {
    expect(texts(ticksOf({ from: exact("0"), to: exact("1") }, 10))).toEqual(
      ["0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1"], // floating point says 0.30000000000000004
    );
    expect(texts(ticksOf({ from: exact("-3"), to: exact("17") }, 4))).toEqual(["0", "5", "10", "15"]);
    expect(texts(ticksOf({ from: exact("0.551"), to: exact("0.649") }, 5))).toEqual([
      "0.56",
      "0.58",
      "0.6",
      "0.62",
      "0.64",
    ]);
  });
  it("are never more than asked for", () => {
    for (const width of ["0.007", "1/3", "1", "9.99", "10", "10.01", "123456"])
      for (const most of [1, 2, 5, 10, 50])
        expect(ticksOf({ from: zero, to: exact(width) }, most).length).toBeLessThanOrEqual(most + 1);
  });
  it("have a step of 1, 2 or 5 times a power of ten", () => {
    expect(texts(["0.9", "1", "1.1", "2.1", "5.1"].map((width) => roundStep(exact(width), 1)))).toEqual([
      "1",
      "1",
      "2",
      "5",
      "10",
    ]);
  });
});

describe("a domain", () => {
  it("holds all values between round ends", () => {
    const values = ["0.184", "0.9377", "55%"].map(exact);
    const { from, to } = domainOf(values);
    expect(texts([from, to])).toEqual(["0.1", "1"]);
    expect(values.every((value) => equals(within(value, { from, to }), value))).toBe(true);
  });
  it("of one value, or of none, still has a width", () => {
    expect(texts(Object.values(domainOf([exact("3")])))).toEqual(["3", "4"]);
    expect(texts(Object.values(domainOf([])))).toEqual(["0", "1"]);
  });
});

describe("pixels", () => {
  const scale = exactScale({ from: zero, to: exact("1") }, 40, 640);
  it("mean the nearest step and nothing between", () => {
    const step = exact("0.5%");
    for (let pixel = 0; pixel <= 700; pixel += 7) {
      const value = scale.at(pixel, step);
      expect(equals(nearest(value, step), value)).toBe(true);
      expect(compare(value, scale.from) >= 0 && compare(value, scale.to) <= 0).toBe(true);
    }
    expect(toExactText(scale.at(400, step))).toBe("0.6");
  });
  it("and places are each other's inverse on the steps", () => {
    const step = exact("0.1%");
    for (let k = 0n; k <= 1000n; k += 37n) {
      const value = { ...nearest(exact(`${k}/1000`), step) };
      expect(scale.at(scale.place(value), step)).toEqual(value);
    }
  });
});
