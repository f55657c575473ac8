import { add, divide, multiply, rational, toExact, type Expr, type Module, type Rational } from "@khung/ir";
import {
  arbitraryCase,
  arbitraryScoredCase,
  arithmetic,
  count,
  criterion,
  inputs,
  levels,
  module as moduleOf,
  num,
  ratio,
  requirement,
} from "@khung/ir/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf, type Columns } from "./columns.ts";
import { evaluateColumns, Prepared } from "./prepared.ts";
import { Scenarios } from "./scenarios.ts";

/** What a scenario does to a criterion: another number at a level (0 = at all), or something else altogether. */
type Move = readonly [place: number, level: number, to: string];
const to = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("-1", "0", "0.3", "0.5", "0.8", "1", "3", "20", "1000") },
  fc.constantFrom("excluded", "nothing asked"),
);
const moves: fc.Arbitrary<readonly Move[]> = fc.array(fc.tuple(fc.nat(3), fc.nat(3), to), { maxLength: 3 });

function moved(module: Module, all: readonly Move[]): Module {
  const criteria = [...module.criteria];
  for (const [place, level, value] of all) {
    const k = place % Math.max(1, criteria.length);
    const before = criteria[k];
    if (!before) continue;
    const number = (expr: Expr): Expr => {
      if (expr.kind === "number") return { ...expr, value };
      if (expr.kind !== "byClass") return expr;
      const [first, ...rest] = expr.cases;
      return first ? { ...expr, cases: [{ ...first, value: number(first.value) }, ...rest] } : expr;
    };
    if (value === "excluded") criteria[k] = { ...before, missing: "excluded" };
    else if (value === "nothing asked") criteria[k] = { ...before, requirements: before.requirements.slice(1) };
    else {
      const requirements = before.requirements.map((each) => ({
        ...each,
        levels: each.levels.map((entry) =>
          level === 0 || entry.level === level ? { ...entry, value: number(entry.value) } : entry,
        ),
      }));
      criteria[k] = { ...before, requirements };
    }
  }
  return { ...module, criteria };
}

/** Levels that hang on criteria alone. */
function withoutRules({ levels: all, ...module }: Module): Module {
  return {
    ...module,
    levels: all.map(({ number, id, title, origin }) => ({ number, id, title, origin })),
  };
}

function together(baseline: Module, modules: readonly Module[], columns: Columns, asOf: string) {
  const scenarios = new Scenarios(new Prepared(baseline, columns, { asOf }));
  return modules.map((module) => {
    const { level, distribution } = scenarios.of(module);
    return { level: [...level], distribution };
  });
}

function eachByItself(modules: readonly Module[], columns: Columns, asOf: string) {
  return modules.map((module) => {
    const level = [...evaluateColumns(module, columns, { asOf }).level];
    return { level, distribution: [0, ...module.levels].map((_, k) => level.filter((at) => at === k).length) };
  });
}

test.for([
  { name: "levels", cases: arbitraryCase, plain: false },
  { name: "levels without rules", cases: arbitraryCase, plain: true },
  { name: "points", cases: arbitraryScoredCase, plain: false },
])("scenarios give what each module by itself gives: $name", ({ cases, plain }) => {
  const drawn = fc.array(moves, { minLength: 1, maxLength: plain ? 12 : 4 });
  fc.assert(
    fc.property(cases, drawn, ({ module, table, asOf }, all) => {
      const baseline = plain ? withoutRules(module) : module;
      const modules = [baseline, ...all.map((each) => moved(baseline, each))];
      const columns = columnsOf(baseline, table);
      expect(together(baseline, modules, columns, asOf)).toEqual(eachByItself(modules, columns, asOf));
    }),
    { numRuns: plain ? 400 : 100 },
  );
});

test("a row that a scenario's number leaves open to columns is decided exactly", () => {
  const figures = [1_999_999_873, 1_999_999_943, 1_888_888_883, 1_777_777_777].map((n) => rational(BigInt(n)));
  const [a, b, c, d] = figures as [Rational, Rational, Rational, Rational];
  const of = (p: Rational, q: Rational): Rational => divide(p, q) ?? rational(0n);
  const value = multiply(add(of(a, b), of(c, d)), of(a, d));
  const measure = arithmetic(arithmetic(ratio("a", "b"), "+", ratio("c", "d")), "*", ratio("a", "d"));
  const made = moduleOf({
    inputs: inputs({ a: count, b: count, c: count, d: count }),
    levels: levels(undefined),
    criteria: [criterion("t", { measure, requirements: [requirement("atLeast", { 1: num("0") })] })],
  });
  const columns = columnsOf(made, {
    name: "t",
    entities: ["1"],
    columns: { a: [a], b: [b], c: [c], d: [d] },
    labels: {},
  });
  const scenarios = new Scenarios(new Prepared(made, columns, { asOf: "2026-01-01" }));
  const at = (cut: Rational): number | undefined => {
    const [first] = made.criteria;
    const entries = first!.requirements[0]!;
    const changed = { ...entries, levels: entries.levels.map((entry) => ({ ...entry, value: num(toExact(cut)) })) };
    return scenarios.of({ ...made, criteria: [{ ...first!, requirements: [changed] }] }).level[0];
  };
  const bit = rational(1n, 10n ** 40n);
  expect([at(value), at(add(value, bit))]).toEqual([1, 0]);
});
