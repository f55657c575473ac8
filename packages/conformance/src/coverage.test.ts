/** Nothing stands outside the corpus: codes in bad cases, nodes of the tree and of the IR in good ones. */

import { type Expr, expressionsOf, type Module, type Requirement, type Type, walkExpr } from "@khung/ir";
import { childKeys, parse, walk } from "@khung/syntax";
import { expect, it } from "vitest";
import { blocksOf } from "./case-format.ts";
import { codes, notOfTexts } from "./corpus.ts";
import { readCases } from "./read-cases.ts";
import { runCase, sourcesOf } from "./run-case.ts";

it("every code of a text or a table fires in a bad case, and cases name only codes that are", () => {
  const expected = readCases("bad").flatMap((item) => [
    ...blocksOf(item, "diagnostics"),
    ...blocksOf(item, "problems"),
  ]);
  const named = new Set(expected.flatMap(({ text }) => text.match(/^KH\d{4}/gm) ?? []));
  expect(codes.filter((code) => !notOfTexts(code) && !named.has(code))).toEqual([]);
  expect([...named].filter((code) => !codes.includes(code))).toEqual([]);
});

/** Nodes that no good case can hold: what could not be read, and what is not filled in yet (an error, KH3116). */
const neverGood = ["error", "hole"];

it("every kind of node of the tree stands in a good case, in each surface", () => {
  const found = { vi: new Set<string>(), en: new Set<string>() };
  for (const source of readCases("good").flatMap(sourcesOf)) {
    const { file, surface } = parse(source);
    walk(file, (node) => void found[surface].add(node.kind));
  }
  for (const surface of ["vi", "en"] as const) {
    expect(
      Object.keys(childKeys).filter((kind) => !found[surface].has(kind) && !neverGood.includes(kind)),
      surface,
    ).toEqual([]);
  }
});

/** A list of every member of a union; the compiler refuses it when one is forgotten. */
const exprKinds = Object.keys({
  number: 0,
  boolean: 0,
  date: 0,
  member: 0,
  input: 0,
  parameter: 0,
  let: 0,
  classification: 0,
  negate: 0,
  arithmetic: 0,
  compare: 0,
  and: 0,
  or: 0,
  not: 0,
  in: 0,
  reported: 0,
  call: 0,
  round: 0,
  irrational: 0,
  interpolate: 0,
  byClass: 0,
  dated: 0,
  conditions: 0,
  criteria: 0,
  level: 0,
  asOf: 0,
  cases: 0,
  points: 0,
  index: 0,
  statistic: 0,
  scores: 0,
  children: 0,
} satisfies Record<Expr["kind"], 0>);
const comparisons = Object.keys({
  atLeast: 0,
  moreThan: 0,
  atMost: 0,
  lessThan: 0,
  between: 0,
  is: 0,
  condition: 0,
} satisfies Record<Requirement["comparison"], 0>);
const typeKinds = Object.keys({ number: 0, boolean: 0, date: 0, choice: 0, level: 0, error: 0 } satisfies Record<
  Type["kind"],
  0
>);

it("every kind of expression, comparison, type, policy and statistic of the IR stands in a good case with numbers", async () => {
  const modules: Module[] = [];
  for (const item of readCases("good")) {
    const { module, evaluations } = await runCase(item);
    if (module && evaluations.length > 0) modules.push(module);
  }
  const exprs = new Set<string>();
  for (const module of modules)
    for (const expr of expressionsOf(module)) walkExpr(expr, (each) => void exprs.add(each.kind));
  expect(exprKinds.filter((kind) => !exprs.has(kind))).toEqual([]);

  const criteria = modules.flatMap((module) => module.criteria);
  const asked = new Set<string>(
    criteria.flatMap(({ requirements }) => requirements.map(({ comparison }) => comparison)),
  );
  expect(comparisons.filter((each) => !asked.has(each))).toEqual([]);
  const types = new Set<string>(modules.flatMap(({ inputs }) => inputs.map(({ type }) => type.kind)));
  // The level reached is no input, and what has an error is no module.
  expect(typeKinds.filter((each) => !types.has(each))).toEqual(["level", "error"]);
  expect([...new Set(criteria.map(({ missing }) => missing))].toSorted()).toEqual(["excluded", "fails", "unknown"]);
  expect([...new Set(criteria.flatMap(({ nothing }) => nothing ?? []))].toSorted()).toEqual([
    "met",
    "missing",
    "notApplicable",
    "unmet",
  ]);
  const statistics = new Set(modules.flatMap(({ reports }) => reports.map(({ statistic }) => statistic)));
  expect([...statistics].toSorted()).toEqual(["count", "max", "mean", "min", "share", "sum"]);
});
