import { interpret } from "@khung/evaluator";
import { mutantsOf } from "@khung/policy-tests";
import type { Module } from "@khung/ir";
import {
  arbitraryModule,
  arbitraryScoredModule,
  arbitraryTable,
  comparison,
  ensure,
  levels,
  nowhere,
  num,
  ref,
} from "@khung/ir/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { applyChanges } from "./compare.ts";
import { diffModules } from "./diff.ts";
import { renderDiff } from "./render-diff.ts";
import { sampleModule, withThreshold } from "./testing/sample.ts";

const asOf = "2025-07-01";
const options = { asOf, maxSteps: 2000 };

it("says of data what the interpreter says: proved effects hold of every row", () => {
  expect.hasAssertions();
  const cases = fc.oneof(arbitraryModule, arbitraryScoredModule).chain((base) => {
    const mutants = mutantsOf(base);
    const after =
      mutants.length === 0 ? fc.constant(base) : fc.constantFrom(...mutants).map((mutant) => mutant.change(base));
    return fc.record({ base: fc.constant(base), after, table: arbitraryTable(base, 12) });
  });
  fc.assert(
    fc.property(cases, ({ base, after, table }) => {
      const diff = diffModules(base, after, options);
      const run = (module: Module) => interpret(module, table, { asOf });
      const old = run(base);
      const broken = new Set(old.problems.flatMap(({ cell }) => (cell ? [cell.row] : [])));
      for (const { change, effect } of diff.changes) {
        const changed = applyChanges(diff.comparison, [change]);
        if (!changed || effect.effect === "undetermined") continue;
        const now = run(changed);
        now.entities.forEach((entity, i) => {
          const [a, b] = [old.entities[i], entity];
          if (broken.has(i + 2) || !a) return;
          if (effect.effect !== "looser") expect(b.level).toBeLessThanOrEqual(a.level);
          if (effect.effect !== "stricter") expect(b.level).toBeGreaterThanOrEqual(a.level);
          if (effect.moves === "nobody") expect(b.score?.value).toEqual(a.score?.value);
        });
      }
    }),
    { numRuns: 60 },
  );
});

it("mirrored, a change has the opposite effect", () => {
  const raised = withThreshold("90%");
  const [there, back] = [diffModules(sampleModule, raised, options), diffModules(raised, sampleModule, options)];
  expect(there.changes).toMatchObject([{ change: { path: "r/2" }, effect: { effect: "stricter", moves: "somebody" } }]);
  expect(back.changes).toMatchObject([{ change: { path: "r/2" }, effect: { effect: "looser", moves: "somebody" } }]);
  expect([there.whole.effect, back.whole.effect]).toEqual(["stricter", "looser"]);
  expect([there.bump, back.bump]).toEqual(["major", "major"]);
});

it("words are a patch, what moves nobody is minor, and the declared version is held against it", () => {
  const notes: Module = { ...sampleModule, version: "1.0.1", notes: ["mới"] };
  expect(diffModules(sampleModule, notes, options)).toMatchObject({ bump: "patch", declared: { enough: true } });
  const input: Module = {
    ...sampleModule,
    version: "1.0.1",
    inputs: [...sampleModule.inputs, { ...sampleModule.inputs[0]!, name: "c" }],
  };
  expect(diffModules(sampleModule, input, options)).toMatchObject({
    bump: "minor",
    declared: { enough: false, bump: "patch", least: "1.1.0" },
    whole: { effect: "neutral" },
  });
  const raised = { ...withThreshold("90%"), version: "1.9.0" };
  expect(diffModules(sampleModule, raised, options).declared).toMatchObject({ enough: false, least: "2.0.0" });
});

it("nothing is nothing", () => {
  expect(diffModules(sampleModule, sampleModule, options)).toMatchObject({
    changes: [],
    bump: "none",
    whole: { effect: "neutral" },
  });
});

it("tells of a condition on data that came and of one that went", () => {
  const ensured = { ...sampleModule, ensures: [ensure(comparison(ref("a"), "<=", ref("b")), "a <= b")] };
  const told = (from: Module, to: Module) => renderDiff(diffModules(from, to, options), { language: "vi" });
  expect(told(sampleModule, ensured)).toContain("thêm: a ≤ b");
  expect(told(ensured, sampleModule)).toContain("bỏ: a ≤ b");
});

it("a pass mark in points that goes up is stricter, and neutral where nobody scores in between", () => {
  const scored = (mark: number, score: string): Module => ({
    ...sampleModule,
    levels: levels(
      comparison({ kind: "points", of: "earned", aggregate: "sum", codes: ["r"], origin: nowhere }, ">=", num(mark)),
      undefined,
    ),
    criteria: sampleModule.criteria.map((each) =>
      each.code === "r"
        ? { ...each, points: { sort: "points", max: num(10), score: num(score), origin: nowhere } }
        : each,
    ),
  });
  expect(diffModules(scored(5, "5.5"), scored(6, "5.5"), options).changes).toMatchObject([
    { change: { path: "level/1" }, effect: { effect: "stricter", moves: "somebody" } },
  ]);
  expect(diffModules(scored(6, "5.5"), scored(5, "5.5"), options).changes).toMatchObject([
    { effect: { effect: "looser", moves: "somebody" }, bump: "major" },
  ]);
  expect(diffModules(scored(5, "7"), scored(6, "7"), options).changes).toMatchObject([
    { effect: { effect: "neutral", because: "proof" } },
  ]);
});
