/** Points of criteria, as the interpreter's points.ts: a number whose code may also be `excluded`. */

import { invariant, unreachable } from "@khung/diagnostics";
import { fromExact, partsOf, zero, type Criterion, type Group, type PointsExpr, type ScoresExpr } from "@khung/ir";
import { empty, excluded, lost, no, open, yes, type Code } from "./codes.ts";
import type { Expressions, Place, Reading } from "./expressions.ts";
import { holdingCount, unlessAllMissing } from "./logic.ts";
import { arithmetic, better, compared, oneOf } from "./numbers.ts";
import type { BooleanNode, CodeNode } from "./nodes.ts";
import type { Trees } from "./tree.ts";
import { constantNumber, guarded, type NumberValue } from "./values.ts";

/** Points under one reading; each criterion's once. */
export class Points {
  readonly #expressions: Expressions;
  readonly #made = new Map<string, NumberValue>();

  constructor(expressions: Expressions) {
    this.#expressions = expressions;
  }

  get #trees(): Trees {
    return this.#expressions.source.trees;
  }

  /** What a criterion scores: a number, open, lost, or excluded. */
  scored(criterion: Criterion, reading: Reading): NumberValue {
    const name = `${criterion.code} ${reading}`;
    const before = this.#made.get(name);
    if (before) return before;
    const made = this.#scored(criterion, { reading });
    this.#made.set(name, made);
    return made;
  }

  #scored(criterion: Criterion, place: Place): NumberValue {
    const trees = this.#trees;
    const { points } = criterion;
    invariant(points, `${criterion.code} has no points`);
    const applies = criterion.appliesWhen ? this.#expressions.truth(criterion.appliesWhen, place) : trees.code(yes);
    const most = this.#expressions.number(points.max, place);
    const score = this.#expressions.number(points.score, place);
    const none = constantNumber(zero, trees);
    const within = better("max", none, better("min", score, most, trees), trees);
    const found = guarded(trees.leastCode([applies, most.code]), score.code, trees);
    const missing = (code: Code): Code => {
      if (place.reading !== "official" && code === open) return open;
      if (criterion.missing === "unknown") return code;
      return criterion.missing === "fails" ? yes : excluded;
    };
    const noMost = trees.codeIn(most.code, [open, lost, empty]);
    const mapped = trees.mapCodes(found, (code): Code => {
      if (code === open || code === lost) return missing(code);
      return code === empty ? emptyCode(criterion, missing) : code;
    });
    const fullless =
      criterion.nothing === "met" ? trees.and([trees.codeIn(found, [empty]), noMost]) : trees.truth(false);
    const code = trees.caseOf(
      [
        [trees.codeIn(applies, [no]), trees.code(excluded)],
        [fullless, trees.code(excluded)],
      ],
      mapped,
    );
    const full: NumberValue = criterion.nothing === "met" ? most : none;
    const value = oneOf(
      [
        [trees.codeIn(found, [yes]), within],
        [trees.codeIn(found, [empty]), full],
      ],
      none,
      trees,
    );
    return { kind: "number", code, ...value };
  }

  /** What an expression over points comes to. */
  of(expr: PointsExpr, criteria: readonly Criterion[], reading: Reading): NumberValue {
    const trees = this.#trees;
    const parts = criteria.map((criterion) => ({
      criterion,
      value: expr.of === "max" ? this.#attainable(criterion, reading) : this.scored(criterion, reading),
    }));
    const lacking = trees.leastCode(parts.map(({ value }) => present(value.code, trees)));
    if (expr.aggregate === "sum" && expr.of === "earned" && criteria.length > 1)
      return { ...this.#total(parts, reading), code: lacking };
    if (expr.aggregate !== "sum") return this.#extreme(expr.aggregate, parts, lacking);
    const [only] = parts;
    if (only && parts.length === 1) {
      const { code } = only.value;
      return { ...only.value, code: trees.mapCodes(code, (each) => (each === excluded ? empty : each)) };
    }
    return { ...this.#sum(parts.map(({ value }) => value)), code: lacking };
  }

  /** The sum of what is there, what is not counting as 0. */
  #sum(values: readonly NumberValue[]): NumberValue {
    const trees = this.#trees;
    const none = constantNumber(zero, trees);
    return values.reduce((sum, value) => arithmetic("+", sum, counted(value, trees), trees), none);
  }

  /** Deductions taken away, and of a pool of bonus or deduction points no more than it has. */
  #total(
    parts: readonly { readonly criterion: Criterion; readonly value: NumberValue }[],
    reading: Reading,
  ): NumberValue {
    const trees = this.#trees;
    const { module } = this.#expressions.source;
    const pools = new Map<Group, NumberValue[]>();
    let sum = constantNumber(zero, trees);
    const count = (sort: string, value: NumberValue): void => {
      sum = arithmetic(sort === "deduction" ? "-" : "+", sum, value, trees);
    };
    for (const { criterion, value } of parts) {
      const pool = poolOf(criterion, module.groups);
      if (pool) pools.set(pool, [...(pools.get(pool) ?? []), value]);
      else count(criterion.points?.sort ?? "points", counted(value, trees));
    }
    for (const [{ points }, values] of pools) {
      const value = this.#sum(values);
      const most = points && this.#expressions.number(points.max, { reading });
      const capped = most ? capOf(value, most, trees) : value;
      count(points?.sort ?? "points", capped);
    }
    return sum;
  }

  #extreme(which: "min" | "max", parts: readonly { readonly value: NumberValue }[], lacking: CodeNode): NumberValue {
    const trees = this.#trees;
    const [first, ...rest] = parts.map(({ value }) => value);
    if (!first) return { ...constantNumber(zero, trees), code: trees.code(empty) };
    const outside = (value: NumberValue): BooleanNode => trees.codeIn(value.code, [excluded]);
    const found = rest.reduce((best, each): NumberValue => {
      const both = better(which, best, each, trees);
      const code = trees.caseOf([[trees.and([outside(best), outside(each)]), trees.code(excluded)]], trees.code(yes));
      const value = oneOf(
        [
          [outside(best), each],
          [outside(each), best],
        ],
        both,
        trees,
      );
      return { kind: "number", code, ...value };
    }, first);
    const code = trees.caseOf(
      [
        [trees.codeIn(lacking, [open, lost, empty]), lacking],
        [outside(found), trees.code(empty)],
      ],
      trees.code(yes),
    );
    return { ...found, code };
  }

  /** The points that a criterion adds to the attainable total. */
  #attainable(criterion: Criterion, reading: Reading): NumberValue {
    const trees = this.#trees;
    const { points } = criterion;
    invariant(points, `${criterion.code} has no points`);
    if (points.sort !== "points") return { ...constantNumber(zero, trees), code: trees.code(excluded) };
    const scored = this.scored(criterion, reading);
    const most = this.#expressions.number(points.max, { reading });
    const opens = reading !== "official" && mayBeExcluded(criterion);
    const code = trees.caseOf(
      [
        [trees.codeIn(scored.code, opens ? [open, lost, excluded] : [excluded]), scored.code],
        [trees.codeIn(most.code, [empty]), trees.code(excluded)],
      ],
      most.code,
    );
    return { ...most, code };
  }

  /** Whether as many criteria score so much as the quantifier asks; excluded ones leave both sides. */
  scores(expr: ScoresExpr, criteria: readonly Criterion[], reading: Reading): CodeNode {
    const trees = this.#trees;
    const amount = this.#expressions.number(expr.amount, { reading });
    const codes = criteria.map((criterion) => {
      const scored = this.scored(criterion, reading);
      const { points } = criterion;
      invariant(points, `${criterion.code} has no points`);
      const bound =
        expr.unit === "share"
          ? arithmetic("*", this.#expressions.number(points.max, { reading }), amount, trees)
          : amount;
      const inside = { ...scored, code: present(scored.code, trees) };
      const truth = compared(expr.comparison === "atLeast" ? ">=" : "<=", inside, bound, trees);
      return trees.caseOf([[trees.codeIn(scored.code, [excluded]), trees.code(excluded)]], truth.code);
    });
    const counted = holdingCount(expr.quantifier, codes, trees);
    const ofNone =
      "unit" in expr.quantifier && expr.quantifier.unit === "share" && criteria.every((each) => mayBeExcluded(each));
    return reading !== "official" && ofNone ? unlessAllMissing(codes, counted, trees) : counted;
  }

  /** The index of the framework or of a group: a weighted mean of what is not excluded. */
  index(group: string | undefined, reading: Reading): NumberValue {
    const trees = this.#trees;
    const { module, refuse } = this.#expressions.source;
    const { criteria, groups } = partsOf(module, group);
    const found = module.groups.find(({ name }) => name === group);
    const mean = group === undefined ? module.index : found?.index;
    invariant(mean, `no index of ${group ?? module.id}`);
    if (mean.kind === "geometric") refuse("KH8001", found?.origin ?? module.origin, "geometric mean");
    const parts = [
      ...criteria.map((each) => ({ weight: each.weight, value: this.scored(each, reading) })),
      ...groups.map((each) => ({ weight: each.weight, value: this.index(each.name, reading) })),
    ];
    const lacking = trees.leastCode(parts.map(({ value }) => present(value.code, trees)));
    const left = trees.or(parts.map(({ value }) => inside(value, trees)));
    const code = trees.caseOf(
      [
        [trees.codeIn(lacking, [open, lost]), lacking],
        [left, trees.code(yes)],
      ],
      trees.code(excluded),
    );
    return { ...this.mean(parts), code };
  }

  /** The weighted arithmetic mean of the values that are not excluded. */
  mean(parts: readonly { readonly weight: string | undefined; readonly value: NumberValue }[]): NumberValue {
    const trees = this.#trees;
    const none = constantNumber(zero, trees);
    let [total, weights] = [none, none];
    for (const { weight, value } of parts) {
      const share = constantNumber(fromExact(weight ?? "1"), trees);
      total = arithmetic("+", total, arithmetic("*", counted(value, trees), share, trees), trees);
      const part: NumberValue = { ...none, ...oneOf([[inside(value, trees), share]], none, trees) };
      weights = arithmetic("+", weights, part, trees);
    }
    return { ...arithmetic("/", total, weights, trees), code: trees.code(yes) };
  }
}

