/** Laws of indices, over generated weights, shares and tables; every number is compared exactly. */

import { compile } from "@khung/compiler";
import { interpret, type Evaluation } from "@khung/evaluator";
import { compare, type Rational, rational, round, type Table, toExactText } from "@khung/ir";
import fc from "fast-check";
import { expect, it } from "vitest";

const runs = { numRuns: Number(process.env["RUNS"] ?? 40) };
const asOf = "2026-11-22";
const share = fc.record({ a: fc.integer({ min: 0, max: 60 }), b: fc.integer({ min: 60, max: 90 }) });
const shares = fc.array(
  share.map(({ a, b }) => rational(BigInt(a), BigInt(b))),
  { minLength: 3, maxLength: 3 },
);
const weights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 3 });
const tables = fc.array(shares, { minLength: 1, maxLength: 6 });

interface Shape {
  readonly mean: string;
  readonly weights: readonly (number | string)[];
  /** What each criterion says beside its measure. */
  readonly clause?: (i: number) => string;
  readonly parts?: readonly number[];
  readonly rest?: string;
}

/** A framework of three shares x0, x1, x2 in two groups: x0 and x1 in one, x2 beside it. */
function source({ mean, weights: given, clause = () => "", parts = [0, 1, 2], rest = "" }: Shape): string {
  const criterion = (i: number): string =>
    parts.includes(i)
      ? `criterion c${i} mandatory "C" weight ${given[i] ?? 1} { measure x${i} ${clause(i)} basis "t" }`
      : "";
  return `language en
framework t.t version 1.0.0 "t" {
  issuer "t"
  effective from 2024-01-01
  missing data: excluded
  nothing to measure: no points
  index ${mean}
  rank by score ties competition
  ${[0, 1, 2].map((i) => `input x${i}: percent "x"`).join("\n  ")}
  group g "g" weight 1 {
    ${criterion(0)}
    ${criterion(1)}
  }
  group h "h" weight ${given[2] ?? 1} {
    ${criterion(2)}
  }
  ${rest}
}
`;
}

function evaluate(shape: Shape, rows: readonly (readonly (Rational | null)[])[]): Evaluation {
  const compiled = compile([{ file: "t.khung", text: source(shape) }], { asOf });
  const [module] = compiled.modules;
  if (!module) throw new Error(compiled.diagnostics.map(({ code, message }) => `${code} ${message.en}`).join("\n"));
  const columns = Object.fromEntries([0, 1, 2].map((i) => [`x${i}`, rows.map((row) => row[i] ?? null)]));
  const table: Table = { name: "t", entities: rows.map((_, i) => `${i}`), columns, labels: {} };
  return interpret(module, table, { asOf });
}

const scores = (shape: Shape, rows: readonly (readonly (Rational | null)[])[]): readonly string[] =>
  evaluate(shape, rows).entities.map(({ score }) => (score?.value ? toExactText(score.value) : "missing"));
const valueOf = (shape: Shape, row: readonly (Rational | null)[]): Rational | null =>
  evaluate(shape, [row]).entities[0]?.score?.value ?? null;
const means = fc.constantFrom("arithmetic mean", "geometric mean to 8 places");

it("is the weighted mean of its parts", () => {
  fc.assert(
    fc.property(shares, weights, (row, given) => {
      const [a, b, c] = row;
      const [u, v, w] = given.map((each) => rational(BigInt(each)));
      if (!a || !b || !c || !u || !v || !w) throw new Error("three of each");
      const mean = (xs: readonly (readonly [Rational, Rational])[]): Rational => {
        const [top, bottom] = xs.reduce(
          ([t, s], [x, weight]) => [
            rational(
              t.numerator * x.denominator * weight.denominator + x.numerator * weight.numerator * t.denominator,
              t.denominator * x.denominator * weight.denominator,
            ),
            rational(
              s.numerator * weight.denominator + weight.numerator * s.denominator,
              s.denominator * weight.denominator,
            ),
          ],
          [rational(0n), rational(0n)],
        );
        return rational(top.numerator * bottom.denominator, top.denominator * bottom.numerator);
      };
      const group = mean([
        [a, u],
        [b, v],
      ]);
      expect(valueOf({ mean: "arithmetic mean", weights: given }, row)).toEqual(
        mean([
          [group, rational(1n)],
          [c, w],
        ]),
      );
    }),
    runs,
  );
});

