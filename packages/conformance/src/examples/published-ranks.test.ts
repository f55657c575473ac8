/** Where an example has the ranks that were published (`hang-cong-bo.csv`), the ranks that come out are those. */

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readTable } from "@khung/data";
import { interpret } from "@khung/evaluator";
import { expect, it } from "vitest";
import { dataSets } from "./evaluate-example.ts";
import { inExamples, readExamples, today } from "./read-examples.ts";

const published = (folder: string) => inExamples(folder, "hang-cong-bo.csv");
const ranked = readExamples().filter(({ folder }) => existsSync(published(folder)));

it("there are such examples", () => {
  expect(ranked.map(({ folder }) => folder)).toContain("xep-hang-ict-2017");
});

it.each(ranked.map((example) => [example.folder, example] as const))("%s", async (folder, example) => {
  const [, ...rows] = readFileSync(published(folder), "utf8").trim().split("\n");
  const [set] = dataSets(example);
  const module = set?.evaluations.find((each) => each.module.rank?.ties === "competition")?.module;
  expect(module).toBeDefined();
  if (!set || !module) return;
  const { table } = await readTable(readFileSync(inExamples(set.file)), { name: path.basename(set.file), module });
  const { entities } = interpret(module, table, { asOf: set.meta.asOf ?? today });
  expect(entities.map(({ entity, rank }) => `${entity},${rank}`)).toEqual(rows);
});
