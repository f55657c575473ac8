/** Laws of tiers and time: merging and evaluating, children and their shares, registries by half-open validity. */

import { isValidAt, mergeTable, type Lineage } from "@khung/data";
import { interpret } from "@khung/evaluator";
import {
  compare,
  addDays,
  fromInteger,
  isRational,
  rational,
  sum,
  toExact,
  type Cell,
  type Module,
  type Rational,
  type Table,
} from "@khung/ir";
import fc from "fast-check";
import { expect, it } from "vitest";
import { compileText, runs } from "./arbitrary-program.ts";

const [xa, huyen] = compileText(`language en

framework t.xa version 1.0.0 "Xã" {
  issuer "T"
  effective from 2025-01-01
  missing data: fails
  nothing to measure: unmet
  merged entities: sum of data
  levels cumulative { level 1 dat "Đạt" }
  input a: count "A"
  input b: count "B"
  criterion c.ab mandatory "AB" { measure a / b require at least 50% basis "1/QĐ" }
}

framework t.huyen version 1.0.0 "Huyện" {
  issuer "T"
  effective from 2025-01-01
  children xa by t.xa@1.0.0
  missing data: fails
  nothing to measure: unmet
  levels cumulative {
    level 1 mot "Một"
    level 2 hai "Hai"
  }
  input k: boolean "K"
  criterion h.dat mandatory "Đạt" { measure share of children where level >= 1 require at least { 1: 40%, 2: 75% } basis "1/QĐ" }
  criterion h.tong mandatory "Tổng" { measure (sum of a over children) / (sum of b over children) require at least { 1: 30%, 2: 60% } basis "1/QĐ" }
  criterion h.k mandatory "K" { measure k require yes from 2 basis "1/QĐ" }
}
`).modules as readonly [Module, Module];

const at = "2025-12-31";
const count = fc.integer({ min: 0, max: 6 }).map((n): Cell => fromInteger(n));
const cell = fc.oneof({ weight: 5, arbitrary: count }, { weight: 1, arbitrary: fc.constant(null) });
const pairs = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });

function table(rows: readonly (readonly Cell[])[], names = ["a", "b"], prefix = "e"): Table {
  const columns = names.map((name, i) => [name, rows.map((row) => row[i] ?? null)] as const);
  return { name: "t", entities: rows.map((_, i) => `${prefix}${i}`), columns: Object.fromEntries(columns), labels: {} };
}

function lineageOf(rows: readonly (readonly [string, string])[]): Lineage {
  const successions = rows.map(([from, to], i) => ({ from, to, date: "2025-07-01", row: i + 2 }));
  return { name: "l", successions };
}

/** The district with these communes; `k` reported. */
function district(rows: readonly (readonly Cell[])[], absent: readonly string[] = []) {
  const children = table(rows);
  const [result] = interpret(huyen, table([[true]], ["k"], "H"), {
    asOf: at,
    children: { module: xa, table: children, parents: rows.map(() => "H0"), absent: new Map([["H0", absent]]) },
  }).entities;
  return result!;
}

it("a lineage in which everybody becomes themselves changes nothing", () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const before = table(rows);
      const {
        table: after,
        merged,
        problems,
      } = mergeTable(xa, before, lineageOf(before.entities.map((e) => [e, e])), { at });
      expect([after.entities, after.columns]).toEqual([before.entities, before.columns]);
      expect([merged, problems]).toEqual([[], []]);
    }),
    runs(60),
  );
});

it("merging and then measuring is measuring the sums; one that is missing makes them missing", () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const before = table([...rows, [fromInteger(1), fromInteger(1)]]);
      const into = lineageOf(before.entities.map((e) => [e, "n"]));
      const { table: after } = mergeTable(xa, before, into, { at });
      expect(after.entities).toEqual(["n"]);
      const summed = ["a", "b"].map((name): Rational | null => {
        const cells = before.entities.map((_, i) => before.columns[name]?.at(i) ?? null);
        return cells.every(isRational) ? sum(cells) : null;
      });
      const [merged] = interpret(xa, after, { asOf: at }).entities;
      const [direct] = interpret(xa, table([summed]), { asOf: at }).entities;
      expect({ ...merged, entity: "" }).toEqual({ ...direct, entity: "" });
    }),
    runs(60),
  );
});

