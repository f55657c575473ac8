import fc from "fast-check";
import { expect, it } from "vitest";
import { irVersion } from "./ir.ts";
import { fromJson, toJson } from "./json.ts";
import { arbitraryModule } from "./testing/arbitrary-ir.ts";
import { criterion, inputs, module, num, ratio, requirement, count } from "./testing/build-ir.ts";

const sample = module({
  inputs: inputs({ a: count, b: count }),
  criteria: [criterion("x", { measure: ratio("a", "b"), requirements: [requirement("atLeast", { 1: num("80%") })] })],
});

it("goes there and back unchanged", () => {
  fc.assert(
    fc.property(arbitraryModule, (made) => {
      expect(fromJson(toJson(made))).toEqual({ kind: "module", module: made });
    }),
    { numRuns: 300 },
  );
});

it("refuses text of another version, and text that is no module, saying where", () => {
  const changed = (from: string, to: string) => fromJson(toJson(sample).replace(from, to));
  expect(changed(`"irVersion": ${irVersion}`, '"irVersion": 99')).toEqual({
    kind: "otherVersion",
    found: 99,
    wanted: irVersion,
  });
  expect(changed('"kind": "arithmetic"', '"kind": "power"')).toEqual({
    kind: "malformed",
    path: "criteria[0].measure.kind",
  });
  expect(changed('"value": "4/5"', '"value": "8/10"')).toEqual({
    kind: "malformed",
    path: "criteria[0].requirements[0].levels[0].value.value",
  });
  expect(changed('"cumulative": true', '"cumulative": 1')).toEqual({ kind: "malformed", path: "cumulative" });
  expect(fromJson("{}")).toEqual({ kind: "malformed", path: "irVersion" });
  expect(fromJson("null")).toEqual({ kind: "malformed", path: "irVersion" });
  expect(fromJson("{").kind).toBe("notJson");
});
