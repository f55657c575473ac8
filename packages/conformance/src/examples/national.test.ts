/** The national frameworks have the structure of decision 2361, and say of every part how far it is known. */

import { expect, it } from "vitest";
import { readExamples } from "./read-examples.ts";

const national = readExamples().find(({ folder }) => folder === "national")?.modules ?? [];

it.each([
  ["vn.cds.xa", { cqs: 24, kts: 5, xhs: 9 }],
  ["vn.cds.huyen", { chung: 1, cqs: 22, kts: 6, xhs: 4 }],
])("%s has the structure of decision 2361", (id, groups) => {
  const module = national.find((each) => each.id === id);
  const counts = module?.groups.map(({ name }) => [name, module.criteria.filter(({ group }) => group === name).length]);
  expect(Object.fromEntries(counts ?? [])).toEqual(groups);
  expect(module?.criteria.length).toBe(Object.values(groups).reduce((a, b) => a + b));
  expect(module?.levels.map(({ title }) => title.vi)).toEqual([
    "Khởi động",
    "Kết nối",
    "Cơ bản",
    "Nâng cao",
    "Toàn diện",
  ]);
  expect([module?.decision?.number, module?.decision?.dated]).toEqual(["2361/QĐ-BTTTT", "2024-12-31"]);
  for (const { code, provenance, requirements } of module?.criteria ?? []) {
    const aspects = provenance.map(({ aspect }) => aspect);
    expect(new Set(aspects), code).toEqual(new Set(["title", "measure", "thresholds"]));
    const levels = requirements.flatMap((each) => each.levels.map(({ level }) => level));
    const known = provenance.filter(({ aspect }) => aspect === "thresholds");
    expect(
      levels.filter((level) => !known.some((each) => each.level === undefined || each.level === level)),
      code,
    ).toEqual([]);
  }
});
