import { expect, it } from "vitest";
import { compare, Disagreement, expectedLevels } from "../agree.ts";
import { dataOf } from "../workload/data.ts";
import { shapeOf } from "../workload/shape.ts";
import { workloadOf } from "../workload/workload.ts";
import { engines } from "./engines.ts";
import { interpreter } from "./interpreter.ts";
import { plain } from "./plain.ts";

const workload = workloadOf(53);
const expected = await (await interpreter.load(workload)).levels();

it("has rows at every level, and 3 % of cells missing", () => {
  expect(new Set(expected).size).toBe(workload.shape.levels + 1);
  const cells = [...workloadOf(2_000).data.columns.values()].flatMap((column) => [...column]);
  expect(cells.filter((cell) => cell === -1).length / cells.length).toBeCloseTo(0.03, 2);
});

/** One criterion of each kind, so that what is missing in one does not hide behind another; every second denominator empty. */
const tricky = (() => {
  const few = workload.module.criteria.filter(({ code }) => ["ty_le.r1", "co.c3", "so.s1", "khac.k1"].includes(code));
  const shape = shapeOf({ ...workload.module, criteria: few });
  const data = dataOf(workload.shape, 120, { entities: 1, cells: 0.3, empty: 0.4 });
  return {
    module: { ...workload.module, criteria: few },
    shape: { ...workload.shape, criteria: shape.criteria },
    data,
  };
})();
const trickyLevels = await (await interpreter.load(tricky)).levels();

it.each(engines)("$name agrees where nothing can be measured and data are missing", async (engine) => {
  const loaded = await engine.load(tricky);
  try {
    expect([...(await loaded.levels())]).toEqual([...trickyLevels]);
  } finally {
    await loaded.close?.();
  }
});

it.each(engines)("$name gives every row the level that the interpreter gives", async (engine) => {
  const loaded = await engine.load(workload);
  try {
    expect([...(await loaded.levels())]).toEqual([...expected]);
    expect([...(await loaded.levels())]).toEqual([...expected]);
  } finally {
    await loaded.close?.();
  }
});

it.each(engines.filter(({ name }) => /packed|^wasm/.test(name)))("$name moves a threshold", async (engine) => {
  const cut = { level: 2, numerator: 61, denominator: 100 };
  const criteria = workload.shape.criteria.map((each) =>
    each.kind === "ratio" && each.code === "ty_le.r2"
      ? { ...each, cuts: each.cuts.map((old) => (old.level === cut.level ? cut : old)) }
      : each,
  );
  const changed = await (await plain.load({ ...workload, shape: { ...workload.shape, criteria } })).levels();
  expect([...changed]).not.toEqual([...expected]);
  const loaded = await engine.load(workload);
  loaded.move?.("ty_le.r2", cut);
  expect([...(await loaded.levels())]).toEqual([...changed]);
});

it("stops at the first wrong level", async () => {
  const levels = Uint8Array.from(await expectedLevels(workload));
  expect(() => compare("somebody", levels, expected)).not.toThrow();
  levels[17] = 5 - (levels[17] ?? 0);
  expect(() => compare("somebody", levels, expected)).toThrow(Disagreement);
});
