import { mutantsOf } from "@khung/policy-tests";
import { arbitraryModule, arbitraryScoredModule, num, requirement } from "@khung/ir/testing";
import type { Module } from "@khung/ir";
import fc from "fast-check";
import { expect, it } from "vitest";
import { applyChanges, compareModules, meaningOf } from "./compare.ts";
import { placed } from "./testing/placed.ts";
import { sampleModule } from "./testing/sample.ts";

const modules = fc.oneof(arbitraryModule, arbitraryScoredModule).map(placed);

/** A module and one with some of its mutations. */
const edited = modules.chain((base) => {
  const mutants = mutantsOf(base);
  return fc.record({
    base: fc.constant(base),
    after:
      mutants.length === 0
        ? fc.constant(base)
        : fc
            .array(fc.constantFrom(...mutants), { maxLength: 4 })
            .map((list) => list.reduce((each, mutant) => mutant.change(each), base)),
  });
});

it("a module has no changes against itself", () => {
  fc.assert(
    fc.property(modules, (each) => {
      expect(compareModules(each, each).changes).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it("all changes make the second of the first, none leave the first, whatever they are", () => {
  fc.assert(
    fc.property(edited, ({ base, after }) => {
      const comparison = compareModules(base, after);
      const all = applyChanges(comparison, comparison.changes);
      expect(all && meaningOf(all)).toBe(meaningOf(after));
      const none = applyChanges(comparison, []);
      expect(none && meaningOf(none)).toBe(meaningOf(base));
    }),
    { numRuns: 120 },
  );
});

it("one mutation is one change, at the place of the mutation", () => {
  fc.assert(
    fc.property(modules, fc.nat(), (base, pick) => {
      const mutants = mutantsOf(base);
      const mutant = mutants[pick % Math.max(1, mutants.length)];
      if (!mutant) return;
      const after = mutant.change(base);
      if (meaningOf(after) === meaningOf(base)) return;
      const { changes } = compareModules(base, after);
      expect(changes, mutant.id).toHaveLength(1);
      const { touch } = mutant;
      const [change] = changes;
      if (touch.kind === "criterion") expect(change?.subject).toEqual({ kind: "criterion", name: touch.code });
      if (touch.kind === "outcome") expect(change?.subject).toEqual({ kind: "outcome", name: touch.name });
      if (touch.kind === "definition") expect(change?.subject).toEqual({ kind: touch.of, name: touch.name });
    }),
    { numRuns: 200 },
  );
});

const base = sampleModule;

it("a criterion that only has another code is one change", () => {
  const after = {
    ...base,
    criteria: base.criteria.map((each) => (each.code === "r" ? { ...each, code: "t.r" } : each)),
  };
  expect(compareModules(base, after).changes).toMatchObject([
    { kind: "renamed", path: "r", before: "r", after: "t.r" },
  ]);
});

it("a threshold has the path of the history; statements that were split are no change", () => {
  const [r, s] = base.criteria;
  if (!r || !s) throw new Error("there are two");
  const split = {
    ...r,
    requirements: [requirement("atLeast", { 1: num("40%") }), requirement("atLeast", { 2: num("80%") })],
  };
  expect(compareModules(base, { ...base, criteria: [split, s] }).changes).toEqual([]);
  const raised = { ...r, requirements: [requirement("atLeast", { 1: num("40%"), 2: num("90%") })] };
  expect(compareModules(base, { ...base, criteria: [raised, s] }).changes).toMatchObject([
    { kind: "changed", path: "r/2", levels: [2], part: "thresholds" },
  ]);
});

it("what nobody foresaw is a change of unknown reach, never nothing", () => {
  const after = { ...base, exceptions: [{ entity: "TUR" }] } as unknown as Module;
  expect(compareModules(base, after).changes).toMatchObject([{ kind: "added", path: "exceptions", reach: "unknown" }]);
});
