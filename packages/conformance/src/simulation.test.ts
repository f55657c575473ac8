/** Questions about the shipped data, against brute force: the threshold written into the framework, everything evaluated anew. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "@khung/compiler";
import { readTable } from "@khung/data";
import { interpret } from "@khung/evaluator";
import { columnsOf, evaluateColumns } from "@khung/evaluator/columnar";
import { add, rational, toExactText, type Module, type Rational, type Table } from "@khung/ir";
import {
  bandDial,
  breakpoints,
  dialBreakpoints,
  distributionOf,
  inverse,
  parameterDial,
  populationOf,
  scoreDial,
  shiftDial,
  thresholdsOf,
  turnedTo,
  withThreshold,
  type Breakpoints,
  type Step,
} from "@khung/simulation";
import { expect, test } from "vitest";

const examples = path.join(import.meta.dirname, "../../../examples");
const asOf = "2026-11-22";

async function load(framework: string, data: string): Promise<{ readonly module: Module; readonly table: Table }> {
  const text = readFileSync(path.join(examples, framework), "utf8");
  const module = compile([{ file: framework, text }], { asOf }).modules[0]!;
  const { table } = await readTable(readFileSync(path.join(examples, data)), { name: data, module });
  return { module, table };
}

/** A threshold inside a stretch, and the ends that belong to it. */
function valuesOf({ from, to, fromClosed, toClosed }: Step): readonly Rational[] {
  const one = rational(1n);
  const inside =
    from && to
      ? rational(
          from.numerator * to.denominator + to.numerator * from.denominator,
          2n * from.denominator * to.denominator,
        )
      : from
        ? add(from, one)
        : to
          ? add(to, rational(-1n))
          : one;
  return [inside, ...(from && fromClosed ? [from] : []), ...(to && toClosed ? [to] : [])];
}

/** So many of them, evenly, the first and the last among them. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  const chosen = Array.from({ length: most }, (_, i) => Math.round((i * (all.length - 1)) / Math.max(1, most - 1)));
  return [...new Set(chosen)].map((i) => all[i]!);
}

// `STEPS=100000` takes every stretch of every threshold, which is a matter of an hour.
test("national framework, 3,321 communes: stretches of every threshold", { timeout: 7_200_000 }, async () => {
  const { module, table } = await load("national/xa-1.0.khung", "data/communes.csv");
  const population = await populationOf(module, table, { asOf });
  const columns = columnsOf(module, table);
  const thresholds = thresholdsOf(module, asOf);
  expect(thresholds.length).toBeGreaterThan(100);
  for (const threshold of thresholds) {
    const { steps } = await breakpoints(population, threshold);
    for (const step of spread(steps, Number(process.env["STEPS"] ?? 4))) {
      for (const value of valuesOf(step)) {
        const { level } = evaluateColumns(withThreshold(module, threshold, value), columns, { asOf });
        expect(distributionOf(module, level), `${threshold.code}@${threshold.level} = ${toExactText(value)}`).toEqual(
          step.distribution,
        );
      }
    }
  }
});

test("Tỉnh Mẫu: stretches of every threshold, by the interpreter", { timeout: 240_000 }, async () => {
  const { module, table } = await load("tinh-mau/bo-tieu-chi.khung", "tinh-mau/so-lieu.csv");
  const population = await populationOf(module, table, { asOf });
  for (const threshold of thresholdsOf(module, asOf)) {
    const { steps } = await breakpoints(population, threshold);
    // Every stretch is many minutes of the interpreter; the columns, tested against it, took them all when this was written.
    for (const step of steps.filter((_, i) => i % 9 === 0)) {
      const [value] = valuesOf(step);
      const { distribution } = interpret(withThreshold(module, threshold, value!), table, { asOf });
      expect(distribution.map(({ count }) => count)).toEqual(step.distribution);
    }
  }
});

/** The share of a distribution at a level or above. */
function shareFrom(distribution: readonly number[], level: number): number {
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  return sum(distribution.slice(level)) / sum(distribution);
}

test("the inverse is what a full scan of the steps finds", async () => {
  const { module, table } = await load("national/xa-1.0.khung", "data/communes.csv");
  const population = await populationOf(module, table, { asOf });
  for (const threshold of thresholdsOf(module, asOf)) {
    const found: Breakpoints = await breakpoints(population, threshold);
    const shares = found.steps.map(({ distribution }) => shareFrom(distribution, threshold.level));
    for (const wanted of [0.1, 0.3, 0.5]) {
      const answer = inverse(found, threshold.level, rational(BigInt(wanted * 10), 10n));
      const value = (share: Rational | undefined) => share && Number(share.numerator) / Number(share.denominator);
      expect(answer.attainable.map(value)).toEqual([Math.min(...shares), Math.max(...shares)]);
      const below = shares.filter((share) => share <= wanted);
      const above = shares.filter((share) => share >= wanted);
      expect(value(answer.below?.share)).toBe(below.length > 0 ? Math.max(...below) : undefined);
      expect(value(answer.above?.share)).toBe(above.length > 0 ? Math.min(...above) : undefined);
    }
  }
});

test("national framework: parameters and linked thresholds", { timeout: 240_000 }, async () => {
  const { module, table } = await load("national/xa-1.0.khung", "data/communes.csv");
  const population = await populationOf(module, table, { asOf });
  const columns = columnsOf(module, table);
  const dials = [
    ...module.parameters.map(({ name }) => parameterDial(module, asOf, name)),
    shiftDial(module, asOf, 3, "points"),
    shiftDial(module, asOf, 5, "share"),
  ].filter((dial) => typeof dial !== "string");
  expect(dials.length).toBeGreaterThan(2);
  for (const dial of dials) {
    const found = await dialBreakpoints(population, dial);
    if ("obstacle" in found) throw new Error(`${found.obstacle.kind} in the way`);
    for (const step of spread(found.steps, Number(process.env["STEPS"] ?? 12))) {
      for (const value of valuesOf(step)) {
        const { level } = evaluateColumns(turnedTo(dial, value), columns, { asOf });
        expect(distributionOf(module, level), `${JSON.stringify(dial.asked)} = ${toExactText(value)}`).toEqual(
          step.distribution,
        );
      }
    }
  }
});

test(
  "a province that scores: points, shares and bands, every stretch by the interpreter",
  { timeout: 240_000 },
  async () => {
    const { module, table } = await load("points-province/bo-chi-so.khung", "points-province/so-lieu.csv");
    const population = await populationOf(module, table, { asOf });
    const dials = [
      ...module.levels.flatMap(({ number }) => [1, 2].map((cut) => scoreDial(module, asOf, number, cut))),
      ...module.criteria.flatMap(({ code }) => [1, 2, 3].map((band) => bandDial(module, asOf, code, band))),
    ].filter((dial) => typeof dial !== "string");
    expect(dials.length).toBeGreaterThan(5);
    for (const dial of dials) {
      const found = await dialBreakpoints(population, dial);
      if ("obstacle" in found) throw new Error(`${found.obstacle.kind} in the way`);
      for (const step of found.steps) {
        for (const value of valuesOf(step)) {
          const { distribution } = interpret(turnedTo(dial, value), table, { asOf });
          expect(distribution.map(({ count }) => count)).toEqual(step.distribution);
        }
      }
    }
  },
);
