import type { Cell, CriteriaExpr, Criterion, Expr, MissingPolicy, Module, Quantifier } from "@khung/ir";
import {
  boolean,
  comparison,
  count,
  criterion,
  exact,
  inputs,
  levels,
  module,
  nowhere as origin,
  num,
  ratio,
  ref,
  requirement,
} from "@khung/ir/testing";
import { expect, it } from "vitest";
import { interpretEntity } from "./interpret.ts";

const asOf = "2026-11-22";

/** Criteria a, b, c, …, each a yes-or-no input of its own name, asked at every level. */
function yesOrNo(names: string, top: number, parts: Partial<Criterion> = {}): readonly Criterion[] {
  const all = Object.fromEntries(Array.from({ length: top }, (_, i) => [i + 1, ref("")]));
  return names.split("").map((name) =>
    criterion(name, {
      requirements: [requirement("condition", Object.fromEntries(Object.keys(all).map((level) => [level, ref(name)])))],
      ...parts,
    }),
  );
}

function asked(names: string, quantifier: Quantifier, status: CriteriaExpr["status"] = "met", level?: number): Expr {
  return {
    kind: "criteria",
    quantifier,
    set: { listed: true },
    codes: names.split(""),
    status,
    origin,
    ...(level !== undefined && { level }),
  };
}

const share = (kind: "atLeast" | "atMost", amount: string): Quantifier => ({ kind, amount, unit: "share" });
const items = (kind: "atLeast" | "atMost", amount: string): Quantifier => ({ kind, amount, unit: "items" });

/** Level and range; `1` yes, `0` no, `?` missing, in the order of the criteria. */
function levelOf(made: Module, data: string): string {
  const cells = Object.fromEntries(
    made.inputs.map(({ name }, i): [string, Cell] => [name, data[i] === "?" ? null : data[i] === "1"]),
  );
  const { level, range } = interpretEntity(made, "1", cells, { asOf });
  return `${level} [${range?.low},${range?.high}]${range?.exact ? "" : "~"}`;
}

function one(rule: Expr | undefined, names: string, parts: Partial<Criterion> = {}): Module {
  return module({
    levels: levels(rule),
    inputs: inputs(Object.fromEntries(names.split("").map((name) => [name, boolean]))),
    criteria: yesOrNo(names, 1, parts),
  });
}

it("asks for every criterion unless told otherwise", () => {
  const made = one(undefined, "abc");
  expect(["111", "110", "11?", "1??", "0??"].map((data) => levelOf(made, data))).toEqual([
    "1 [1,1]",
    "0 [0,0]",
    "0 [0,1]",
    "0 [0,1]",
    "0 [0,0]",
  ]);
});

it("counts missing data as the criterion declares", () => {
  const levelUnder = (missing: MissingPolicy) => levelOf(one(undefined, "abc", { missing }), "11?");
  expect(levelUnder("fails")).toBe("0 [0,1]");
  expect(levelUnder("unknown")).toBe("0 [0,1]");
  expect(levelUnder("excluded")).toBe("1 [0,1]");
});

it("compares shares of criteria without rounding", () => {
  // Two of seven are 28.6 %: less than 30 %, though 30 % of 7 rounds to 2.
  const made = one(asked("abcdefg", share("atLeast", "3/10")), "abcdefg");
  expect(["1100000", "1110000", "11?0000"].map((data) => levelOf(made, data))).toEqual([
    "0 [0,0]",
    "1 [1,1]",
    "0 [0,1]",
  ]);
  // Excluded, the share is of six: two of six are 33.3 %.
  const excluded = one(asked("abcdefg", share("atLeast", "3/10")), "abcdefg", { missing: "excluded" });
  expect(levelOf(excluded, "11?0000")).toBe("1 [0,1]");
});

