/** Every kind of number that can be turned, against the interpreter with its value written in. */

import { interpret } from "@khung/evaluator";
import { add, compare, rational, toExact, type Module, type Rational, type Table } from "@khung/ir";
import { arbitraryCase, arbitraryScoredCase } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Step } from "./breakpoints.ts";
import { bandDial, scoreDial } from "./dial-cut.ts";
import { turnedTo, type Dial } from "./dial.ts";
import { dialBreakpoints } from "./dial-breakpoints.ts";
import { parameterDial } from "./dial-parameter.ts";
import { shiftDial } from "./dial-shift.ts";
import { populationOf } from "./population.ts";

/** Inside a stretch, and its ends where they belong to it. */
function valuesOf({ from, to, fromClosed, toClosed }: Step): readonly Rational[] {
  const one = rational(1n);
  const sum = from && to && add(from, to);
  const inside = sum
    ? rational(sum.numerator, 2n * sum.denominator)
    : from
      ? add(from, one)
      : to
        ? add(to, rational(-1n))
        : one;
  return [inside, ...(from && fromClosed ? [from] : []), ...(to && toClosed ? [to] : [])];
}

function dialsOf(module: Module, asOf: string): readonly Dial[] {
  const all = [
    ...module.parameters.map(({ name }) => parameterDial(module, asOf, name)),
    ...module.levels.flatMap(({ number }) => [1, 2].map((cut) => scoreDial(module, asOf, number, cut))),
    ...module.criteria.flatMap(({ code }) => [1, 2].map((band) => bandDial(module, asOf, code, band))),
    ...[undefined, 1, 2].flatMap((level) =>
      (["points", "share"] as const).map((by) => shiftDial(module, asOf, level, by)),
    ),
  ];
  return all.filter((each) => typeof each !== "string");
}

const seen = new Map<string, number>();

async function compared(module: Module, table: Table, asOf: string): Promise<void> {
  const population = await populationOf(module, table, { asOf });
  for (const dial of dialsOf(module, asOf)) {
    const found = await dialBreakpoints(population, dial);
    if ("obstacle" in found) continue;
    const [kind = ""] = Object.keys(dial.asked);
    for (const step of found.steps) {
      if (step.from && step.to) expect(compare(step.from, step.to)).not.toBe(1);
      for (const value of valuesOf(step)) {
        const { distribution, entities } = interpret(turnedTo(dial, value), table, { asOf });
        const elsewhere = entities.filter(({ level }, row) => level !== population.result.level[row]);
        expect(elsewhere.length).toBe(step.moved);
        expect(
          distribution.map(({ count }) => count),
          `${kind} ${toExact(value)}`,
        ).toEqual(step.distribution);
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }
    }
  }
}

test("every stretch and every end of it is as the interpreter says", { timeout: 120_000 }, async () => {
  const numRuns = Number(process.env["RUNS"] ?? 60);
  for (const arbitrary of [arbitraryCase, arbitraryScoredCase]) {
    await fc.assert(
      fc.asyncProperty(arbitrary, ({ module, table, asOf }) => compared(module, table, asOf)),
      { numRuns },
    );
  }
  for (const kind of ["parameter", "score", "shift", "scale"]) expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(5);
});