it("does not change when the weights of siblings are all multiplied", () => {
  fc.assert(
    fc.property(tables, weights, fc.integer({ min: 2, max: 9 }), means, (rows, [u = 1, v = 1, w = 1], k, mean) => {
      const scaled = { mean, weights: [`${u} / ${k}`, `${v} / ${k}`, w] };
      expect(scores(scaled, rows)).toEqual(scores({ mean, weights: [u, v, w] }, rows));
    }),
    runs,
  );
});

it("an arithmetic mean is no less than the geometric one, rounded the same way", () => {
  fc.assert(
    fc.property(shares, weights, (row, given) => {
      const [a, g] = ["arithmetic mean", "geometric mean to 6 places"].map((mean) =>
        valueOf({ mean, weights: given, parts: [0, 1] }, row),
      );
      if (!a || !g) throw new Error("both have a value");
      expect(compare(round(a, 6, "halfEven"), g)).toBeGreaterThanOrEqual(0);
    }),
    runs,
  );
});

it("rises with each part", () => {
  fc.assert(
    fc.property(shares, weights, means, fc.integer({ min: 0, max: 2 }), (row, given, mean, i) => {
      const before = valueOf({ mean, weights: given }, row);
      const raised = row.map((x, at) => (at === i ? rational(x.numerator + x.denominator, 2n * x.denominator) : x));
      const after = valueOf({ mean, weights: given }, raised);
      if (!before || !after) throw new Error("both have a value");
      expect(compare(after, before)).toBeGreaterThanOrEqual(0);
    }),
    runs,
  );
});

it("an excluded part is as good as removed", () => {
  fc.assert(
    fc.property(shares, weights, means, fc.integer({ min: 0, max: 2 }), (row, given, mean, i) => {
      const missing = row.map((x, at) => (at === i ? null : x));
      const parts = [0, 1, 2].filter((each) => each !== i);
      expect(valueOf({ mean, weights: given }, missing)).toEqual(valueOf({ mean, weights: given, parts }, row));
    }),
    runs,
  );
});

it("the order of rows changes nothing, figures of all entities included", () => {
  const clauses = ["normalise min to max", "normalise by rank ties dense", "normalise max to min"];
  const rest = `levels independent { level 1 a "a" requires rank of score ties competition <= 2 }
  outcome o when x0 > observed mean of x1 and percentile of x2 >= share of entities where (x0 >= 50%)`;
  fc.assert(
    fc.property(tables, weights, means, (rows, given, mean) => {
      const shape = { mean, weights: given, clause: (i: number) => clauses[i] ?? "", rest };
      const seen = (evaluation: Evaluation): readonly string[] =>
        evaluation.entities.map(({ score, rank, level, outcomes }) =>
          [score?.value && toExactText(score.value), rank, level, outcomes["o"]].join(" "),
        );
      expect(seen(evaluate(shape, rows.toReversed())).toReversed()).toEqual(seen(evaluate(shape, rows)));
    }),
    runs,
  );
});

it("the range of an index holds whatever comes in", () => {
  fc.assert(
    fc.property(shares, shares, weights, means, fc.integer({ min: 1, max: 7 }), (row, other, given, mean, holes) => {
      const open = row.map((x, i) => ((holes >> i) & 1 ? null : x));
      const range = evaluate({ mean, weights: given }, [open]).entities[0]?.score?.range;
      const filled = valueOf(
        { mean, weights: given },
        open.map((x, i) => x ?? other[i] ?? null),
      );
      if (!range || !filled) throw new Error("a range and a value");
      expect(compare(range.low, filled)).toBeLessThanOrEqual(0);
      expect(compare(filled, range.high)).toBeLessThanOrEqual(0);
      expect(range.exact).toBe(true);
    }),
    runs,
  );
});
