/** Plans of random frameworks against every combination of values there is. */

import { keepsEnsures, levelOf, observe, scoreSeen, valueOfExpr, type Prepared } from "@khung/evaluator/observing";
import { compare, fromInteger, rational, toExactText, zero, type Cell, type Rational } from "@khung/ir";
import { arbitraryCase, arbitraryScoredCase, type Case } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Costs, InputCost } from "./costs.ts";
import type { Goal } from "./goal.ts";
import { addEfforts, compareEfforts, effortTo, leverOf, noEffort, valueAt, type Effort, type Lever } from "./lever.ts";
import { shareCap } from "./movable.ts";
import { planAll } from "./plan-all.ts";
import { plan } from "./plan.ts";
import { plannerOf, type Planner } from "./planner.ts";

interface Asked extends Case {
  readonly goal: Goal;
  readonly costs: Costs;
  readonly row: number;
}

const someCosts: fc.Arbitrary<InputCost> = fc.record({
  each: fc.constantFrom(fromInteger(1), fromInteger(3), rational(1n, 3n)),
  fixed: fc.constantFrom(zero, fromInteger(2)),
  most: fc.constantFrom(fromInteger(1), fromInteger(2), fromInteger(4)),
});

/** A goal, and costs for up to three of the inputs: few enough to try every combination. */
function asked(cases: fc.Arbitrary<Case>): fc.Arbitrary<Asked> {
  return cases.chain((each) => {
    const { module, table } = each;
    const level: fc.Arbitrary<Goal> = fc
      .constantFrom(...module.levels.map(({ number }) => number))
      .map((number) => ({ kind: "level", level: number }));
    const score: fc.Arbitrary<Goal> = fc
      .integer({ min: 1, max: 25 })
      .map((n) => ({ kind: "score", least: fromInteger(n) }));
    return (module.criteria.some(({ points }) => points) ? fc.oneof(level, score) : level).chain((goal) => {
      const planner = plannerOf(module, each.asOf, goal);
      // What the goal does not hang on, and what rules read themselves, is not worth a cost.
      const moved =
        typeof planner === "string" ? [] : [...planner.inputs].filter((name) => planner.unmoved.get(name) !== "rule");
      return fc
        .record({
          goal: fc.constant(goal),
          some: fc.subarray(moved, { minLength: Math.min(2, moved.length), maxLength: Math.min(3, moved.length) }),
          all: fc.array(someCosts, { minLength: 3, maxLength: 3 }),
          row: fc.nat({ max: table.entities.length - 1 }),
        })
        .map(({ some, all, ...rest }) => ({ ...each, ...rest, costs: new Map(some.map((name, i) => [name, all[i]])) }));
    });
  });
}

function cellsOf({ module, table, row }: Asked): ReadonlyMap<string, Cell> {
  return new Map(module.inputs.map(({ name }) => [name, table.columns[name]?.at(row) ?? null]));
}

function leversOf({ module, unmoved, inputs, costs }: Planner, cells: ReadonlyMap<string, Cell>): readonly Lever[] {
  return module.inputs
    .filter(({ name }) => inputs.has(name) && !unmoved.has(name))
    .flatMap((input) => leverOf(input, cells.get(input.name) ?? null, costs?.get(input.name)) ?? []);
}

function valuesOf(lever: Lever): readonly Cell[] {
  return lever.ranges.flatMap((range): readonly Cell[] => {
    if (range.kind === "cells") return range.cells;
    const size = Number((range.high ?? range.low) - range.low) + 1;
    return Array.from({ length: size }, (_, i) => valueAt(lever, range.low + BigInt(i)));
  });
}

function reaches(program: Prepared, cells: ReadonlyMap<string, Cell>, goal: Goal): boolean {
  const seen = observe(program, cells);
  if (goal.kind === "level") return levelOf(seen) >= goal.level;
  const score: Rational | null | undefined = scoreSeen(seen)?.value;
  return score !== null && score !== undefined && compare(score, goal.least) >= 0;
}

/** The least effort of all combinations that break nothing anew. */
function leastOf(planner: Planner, cells: ReadonlyMap<string, Cell>): Effort | undefined {
  const { program, module, goal } = planner;
  const constraints = [
    ...module.ensures.map(({ condition }) => condition),
    ...module.criteria.filter(({ code }) => planner.criteria.has(code)).flatMap((each) => shareCap(each) ?? []),
  ];
  const broken = (at: ReadonlyMap<string, Cell>): readonly boolean[] => {
    const seen = observe(program, at);
    return constraints.map((condition) => valueOfExpr(seen, condition) === false);
  };
  const before = broken(cells);
  let least: Effort | undefined;
  const visit = ([lever, ...rest]: readonly Lever[], at: ReadonlyMap<string, Cell>, effort: Effort): void => {
    if (least && compareEfforts(least, effort) <= 0) return;
    if (lever) {
      for (const to of valuesOf(lever))
        visit(rest, new Map([...at, [lever.input.name, to]]), addEfforts(effort, effortTo(lever, to)));
    } else if (reaches(program, at, goal) && broken(at).every((each, i) => !each || before[i])) least = effort;
  };
  visit(leversOf(planner, cells), cells, noEffort);
  return least;
}

const shown = (effort: Effort | undefined): string | undefined => effort?.map(toExactText).join(" ");

async function compareWithAll(each: Asked): Promise<string> {
  const planner = plannerOf(each.module, each.asOf, each.goal, each.costs);
  if (typeof planner === "string") return planner;
  const cells = cellsOf(each);
  const found = await plan(planner, cells);
  const least = leastOf(planner, cells);
  if (found.kind === "plan") {
    expect(shown(found.best.effort)).toBe(shown(least));
    expect(found.best).toMatchObject({ proven: true, verified: true });
    const there = new Map([...cells, ...found.best.steps.map(({ input, to }): [string, Cell] => [input, to])]);
    expect(reaches(planner.program, there, each.goal)).toBe(true);
    if (keepsEnsures(observe(planner.program, cells))) expect(keepsEnsures(observe(planner.program, there))).toBe(true);
  } else {
    expect(found.kind).toBe(least ? "reached" : "impossible");
    if (found.kind === "reached") expect(shown(least)).toBe("0 0");
    if (found.kind === "impossible") expect(found.obstacles.length).toBeGreaterThan(0);
  }
  return found.kind;
}

const runs = Number(process.env["KHUNG_PLAN_RUNS"] ?? 30);

test.each([
  ["levels", arbitraryCase],
  ["points", arbitraryScoredCase],
])("%s: the least effort, or none, as of all combinations", { timeout: 600_000 }, async (_, cases) => {
  const kinds: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(asked(cases), async (each) => {
      const kind = await compareWithAll(each);
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }),
    { numRuns: runs },
  );
  expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(runs);
  if (process.env["KHUNG_PLAN_RUNS"]) console.log(kinds);
});

test("a signal stops plans for many, and nothing goes on", async () => {
  const [found] = fc.sample(asked(arbitraryCase), { numRuns: 1, seed: 3 });
  const { module, table, asOf, goal } = found!;
  const planner = plannerOf(module, asOf, goal);
  if (typeof planner === "string") throw new Error(planner);
  const control = new AbortController();
  let told = 0;
  const stopped = planAll(
    planner,
    { ...table, entities: Array.from({ length: 9000 }, (_, i) => `${i}`) },
    {
      signal: control.signal,
      onPlan: () => {
        told++;
        if (told === 3) control.abort(new Error("enough"));
      },
    },
  );
  await expect(stopped).rejects.toThrow("enough");
  expect(told).toBe(3);
});