it("leaves what is not applicable out of both sides, and a share of nothing unsatisfied", () => {
  const parts = { appliesWhen: ref("a") };
  const made = one(asked("bcd", share("atLeast", "1/2")), "abcd", parts);
  expect(levelOf(made, "0111")).toBe("0 [0,0]");
  expect(levelOf(one(asked("bcd", { kind: "all" }), "abcd", parts), "0000")).toBe("1 [1,1]");
  expect(levelOf(one(asked("bcd", items("atLeast", "1")), "abcd", parts), "0111")).toBe("0 [0,0]");
  expect(levelOf(one(asked("bcd", items("atLeast", "2"), "notApplicable"), "abcd", parts), "0111")).toBe("1 [1,1]");
});

it("bounds rules that are not monotone", () => {
  // At most one of three unmet: with one unmet and one open it may go either way.
  const atMostOne = one(asked("abc", items("atMost", "1"), "unmet"), "abc");
  expect(["11?", "10?", "00?", "1??"].map((data) => levelOf(atMostOne, data))).toEqual([
    "1 [1,1]",
    "0 [0,1]",
    "0 [0,0]",
    "0 [0,1]",
  ]);
  // Never all of them: losing one helps.
  const notAll = one({ kind: "not", operand: asked("abc", { kind: "all" }), origin }, "abc");
  expect(["11?", "10?", "111"].map((data) => levelOf(notAll, data))).toEqual(["1 [0,1]", "1 [1,1]", "0 [0,0]"]);
});

it("holds the range open for a share whose criteria may all turn out not applicable", () => {
  // Whatever is not applicable leaves; of none at all, a share says nothing, so the rule may fail even at 0 %.
  const made = one(asked("bc", share("atLeast", "0")), "abc", { appliesWhen: ref("a") });
  // `~`: here both apply for certain, which the bounds do not look at; they are sound, not exact.
  expect(["?11", "1??", "111", "011"].map((data) => levelOf(made, data))).toEqual([
    "1 [0,1]",
    "1 [0,1]~",
    "1 [1,1]",
    "0 [0,0]",
  ]);
});

it("asks about data with reported and missing, whatever the policy", () => {
  // `~`: low is what holds while the data stay away; every completion of them reaches the high end.
  const enough = one(asked("abcd", share("atLeast", "3/4"), "reported"), "abcd", { missing: "excluded" });
  expect(["1000", "000?", "00??"].map((data) => levelOf(enough, data))).toEqual(["1 [1,1]", "1 [1,1]", "0 [0,1]~"]);
  const few = one(asked("abcd", items("atMost", "1"), "missing"), "abcd");
  expect(["0000", "000?", "00??"].map((data) => levelOf(few, data))).toEqual(["1 [1,1]", "1 [1,1]", "0 [0,1]~"]);
});

it("mixes criteria with facts, and a missing fact does not satisfy", () => {
  const rule: Expr = {
    kind: "and",
    operands: [asked("ab", { kind: "all" }), { kind: "not", operand: ref("k"), origin }],
    origin,
  };
  const made = { ...one(rule, "ab"), inputs: inputs({ a: boolean, b: boolean, k: boolean }) };
  expect(["110", "111", "11?", "10?"].map((data) => levelOf(made, data))).toEqual([
    "1 [1,1]",
    "0 [0,0]",
    "0 [0,1]",
    "0 [0,0]",
  ]);
});

it("climbs rule by rule when cumulative, and takes the highest that holds when independent", () => {
  const rules = levels(asked("a", { kind: "all" }), asked("b", { kind: "all" }), asked("c", { kind: "all" }));
  const made = (cumulative: boolean) =>
    module({
      cumulative,
      levels: rules,
      inputs: inputs({ a: boolean, b: boolean, c: boolean }),
      criteria: yesOrNo("abc", 3),
    });
  const data = ["111", "101", "011", "?11", "1?0", "1?1"];
  expect(data.map((each) => levelOf(made(true), each))).toEqual([
    "3 [3,3]",
    "1 [1,1]",
    "0 [0,0]",
    "0 [0,3]",
    "1 [1,2]",
    "1 [1,3]",
  ]);
  expect(data.map((each) => levelOf(made(false), each))).toEqual([
    "3 [3,3]",
    "3 [3,3]",
    "3 [3,3]",
    "3 [3,3]",
    "1 [1,2]",
    "3 [3,3]",
  ]);
});