/** Whether a value is not excluded. */
function inside({ code }: NumberValue, trees: Trees): BooleanNode {
  return trees.codeIn(code, [yes, no, open, lost, empty]);
}

function emptyCode({ nothing }: Criterion, missing: (code: Code) => Code): Code {
  switch (nothing) {
    case "met":
    case "unmet":
      return yes;
    case "notApplicable":
      return excluded;
    case "missing":
    case undefined:
      return missing(lost);
    default:
      return unreachable(nothing);
  }
}

/** What is excluded lacks nothing. */
function present(code: CodeNode, trees: Trees): CodeNode {
  return trees.mapCodes(code, (each) => (each === excluded ? yes : each));
}

/** A number that is 0 where there is none. */
function counted(value: NumberValue, trees: Trees): NumberValue {
  const none = constantNumber(zero, trees);
  return { ...none, ...oneOf([[trees.codeIn(value.code, [yes]), value]], none, trees) };
}

/** No more than `most`, where that is known. */
function capOf(value: NumberValue, most: NumberValue, trees: Trees): NumberValue {
  const capped = better("min", value, most, trees);
  return { ...value, ...oneOf([[trees.codeIn(most.code, [yes]), capped]], value, trees) };
}

/** Whether data that come in, or stay away, may leave a criterion out of the attainable total. */
export function mayBeExcluded({ appliesWhen, nothing, missing }: Criterion): boolean {
  return appliesWhen !== undefined || missing === "excluded" || nothing === "notApplicable" || nothing === "met";
}

/** The innermost group of bonus or deduction points of a criterion. */
function poolOf({ points, group }: Criterion, groups: readonly Group[]): Group | undefined {
  if (points?.sort === "points") return undefined;
  let name = group;
  while (name !== undefined) {
    const found = groups.find((each) => each.name === name);
    if (found?.points && found.points.sort !== "points") return found;
    name = found?.parent;
  }
  return undefined;
}
