import type { Criterion, CriterionStatus, Expr, Module } from "@khung/ir";
import {
  arithmetic,
  bool,
  boolean,
  choice,
  comparison,
  count,
  criterion,
  exact,
  inputs,
  levels,
  module,
  nowhere as origin,
  num,
  plain,
  ratio,
  ref,
  requirement,
  share,
  table,
} from "@khung/ir/testing";
import { expect, it } from "vitest";
import { interpret, interpretEntity } from "./interpret.ts";

const asOf = "2026-11-22";
const types = { a: count, b: count, c: share, yes: boolean, loai: choice("loai", "xa", "phuong"), v: plain({ Mb: 1 }) };

/** The status of one criterion at level 1 for one row. */
function statusOf(
  parts: Partial<Criterion>,
  cells: Readonly<Record<string, string | number | boolean>>,
  more: Partial<Module> = {},
): CriterionStatus | null | undefined {
  const made = module({ inputs: inputs(types), criteria: [criterion("x", parts)], ...more });
  return interpret(made, table(made, { "1": cells }), { asOf }).entities[0]?.criteria[0]?.statuses[0];
}

const atLeast = (bound: Expr, measure: Expr = ratio("a", "b")): Partial<Criterion> => ({
  measure,
  requirements: [requirement("atLeast", { 1: bound })],
});

it("decides on the very threshold, for every comparison", () => {
  const at = (kind: "atLeast" | "moreThan" | "atMost" | "lessThan", a: number) =>
    statusOf({ measure: ratio("a", "b"), requirements: [requirement(kind, { 1: num("1/3") })] }, { a, b: 9 });
  // 3/9 is 1/3 exactly; 2/9 is below, 4/9 above.
  expect([2, 3, 4].map((a) => at("atLeast", a))).toEqual(["unmet", "met", "met"]);
  expect([2, 3, 4].map((a) => at("moreThan", a))).toEqual(["unmet", "unmet", "met"]);
  expect([2, 3, 4].map((a) => at("atMost", a))).toEqual(["met", "met", "unmet"]);
  expect([2, 3, 4].map((a) => at("lessThan", a))).toEqual(["met", "unmet", "unmet"]);
});

it("takes both ends of between", () => {
  const between = {
    comparison: "between" as const,
    levels: [{ level: 1, value: num(2), upper: num(4), origin }],
    origin,
  };
  const at = (a: number) => statusOf({ measure: ref("a"), requirements: [between] }, { a });
  expect([1, 2, 3, 4, 5].map(at)).toEqual(["unmet", "met", "met", "met", "unmet"]);
});

it("is missing when an operand is, unless the denominator is known to be 0", () => {
  const policy = { ...atLeast(num("50%")), nothing: "notApplicable" as const };
  expect(statusOf(policy, { b: 10 })).toBe("missing");
  expect(statusOf(policy, { a: 10 })).toBe("missing");
  expect(statusOf(policy, { b: 0 })).toBe("notApplicable");
  expect(statusOf(policy, { a: 3, b: 0 })).toBe("notApplicable");
  expect(statusOf(policy, { a: 0, b: 0 })).toBe("notApplicable");
});

it("says what nothing to measure means, as declared", () => {
  for (const nothing of ["met", "unmet", "missing", "notApplicable"] as const) {
    expect(statusOf({ ...atLeast(num("50%")), nothing }, { a: 0, b: 0 })).toBe(nothing);
  }
});

it("looks at whether it applies first", () => {
  const applies = { ...atLeast(num("50%")), nothing: "unmet" as const, appliesWhen: ref("yes") };
  expect(statusOf(applies, { yes: false })).toBe("notApplicable");
  expect(statusOf(applies, { a: 1, b: 1 })).toBe("missing");
  expect(statusOf(applies, { yes: true, a: 1, b: 1 })).toBe("met");
  expect(statusOf(applies, { yes: true, b: 1 })).toBe("missing");
  const share = { ...applies, appliesWhen: comparison(ratio("a", "b"), ">", num(0)) };
  expect(statusOf({ ...share, nothing: "notApplicable" }, { a: 0, b: 0 })).toBe("notApplicable");
});

it("asks all requirements of a level, and false decides before missing", () => {
  const two = {
    measure: ref("a"),
    requirements: [requirement("atLeast", { 1: num(5) }), requirement("condition", { 1: ref("yes") })],
  };
  expect(statusOf(two, { a: 5, yes: true })).toBe("met");
  expect(statusOf(two, { a: 4 })).toBe("unmet");
  expect(statusOf(two, { a: 5 })).toBe("missing");
});

it("treats is reported as never missing itself, and nothing as reported", () => {
  const reported = (operand: Expr): Partial<Criterion> => ({
    requirements: [requirement("condition", { 1: { kind: "reported", operand, origin } })],
  });
  expect(statusOf(reported(ref("a")), {})).toBe("unmet");
  expect(statusOf(reported(ref("a")), { a: 0 })).toBe("met");
  expect(statusOf(reported(ratio("a", "b")), { a: 1, b: 0 })).toBe("met");
  expect(statusOf(reported(ratio("a", "b")), { a: 1 })).toBe("unmet");
});

it("reads the threshold of the class, and is missing when the class is", () => {
  const byLoai: Expr = {
    kind: "byClass",
    subject: ref("loai"),
    cases: [{ member: "phuong", value: num("80%") }],
    otherwise: num("50%"),
    origin,
  };
  const policy = { ...atLeast(byLoai), nothing: "unmet" as const };
  // 60 % is enough for a commune, not for a ward.
  expect(statusOf(policy, { a: 6, b: 10, loai: "xa" })).toBe("met");
  expect(statusOf(policy, { a: 6, b: 10, loai: "phuong" })).toBe("unmet");
  expect(statusOf(policy, { a: 10, b: 10 })).toBe("missing");
});

