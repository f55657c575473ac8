/** What is said to be impossible is so: generated conditions, and every small assignment tried. */

import { fromInteger, type Value } from "@khung/ir";
import fc from "fast-check";
import { expect, it } from "vitest";
import { clausesOf, readable } from "../resolve/framework.ts";
import { compileSample } from "../testing/sample.ts";
import { Decider } from "./decide.ts";
import { Decisions } from "./decisions.ts";
import { evaluate } from "./evaluate.ts";
import { worldOf } from "./world.ts";

const number = fc.oneof(
  fc.constantFrom("a", "b", "2 * a - b", "a + b", "a - 1", "3", "5", "0", "twice"),
  fc.integer({ min: 0, max: 6 }).map(String),
);
const comparison = fc.constantFrom("<", "<=", ">", ">=", "=", "!=");
const atom = fc.oneof(
  fc.tuple(number, comparison, number).map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
  fc.tuple(comparison, fc.integer({ min: 0, max: 4 })).map(([operator, n]) => `a / b ${operator} ${n * 25}%`),
  fc.constantFrom(
    "yes_no",
    "kind = x1",
    "kind != x2",
    "kind in {x1, x3}",
    "size = small",
    "a between 2 and 4",
    "yes_no = no",
  ),
);
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    atom,
    fc
      .tuple(tie("condition"), fc.constantFrom("and", "or"), tie("condition"))
      .map(([a, word, b]) => `(${a} ${word} ${b})`),
    tie("condition").map((inner) => `not (${inner})`),
    fc.tuple(tie("condition"), tie("condition"), tie("condition")).map((all) => `at least 2 of {${all.join(", ")}}`),
  ),
}));

const range = [...Array(8).keys()];

it("never says impossible of what can be", () => {
  const run = fc.check(
    fc.property(condition, (text) => {
      const members = `let twice = 2 * a classify size { small when a < 4 ; else large } criterion q { require { 1: ${text} } basis "1" }`;
      const { checked } = compileSample(members);
      const framework = checked.frameworks[0]!;
      const criterion = framework.criteria[0]!;
      const expr = readable(clausesOf(criterion.node, "requirement")[0]!.entries)[0]!.value!;
      const decision = new Decider(framework, checked, new Decisions()).decide([{ condition: expr, value: true }]);
      const holds = (a: number, b: number, yes: boolean, kind: string): boolean => {
        const values: Readonly<Record<string, Value>> = { a: fromInteger(a), b: fromInteger(b), yes_no: yes, kind };
        return evaluate(expr, checked, worldOf({ input: (input) => values[input.name] })) === true;
      };
      const possible = range.some((a) =>
        range.some((b) => [true, false].some((yes) => ["x1", "x2", "x3"].some((kind) => holds(a, b, yes, kind)))),
      );
      return !possible || decision.kind !== "impossible";
    }),
    { numRuns: 80, seed: 20261122 },
  );
  expect(run.failed, fc.defaultReportMessage(run)).toBe(false);
});