it("asks about another level where the rule says so", () => {
  const made = module({
    levels: levels(undefined, asked("a", { kind: "all" }, "unmet", 1)),
    cumulative: false,
    inputs: inputs({ a: boolean }),
    criteria: [criterion("a", { requirements: [requirement("condition", { 1: ref("a") })] })],
  });
  expect(["1", "0", "?"].map((data) => levelOf(made, data))).toEqual([
    "1 [1,1]",
    "2 [2,2]",
    // `~`: either level 1 or level 2, never none; bounds look at each rule alone.
    "2 [0,2]~",
  ]);
});

it("names the missing inputs that decide, and no others", () => {
  const made = module({
    levels: levels(undefined, undefined, undefined),
    inputs: inputs({ a: count, b: count, c: boolean, d: boolean, e: boolean }),
    criteria: [
      criterion("ratio", {
        measure: ratio("a", "b"),
        requirements: [requirement("atLeast", { 2: num("50%"), 3: num("80%") })],
        nothing: "unmet",
      }),
      criterion("c", { requirements: [requirement("condition", { 1: ref("c") })] }),
      criterion("d", { requirements: [requirement("condition", { 3: ref("d") })] }),
      criterion("e", { requirements: [requirement("condition", { 3: ref("e") })] }),
    ],
  });
  const rangeOf = (cells: Readonly<Record<string, Cell>>) => interpretEntity(made, "1", cells, { asOf }).range;
  // Level 3 is out of reach (e is no), so that d decides nothing.
  expect(rangeOf({ c: true, a: exact(3), e: false })).toEqual({ low: 1, high: 2, exact: true, deciding: ["b"] });
  expect(rangeOf({ c: true, a: exact(3), e: true })).toEqual({ low: 1, high: 3, exact: true, deciding: ["b", "d"] });
  expect(rangeOf({ c: false })).toEqual({ low: 0, high: 0, exact: true, deciding: [] });
});

it("does not call a range exact that the ensures make unreachable", () => {
  const made = module({
    inputs: inputs({ a: count, b: count }),
    ensures: [{ condition: comparison(ref("a"), "<=", ref("b")), text: "a <= b", origin }],
    criteria: [criterion("x", { measure: ref("a"), requirements: [requirement("atLeast", { 1: num(20) })] })],
  });
  const rangeOf = (b: number) => interpretEntity(made, "1", { b: exact(b) }, { asOf }).range;
  expect(rangeOf(19)).toEqual({ low: 0, high: 1, exact: false, deciding: ["a"] });
  expect(rangeOf(20)).toEqual({ low: 0, high: 1, exact: true, deciding: ["a"] });
});

it("gives outcomes beside the ladder, unknown where data are missing", () => {
  const made = {
    ...one(undefined, "abc"),
    outcomes: [
      { name: "thu_hoi", condition: asked("abc", share("atLeast", "1/3"), "unmet", 1), origin },
      { name: "khen", condition: { kind: "and" as const, operands: [ref("a"), ref("b")], origin }, origin },
      { name: "len", condition: comparison({ kind: "level", origin }, ">=", num(1)), origin },
    ],
  };
  const outcomes = (data: string) =>
    interpretEntity(
      made,
      "1",
      Object.fromEntries(
        ["a", "b", "c"].map((name, i): [string, Cell] => [name, data[i] === "?" ? null : data[i] === "1"]),
      ),
      { asOf },
    ).outcomes;
  expect(outcomes("111")).toEqual({ thu_hoi: false, khen: true, len: true });
  // The level counts a missing status as unmet; an outcome leaves it open, so that nothing befalls a unit for want of data.
  expect(outcomes("1?1")).toEqual({ thu_hoi: null, khen: null, len: false });
  expect(outcomes("0?1")).toEqual({ thu_hoi: true, khen: false, len: false });
});
