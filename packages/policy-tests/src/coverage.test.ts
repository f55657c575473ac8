import type { Expr } from "@khung/ir";
import {
  arithmetic,
  comparison,
  count,
  criterion,
  ensure,
  inputs,
  levels,
  module,
  nowhere,
  num,
  ratio,
  ref,
  requirement,
} from "@khung/ir/testing";
import { expect, it } from "vitest";
import { coverageOf } from "./coverage.ts";
import { eightOfTen, sample, testOfSample } from "./testing/sample.ts";

const today = "2026-11-22";

it("counts what one test of a small framework sees", () => {
  const { kinds, covered, total, uncovered } = coverageOf(sample, [eightOfTen], { today });
  expect(kinds).toEqual([
    { kind: "status", covered: 2, total: 4 },
    { kind: "level", covered: 1, total: 3 },
    { kind: "outcome", covered: 1, total: 2 },
  ]);
  expect([covered, total]).toEqual([4, 9]);
  expect(uncovered.map(({ kind, name, level, value }) => [kind, name, level, value])).toEqual([
    ["status", "r", 1, "unmet"],
    ["status", "r", 2, "unmet"],
    ["level", "0", 0, undefined],
    ["level", "l1", 1, undefined],
    ["outcome", "few", undefined, "yes"],
  ]);
});

it("covers everything with three more rows", () => {
  const more = [
    { a: 3, b: 9 },
    { a: 5, b: 10 },
  ].map((cells) => testOfSample("", cells, []));
  expect(coverageOf(sample, [eightOfTen, ...more], { today }).uncovered).toEqual([]);
});

it("leaves out tests of other frameworks", () => {
  const other = { ...eightOfTen, framework: { id: "test", version: "2.0.0" } };
  expect(coverageOf(sample, [other], { today }).covered).toBe(0);
});

it("counts classes, cases, periods and ensures", () => {
  const byClass: Expr = {
    kind: "byClass",
    subject: ref("size", "classification"),
    cases: [{ member: "big", value: num(5) }],
    otherwise: num(2),
    origin: nowhere,
  };
  const dated: Expr = {
    kind: "dated",
    cases: [
      { from: "2020-01-01", value: num(1) },
      { from: "2026-01-01", value: num(3) },
    ],
    origin: nowhere,
  };
  const framework = module({
    inputs: inputs({ a: count, b: count }),
    levels: levels(undefined, undefined),
    ensures: [ensure(comparison(ref("a"), "<=", ref("b")), "a <= b")],
    parameters: [{ name: "least", type: count, value: dated, origin: nowhere }],
    classifications: [
      {
        name: "size",
        ordered: false,
        classes: [{ name: "big", condition: comparison(ref("b"), ">=", num(10)) }, { name: "small" }],
        origin: nowhere,
      },
    ],
    criteria: [
      criterion("c", {
        measure: ref("a"),
        measureType: count,
        requirements: [requirement("atLeast", { 1: ref("least", "parameter"), 2: byClass })],
      }),
    ],
  });
  const test = { ...testOfSample("", { a: 5, b: 10 }, []), asOf: "2025-01-01" };
  const { kinds, uncovered } = coverageOf(framework, [test], { today });
  expect(kinds).toEqual([
    { kind: "status", covered: 2, total: 4 },
    { kind: "level", covered: 1, total: 3 },
    { kind: "class", covered: 1, total: 2 },
    { kind: "case", covered: 1, total: 2 },
    { kind: "period", covered: 1, total: 2 },
    { kind: "ensure", covered: 1, total: 1 },
  ]);
  expect(uncovered.filter(({ kind }) => kind !== "status" && kind !== "level").map(({ value }) => value)).toEqual([
    "small",
    "2026-01-01",
    "else",
  ]);
});

it("counts all, some and none of the points, and every step", () => {
  const nought = num(0);
  const step = (least: number) => ({ condition: comparison(ref("a"), ">=", num(least)), value: num(5 * least) });
  const scored = (score: Expr) => ({ sort: "points", max: num(20), score, origin: nowhere }) as const;
  const framework = module({
    inputs: inputs({ a: count, b: count }),
    criteria: [
      criterion("p", { points: scored(arithmetic(num(20), "*", ratio("a", "b"))), nothing: "unmet" }),
      criterion("s", {
        points: scored({ kind: "cases", cases: [step(4), step(3)], otherwise: nought, origin: nowhere }),
      }),
    ],
  });
  const seen = (cells: Readonly<Record<string, number>>) => {
    const { kinds, uncovered } = coverageOf(framework, [testOfSample("", cells, [])], { today });
    expect(kinds.map(({ kind, total }) => [kind, total])).toEqual([
      ["points", 3],
      ["level", 2],
      ["case", 3],
    ]);
    return uncovered.flatMap(({ kind, value }) => (kind === "level" ? [] : value));
  };
  expect(seen({ a: 4, b: 4 })).toEqual(["part", "none", "a >= 3", "else"]);
  expect(seen({ a: 3, b: 4 })).toEqual(["full", "none", "a >= 4", "else"]);
  expect(seen({ a: 0, b: 4 })).toEqual(["full", "part", "a >= 4", "a >= 3"]);
  // Missing is not none: what fails for want of data has shown nothing about the score.
  expect(seen({ b: 4 })).toEqual(["full", "part", "none", "a >= 4", "a >= 3", "else"]);
});

it("counts of a merged framework only what its uppermost layer writes", () => {
  const all = coverageOf(sample, [eightOfTen], { today });
  const [first, ...rest] = sample.criteria;
  const layer = { id: "t.tinh", version: "1.0.0", kind: "overlay" as const, file: "tinh.khung" };
  const base = { ...layer, id: sample.id, kind: "framework" as const, file: sample.origin.file };
  const merged = { ...sample, layers: [base, layer] };
  expect(coverageOf(merged, [eightOfTen], { today })).toMatchObject({ total: 0, uncovered: [] });
  const origin = { ...sample.origin, file: layer.file };
  const added = first && { ...first, origin, requirements: [] };
  const both = { ...merged, criteria: added ? [added, ...rest] : rest };
  expect(coverageOf(both, [eightOfTen], { today }).total).toBeLessThan(all.total);
  expect(coverageOf({ ...sample, layers: [base] }, [eightOfTen], { today }).total).toBe(all.total);
});
