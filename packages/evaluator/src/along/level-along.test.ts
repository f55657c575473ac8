/** Levels as functions of one number, against the interpreter with that number written in. */

import {
  expressionsOf,
  graphOf,
  mapModule,
  rational,
  toExact,
  walkExpr,
  type Cell,
  type Expr,
  type Input,
  type Module,
  type Rational,
} from "@khung/ir";
import { arbitraryModule, arbitraryScoredModule, arbitraryTable, inputs, plain } from "@khung/ir/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { assess } from "../assess.ts";
import { programOf } from "../program.ts";
import { levelAlong, levelAt, type LevelAlong } from "./level-along.ts";
import { NotLinear } from "./route.ts";

const asOf = "2026-01-01";
const [dial] = inputs({ dial: plain() }) as readonly [Input];

/** Every number written in a module, each once. */
function numbersOf(module: Module): readonly Expr[] {
  const found = new Set<Expr>();
  for (const top of expressionsOf({ ...module, outcomes: [], reports: [], ensures: [] })) {
    walkExpr(top, (expr) => {
      if (expr.kind === "number") found.add(expr);
    });
  }
  return [...found];
}

const half = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, 2n * a.denominator * b.denominator);

/** At the turns, between them, and at values that have nothing to do with them. */
function valuesOf({ turns }: LevelAlong, more: readonly Rational[]): readonly Rational[] {
  const ends = turns.map(({ at }) => at);
  return [...ends, ...ends.slice(1).map((end, i) => half(ends[i] ?? end, end)), ...more];
}

const arbitraryValues = fc.array(
  fc
    .tuple(fc.integer({ min: -40, max: 200 }), fc.constantFrom(1, 1, 2, 3, 10, 100))
    .map(([n, d]) => rational(BigInt(n), BigInt(d))),
  { minLength: 6, maxLength: 6 },
);

const seen = { looked: 0, turns: 0, notLinear: 0 };

test.each([
  ["plain", arbitraryModule],
  ["scored", arbitraryScoredModule],
])("any number of %s modules, turned over all its values", (_, arbitrary) => {
  Object.assign(seen, { looked: 0, turns: 0, notLinear: 0 });
  fc.assert(
    fc.property(
      arbitrary.chain((module) => fc.tuple(fc.constant(module), arbitraryTable(module))),
      fc.nat(),
      arbitraryValues,
      ([module, table], pick, values) => {
        const numbers = numbersOf(module);
        const chosen = numbers[pick % Math.max(1, numbers.length)];
        if (!chosen || programOf(module, asOf).statistics.length > 0) return;
        const put = (by: Expr) => mapModule(module, (expr) => (expr === chosen ? by : expr));
        const opened: Module = {
          ...put({ kind: "input", name: "dial", origin: dial.origin }),
          inputs: [...module.inputs, dial],
        };
        if (graphOf(opened).needsOf([]).population) return;
        const program = programOf(opened, asOf);
        for (let row = 0; row < Math.min(4, table.entities.length); row++) {
          const cells = module.inputs.map(({ name }): Cell => table.columns[name]?.at(row) ?? null);
          seen.looked++;
          let found: LevelAlong;
          try {
            found = levelAlong(program, [...cells, rational(0n)], "dial");
          } catch (error) {
            if (!(error instanceof NotLinear)) throw error;
            seen.notLinear++;
            continue;
          }
          seen.turns += found.turns.length;
          for (const value of valuesOf(found, values)) {
            const written = put({ kind: "number", value: toExact(value), origin: dial.origin });
            const { level } = assess(programOf(written, asOf), "x", cells).result;
            expect(levelAt(found, value), `${toExact(value)}`).toBe(level);
          }
        }
      },
    ),
    { numRuns: Number(process.env["RUNS"] ?? 250) },
  );
  expect(seen.turns).toBeGreaterThan(10);
  expect(seen.notLinear).toBeLessThan(seen.looked / 5);
});
