/** Ranges over points, where data may come in, stay away, or settle nothing. */

import { compare, type Cell, type Criterion, type Expr, type Module } from "@khung/ir";
import {
  bool,
  boolean,
  comparison,
  criterion,
  exact,
  inputs,
  levels,
  module,
  nowhere as origin,
  num,
  ref,
  table,
} from "@khung/ir/testing";
import { expect, it } from "vitest";
import { columnsOf, evaluateColumns } from "./columnar.ts";
import { interpret, interpretEntity } from "./interpret.ts";

const asOf = "2025-07-01";
const policies = ["fails", "unknown", "excluded"] as const;

const eightOrFive: Expr = { kind: "cases", cases: [{ condition: ref("x"), value: num(5) }], otherwise: num(8), origin };

function scored(rule: Expr, score: Expr, parts: Partial<Criterion> = {}): Module {
  return module({
    inputs: inputs({ x: boolean }),
    criteria: [criterion("a.x", { points: { sort: "points", max: num(10), score, origin }, ...parts })],
    levels: levels(rule),
  });
}

const points = (of: "earned" | "max"): Expr => ({ kind: "points", of, aggregate: "sum", codes: ["a.x"], origin });

/** Whether the range holds the level of every completion, and of none. */
function staysInside(made: Module): boolean {
  const { range } = interpretEntity(made, "1", { x: null }, { asOf });
  const found = [null, true, false].map((x: Cell) => interpretEntity(made, "1", { x }, { asOf }).level);
  return found.every((level) => range !== undefined && range.low <= level && level <= range.high);
}

it.each(policies)("keeps a level by points in its range while data stay away: %s", (missing) => {
  for (const operator of [">=", "<"] as const) {
    for (const amount of [4, 9]) {
      const asked = comparison(points("earned"), operator, num(amount));
      expect(staysInside(scored(asked, eightOrFive, { missing }))).toBe(true);
      expect(staysInside(scored({ kind: "not", operand: asked, origin }, eightOrFive, { missing }))).toBe(true);
    }
  }
});

it("leaves open what a single criterion scores that may not apply", () => {
  expect(staysInside(scored(comparison(points("earned"), "<", num(20)), num(5), { appliesWhen: ref("x") }))).toBe(true);
});

it.each(policies)("leaves open a share of criteria that may all be excluded: %s", (missing) => {
  const quantifier = { kind: "atLeast", amount: "0", unit: "share" } as const;
  const asked = { codes: ["a.x"], comparison: "atLeast", amount: num(5), unit: "points" } as const;
  expect(staysInside(scored({ kind: "scores", quantifier, ...asked, origin }, eightOrFive, { missing }))).toBe(true);
});

it("counts to the score what stays missing for want of a value at the date", () => {
  const later: Expr = { kind: "dated", cases: [{ from: "2030-01-01", value: bool(true) }], origin };
  const condition: Expr = { kind: "and", operands: [ref("x"), later], origin };
  const score: Expr = { kind: "cases", cases: [{ condition, value: num(5) }], otherwise: num(5), origin };
  const made = scored(bool(true), score, { missing: "fails" });
  const { score: open } = interpretEntity(made, "1", { x: null }, { asOf });
  const { score: filled } = interpretEntity(made, "1", { x: true }, { asOf });
  expect(filled?.value).toEqual(exact(0));
  expect(open?.range && compare(open.range.low, exact(0))).toBe(0);
});

it("has no attainable points of a single criterion that does not apply, over columns too", () => {
  const made = scored(comparison(points("max"), "<", num(20)), num(5), { appliesWhen: ref("x") });
  const data = table(made, { a: { x: true }, b: { x: false }, c: { x: null } });
  const found = evaluateColumns(made, columnsOf(made, data), { asOf });
  expect([...found.level]).toEqual([1, 0, 1]);
  expect(interpret(made, data, { asOf }).entities.map(({ level }) => level)).toEqual([1, 0, 1]);
});
