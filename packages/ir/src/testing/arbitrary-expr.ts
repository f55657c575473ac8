/**
 * Well-typed expressions of every kind, over the names of an environment.
 *
 * Literals and dates are few and close together on purpose, so that values meet thresholds exactly.
 */

import fc from "fast-check";
import { functions } from "../functions.ts";
import type {
  ByClassExpr,
  CompareExpr,
  DatedExpr,
  Expr,
  IrrationalName,
  IsoDate,
  Quantifier,
  RoundingMode,
} from "../ir.ts";
import type { ChoiceType, Type } from "../types.ts";
import { nowhere as origin, num } from "./build-ir.ts";

type Arb<T> = fc.Arbitrary<T>;

/** Something that expressions may name. */
export interface Named {
  readonly kind: "input" | "parameter" | "let" | "classification";
  readonly name: string;
  readonly type: Type;
}

/** What expressions may use. */
export interface Environment {
  readonly names: readonly Named[];
  /** Whether they may use the irrational functions and interpolation. */
  readonly functions?: boolean;
}

/** Dates around which everything happens. */
export const someDates: readonly IsoDate[] = [
  "2024-02-29",
  "2024-12-31",
  "2025-01-01",
  "2025-07-01",
  "2026-01-01",
  "2030-01-01",
];
const modes: readonly RoundingMode[] = ["halfUp", "halfEven", "halfDown", "up", "down"];
const orders: readonly CompareExpr["operator"][] = ["=", "!=", "<", "<=", ">", ">="];

/** Literals that data can hit. */
export const arbitraryLiteral: Arb<Expr> = fc
  .constantFrom("0", "1", "2", "3", "5", "10", "20%", "25%", "50%", "80%", "100%", "1/3", "0.05", "1.5", "12.5", "7")
  .map((text) => num(text));

const arbitraryDateLiteral: Arb<Expr> = fc.constantFrom(...someDates).map((value) => ({ kind: "date", value, origin }));

/** Amounts for quantifiers over so many things. */
export function arbitraryQuantifier(most: number): Arb<Quantifier> {
  const kind = fc.constantFrom("atLeast" as const, "atMost" as const);
  const items = fc.record({
    kind,
    amount: fc.integer({ min: 0, max: most + 1 }).map(String),
    unit: fc.constant("items" as const),
  });
  const share = fc.record({
    kind,
    amount: fc.constantFrom("3/10", "1/2", "1/3", "1", "0"),
    unit: fc.constant("share" as const),
  });
  return fc.oneof(fc.constantFrom({ kind: "all" } as const, { kind: "any" } as const), items, share);
}

function references(environment: Environment, accepts: (type: Type) => boolean): readonly Arb<Expr>[] {
  const fitting = environment.names.filter(({ type }) => accepts(type));
  return fitting.length === 0
    ? []
    : [fc.constantFrom(...fitting).map(({ kind, name }): Expr => ({ kind, name, origin }))];
}

function choices({ names }: Environment): readonly (Named & { readonly type: ChoiceType })[] {
  return names.flatMap(({ kind, name, type }) => (type.kind === "choice" ? [{ kind, name, type }] : []));
}

/** One value a class: some members named, the rest by `else`; or all named. */
function byClass(environment: Environment, value: Arb<Expr>): readonly Arb<Expr>[] {
  const subjects = choices(environment);
  if (subjects.length === 0) return [];
  const make = ({ kind, name, type }: Named & { readonly type: ChoiceType }): Arb<ByClassExpr> => {
    const members = type.members.map((member) => member.name);
    const cases = (of: readonly string[]) =>
      fc.tuple(...of.map((member) => value.map((each) => ({ member, value: each }))));
    const subject: Expr = { kind, name, origin };
    const some = fc.subarray(members, { maxLength: members.length - 1 }).chain(cases);
    return fc.oneof(
      cases(members).map((all): ByClassExpr => ({ kind: "byClass", subject, cases: all, origin })),
      fc
        .tuple(some, value)
        .map(([part, otherwise]): ByClassExpr => ({ kind: "byClass", subject, cases: part, otherwise, origin })),
    );
  };
  return [fc.constantFrom(...subjects).chain(make)];
}

function dated(value: Arb<Expr>): Arb<Expr> {
  const starts = fc.subarray([...someDates], { minLength: 1, maxLength: 3 });
  return starts.chain((froms) =>
    fc
      .tuple(...froms.map((from) => value.map((each) => ({ from, value: each }))))
      .map((cases): DatedExpr => ({ kind: "dated", cases, origin })),
  );
}

