import { toExact, type Module, type Report } from "@khung/ir";
import {
  choice,
  comparison,
  count,
  criterion,
  inputs,
  module,
  nowhere as origin,
  num,
  ratio,
  ref,
  requirement,
  table,
} from "@khung/ir/testing";
import { expect, it } from "vitest";
import { interpret } from "./interpret.ts";

const level = { kind: "level", origin } as const;

function made(...reports: readonly Omit<Report, "name" | "origin">[]): Module {
  return module({
    inputs: inputs({ a: count, b: count, loai: choice("loai", "xa", "phuong") }),
    criteria: [criterion("x", { measure: ref("a"), requirements: [requirement("atLeast", { 1: num(3) })] })],
    reports: reports.map((report, i) => ({ ...report, name: `r${i}`, origin })),
  });
}

const data = {
  "1": { a: 3, b: 4, loai: "xa" },
  "2": { a: 1, b: 3, loai: "xa" },
  "3": { a: 4, b: 0, loai: "phuong" },
  "4": { a: null, b: 2, loai: "phuong" },
  "5": { a: 5, b: 5, loai: null },
};

function rowsOf(report: Omit<Report, "name" | "origin">): readonly string[] {
  const module = made(report);
  const { rows, ungrouped } = interpret(module, table(module, data), { asOf: "2026-01-01" }).reports[0] ?? { rows: [] };
  const shown = rows.map(
    ({ group, value, counted, missing }) =>
      `${group ?? "all"} ${value ? toExact(value) : "none"} of ${counted}, ${missing} missing`,
  );
  return ungrouped === undefined ? shown : [...shown, `${ungrouped} ungrouped`];
}

it("takes shares of those whose condition is known, and says who is left out", () => {
  // The level is never missing: 1, 3 and 5 reach it.
  expect(rowsOf({ statistic: "share", where: comparison(level, ">=", num(1)) })).toEqual(["all 3/5 of 5, 0 missing"]);
  // a >= 4 of the four that report a: 3 and 5.
  expect(rowsOf({ statistic: "share", where: comparison(ref("a"), ">=", num(4)) })).toEqual([
    "all 1/2 of 4, 1 missing",
  ]);
  // a / b > 1/2: 1 (3/4) and 5; 3 has nothing to measure, so it does not hold; 4 is missing.
  expect(rowsOf({ statistic: "share", where: comparison(ratio("a", "b"), ">", num("1/2")) })).toEqual([
    "all 1/2 of 4, 1 missing",
  ]);
});

it("counts, sums, averages and finds the ends exactly", () => {
  expect(rowsOf({ statistic: "count" })).toEqual(["all 5 of 5, 0 missing"]);
  expect(rowsOf({ statistic: "sum", value: ref("a") })).toEqual(["all 13 of 4, 1 missing"]);
  // 3/4, 1/3 and 1; 3 has nothing to measure: (9 + 4 + 12)/12 / 3 = 25/36.
  expect(rowsOf({ statistic: "mean", value: ratio("a", "b") })).toEqual(["all 25/36 of 3, 1 missing"]);
  expect(rowsOf({ statistic: "min", value: ratio("a", "b") })).toEqual(["all 1/3 of 3, 1 missing"]);
  expect(rowsOf({ statistic: "max", value: ref("a"), where: comparison(ref("b"), ">", num(0)) })).toEqual([
    "all 5 of 3, 1 missing",
  ]);
});

it("has nothing to average where nobody enters, and a sum of none is 0", () => {
  const nobody = comparison(ref("b"), ">", num(100));
  expect(rowsOf({ statistic: "mean", value: ref("a"), where: nobody })).toEqual(["all none of 0, 0 missing"]);
  expect(rowsOf({ statistic: "sum", value: ref("a"), where: nobody })).toEqual(["all 0 of 0, 0 missing"]);
});

it("groups by a choice, every member present, and says who is in none", () => {
  expect(rowsOf({ statistic: "sum", value: ref("a"), by: "loai" })).toEqual([
    "xa 4 of 2, 0 missing",
    "phuong 4 of 1, 1 missing",
    "1 ungrouped",
  ]);
});

it("groups by a classification", () => {
  const module: Module = {
    ...made({ statistic: "count", by: "nhom" }),
    classifications: [
      {
        name: "nhom",
        ordered: true,
        classes: [{ name: "nhieu", condition: comparison(ref("a"), ">=", num(4)) }, { name: "it" }, { name: "khong" }],
        origin,
      },
    ],
  };
  const { rows, ungrouped } = interpret(module, table(module, data), { asOf: "2026-01-01" }).reports[0] ?? { rows: [] };
  expect(rows.map(({ group, value }) => `${group} ${value && toExact(value)}`)).toEqual(["nhieu 2", "it 2", "khong 0"]);
  expect(ungrouped).toBe(1);
});
