import { unreachable } from "@khung/diagnostics";
import { fromExact, toExactText, type Expr, type Module } from "@khung/ir";
import {
  arbitraryCase,
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
import fc from "fast-check";
import { expect, it } from "vitest";
import { compareValues } from "./compare-values.ts";
import { explain } from "./explain.ts";
import type { ExplainedCriterion, ExplainedExpr, ExplainedStatus, ExplainedValue, Explanation } from "./explanation.ts";
import { interpret } from "./interpret.ts";
import { and, missingFor, not, nothing, or, type Evaluated, type Truth } from "./truth.ts";

const asOf = "2026-11-22";

const commune: Module = module({
  levels: levels(undefined, undefined, undefined),
  inputs: inputs({ ho_so: count, toan_trinh: count, to: boolean }),
  ensures: [ensure(comparison(ref("toan_trinh"), "<=", ref("ho_so")), "toan_trinh <= ho_so")],
  criteria: [
    criterion("cqs.to", { measure: ref("to"), requirements: [requirement("is", { 1: bool(true), 2: bool(true) })] }),
    criterion("cqs.toan_trinh", {
      measure: ratio("toan_trinh", "ho_so"),
      requirements: [requirement("atLeast", { 2: num("40%"), 3: num("80%") })],
      nothing: "notApplicable",
      basis: ["942/QĐ-TTg"],
      provenance: [
        { aspect: "title", standing: "likely" },
        { aspect: "thresholds", level: 3, standing: "verified", text: "chỉ tiêu 2025" },
      ],
    }),
  ],
});
const rows = table(commune, {
  "001": { ho_so: 200, toan_trinh: 90, to: true },
  "002": { ho_so: 200, toan_trinh: null, to: true },
  "003": { ho_so: 0, toan_trinh: 0, to: true },
});

it("says what the next level needs, the blocking criterion first", () => {
  const explained = explain(commune, rows, "001", { asOf });
  expect(explained?.level).toBe(2);
  expect(explained?.next).toEqual({
    level: 3,
    id: "l3",
    gaps: [],
    blocking: [
      {
        id: "cqs.toan_trinh@3",
        code: "cqs.toan_trinh",
        level: 3,
        status: "unmet",
        missing: [],
        margins: [
          {
            distance: "-0.35",
            changes: [
              { input: "ho_so", from: "200", to: "112", by: "-88", beyond: false },
              { input: "toan_trinh", from: "90", to: "160", by: "70", beyond: false },
            ],
          },
        ],
      },
    ],
  });
  expect(explained?.criteria.map(({ code }) => code)).toEqual(["cqs.toan_trinh", "cqs.to"]);
});

it("points from a requirement to the cell it rests on, with basis and provenance of that level", () => {
  const [first] = explain(commune, rows, "001", { asOf })?.criteria ?? [];
  expect(first?.basis).toEqual(["942/QĐ-TTg"]);
  expect(first?.measure?.text).toBe("toan_trinh / ho_so");
  expect(first?.measure?.children.map(({ input, value }) => [input?.cell, value])).toEqual([
    [
      { table: "test.csv", row: 2, column: "toan_trinh" },
      { kind: "number", value: "90" },
    ],
    [
      { table: "test.csv", row: 2, column: "ho_so" },
      { kind: "number", value: "200" },
    ],
  ]);
  expect(first?.levels.map(({ id, provenance }) => [id, provenance.map(({ standing }) => standing)])).toEqual([
    ["cqs.toan_trinh@2", ["likely"]],
    ["cqs.toan_trinh@3", ["likely", "verified"]],
  ]);
});

it("says why: missing data, nothing to measure", () => {
  const why = (entity: string) => {
    const explained = explain(commune, rows, entity, { asOf });
    const found = explained?.criteria.find(({ code }) => code === "cqs.toan_trinh");
    return [
      found?.levels.map(({ status, because }) => `${status}: ${because}`)[0],
      explained?.next?.blocking.map(({ missing }) => missing),
    ];
  };
  expect(why("002")).toEqual(["missing: missing data", [["toan_trinh"]]]);
  expect(why("003")).toEqual(["notApplicable: nothing to measure", undefined]);
  expect(explain(commune, rows, "no such entity", { asOf })).toBeUndefined();
});

it("has the interpreter's result at its root, and is plain JSON", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ module, table, asOf }) => {
      const { entities } = interpret(module, table, { asOf });
      for (const result of entities) {
        const explained = explain(module, table, result.entity, { asOf });
        expect(explained).toBeDefined();
        if (!explained) continue;
        expect(JSON.parse(JSON.stringify(explained))).toEqual(explained);
        expect([explained.level, explained.range]).toEqual([result.level, result.range]);
        expect(Object.fromEntries(explained.outcomes.map(({ name, value }) => [name, value]))).toEqual(result.outcomes);
        for (const { code, statuses, measure } of result.criteria) {
          const found = explained.criteria.find((each) => each.code === code);
          expect(found?.levels.map(({ level, status }) => [level, status])).toEqual(
            statuses.flatMap((status, i) => (status ? [[i + 1, status]] : [])),
          );
          if (measure) expect(found?.measure?.value).toEqual({ kind: "number", value: toExactText(measure) });
        }
      }
    }),
    { numRuns: 200 },
  );
});

