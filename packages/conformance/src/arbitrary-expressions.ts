/**
 * Source text of expressions that the checker must let through: typed by construction, in the English surface.
 *
 * Shares never meet amounts, units never mix, counts meet whole numbers. Literals are few, so that data hit them exactly.
 */

import type { Chooser } from "./chooser.ts";

/** What numbers can be of. */
export type NumberKind = "count" | "share" | "plain" | "speed" | "money";

/** What may be named in an expression. */
export interface Scope {
  readonly choose: Chooser;
  readonly numbers: Readonly<Record<NumberKind, readonly string[]>>;
  readonly booleans: readonly string[];
  readonly dates: readonly string[];
  /** Choice inputs and classifications, with their members. */
  readonly choices: readonly { readonly name: string; readonly members: readonly [string, ...string[]] }[];
  /** Inputs, for `is reported`. */
  readonly inputs: readonly string[];
}

const literals: Readonly<Record<NumberKind, readonly [string, ...string[]]>> = {
  count: ["1", "2", "5", "10", "100"],
  share: ["50%", "20%", "80%", "12.5%", "1 per 3", "90 per 100"],
  plain: ["1", "0.5", "2", "10", "3.75"],
  speed: ["36", "91", '36 "Mb/s"', "35.5"],
  money: ["1000000", "5", "0.5"],
};

/** Dates around which everything happens. */
export const dates: readonly [string, ...string[]] = [
  "2025-01-01",
  "2024-02-29",
  "2024-12-31",
  "2026-11-22",
  "2030-01-01",
];
const roundings: readonly [string, ...string[]] = ["half up", "half even", "half down", "up", "down"];

function nameOf(kind: NumberKind, { choose, numbers }: Scope): string {
  const [first, ...rest] = numbers[kind];
  return first === undefined ? choose.pick(literals[kind]) : choose.pick([first, ...rest]);
}

/** A literal that may meet numbers of a kind. */
export function literal(kind: NumberKind, { choose }: Scope): string {
  return choose.pick(literals[kind]);
}

/** A number of a kind. `depth` 0: a name. */
export function number(kind: NumberKind, scope: Scope, depth: number): string {
  const { choose } = scope;
  if (depth === 0) return nameOf(kind, scope);
  const inner = (of = kind): string => number(of, scope, depth - 1);
  const special: Readonly<Record<NumberKind, readonly [() => string, ...(() => string)[]]>> = {
    share: [
      () => `(${inner("count")} / ${nameOf("count", scope)})`,
      () => `(${inner("speed")} / ${nameOf("speed", scope)})`,
    ],
    count: [() => `(${inner()} * 2)`, () => `sum(${inner()}, ${inner()})`],
    plain: [
      () => `(${inner("count")} - ${inner("count")})`,
      () => `(-${inner("count")})`,
      () => `years_between(${date(scope)}, ${date(scope)})`,
      () => `days_between(${date(scope)}, ${date(scope)})`,
      () => `(${inner("count")} * ${inner("share")})`,
      () => `truncate(${inner()})`,
      () => `mean(${inner("count")}, ${inner("count")})`,
    ],
    speed: [() => `(${inner()} * 1.5)`, () => `(${inner()} - ${inner()})`],
    money: [() => `(${inner()} / 2)`, () => `(${inner()} * ${inner("share")})`],
  };
  const any: readonly [() => string, ...(() => string)[]] = [
    () => nameOf(kind, scope),
    () => `(${inner()} + ${inner()})`,
    () => `${choose.pick(["min", "max"])}(${inner()}, ${inner()})`,
    () => `(${inner()} rounded to ${choose.below(4)} places ${choose.pick(roundings)})`,
    () => varying(scope, () => number(kind, scope, 0), kind === "count" ? undefined : () => literal(kind, scope)),
  ];
  return choose.once(2) ? choose.pick(special[kind])() : choose.pick(any)();
}

/** One value a class, or one value a period. */
export function varying(scope: Scope, value: () => string, other: (() => string) | undefined = value): string {
  const { choose, choices } = scope;
  const [first, ...rest] = choices;
  if (first && choose.once(2)) {
    const { name, members } = choose.pick([first, ...rest]);
    if (choose.once(2)) return `by ${name} { ${members.map((member) => `${member}: ${value()}`).join(", ")} }`;
    return `by ${name} { ${members[0]}: ${value()}, else: ${other()} }`;
  }
  const starts = choose.some([...dates].toSorted() as [string, ...string[]]);
  return `{ ${starts.map((from) => `from ${from}: ${value()}`).join(", ")} }`;
}

/** A date: a name, a day, or the as-of date. */
export function date({ choose, dates: names }: Scope): string {
  return choose.pick(["as of", ...names, choose.pick(dates)]);
}

/** A condition on data. */
export function condition(scope: Scope, depth: number): string {
  const { choose, booleans, choices, inputs } = scope;
  const kind = choose.pick<NumberKind>(["share", "count", "plain", "speed", "money"]);
  const several = (): string => choose.repeat(3, () => condition(scope, depth - 1)).join(", ");
  const leaves: readonly [() => string, ...(() => string)[]] = [
    () => `${number(kind, scope, 1)} ${choose.pick([">=", ">", "<=", "<", "=", "!="])} ${literal(kind, scope)}`,
    () => `${number(kind, scope, 0)} ${choose.pick([">=", "<", "="])} ${number(kind, scope, 1)}`,
    () => `${number(kind, scope, 0)} between ${literal(kind, scope)} and ${literal(kind, scope)}`,
    () => `${date(scope)} ${choose.pick(["<=", ">", "="])} ${date(scope)}`,
    () => `${choose.pick([inputs[0] ?? "as of", ...inputs])} is reported`,
    ...booleans.map((name) => () => name),
    ...choices.map(
      ({ name, members }) =>
        () =>
          `${name} ${choose.pick(["=", "!="])} ${choose.pick(members)}`,
    ),
    ...choices.map(
      ({ name, members }) =>
        () =>
          `${name} in { ${choose.some(members).join(", ")} }`,
    ),
  ];
  if (depth === 0 || choose.once(2)) return `(${choose.pick(leaves)()})`;
  return choose.pick<() => string>([
    () => `(${condition(scope, depth - 1)} and ${condition(scope, depth - 1)})`,
    () => `(${condition(scope, depth - 1)} or ${condition(scope, depth - 1)})`,
    () => `(not ${condition(scope, depth - 1)})`,
    () => `(${choose.pick(["all", "any"])} of { ${several()} })`,
    () => `(at ${choose.pick(["least", "most"])} ${1 + choose.below(3)} of { ${several()} })`,
  ])();
}
