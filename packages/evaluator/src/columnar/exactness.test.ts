import {
  add,
  divide,
  multiply,
  rational,
  round,
  toExact,
  type Cell,
  type Expr,
  type Rational,
  type Table,
} from "@khung/ir";
import {
  arithmetic,
  count,
  criterion,
  inputs,
  levels,
  module,
  num,
  plain,
  ratio,
  ref,
  requirement,
} from "@khung/ir/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interpret } from "../interpret.ts";
import { columnsOf } from "./columns.ts";
import { evaluateColumns } from "./prepared.ts";

const asOf = "2026-01-01";

function tableOf(columns: Readonly<Record<string, readonly Cell[]>>): Table {
  const rows = Object.values(columns)[0]?.length ?? 0;
  return { name: "t", entities: Array.from({ length: rows }, (_, i) => `${i}`), columns, labels: {} };
}

const whole = (value: number): Rational => rational(BigInt(value));

/** Levels by both engines of one measure against one threshold. */
function both(measure: Expr, value: Rational, table: Table) {
  const made = module({
    inputs: inputs({ a: count, b: count, c: count, d: count, x: plain() }),
    levels: levels(undefined),
    criteria: [criterion("t", { measure, requirements: [requirement("atLeast", { 1: num(toExact(value)) })] })],
  });
  const found = evaluateColumns(made, columnsOf(made, table), { asOf });
  return { found, expected: interpret(made, table, { asOf }).entities.map(({ level }) => level) };
}

const big = fc.integer({ min: 1, max: 2_000_000_000 });
const rows = fc.array(fc.tuple(big, big, big, big), { minLength: 1, maxLength: 5 });

describe("beyond what doubles hold exactly", () => {
  test("a threshold that one row meets to the last digit is decided, row by row", () => {
    let left = 0;
    fc.assert(
      fc.property(rows, fc.constantFrom(-1n, 0n, 1n), (all, nudge) => {
        const [first] = all;
        if (!first) return;
        const [a, b, c, d] = first.map(whole) as [Rational, Rational, Rational, Rational];
        // (a/b + c/d) · (a/d): the numerators and denominators leave 2⁵³ far behind.
        const of = (p: Rational, q: Rational) => divide(p, q) ?? whole(0);
        const value = multiply(add(of(a, b), of(c, d)), of(a, d));
        const nudged = add(value, rational(nudge, 10n ** 40n));
        const measure = arithmetic(arithmetic(ratio("a", "b"), "+", ratio("c", "d")), "*", ratio("a", "d"));
        const columns = Object.fromEntries(
          ["a", "b", "c", "d"].map((name, i) => [name, all.map((row) => whole(row[i] ?? 0))]),
        );
        const { found, expected } = both(measure, nudged, tableOf(columns));
        expect([...found.level]).toEqual(expected);
        left += found.byReference;
      }),
    );
    expect(left).toBeGreaterThan(50);
  });

  test("ratios of great figures are compared as whole numbers", () => {
    fc.assert(
      fc.property(big, big, fc.constantFrom(-1, 0, 1), (a, b, nudge) => {
        const value = add(rational(BigInt(a), BigInt(b)), rational(BigInt(nudge), 10n ** 15n));
        const { found, expected } = both(ratio("a", "b"), value, tableOf({ a: [whole(a)], b: [whole(b)] }));
        expect([...found.level]).toEqual(expected);
      }),
    );
  });

  test("rounding goes as declared on both sides of a tie", () => {
    const places = 2;
    for (const mode of ["halfUp", "halfEven", "halfDown", "up", "down"] as const) {
      fc.assert(
        fc.property(fc.integer({ min: -3000, max: 3000 }), fc.constantFrom(1n, 2n, 8n, 1000n, 3n), (top, bottom) => {
          const x = rational(BigInt(top), bottom * 100n);
          const value = round(x, places, mode);
          const measure: Expr = { kind: "round", operand: ref("x"), places, mode, origin: num(0).origin };
          for (const bound of [value, add(value, rational(1n, 10n ** 6n))]) {
            const { found, expected } = both(measure, bound, tableOf({ x: [x] }));
            expect([...found.level]).toEqual(expected);
          }
        }),
        { numRuns: 40 },
      );
    }
  });
});

test("ratios on the grid, between its points, and beyond its end", () => {
  const small = fc.integer({ min: 0, max: 12 });
  const gap = fc.option(small, { nil: null, freq: 9 });
  const cut = fc.oneof(
    fc.tuple(small, fc.constantFrom(1, 2, 3, 7, 10_000, 30_000)).map(([p, q]) => rational(BigInt(p), BigInt(q))),
    fc.constantFrom(rational(-1n, 3n), rational(32_766n, 10_000n), rational(65_533n, 20_000n), rational(9n, 2n)),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(gap, gap), { minLength: 1, maxLength: 40 }),
      fc.uniqueArray(cut, { minLength: 1, maxLength: 4, selector: toExact }),
      fc.constantFrom("atLeast", "moreThan", "atMost", "lessThan"),
      (pairs, cuts, comparison) => {
        const made = module({
          inputs: inputs({ a: count, b: count }),
          levels: levels(...cuts.map(() => undefined)),
          criteria: [
            criterion("t", {
              measure: ratio("a", "b"),
              nothing: "notApplicable",
              requirements: [
                requirement(comparison, Object.fromEntries(cuts.map((each, i) => [i + 1, num(toExact(each))]))),
              ],
            }),
          ],
        });
        const cell = (value: number | null): Cell => (value === null ? null : whole(value));
        const table = tableOf({ a: pairs.map(([a]) => cell(a)), b: pairs.map(([, b]) => cell(b)) });
        const found = evaluateColumns(made, columnsOf(made, table), { asOf });
        const expected = interpret(made, table, { asOf }).entities;
        expect([...found.level]).toEqual(expected.map(({ level }) => level));
        expect([...found.high]).toEqual(expected.map(({ range }) => range?.high));
        expect(found.byReference).toBe(0);
      },
    ),
    { numRuns: 200 },
  );
});

test("no rows, one row, all missing, more rows than a block", () => {
  for (const length of [0, 1, 1024, 1025, 3000]) {
    const a = Array.from({ length }, (_, i) => (i % 7 === 0 ? null : whole(i % 5)));
    const b = Array.from({ length }, (_, i) => (i % 11 === 0 ? null : whole(i % 4)));
    const { found, expected } = both(ratio("a", "b"), rational(1n, 2n), tableOf({ a, b }));
    expect([...found.level]).toEqual(expected);
  }
  const { found } = both(ratio("a", "b"), rational(1n, 2n), tableOf({ a: [null, null], b: [null, null] }));
  expect([...found.level, ...found.low, ...found.high]).toEqual([0, 0, 0, 0, 1, 1]);
});