it("the order of rows and of successions changes nothing but the order", () => {
  const shuffled = fc
    .array(fc.tuple(cell, cell), { minLength: 3, maxLength: 5 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })));
  fc.assert(
    fc.property(shuffled, ([rows, order]) => {
      const before = table(rows);
      const other: Table = {
        ...before,
        entities: order.map((i) => before.entities[i] ?? ""),
        columns: Object.fromEntries(
          ["a", "b"].map((name) => [name, order.map((i) => before.columns[name]?.at(i) ?? null)]),
        ),
      };
      const successions = before.entities.map((e, i) => [e, i < 2 ? "n" : e] as const);
      const figures = (of: Table, steps: typeof successions) => {
        const { table: after } = mergeTable(xa, of, lineageOf(steps), { at });
        return new Map(after.entities.map((e, i) => [e, ["a", "b"].map((name) => after.columns[name]?.at(i))]));
      };
      expect(figures(other, successions.toReversed())).toEqual(figures(before, successions));
    }),
    runs(60),
  );
});

it("one more child that passes never lowers the share", () => {
  let compared = 0;
  fc.assert(
    fc.property(pairs, (rows) => {
      const share = (of: typeof rows) => district(of).criteria[0]?.measure;
      const [less, more] = [share(rows), share([...rows, [fromInteger(1), fromInteger(1)]])];
      if (!less || !more) return;
      compared++;
      expect(compare(less, more)).toBeLessThanOrEqual(0);
    }),
    runs(60),
  );
  expect(compared).toBeGreaterThan(10);
});

it("the level of a district lies in its range, whatever the missing data of its communes turn out to be", () => {
  const filled = fc.array(fc.tuple(count, count), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(pairs, filled, fc.boolean(), (rows, instead, hasAbsent) => {
      const open = district(rows, hasAbsent ? ["z"] : []);
      const whole = rows.map((row, i) => row.map((each, j) => each ?? instead[i]?.[j] ?? null));
      const last = instead[4] ?? [null, null];
      const { level } = district(hasAbsent ? [...whole, last] : whole);
      const { low, high } = open.range!;
      expect(level).toBeGreaterThanOrEqual(low);
      expect(level).toBeLessThanOrEqual(high);
      expect(open.level).toBeGreaterThanOrEqual(low);
      expect(open.level).toBeLessThanOrEqual(high);
    }),
    runs(150),
  );
});

it("any lineage, however tangled, gives each entity once, whole columns, and parts of predecessors that make 1", () => {
  const code = fc.constantFrom("e0", "e1", "e2", "n", "m");
  const share = fc.constantFrom(undefined, rational(1n, 2n), rational(2n, 5n), fromInteger(1));
  const succession = fc.record({ from: code, to: code, date: fc.constantFrom("2025-07-01", "2025-09-01"), share });
  fc.assert(
    fc.property(pairs, fc.array(succession, { maxLength: 8 }), (rows, list) => {
      const once = new Map(list.map((each) => [`${each.from} ${each.to} ${each.date}`, each]));
      const successions = [...once.values()].map(({ share: part, ...each }, i) => ({
        ...each,
        row: i + 2,
        ...(part && { share: part }),
      }));
      const { table: after, merged } = mergeTable(xa, table(rows), { name: "l", successions }, { at });
      expect(new Set(after.entities).size).toBe(after.entities.length);
      for (const name of ["a", "b"]) expect(after.columns[name]?.length).toBe(after.entities.length);
      for (const { predecessors } of merged) expect(toExact(sum(predecessors.map(({ weight }) => weight)))).toBe("1");
    }),
    runs(150),
  );
});

it("on the day of a change the new entity is valid and the old one is not", () => {
  const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays("2025-01-01", n));
  fc.assert(
    fc.property(day, day, (change, on) => {
      const [old, now] = [{ from: "2000-01-01", to: change }, { from: change }];
      expect([old, now].filter((each) => isValidAt(each, on))).toHaveLength(1);
      expect(isValidAt(now, change)).toBe(true);
    }),
    runs(100),
  );
});

it("sums are not means: shown once, exactly", () => {
  const rows = [
    [fromInteger(160), fromInteger(200)],
    [fromInteger(320), fromInteger(800)],
  ];
  const before = table(rows);
  const { table: after } = mergeTable(
    xa,
    before,
    lineageOf([
      ["e0", "n"],
      ["e1", "n"],
    ]),
    { at },
  );
  const measures = (of: Table) => interpret(xa, of, { asOf: at }).entities.map(({ criteria }) => criteria[0]!.measure!);
  const [a, b] = measures(before);
  expect(measures(after).map(toExact)).toEqual(["12/25"]);
  expect(
    toExact(
      rational(a!.numerator * b!.denominator + b!.numerator * a!.denominator, 2n * a!.denominator * b!.denominator),
    ),
  ).toBe("3/5");
});
