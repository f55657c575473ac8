import fc from "fast-check";
import { expect, it } from "vitest";
import { graphOf } from "./graph.ts";
import type { Definition } from "./ir.ts";
import { arbitraryModule } from "./testing/arbitrary-ir.ts";
import {
  arithmetic,
  comparison,
  count,
  criterion,
  ensure,
  inputs,
  levels,
  module,
  nowhere as origin,
  num,
  plain,
  ref,
  requirement,
} from "./testing/build-ir.ts";
import { walkExpr } from "./walk-expr.ts";

const define = (name: string, value: Definition["value"]): Definition => ({ name, type: plain(), value, origin });

const sample = module({
  levels: levels(undefined, {
    kind: "and",
    operands: [
      { kind: "criteria", quantifier: { kind: "all" }, set: { listed: true }, codes: ["y"], status: "met", origin },
      comparison(ref("d"), ">", num(0)),
    ],
    origin,
  }),
  inputs: inputs({ a: count, b: count, c: count, d: count }),
  ensures: [ensure(comparison(ref("a"), "<=", ref("b")), "a <= b")],
  parameters: [define("san", num("80%"))],
  lets: [define("second", arithmetic(ref("first", "let"), "*", ref("san", "parameter"))), define("first", ref("a"))],
  classifications: [
    {
      name: "nhom",
      ordered: true,
      classes: [{ name: "n1", condition: comparison(ref("c"), ">", num(1)) }, { name: "n2" }],
      origin,
    },
  ],
  criteria: [
    criterion("x", { measure: ref("second", "let"), requirements: [requirement("atLeast", { 1: num(1) })] }),
    criterion("y", {
      appliesWhen: comparison(ref("nhom", "classification"), "=", { kind: "member", of: "nhom", value: "n1", origin }),
      measure: ref("b"),
      requirements: [requirement("atLeast", { 2: num(1) })],
    }),
  ],
  outcomes: [{ name: "o", condition: comparison({ kind: "level", origin }, ">", num(0)), origin }],
});

it("follows lets, parameters, classes and criteria down to the inputs", () => {
  const graph = graphOf(sample);
  const needs = (code: string) => [...(graph.criteria.get(code)?.inputs ?? [])];
  expect(needs("x")).toEqual(["a"]);
  expect(needs("y")).toEqual(["c", "b"]);
  expect([...(graph.criteria.get("x")?.parameters ?? [])]).toEqual(["san"]);
  expect([...(graph.levels.get(1)?.criteria ?? [])]).toEqual(["x"]);
  expect([...(graph.levels.get(2)?.inputs ?? [])]).toEqual(["c", "b", "d"]);
  expect([...(graph.ensures[0]?.inputs ?? [])]).toEqual(["a", "b"]);
  expect(graph.outcomes.get("o")?.level).toBe(true);
  expect(graph.lets.map(({ name }) => name)).toEqual(["first", "second"]);
});

it("refuses circles", () => {
  const circle = { ...sample, lets: [define("first", ref("second", "let")), define("second", ref("first", "let"))] };
  expect(() => graphOf(circle)).toThrow(/defined by itself/);
});

it("puts every definition after what it uses", () => {
  fc.assert(
    fc.property(arbitraryModule, (made) => {
      const order = graphOf(made).lets;
      const seen = new Set<string>();
      expect(order).toHaveLength(made.lets.length);
      for (const { name, value } of order) {
        walkExpr(value, (expr) => {
          if (expr.kind === "let") expect(seen.has(expr.name)).toBe(true);
        });
        seen.add(name);
      }
    }),
    { numRuns: 100 },
  );
});
