/** Weights of an index turned, against the interpreter with each value of the weight written in. */

import { compile } from "@khung/compiler";
import { interpret } from "@khung/evaluator";
import { add, compare, rational, toExact, type Module, type Rational, type Table } from "@khung/ir";
import { dialBreakpoints, populationOf, weightDial, weightsOf, weighedWith, type Step } from "@khung/simulation";
import fc from "fast-check";
import { expect, test } from "vitest";

const asOf = "2026-11-22";

const weight = fc.integer({ min: 1, max: 9 });
const cell = fc.option(
  fc.integer({ min: 0, max: 12 }).map((each) => rational(BigInt(each), 12n)),
  { freq: 6 },
);
const percent = fc.integer({ min: 1, max: 99 });
/** Conditions of level rules: several comparisons, indices of groups beside the whole, functions of them. */
const rule = fc.oneof(
  fc.tuple(fc.constantFrom(">=", ">", "<=", "<"), percent).map(([sign, at]) => `score ${sign} ${at}%`),
  percent.map((at) => `score >= ${at}% and index of g >= 25%`),
  percent.map((at) => `score >= ${at}% or index of h > index of g`),
  percent.map((at) => `not (index of g < ${at}%)`),
  percent.map((at) => `max(score, index of h) >= ${at}%`),
  fc.constant("score >= index of g"),
  fc.constant("score = 50%"),
  fc.constant("c0 met and score <= 75%"),
);
const frameworks = fc.record({
  weights: fc.array(weight, { minLength: 6, maxLength: 6 }),
  missing: fc.constantFrom("excluded", "no points", "unknown"),
  inner: fc.constantFrom("", "index geometric mean to 6 places"),
  rules: fc.array(rule, { minLength: 2, maxLength: 2 }),
  cumulative: fc.boolean(),
  rows: fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
});
type Framework = typeof frameworks extends fc.Arbitrary<infer T> ? T : never;

/** c0 and c1 in g, c2 and c3 in h, whose mean may be geometric. */
function source({ weights: w, missing, inner, rules, cumulative }: Framework): string {
  const criterion = (i: number): string =>
    `criterion c${i} mandatory "C" weight ${w[i] ?? 1} { measure x${i} ${i === 0 ? "require at least 50% from 1" : ""} basis "t" }`;
  return `language en
framework t.t version 1.0.0 "t" {
  issuer "t"
  effective from 2024-01-01
  missing data: ${missing}
  nothing to measure: no points
  index arithmetic mean
  ${[0, 1, 2, 3].map((i) => `input x${i}: percent "x"`).join("\n  ")}
  group g "g" weight ${w[4] ?? 1} {
    ${criterion(0)}
    ${criterion(1)}
  }
  group h "h" weight ${w[5] ?? 1} ${inner} {
    ${criterion(2)}
    ${criterion(3)}
  }
  levels ${cumulative ? "cumulative" : "independent"} {
    ${rules.map((each, i) => `level ${i + 1} l${i} "l" requires ${each}`).join("\n    ")}
  }
}
`;
}

function made(framework: Framework): { readonly module: Module; readonly table: Table } {
  const compiled = compile([{ file: "t.khung", text: source(framework) }], { asOf });
  const [module] = compiled.modules;
  if (!module) throw new Error(compiled.diagnostics.map(({ code, message }) => `${code} ${message.en}`).join("\n"));
  const { rows } = framework;
  const columns = Object.fromEntries([0, 1, 2, 3].map((i) => [`x${i}`, rows.map((row) => row[i] ?? null)]));
  return { module, table: { name: "t", entities: rows.map((_, i) => `${i}`), columns, labels: {} } };
}

/** At both ends, just inside them, and in the middle. */
function valuesOf({ from = rational(0n), to, fromClosed, toClosed }: Step): readonly Rational[] {
  const end = to ?? add(from, rational(1000n));
  const between = (share: bigint): Rational => {
    const apart = rational(
      end.numerator * from.denominator - from.numerator * end.denominator,
      end.denominator * from.denominator,
    );
    return add(from, rational(apart.numerator * share, apart.denominator * 1000n));
  };
  const inside = compare(from, end) === 0 ? [] : [1n, 333n, 500n, 999n].map(between);
  return [...(fromClosed ? [from] : []), ...inside, ...(to && toClosed ? [to] : [])];
}

test("levels along a weight are as the interpreter says, at every turning point, beside it and between", async () => {
  const seen = { turned: 0, refused: 0 };
  const runs = { numRuns: Number(process.env["RUNS"] ?? 60) };
  await fc.assert(
    fc.asyncProperty(frameworks, async (framework) => {
      const { module, table } = made(framework);
      const population = await populationOf(module, table, { asOf });
      for (const name of weightsOf(module)) {
        const dial = weightDial(module, asOf, name);
        if (typeof dial === "string") {
          expect(dial).toBe("unread");
          continue;
        }
        const found = await dialBreakpoints(population, dial);
        if ("obstacle" in found) {
          expect(framework.inner).not.toBe("");
          expect(["c2", "c3"]).toContain(name);
          seen.refused++;
          continue;
        }
        seen.turned += found.steps.length - 1;
        for (const step of found.steps) {
          for (const value of valuesOf(step)) {
            const { distribution, entities } = interpret(weighedWith(dial, value), table, { asOf });
            const counts = distribution.map(({ count }) => count);
            expect(counts, `${name} ${toExact(value)}`).toEqual(step.distribution);
            expect(entities.filter(({ level }, row) => level !== population.result.level[row]).length).toBe(step.moved);
          }
        }
      }
    }),
    runs,
  );
  expect(seen.turned).toBeGreaterThan(50);
  expect(seen.refused).toBeGreaterThan(0);
});