/** Expressions that come to a number. `depth` 0: leaves only. */
export function arbitraryNumber(environment: Environment, depth: number): Arb<Expr> {
  const leaves = [arbitraryLiteral, ...references(environment, ({ kind }) => kind === "number")];
  const leaf = fc.oneof(...leaves, ...leaves.slice(1));
  if (depth === 0) return leaf;
  const inner = arbitraryNumber(environment, depth - 1);
  const operator = fc.constantFrom("+", "-", "*", "/", "/", "/");
  const date = arbitraryDate(environment, depth - 1);
  const named = Object.entries(functions).flatMap(([name, { parameters }]): readonly Arb<Expr>[] => {
    const call = (args: readonly Expr[]): Expr => ({ kind: "call", function: name, arguments: args, origin });
    if (parameters.kind === "dates") return [fc.tuple(date, date).map(call)];
    const maxLength = "most" in parameters ? parameters.most : 3;
    return [fc.array(inner, { minLength: parameters.least, maxLength }).map(call)];
  });
  return fc.oneof(
    leaf,
    fc.record({ operator, left: inner, right: inner }).map((parts): Expr => ({ kind: "arithmetic", ...parts, origin })),
    fc.record({ operator, left: leaf, right: leaf }).map((parts): Expr => ({ kind: "arithmetic", ...parts, origin })),
    inner.map((operand): Expr => ({ kind: "negate", operand, origin })),
    fc
      .record({ operand: inner, places: fc.integer({ min: 0, max: 3 }), mode: fc.constantFrom(...modes) })
      .map((parts): Expr => ({ kind: "round", ...parts, origin })),
    fc.oneof(...named),
    ...(environment.functions ? [irrationalCall(leaf), interpolation(leaf)] : []),
    ...byClass(environment, leaf),
    dated(leaf),
  );
}

function irrationalCall(value: Arb<Expr>): Arb<Expr> {
  const how = { places: fc.integer({ min: 0, max: 4 }), mode: fc.constantFrom(...modes) };
  const degree = fc.integer({ min: 1, max: 4 }).map((n): Expr => ({ kind: "number", value: `${n}`, origin }));
  const call = (name: IrrationalName, args: Arb<readonly Expr[]>): Arb<Expr> =>
    fc
      .record({ ...how, arguments: args })
      .map((parts): Expr => ({ kind: "irrational", function: name, ...parts, origin }));
  return fc.oneof(
    call(
      "ln",
      value.map((x) => [x]),
    ),
    call(
      "exp",
      value.map((x) => [x]),
    ),
    call("root", fc.tuple(value, degree)),
    call("power", fc.tuple(value, degree)),
  );
}

function interpolation(value: Arb<Expr>): Arb<Expr> {
  return fc.record({ operand: value, first: value, second: value }).map(({ operand, first, second }): Expr => {
    const points = [
      { at: "0", value: first },
      { at: "5/2", value: second },
    ];
    return { kind: "interpolate", operand, points, origin };
  });
}

/** Expressions that come to a date. */
export function arbitraryDate(environment: Environment, depth: number): Arb<Expr> {
  const leaf = fc.oneof(
    arbitraryDateLiteral,
    fc.constant<Expr>({ kind: "asOf", origin }),
    ...references(environment, ({ kind }) => kind === "date"),
  );
  return depth === 0 ? leaf : fc.oneof(leaf, leaf, ...byClass(environment, leaf));
}

/** Expressions that come to yes or no. `extra`: further leaves (criteria in rules, the level in outcomes). */
export function arbitraryCondition(
  environment: Environment,
  depth: number,
  extra: readonly Arb<Expr>[] = [],
): Arb<Expr> {
  const leaf = fc.oneof(
    ...references(environment, ({ kind }) => kind === "boolean"),
    ...comparisons(environment, Math.max(0, depth - 1)),
    ...extra,
  );
  if (depth === 0) return leaf;
  const inner = arbitraryCondition(environment, depth - 1, extra);
  const several = fc.array(inner, { minLength: 2, maxLength: 3 });
  const anything = environment.names.filter(({ kind }) => kind !== "parameter");
  return fc.oneof(
    leaf,
    leaf,
    fc
      .record({ kind: fc.constantFrom("and" as const, "or" as const), operands: several })
      .map((parts): Expr => ({ ...parts, origin })),
    inner.map((operand): Expr => ({ kind: "not", operand, origin })),
    fc.boolean().map((value): Expr => ({ kind: "boolean", value, origin })),
    several.chain((conditions) =>
      arbitraryQuantifier(conditions.length).map((quantifier): Expr => ({
        kind: "conditions",
        quantifier,
        conditions,
        origin,
      })),
    ),
    ...(anything.length === 0
      ? []
      : [
          fc
            .constantFrom(...anything)
            .map(({ kind, name }): Expr => ({ kind: "reported", operand: { kind, name, origin }, origin })),
        ]),
    ...byClass(environment, leaf),
  );
}

function comparisons(environment: Environment, depth: number): readonly Arb<Expr>[] {
  const compare = (side: Arb<Expr>, operators: readonly CompareExpr["operator"][]): Arb<Expr> =>
    fc
      .record({ operator: fc.constantFrom(...operators), left: side, right: side })
      .map((parts): Expr => ({ kind: "compare", ...parts, origin }));
  const members = choices(environment).flatMap(({ kind, name, type }): readonly Arb<Expr>[] => {
    const names = type.members.map((member) => member.name);
    const subject: Expr = { kind, name, origin };
    return [
      fc
        .subarray(names, { minLength: 1 })
        .map((some): Expr => ({ kind: "in", operand: subject, members: some, origin })),
      fc
        .record({ operator: fc.constantFrom("=" as const, "!=" as const), value: fc.constantFrom(...names) })
        .map(({ operator, value }): Expr => ({
          kind: "compare",
          operator,
          left: subject,
          right: { kind: "member", of: name, value, origin },
          origin,
        })),
    ];
  });
  return [
    compare(arbitraryNumber(environment, depth), orders),
    compare(arbitraryDate(environment, 0), orders),
    ...members,
  ];
}
