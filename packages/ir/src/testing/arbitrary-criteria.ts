/** Criteria of every shape over an environment. */

import fc from "fast-check";
import type { Comparison, Criterion, Expr, Points, Requirement, RequirementLevel } from "../ir.ts";
import {
  arbitraryCondition,
  arbitraryDate,
  arbitraryLiteral,
  arbitraryNumber,
  type Environment,
} from "./arbitrary-expr.ts";
import type { Type } from "../types.ts";
import { arithmetic, boolean, criterion, nowhere as origin, num, plain, ref } from "./build-ir.ts";

type Arb<T> = fc.Arbitrary<T>;

/** Some of the levels 1 to `top`, at least one. */
function someLevels(top: number): Arb<readonly number[]> {
  return fc.subarray(
    Array.from({ length: top }, (_, i) => i + 1),
    { minLength: 1 },
  );
}

function requirement(comparison: Comparison, levels: readonly number[], value: Arb<Expr>): Arb<Requirement> {
  const upper = comparison === "between" ? value : fc.constant(undefined);
  const entries = levels.map((level) =>
    fc
      .tuple(value, upper)
      .map(([low, high]): RequirementLevel => ({ level, value: low, ...(high && { upper: high }), origin })),
  );
  return fc.tuple(...entries).map((all) => ({ comparison, levels: all, origin }));
}

const orders: readonly Comparison[] = ["atLeast", "atLeast", "moreThan", "atMost", "lessThan", "between"];

/** Requirements against a bound, whose bounds may vary by class and by date. */
function numeric(environment: Environment, top: number): Arb<readonly Requirement[]> {
  const bound = fc.oneof(arbitraryLiteral, arbitraryNumber(environment, 1));
  const one = fc
    .tuple(fc.constantFrom(...orders), someLevels(top))
    .chain(([comparison, levels]) => requirement(comparison, levels, bound));
  return fc.array(one, { minLength: 1, maxLength: 2 });
}

function dated(environment: Environment, top: number): Arb<readonly Requirement[]> {
  const one = fc
    .tuple(fc.constantFrom(...orders), someLevels(top))
    .chain(([comparison, levels]) => requirement(comparison, levels, arbitraryDate(environment, 0)));
  return fc.array(one, { minLength: 1, maxLength: 1 });
}

function conditional(environment: Environment, top: number): Arb<readonly Requirement[]> {
  return someLevels(top)
    .chain((levels) => requirement("condition", levels, arbitraryCondition(environment, 1)))
    .map((each) => [each]);
}

function yesOrNo(top: number): Arb<readonly Requirement[]> {
  const value = fc.boolean().map((each): Expr => ({ kind: "boolean", value: each, origin }));
  return fc
    .tuple(someLevels(top), value)
    .chain(([levels, each]) => requirement("is", levels, fc.constant(each)).map((made) => [made]));
}

type Measured = Pick<Criterion, "measure" | "measureType" | "requirements">;

/** One count over another against shares, higher levels asking more: what most frameworks are made of. */
function ratio(environment: Environment, top: number): readonly Arb<Measured>[] {
  const counts = environment.names.filter(({ type }) => type.kind === "number" && type.form === "count");
  if (counts.length < 2) return [];
  const bounds = fc.array(fc.constantFrom("20%", "25%", "50%", "80%", "100%"), { minLength: top, maxLength: top });
  const parts = fc.tuple(fc.shuffledSubarray([...counts], { minLength: 2, maxLength: 2 }), someLevels(top), bounds);
  return [
    parts.map(([[over, under], levels, values]): Measured => {
      const sorted = values.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
      const entries = levels.map((level, i) => ({ level, value: num(sorted[i] ?? "50%"), origin }));
      const measure = arithmetic(ref(over?.name ?? ""), "/", ref(under?.name ?? ""));
      const measureType: Type = { kind: "number", form: "share", unit: {} };
      return { measure, measureType, requirements: [{ comparison: "atLeast", levels: entries, origin }] };
    }),
  ];
}

function measured(environment: Environment, top: number): Arb<Measured> {
  return fc.oneof(
    ...ratio(environment, top).map((arbitrary) => ({ weight: 6, arbitrary })),
    {
      weight: 5,
      arbitrary: fc
        .tuple(arbitraryNumber(environment, 2), numeric(environment, top))
        .map(([measure, requirements]): Measured => ({ measure, measureType: plain(), requirements })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(arbitraryCondition(environment, 1), yesOrNo(top))
        .map(([measure, requirements]): Measured => ({ measure, measureType: boolean, requirements })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(arbitraryDate(environment, 1), dated(environment, top))
        .map(([measure, requirements]): Measured => ({ measure, measureType: { kind: "date" }, requirements })),
    },
    { weight: 2, arbitrary: conditional(environment, top).map((requirements): Measured => ({ requirements })) },
  );
}

/** Points of every sort; the score by cases or by a number. */
function arbitraryPoints(environment: Environment): Arb<Points> {
  const cases = fc
    .record({
      cases: fc.array(fc.record({ condition: arbitraryCondition(environment, 1), value: arbitraryLiteral }), {
        minLength: 1,
        maxLength: 3,
      }),
      otherwise: arbitraryLiteral,
    })
    .map((parts): Expr => ({ kind: "cases", ...parts, origin }));
  return fc
    .record({
      sort: fc.constantFrom("points" as const, "points" as const, "bonus" as const, "deduction" as const),
      max: fc.constantFrom("5", "10", "20").map((text) => num(text)),
      score: fc.oneof(cases, arbitraryNumber(environment, 1)),
    })
    .map((parts) => ({ ...parts, origin }));
}

/** One to five criteria in three groups. */
export function arbitraryCriteria(environment: Environment, top: number, scored = false): Arb<readonly Criterion[]> {
  const one = fc.record({
    measured: measured(environment, top),
    class: fc.constantFrom("mandatory" as const, "extension" as const),
    group: fc.constantFrom("cqs", "cqs_sau", "xhs", undefined),
    missing: fc.constantFrom("fails" as const, "fails" as const, "unknown" as const, "excluded" as const),
    nothing: fc.constantFrom("met" as const, "unmet" as const, "missing" as const, "notApplicable" as const),
    points: scored ? fc.option(arbitraryPoints(environment), { nil: undefined, freq: 3 }) : fc.constant(undefined),
    appliesWhen: fc.option(arbitraryCondition(environment, 1), { nil: undefined, freq: 2 }),
  });
  return fc.array(one, { minLength: 1, maxLength: 5 }).map((all) =>
    all.map(({ measured: parts, group, appliesWhen, points, ...rest }, i) =>
      criterion(`${group ?? "chung"}.tc${i + 1}`, {
        ...rest,
        ...parts,
        ...(group !== undefined && { group }),
        ...(points && { points }),
        ...(appliesWhen && { appliesWhen }),
      }),
    ),
  );
}
