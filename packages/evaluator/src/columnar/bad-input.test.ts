import { packedColumn, rational, type Cell, type Module, type Rational, type Table } from "@khung/ir";
import { count, criterion, inputs, levels, module, num, plain, ratio, ref, requirement } from "@khung/ir/testing";
import { expect, test } from "vitest";
import { interpret } from "../interpret.ts";
import { columnsOf } from "./columns.ts";
import { evaluateTable } from "./evaluation.ts";
import { Prepared } from "./prepared.ts";

const asOf = "2026-01-01";
const whole = (value: number): Rational => rational(BigInt(value));

const framework: Module = module({
  inputs: inputs({ a: count, b: count, x: plain() }),
  levels: levels(undefined, undefined),
  criteria: [
    criterion("share", {
      measure: ratio("a", "b"),
      requirements: [requirement("atLeast", { 1: num("1/3"), 2: num("1/2") })],
    }),
    criterion("figure", { measure: ref("x"), requirements: [requirement("moreThan", { 2: num("-5/2") })] }),
  ],
});

function table(columns: Readonly<Record<string, readonly Cell[]>>, entities: readonly string[]): Table {
  return { name: "t", entities, columns, labels: {} };
}

/** Both engines say the same of a table; what they say. */
function both(data: Table) {
  const found = evaluateTable(framework, data, { asOf });
  expect(found).toEqual(interpret(framework, data, { asOf }));
  return found;
}

test("no rows", () => {
  const data = table({ a: [], b: [], x: [] }, []);
  expect(both(data).distribution.map(({ count: many }) => many)).toEqual([0, 0, 0]);
  const index = new Prepared(framework, columnsOf(framework, data), { asOf }).thresholdIndex("share", 1);
  expect([index?.rows.length, index?.placeOf(whole(1)), index?.distribution(0)]).toEqual([0, 0, [0, 0, 0]]);
});

test("one row, no columns at all, all missing", () => {
  expect(both(table({ a: [whole(1)], b: [whole(2)], x: [whole(0)] }, ["1"])).entities[0]?.level).toBe(2);
  expect(both(table({}, ["1", "2"])).entities.map(({ range }) => [range?.low, range?.high])).toEqual([
    [0, 2],
    [0, 2],
  ]);
  const none = [null, null, null];
  expect(both(table({ a: none, b: none, x: none }, ["1", "2", "3"])).entities).toHaveLength(3);
});

test("entities of one code are rows of their own", () => {
  const a = [whole(0), whole(1), null];
  const data = table({ a, b: [whole(1), whole(1), whole(1)], x: [whole(1), whole(1), whole(1)] }, ["1", "1", "1"]);
  expect(both(data).entities.map(({ level }) => level)).toEqual([0, 2, 0]);
});

test("numbers that no double holds, negative ones, and many denominators", () => {
  const huge = rational(10n ** 40n + 1n, 3n);
  const x = [huge, rational(-5n, 2n), rational(-5n * 10n ** 20n + 1n, 2n * 10n ** 20n), rational(1n, 999_983n)];
  const a = [whole(2 ** 53 - 1), whole(1), rational(10n ** 30n), null];
  const b = [whole(2 ** 53 - 1), whole(0), rational(10n ** 30n + 1n), whole(0)];
  expect(both(table({ a, b, x }, ["1", "2", "3", "4"])).entities.map(({ level }) => level)).toEqual([2, 0, 2, 0]);
});

test("infinities and halves cannot become a column", () => {
  for (const value of [Number.POSITIVE_INFINITY, -Number.POSITIVE_INFINITY, 0.5, 2 ** 53]) {
    const x = packedColumn({ kind: "number", values: Float64Array.of(1, Number.NaN, value), scale: 1 });
    const data: Table = { ...table({}, ["1", "2", "3"]), columns: { x } };
    expect(() => columnsOf(framework, data), `${value}`).toThrow(/invariant/);
  }
});

test("a million rows", () => {
  const rows = 1_000_000;
  const values = Array.from({ length: 101 }, (_, i) => whole(i));
  const column = (at: (row: number) => Cell) => ({ length: rows, at: (row: number): Cell | undefined => at(row) });
  const data: Table = {
    ...table(
      {},
      Array.from({ length: rows }, (_, row) => `${row}`),
    ),
    columns: {
      a: column((row) => (row % 97 === 0 ? null : (values[row % 101] ?? null))),
      b: column(() => values[100] ?? null),
      x: column((row) => values[row % 3] ?? null),
    },
  };
  const { level, high } = new Prepared(framework, columnsOf(framework, data), { asOf }).result;
  const expected = Array.from({ length: 9_797 }, (_, row) => {
    const percent = row % 101;
    return row % 97 === 0 || percent * 3 < 100 ? 0 : percent < 50 ? 1 : 2;
  });
  expect(level.every((each, row) => each === expected[row % 9_797])).toBe(true);
  expect(high.every((each, row) => each === (row % 97 === 0 ? 2 : expected[row % 9_797]))).toBe(true);
});
