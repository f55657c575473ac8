import { expect, it } from "vitest";
import { compileSample, moduleOf } from "../testing/sample.ts";

const two = "levels cumulative { level 1 one level 2 two level 3 three }";

/** Without origins, which other tests look at. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "origin")
      .map(([key, inner]) => [key, plain(inner)]),
  );
}

function lowered(expression: string): unknown {
  return plain(moduleOf(`let it = ${expression}`).lets[0]?.value);
}

const a = { kind: "input", name: "a" };
const number = (value: string): unknown => ({ kind: "number", value });

it.each([
  ["80%", number("4/5")],
  ["90 per 100", number("9/10")],
  ["-5", number("-5")],
  ["-a", { kind: "negate", operand: a }],
  ["(a)", a],
  [
    "a between 1 and 2",
    {
      kind: "and",
      operands: [
        { kind: "compare", operator: ">=", left: a, right: number("1") },
        { kind: "compare", operator: "<=", left: a, right: number("2") },
      ],
    },
  ],
  [
    "kind = x2",
    {
      kind: "compare",
      operator: "=",
      left: { kind: "input", name: "kind" },
      right: { kind: "member", of: "kind", value: "x2" },
    },
  ],
  ["kind in {x1, x2}", { kind: "in", operand: { kind: "input", name: "kind" }, members: ["x1", "x2"] }],
  ["a rounded to 2 places half even", { kind: "round", operand: a, places: 2, mode: "halfEven" }],
  [
    "by kind { x1: 1, else: 2 }",
    {
      kind: "byClass",
      subject: { kind: "input", name: "kind" },
      cases: [{ member: "x1", value: number("1") }],
      otherwise: number("2"),
    },
  ],
  ["{ from 2025-01-01: 1 }", { kind: "dated", cases: [{ from: "2025-01-01", value: number("1") }] }],
  [
    "at least 2 of {yes_no, a > 1, a > 2}",
    { kind: "conditions", quantifier: { kind: "atLeast", amount: "2", unit: "items" } },
  ],
  ["as of", { kind: "asOf" }],
])("lowers %s", (expression, expected) => {
  expect(lowered(expression)).toMatchObject(expected as object);
});

it("joins chains of `and`", () => {
  expect(lowered("yes_no and (a > 1 and a < 5) or yes_no")).toMatchObject({
    kind: "or",
    operands: [{ kind: "and", operands: [{}, {}, {}] }, {}],
  });
});

it("writes out levels, policies of groups and provenance", () => {
  const module = moduleOf(
    `group g "G" en "Group" {
      missing data excluded
      basis "2/QĐ"
      group h { criterion g.x "X" { measure a / b require at least 50% from 2 require yes_no provenance likely provenance thresholds at 3 verified "3/QĐ" } }
    }
    criterion y extension { measure a require at most { three: 5, 1: 9 } basis "1/QĐ" nothing to measure: met }`,
    { levels: two },
  );
  expect(plain(module.groups)).toEqual([
    { name: "g", title: { vi: "G", en: "Group" } },
    { name: "h", title: { vi: "h" }, parent: "g" },
  ]);
  const [x, y] = module.criteria;
  expect(x).toMatchObject({
    code: "g.x",
    group: "h",
    class: "mandatory",
    missing: "excluded",
    nothing: "notApplicable",
    basis: ["2/QĐ"],
    measureType: { form: "share" },
  });
  expect(x?.requirements.map((each) => [each.comparison, each.levels.map(({ level }) => level)])).toEqual([
    ["atLeast", [2, 3]],
    ["condition", [1, 2, 3]],
  ]);
  expect(x?.provenance).toEqual([
    { aspect: "title", standing: "likely" },
    { aspect: "measure", standing: "likely" },
    { aspect: "thresholds", standing: "likely" },
    { aspect: "thresholds", level: 3, standing: "verified", text: "3/QĐ" },
  ]);
  expect(y).toMatchObject({
    title: { vi: "y" },
    class: "extension",
    missing: "fails",
    nothing: "met",
    measureType: { form: "count" },
  });
  expect(y?.requirements[0]?.levels.map(({ level }) => level)).toEqual([1, 3]);
});

it("resolves sets of criteria at their level", () => {
  const module = moduleOf(
    `group g { criterion g.x mandatory { measure a require at least { 1: 1, 2: 2 } basis "1" } }
    criterion y extension { measure b require at least { 2: 1 } basis "1" }
    outcome o when at least 50% of criteria unmet at 2 and {g.x} missing at 1`,
    {
      levels:
        "levels independent { level 1 one requires all of group g level 2 two requires any of criteria and y met }",
    },
  );
  const [one, second] = module.levels;
  expect(plain(one?.rule)).toEqual({
    kind: "criteria",
    quantifier: { kind: "all" },
    set: { group: "g", listed: false },
    codes: ["g.x"],
    status: "met",
  });
  expect(second?.rule).toMatchObject({
    operands: [
      { quantifier: { kind: "any" }, set: { class: "criteria" }, codes: ["g.x", "y"] },
      { set: { listed: true }, codes: ["y"] },
    ],
  });
  expect(module.outcomes[0]?.condition).toMatchObject({
    operands: [
      { quantifier: { kind: "atLeast", amount: "1/2", unit: "share" }, codes: ["g.x", "y"], status: "unmet", level: 2 },
      { codes: ["g.x"], status: "missing", level: 1 },
    ],
  });
});

it("is plain JSON, and every origin lies in its source", () => {
  const module = moduleOf(
    `ensure a <= b "E" criterion x { measure a / b require at least 50% basis "1" } report r = mean of a over entities where level >= dat by kind`,
  );
  expect(JSON.parse(JSON.stringify(module))).toEqual(module);
  const text = compileSample("").checked.frameworks[0]?.source.text ?? "";
  expect(text).not.toBe("");
  expect(module.ensures[0]).toMatchObject({ text: "a <= b", title: { vi: "E" } });
  expect(module.reports[0]).toMatchObject({
    statistic: "mean",
    by: "kind",
    where: { left: { kind: "level" }, right: { kind: "number", value: "1" } },
  });
});

it("lowers tests", () => {
  const after = `test "T" of t {
    as of 2025-06-01
    given a = 1, p = 45%, kind = x2, day = missing, others = 0, yes_no = yes, others missing
    expect level = dat, range = 0 to dat, x met, x unmet at 1 by 5%, x = 1/2, r = 3, outcome o = no, k = k1
  }`;
  const { tests, diagnostics } = compileSample(
    `let r = a + b classify k { k1 when yes_no ; else k2 } outcome o when k = k1 criterion x { measure a / b require at least 50% basis "1" }`,
    { after },
  );
  expect(diagnostics.filter((each) => each.severity === "error")).toEqual([]);
  expect(plain(tests)).toEqual([
    {
      title: "T",
      framework: { id: "t", version: "1.0.0" },
      asOf: "2025-06-01",
      othersMissing: true,
      given: [
        { name: "a", value: { kind: "number", value: "1" } },
        { name: "p", value: { kind: "number", value: "9/20" } },
        { name: "kind", value: { kind: "member", value: "x2" } },
        { name: "day", value: null },
        { name: "yes_no", value: { kind: "boolean", value: true } },
        ...["b", "c", "s", "m"].map((name) => ({ name, value: { kind: "number", value: "0" } })),
      ],
      expectations: [
        { kind: "level", level: 1 },
        { kind: "range", low: 0, high: 1 },
        { kind: "status", code: "x", status: "met", levels: [1] },
        { kind: "status", code: "x", status: "unmet", levels: [1], margin: "1/20" },
        { kind: "value", of: "measure", name: "x", value: { kind: "number", value: "1/2" } },
        { kind: "value", of: "let", name: "r", value: { kind: "number", value: "3" } },
        { kind: "outcome", name: "o", holds: false },
        { kind: "value", of: "classification", name: "k", value: { kind: "member", value: "k1" } },
      ],
    },
  ]);
});
