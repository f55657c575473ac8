import { fromInteger, rational } from "@khung/ir";
import { expect, it } from "vitest";
import { type Inequality, solve } from "./linear.ts";

const form = (terms: Readonly<Record<string, number>>, constant: number, strict = false): Inequality => ({
  form: {
    terms: new Map(Object.entries(terms).map(([name, factor]) => [name, fromInteger(factor)])),
    constant: fromInteger(constant),
  },
  strict,
});
const never = (): boolean => false;
const always = (): boolean => true;

it("finds a solution", () => {
  const result = solve([form({ a: 1 }, -3), form({ a: -1, b: 1 }, 0, true), form({ b: -1 }, 10)], never);
  expect(result.kind).toBe("some");
});

it("proves that there is none", () => {
  expect(solve([form({ a: 1, b: -1 }, 0, true), form({ b: 1, c: -1 }, 0), form({ c: 1, a: -1 }, 0)], never).kind).toBe(
    "none",
  );
});

it("tells open from closed ends", () => {
  expect(solve([form({ a: 1 }, -1), form({ a: -1 }, 1)], never).kind).toBe("some");
  expect(solve([form({ a: 1 }, -1, true), form({ a: -1 }, 1)], never).kind).toBe("none");
});

it("knows that nothing whole lies between 2 and 3", () => {
  const between = [form({ a: 1 }, -2, true), form({ a: -1 }, 3, true)];
  expect(solve(between, always).kind).toBe("none");
  expect(solve(between, never)).toMatchObject({ kind: "some", solution: new Map([["a", rational(5n, 2n)]]) });
});

it("knows that an even number is not odd", () => {
  expect(solve([form({ a: 2, b: -2 }, -1), form({ a: -2, b: 2 }, 1)], always).kind).toBe("none");
});
