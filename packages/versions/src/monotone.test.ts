import { interpret } from "@khung/evaluator";
import type { Expr, Module, Quantifier } from "@khung/ir";
import { arbitraryModule, arbitraryTable, nowhere as origin, num } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { directionOfCondition } from "./monotone.ts";

const asOf = "2025-07-01";

/** Rules of one shape, by the numbers in them. */
type Shape = (a: number, b: number) => Expr;

const quantifier = (kind: "atLeast" | "atMost", amount: number): Quantifier => ({
  kind,
  amount: String(amount),
  unit: "items",
});

/** Shapes of rules over the criteria of a module. */
function shapes({ criteria }: Module): fc.Arbitrary<Shape> {
  const codes = criteria.map(({ code }) => code);
  const scored = criteria.filter(({ points }) => points).map(({ code }) => code);
  const operator = fc.constantFrom(">=" as const, ">" as const, "<=" as const, "<" as const);
  const kind = fc.constantFrom("atLeast" as const, "atMost" as const);
  const sum: Expr = { kind: "points", of: "earned", aggregate: "sum", codes: scored, origin };
  const atom = fc.oneof(
    operator.map((sign): Shape => (a) => ({ kind: "compare", operator: sign, left: sum, right: num(a), origin })),
    kind.map((each): Shape => (a) => ({
      kind: "criteria",
      quantifier: quantifier(each, a),
      set: { listed: true },
      codes,
      status: "met",
      origin,
    })),
    kind.map((each): Shape => (a) => ({
      kind: "scores",
      quantifier: { kind: "any" },
      codes: scored,
      comparison: each,
      amount: num(a),
      unit: "points",
      origin,
    })),
  );
  return fc.oneof(
    atom,
    fc.tuple(fc.constantFrom("and" as const, "or" as const), atom, atom).map(([join, x, y]): Shape => (a, b) => ({
      kind: join,
      operands: [x(a, b), y(b, a)],
      origin,
    })),
    atom.map((x): Shape => (a, b) => ({ kind: "not", operand: x(a, b), origin })),
  );
}

const cases = arbitraryModule
  .map((module): Module => ({
    ...module,
    criteria: module.criteria.map((each, i) => ({
      ...each,
      points: { sort: "points", max: num(5), score: num(1 + (i % 4)), origin },
    })),
  }))
  .chain((module) =>
    fc.record({
      module: fc.constant(module),
      table: arbitraryTable(module, 12),
      shape: shapes(module),
      numbers: fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 6 }))),
    }),
  );

it("what it calls stricter raises nobody, what it calls looser lowers nobody", () => {
  const told = { stricter: 0, looser: 0, same: 0 };
  fc.assert(
    fc.property(cases, ({ module, table, shape, numbers: [a = 0, b = 0, c = 0, d = 0] }) => {
      const [before, after] = [shape(a, b), shape(c, d)];
      const direction = directionOfCondition(before, after);
      if (!direction) return;
      told[direction]++;
      const levelsOf = (rule: Expr) =>
        interpret({ ...module, levels: module.levels.map((level) => ({ ...level, rule })) }, table, {
          asOf,
        }).entities.map(({ level }) => level);
      const [old, now] = [levelsOf(before), levelsOf(after)];
      for (const [i, level] of now.entries()) {
        if (direction !== "looser") expect(level).toBeLessThanOrEqual(old[i] ?? 0);
        if (direction !== "stricter") expect(level).toBeGreaterThanOrEqual(old[i] ?? 0);
      }
    }),
    { numRuns: 200 },
  );
  expect(Math.min(told.stricter, told.looser)).toBeGreaterThan(10);
});
