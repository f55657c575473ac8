/** The example with points compiles without a word, and scores its sample units as its README says. */

import { readFileSync } from "node:fs";
import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import { interpret } from "@khung/evaluator";
import { toExact } from "@khung/ir";
import { expect, it } from "vitest";

const folder = new URL("../../../examples/points-province/", import.meta.url);
const read = (name: string): Buffer => readFileSync(new URL(name, folder));

it("examples/points-province scores as worked out by hand", async () => {
  const sources = ["bo-chi-so.khung", "bo-chi-so.test.khung"].map((file) => ({
    file,
    text: read(file).toString("utf8"),
  }));
  const { modules, tests, diagnostics } = compile(sources);
  expect(diagnostics).toEqual([]);
  expect(tests).toHaveLength(4);
  const { table, problems } = await readTable(read("so-lieu.csv"), { name: "so-lieu.csv", module: modules[0]! });
  expect(problems).toEqual([]);
  const { entities } = interpret(modules[0]!, table, { asOf: "2026-11-22" });
  // 15 + 2/3 · 20 + 20; 20 + 20 + 10; 0 + nothing to measure + 20; the same for want of data; 20 + 20 + 10.
  expect(entities.map(({ score }) => score?.value && toExact(score.value))).toEqual(["145/3", "50", "20", "20", "50"]);
  expect(entities.map(({ rank }) => rank)).toEqual([3, 1, 4, 4, 1]);
});
