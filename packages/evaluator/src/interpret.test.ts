import { toExact, type Module } from "@khung/ir";
import {
  bool,
  boolean,
  comparison,
  count,
  criterion,
  ensure,
  inputs,
  levels,
  module,
  num,
  ratio,
  ref,
  requirement,
  table,
} from "@khung/ir/testing";
import { expect, it } from "vitest";
import { Aborted, interpret } from "./interpret.ts";

const asOf = "2026-11-22";

/** The framework of language.md §3: one ratio and one boolean, five levels. */
const commune: Module = module({
  levels: levels(undefined, undefined, undefined, undefined, undefined),
  inputs: inputs({ ho_so: count, toan_trinh: count, to: boolean }),
  ensures: [ensure(comparison(ref("toan_trinh"), "<=", ref("ho_so")), "toan_trinh <= ho_so")],
  criteria: [
    criterion("cqs.toan_trinh", {
      measure: ratio("toan_trinh", "ho_so"),
      requirements: [requirement("atLeast", { 2: num("20%"), 3: num("40%"), 4: num("80%"), 5: num("90%") })],
      nothing: "notApplicable",
    }),
    criterion("cqs.to", {
      measure: ref("to"),
      requirements: [requirement("is", { 1: bool(true), 2: bool(true), 3: bool(true), 4: bool(true), 5: bool(true) })],
    }),
  ],
});

const rows = table(commune, {
  // 90 / 200 = 45 %: at least 40 %, not 80 %.
  "001": { ho_so: 200, toan_trinh: 90, to: true },
  // 160 / 200 = exactly 80 %.
  "002": { ho_so: 200, toan_trinh: 160, to: true },
  // No team: level 1 asks for it already.
  "003": { ho_so: 200, toan_trinh: 200, to: false },
  // Nothing to measure: not applicable, the team alone decides.
  "004": { ho_so: 0, toan_trinh: 0, to: true },
  // The ratio is missing: level 1 asks nothing of it.
  "005": { ho_so: 200, toan_trinh: null, to: true },
  // The denominator is 0 whatever the numerator turns out to be.
  "006": { ho_so: 0, toan_trinh: null, to: true },
  // More dossiers online than dossiers: reported, and assessed as it stands.
  "007": { ho_so: 100, toan_trinh: 120, to: true },
});

it("gives levels, statuses and measures worked out by hand", () => {
  const { entities, distribution } = interpret(commune, rows, { asOf });
  expect(entities.map(({ level }) => level)).toEqual([3, 4, 0, 5, 1, 5, 5]);
  expect(entities.map(({ criteria }) => criteria[0]?.measure && toExact(criteria[0].measure))).toEqual([
    "9/20",
    "4/5",
    "1",
    null,
    null,
    null,
    "6/5",
  ]);
  expect(entities[0]?.criteria[0]?.statuses).toEqual([null, "met", "met", "unmet", "unmet"]);
  expect(entities[3]?.criteria[0]?.statuses).toEqual([null, ...Array.from({ length: 4 }, () => "notApplicable")]);
  expect(entities[4]?.criteria[0]?.statuses).toEqual([null, ...Array.from({ length: 4 }, () => "missing")]);
  expect(distribution.map(({ level, id, count }) => `${level} ${id} ${count}`)).toEqual([
    "0  1",
    "1 l1 1",
    "2 l2 0",
    "3 l3 1",
    "4 l4 1",
    "5 l5 3",
  ]);
});

it("gives the range that missing data leave open, and what decides", () => {
  const { entities } = interpret(commune, rows, { asOf });
  expect(entities[4]?.range).toMatchObject({ low: 1, high: 5, deciding: ["toan_trinh"] });
  expect(entities[5]?.range).toEqual({ low: 5, high: 5, exact: true, deciding: [] });
  expect(entities[0]?.range).toEqual({ low: 3, high: 3, exact: true, deciding: [] });
});

it("reports a broken ensure with its cell and keeps the row", () => {
  const { problems } = interpret(commune, rows, { asOf });
  expect(problems.map(({ code, cell }) => ({ code, cell }))).toEqual([
    { code: "KH5201", cell: { table: "test.csv", row: 8, entity: "007", column: "toan_trinh" } },
  ]);
  expect(problems[0]?.message.vi).toContain("`toan_trinh` = 120, `ho_so` = 100");
});

it("tells how far it is, and stops when asked", () => {
  const seen: string[] = [];
  interpret(commune, rows, { asOf, onProgress: (done, total) => seen.push(`${done}/${total}`) });
  expect(seen).toEqual(["0/7", "7/7"]);
  expect(() => interpret(commune, rows, { asOf, signal: { aborted: true } })).toThrow(Aborted);
});