// Each part is worked out again from the parts below it alone.

function back(value: ExplainedValue): Evaluated {
  switch (value.kind) {
    case "number":
      return fromExact(value.value);
    case "boolean":
    case "text":
      return value.value;
    case "missing":
      return missingFor(value.inputs);
    case "nothing":
      return nothing;
    default:
      return unreachable(value);
  }
}
const truth = (value: ExplainedValue): Truth => {
  const found = back(value);
  return typeof found === "string" || (typeof found === "object" && "numerator" in found) ? false : found;
};
const kindOf = (value: Evaluated): string =>
  typeof value === "object" && "absent" in value
    ? value.absent
    : JSON.stringify(value, (_, v) => (typeof v === "bigint" ? `${v}` : v));

function checkExpr(node: ExplainedExpr, expr: Expr | undefined): void {
  const values = node.children.map(({ value }) => back(value));
  const truths = node.children.map(({ value }) => truth(value));
  const [first = nothing, second = nothing] = values;
  const own = kindOf(back(node.value));
  if (node.kind === "and") expect(own).toBe(kindOf(and(truths)));
  if (node.kind === "or") expect(own).toBe(kindOf(or(truths)));
  if (node.kind === "not") expect(own).toBe(kindOf(not(truths[0] ?? false)));
  if (node.kind === "compare" && expr?.kind === "compare")
    expect(own).toBe(kindOf(compareValues(expr.operator, first, second)));
  if (node.kind === "let" || node.kind === "parameter" || (node.kind === "dated" && values.length > 0))
    expect(own).toBe(kindOf(first));
  if (node.kind === "byClass") expect(own).toBe(kindOf(node.children.length === 2 ? second : first));
  if (node.kind === "dated" && values.length === 0) expect(own).toBe("missing");
}

function checkStatus(status: ExplainedStatus, criterion: ExplainedCriterion): void {
  const applies = criterion.appliesWhen ? truth(criterion.appliesWhen.value) : true;
  const holds = and(status.requirements.map((each) => truth(each.holds)));
  const expected = (): string => {
    if (applies === false) return "notApplicable";
    const all = applies === true ? holds : applies;
    if (all === true) return "met";
    if (all === false) return "unmet";
    return all.absent === "missing" ? "missing" : (criterion.nothing ?? "missing");
  };
  expect(status.status).toBe(expected());
}

function checkLevels(explained: Explanation): void {
  const rules = explained.levels.map(({ rule }) => truth(rule));
  const reached = explained.cumulative
    ? rules.findIndex((rule) => rule !== true) < 0
      ? rules.length
      : rules.findIndex((rule) => rule !== true)
    : rules.lastIndexOf(true) + 1;
  expect(explained.exception?.ruleLevel ?? explained.level).toBe(reached);
  for (const { expr, rule, members } of explained.levels) {
    if (expr) expect(expr.value).toEqual(rule);
    else {
      const counted = members.flatMap(({ counts }): readonly Truth[] =>
        counts === "left out" ? [] : [counts === "missing" ? missingFor([]) : counts],
      );
      expect(kindOf(truth(rule))).toBe(kindOf(and(counted)));
    }
  }
}

it("follows from its parts, at every part", () => {
  const visit = (node: ExplainedExpr, expr: Expr | undefined): void => {
    checkExpr(node, expr);
    const inner = expr?.kind === "compare" ? [expr.left, expr.right] : [];
    for (const [i, child] of node.children.entries()) visit(child, inner[i]);
  };
  fc.assert(
    fc.property(arbitraryCase, ({ module, table, asOf }) => {
      for (const entity of table.entities) {
        const explained = explain(module, table, entity, { asOf });
        if (!explained) continue;
        checkLevels(explained);
        for (const each of explained.criteria) {
          const found = module.criteria.find(({ code }) => code === each.code);
          if (each.appliesWhen) visit(each.appliesWhen, found?.appliesWhen);
          if (each.measure) visit(each.measure, found?.measure);
          for (const status of each.levels) {
            checkStatus(status, each);
            for (const { threshold, upper } of status.requirements)
              for (const node of [threshold, upper]) if (node) visit(node, undefined);
          }
        }
        for (const { expr, value, name } of explained.outcomes) {
          visit(expr, module.outcomes.find((each) => each.name === name)?.condition);
          const shown = truth(expr.value);
          expect(value).toBe(typeof shown === "object" && shown.absent === "missing" ? null : shown === true);
        }
      }
    }),
    { numRuns: 200 },
  );
});
