/** Level rules, conditions over criteria, reports. */

import fc from "fast-check";
import type { CriteriaExpr, Criterion, Expr, Level, Report } from "../ir.ts";
import { arbitraryCondition, arbitraryNumber, arbitraryQuantifier, type Environment } from "./arbitrary-expr.ts";
import { nowhere as origin } from "./build-ir.ts";

type Arb<T> = fc.Arbitrary<T>;

/** Conditions over criteria. `atLevels` undefined: the level is the rule's own. */
export function criteriaExpr(criteria: readonly Criterion[], atLevels: number | undefined): Arb<CriteriaExpr> {
  const inGroup = (name: string) =>
    criteria.filter(({ group }) => group === name || (name === "cqs" && group === "cqs_sau"));
  const sets: readonly Pick<CriteriaExpr, "set" | "codes">[] = [
    ...(["mandatory", "extension", "criteria"] as const).map((kind) => ({
      set: { class: kind, listed: false },
      codes: criteria.filter((each) => kind === "criteria" || each.class === kind).map(({ code }) => code),
    })),
    ...["cqs", "xhs"].map((group) => ({
      set: { group, listed: false },
      codes: inGroup(group).map(({ code }) => code),
    })),
  ];
  const listed = fc
    .subarray(
      criteria.map(({ code }) => code),
      { minLength: 1 },
    )
    .map((codes) => ({ set: { listed: true }, codes }));
  const at = fc.integer({ min: 1, max: atLevels ?? 1 });
  return fc
    .record({
      of: fc.oneof(fc.constantFrom(...sets), listed),
      status: fc.constantFrom("met", "met", "met", "unmet", "missing", "notApplicable", "reported"),
      quantifier: arbitraryQuantifier(criteria.length),
      level: atLevels === undefined ? fc.constant(undefined) : at,
    })
    .map(({ of, level, ...rest }): CriteriaExpr => ({
      kind: "criteria",
      ...of,
      ...rest,
      ...(level !== undefined && { level }),
      origin,
    }));
}

/** Conditions on points: the total, some of them, or how many criteria score enough. */
export function pointsCondition(criteria: readonly Criterion[]): Arb<Expr> {
  const scored = criteria.filter(({ points }) => points).map(({ code }) => code);
  const some = fc.oneof(fc.constant(scored), fc.subarray(scored));
  const compared = fc
    .record({
      codes: some,
      aggregate: fc.constantFrom("sum" as const, "sum" as const, "min" as const, "max" as const),
      of: fc.constantFrom("earned" as const, "earned" as const, "max" as const),
      operator: fc.constantFrom(">=" as const, ">" as const, "<" as const),
      amount: fc.constantFrom("0", "5", "10", "15"),
    })
    .map(({ codes, aggregate, of, operator, amount }): Expr => ({
      kind: "compare",
      operator,
      left: { kind: "points", of, aggregate, codes, origin },
      right: { kind: "number", value: amount, origin },
      origin,
    }));
  const each = fc
    .record({
      codes: some,
      quantifier: arbitraryQuantifier(scored.length),
      comparison: fc.constantFrom("atLeast" as const, "atMost" as const),
      share: fc.boolean(),
    })
    .map(({ codes, quantifier, comparison, share }): Expr => ({
      kind: "scores",
      quantifier,
      codes,
      comparison,
      amount: { kind: "number", value: share ? "1/2" : "5", origin },
      unit: share ? "share" : "points",
      origin,
    }));
  return fc.oneof(compared, each);
}

/** One level after another, with a rule of its own or the default one. */
export function arbitraryLevels(
  environment: Environment,
  criteria: readonly Criterion[],
  top: number,
): Arb<readonly Level[]> {
  const asked = criteriaExpr(criteria, undefined);
  const plain = arbitraryCondition(environment, 0);
  const fact = criteria.some(({ points }) => points) ? fc.oneof(plain, pointsCondition(criteria)) : plain;
  const joined = fc
    .record({
      kind: fc.constantFrom("and" as const, "and" as const, "or" as const),
      operands: fc.tuple(asked, fc.oneof(asked, asked, fact)),
    })
    .map((parts): Expr => ({ ...parts, origin }));
  const free = arbitraryCondition(environment, 1, [asked, asked, asked]);
  const rule = fc.oneof(
    { weight: 3, arbitrary: asked },
    { weight: 3, arbitrary: joined },
    { weight: 1, arbitrary: free },
  );
  const one = fc.option(rule, { nil: undefined, freq: 3 });
  return fc.tuple(...Array.from({ length: top }, () => one)).map((rules) =>
    rules.map((each, i) => ({
      number: i + 1,
      id: `muc${i + 1}`,
      title: { vi: `Mức ${i + 1}` },
      ...(each && { rule: each }),
      origin,
    })),
  );
}

/** Conditions on the level reached. */
export const levelCondition: Arb<Expr> = fc
  .record({
    operator: fc.constantFrom("=" as const, ">=" as const, "<" as const),
    amount: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ operator, amount }): Expr => ({
    kind: "compare",
    operator,
    left: { kind: "level", origin },
    right: { kind: "number", value: `${amount}`, origin },
    origin,
  }));

/** Up to two reports. */
export function arbitraryReports(environment: Environment, condition: Arb<Expr>): Arb<readonly Report[]> {
  const by = environment.names.filter(
    ({ kind, type }) => type.kind === "choice" && (kind === "input" || kind === "classification"),
  );
  const rest = {
    where: fc.option(condition, { nil: undefined }),
    by:
      by.length === 0
        ? fc.constant(undefined)
        : fc.option(fc.constantFrom(...by.map(({ name }) => name)), { nil: undefined }),
  };
  const counted = fc.record({
    statistic: fc.constantFrom("share" as const, "count" as const),
    value: fc.constant(undefined),
    ...rest,
  });
  const measured = fc.record({
    statistic: fc.constantFrom("sum" as const, "mean" as const, "min" as const, "max" as const),
    value: arbitraryNumber(environment, 1),
    ...rest,
  });
  return fc.array(fc.oneof(counted, measured), { maxLength: 2 }).map((all) =>
    all.map(({ statistic, value, where, by: group }, i) => ({
      name: `bao_cao${i + 1}`,
      statistic,
      ...(value && { value }),
      ...(where && { where }),
      ...(group !== undefined && { by: group }),
      origin,
    })),
  );
}