it("takes the first class that holds, and leaves it open behind an open condition", () => {
  const nhom = {
    name: "nhom",
    ordered: true,
    classes: [
      { name: "lon", condition: comparison(ref("a"), ">=", num(100)) },
      { name: "kho", condition: ref("yes") },
      { name: "khac" },
    ],
    origin,
  };
  const isClass = (value: string): Partial<Criterion> => ({
    requirements: [
      requirement("condition", {
        1: comparison(ref("nhom", "classification"), "=", { kind: "member", of: "nhom", value, origin }),
      }),
    ],
  });
  const at = (value: string, cells: Readonly<Record<string, number | boolean>>) =>
    statusOf(isClass(value), cells, { classifications: [nhom] });
  expect(at("lon", { a: 100 })).toBe("met");
  expect(at("kho", { a: 99, yes: true })).toBe("met");
  expect(at("khac", { a: 99, yes: false })).toBe("met");
  expect(at("khac", { a: 99 })).toBe("missing");
  expect(at("lon", { yes: true })).toBe("missing");
});

it("reads dated values at the as-of date, half open, and says once when none has begun", () => {
  const dated: Expr = {
    kind: "dated",
    cases: [
      { from: "2025-01-01", value: num("80%") },
      { from: "2030-01-01", value: num("95%") },
    ],
    origin: { file: "a.khung", start: 3, end: 9 },
  };
  const made = module({
    inputs: inputs(types),
    levels: levels(undefined, undefined),
    criteria: [
      criterion("x", {
        measure: ratio("a", "b"),
        // As `from 1` is written out: the same text twice.
        requirements: [requirement("atLeast", { 1: dated, 2: { ...dated } })],
        nothing: "unmet",
      }),
    ],
  });
  const rows = table(made, { "1": { a: 9, b: 10 }, "2": { a: 19, b: 20 } });
  const at = (date: string) => {
    const { entities, problems } = interpret(made, rows, { asOf: date });
    return [
      entities.map(({ criteria }) => criteria[0]?.statuses[0]),
      problems.map(({ code, span }) => [code, span?.start]),
    ];
  };
  expect(at("2029-12-31")).toEqual([["met", "met"], []]);
  expect(at("2030-01-01")).toEqual([["unmet", "met"], []]);
  expect(at("2025-01-01")).toEqual([["met", "met"], []]);
  expect(at("2024-12-31")).toEqual([["missing", "missing"], [["KH5301", 3]]]);
});

it("rounds only where told, before comparing", () => {
  const third = arithmetic(ref("a"), "/", ref("b"));
  const rounded: Expr = { kind: "round", operand: third, places: 2, mode: "halfUp", origin };
  // 2/3 < 0.67, but rounds to it.
  expect(statusOf({ ...atLeast(num("0.67"), third), nothing: "unmet" }, { a: 2, b: 3 })).toBe("unmet");
  expect(statusOf({ ...atLeast(num("0.67"), rounded), nothing: "unmet" }, { a: 2, b: 3 })).toBe("met");
});

it("computes the examples of every builtin, and lets and parameters once defined", () => {
  const call = (name: string, ...args: readonly Expr[]): Expr => ({
    kind: "call",
    function: name,
    arguments: args,
    origin,
  });
  const date = (value: string): Expr => ({ kind: "date", value, origin });
  const cases: readonly (readonly [Expr, string])[] = [
    [call("min", num(3), num(1), num(2)), "1"],
    [call("max", num(3), num(1), num(2)), "3"],
    [call("sum", num(1), num(2), num("1/2")), "7/2"],
    [call("mean", num(1), num(2)), "3/2"],
    [call("abs", num("-3")), "3"],
    [call("truncate", num("-3.5")), "-3"],
    [call("days_between", date("2024-02-28"), date("2024-03-01")), "2"],
    [call("years_between", date("2024-02-29"), date("2025-02-28")), "0"],
    [arithmetic(ref("x", "let"), "*", ref("san", "parameter")), "6"],
  ];
  for (const [measure, expected] of cases) {
    const made = module({
      inputs: inputs({ a: count }),
      lets: [{ name: "x", type: plain(), value: arithmetic(ref("a"), "+", num(1)), origin }],
      parameters: [{ name: "san", type: plain(), value: num(2), origin }],
      criteria: [criterion("x", atLeast(num(0), measure))],
    });
    const { criteria } = interpretEntity(made, "1", { a: exact(2) }, { asOf });
    expect(criteria[0]?.measure).toEqual(exact(expected));
  }
});

it("has no measure to show for yes and no, and none where it is absent", () => {
  const made = module({
    levels: levels(undefined, undefined),
    inputs: inputs(types),
    criteria: [
      criterion("bool", { measure: ref("yes"), requirements: [requirement("is", { 2: bool(true) })] }),
      criterion("ratio", { ...atLeast(num(1)), nothing: "unmet" }),
    ],
  });
  const { criteria } = interpretEntity(made, "1", { yes: true, a: exact(1) }, { asOf });
  expect(criteria.map(({ measure }) => measure)).toEqual([null, null]);
  expect(criteria.map(({ statuses }) => statuses)).toEqual([
    [null, "met"],
    ["missing", null],
  ]);
});
