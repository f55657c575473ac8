import { expect, it } from "vitest";
import type { RequirementCard, ValueSlot } from "@khung/document/form";
import { disorders, rowCells, type RowCell } from "./row-cells.ts";

const number = (digits: string, percent = true): Partial<ValueSlot> => ({
  state: "ok",
  source: digits + (percent ? "%" : ""),
  literal: { kind: "number", digits, percent },
});
const slot = (key: string, part: Partial<ValueSlot>): ValueSlot => ({ key, state: "ok", source: "", ...part });

function row(...values: readonly Partial<ValueSlot>[]): readonly RowCell[] {
  const card: RequirementCard = {
    kind: "requirement",
    key: "k/c:a/requirement",
    state: "ok",
    range: { from: 0, to: 1 },
    comparison: { key: "c", state: "ok", word: "atLeast", words: [] },
    shape: "levels",
    cells: values.map((value, i) => ({
      level: { number: i + 1, id: `m${i + 1}`, title: `Mức ${i + 1}` },
      value: slot(`t${i + 1}`, value),
    })),
  };
  return rowCells(card);
}
const byClass = (...cases: readonly (readonly [string | undefined, string])[]): Partial<ValueSlot> => ({
  source: "theo loai { … }",
  byClass: {
    class: { key: "class", state: "ok", name: "loai" },
    cases: cases.map(([member, digits], i) => ({
      key: `case${i}`,
      ...(member !== undefined && { member }),
      value: slot(`case${i}`, number(digits)),
    })),
  },
});
const wrong = (cells: readonly RowCell[], direction: "up" | "down" = "up"): unknown =>
  disorders(cells, direction).map(({ lower, higher, member, values }) => [
    lower.level.number,
    higher.level.number,
    member,
    ...values,
  ]);

it("keeps apart what is a number, still to be entered, not asked, and only text", () => {
  const cells = row(
    { state: "absent" },
    number("65.50"),
    { state: "hole", source: "?" },
    { source: "min(a, 3)" },
    number("3"),
  );
  expect(cells.map(({ kind, value }) => [kind, value])).toEqual([
    ["none", undefined],
    ["number", "65.5"],
    ["hole", undefined],
    ["other", undefined],
    ["number", "3"],
  ]);
  expect(new Set(cells.map(({ unit }) => unit))).toEqual(new Set(["%"]));
});

it("takes no share of another number for a plain one", () => {
  const per = { literal: { kind: "number", digits: "90", percent: false, per: "100" } } as const;
  expect(row(per)[0]?.kind).toBe("other");
});

it("finds neighbours that go the wrong way, past levels that ask nothing", () => {
  expect(wrong(row(number("40"), { state: "absent" }, number("60"), number("55"), number("55")))).toEqual([
    [3, 4, undefined, "60", "55"],
  ]);
  expect(wrong(row(number("5"), number("3"), number("4")), "down")).toEqual([[2, 3, undefined, "3", "4"]]);
  expect(wrong(row(number("9.9"), number("10")))).toEqual([]);
});

it("compares a class with the same class, and with what holds for all", () => {
  const mixed = byClass(["dac_khu", "50"], [undefined, "60"]);
  expect(wrong(row(number("55"), mixed, number("58")))).toEqual([
    [1, 2, "dac_khu", "55", "50"],
    [2, 3, undefined, "60", "58"],
  ]);
});
