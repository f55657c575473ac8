/** Points, for all data at once. Twin: evaluator/src/points.ts */

import { invariant, unreachable } from "@khung/diagnostics";
import {
  fromExact,
  one,
  zero,
  ceiling,
  floor,
  type CasesExpr,
  type Criterion,
  type Expr,
  type Group,
  type PointsExpr,
  type Rational,
  type ScoresExpr,
} from "@khung/ir";
import { compared } from "./encode-compare.ts";
import { arithmetic, call, difference, fixedNumber, numbers } from "./encode-number.ts";
import { always, never, type Formula, type Term } from "./formula.ts";
import { constantForm, constantOf, formText, minus, plus, type Linear, type Fraction } from "./linear.ts";
import type { Scope, Scored } from "./scope.ts";
import {
  absences,
  asCases,
  casesOf,
  conjunction,
  disjunction,
  fixedTruth,
  present,
  truthOf,
  type Absence,
  type Cases,
  type Symbolic,
  type Truth,
} from "./symbolic.ts";

/** How the parts of an expression are encoded (`encode-expr.ts`). */
export interface Encoders {
  readonly encode: (expr: Expr, scope: Scope) => Symbolic;
  readonly encodeTruth: (expr: Expr, scope: Scope) => Truth;
  readonly encodeValue: (expr: Expr, scope: Scope) => Cases;
}

const unit = constantForm(one);
const nought: Fraction = { top: constantForm(zero), bottom: unit };

/** The first case whose condition holds; one that is open or has nothing to measure leaves all after it so. */
export function encodeFirst(
  { cases, otherwise }: CasesExpr,
  scope: Scope,
  { encode, encodeTruth }: Encoders,
): Symbolic {
  const { formulas } = scope.space;
  const { all, any } = formulas;
  let noneTrue: Formula = always;
  let allFalse: Formula = always;
  const opened = { missing: [] as Formula[], nothing: [] as Formula[], wanting: [] as Formula[] };
  const absent = { missing: [] as Formula[], nothing: [] as Formula[], wanting: [] as Formula[] };
  const branches: { readonly when: Formula; readonly value: Symbolic }[] = [];
  const take = (truth: Truth, value: Symbolic): void => {
    const [missing, nothing] = [any(opened.missing), any(opened.nothing)];
    const here = all([noneTrue, truth.yes]);
    absent.missing.push(all([here, missing]));
    absent.nothing.push(all([here, -missing, nothing]));
    absent.wanting.push(all([here, any(opened.wanting)]));
    branches.push({ when: all([allFalse, truth.yes]), value });
    noneTrue = all([noneTrue, -truth.yes]);
    allFalse = all([allFalse, truth.no]);
    opened.missing.push(truth.missing);
    opened.nothing.push(truth.nothing);
    opened.wanting.push(truth.wanting);
  };
  for (const { condition, value } of cases) take(encodeTruth(condition, scope), encode(value, scope));
  take(fixedTruth(true), encode(otherwise, scope));
  const pick = (of: (value: Symbolic) => Formula): Formula =>
    any(branches.map(({ when, value }) => all([when, of(value)])));
  const lacking: Absence = {
    missing: any([...absent.missing, pick((value) => value.missing)]),
    nothing: any([...absent.nothing, pick((value) => value.nothing)]),
    wanting: any([...absent.wanting, pick((value) => value.wanting)]),
  };
  const truths = branches.flatMap(({ when, value }) => (value.kind === "truth" ? [{ when, value }] : []));
  if (truths.length === branches.length) {
    return truthOf(
      any(truths.map(({ when, value }) => all([when, value.yes]))),
      any(truths.map(({ when, value }) => all([when, value.no]))),
      lacking,
    );
  }
  return casesOf(
    branches.flatMap(({ when, value }) =>
      asCases(value).cases.map((each) => ({ when: all([when, each.when]), value: each.value })),
    ),
    lacking,
  );
}

/** What a criterion scores, read as rules read it, or as outcomes do. */
function scoredOf(criterion: Criterion, scope: Scope, encoders: Encoders): Scored {
  const key = `${criterion.code} ${scope.levels ? "known" : "official"}`;
  const before = scope.scored.get(key);
  if (before) return before;
  const made = scoredAfresh(criterion, scope, encoders);
  scope.scored.set(key, made);
  return made;
}

function scoredAfresh(criterion: Criterion, scope: Scope, encoders: Encoders): Scored {
  const { points } = criterion;
  invariant(points, `${criterion.code} has no points`);
  const { space } = scope;
  const { all, any } = space.formulas;
  const applies = criterion.appliesWhen ? encoders.encodeTruth(criterion.appliesWhen, scope) : fixedTruth(true);
  const most = encoders.encodeValue(points.max, scope);
  const score = encoders.encodeValue(points.score, scope);
  const outer = absences(space.formulas, [applies, most]);
  const there = all([-applies.no, -outer.missing, -outer.nothing]);
  const missing = all([-applies.no, any([outer.missing, all([there, score.missing])])]);
  const wanting = all([-applies.no, any([outer.wanting, all([there, score.wanting])])]);
  const nothing = all([-applies.no, any([outer.nothing, all([there, score.nothing])])]);
  const within = call(space, "max", [fixedNumber(zero), call(space, "min", [score, most])]);
  const cases: Scored["cases"][number][] = numbers(within).map(({ when, value }) => ({
    when: all([applies.yes, when]),
    value,
  }));
  const excluded: Formula[] = [applies.no];
  let asMissing: Formula = never;
  switch (criterion.nothing) {
    case "met":
      for (const { when, value } of numbers(most)) cases.push({ when: all([nothing, when]), value });
      excluded.push(all([nothing, any([most.missing, most.nothing])]));
      break;
    case "unmet":
      cases.push({ when: nothing, value: nought });
      break;
    case "notApplicable":
      excluded.push(nothing);
      break;
    case "missing":
    case undefined:
      asMissing = nothing;
      break;
    default:
      return unreachable(criterion.nothing);
  }
  const open = scope.levels ? wanting : never;
  const closed = all([any([missing, asMissing]), -open]);
  if (criterion.missing === "fails") cases.push({ when: closed, value: nought });
  if (criterion.missing === "excluded") excluded.push(closed);
  return {
    cases: cases.filter(({ when }) => when !== never),
    missing: any([open, criterion.missing === "unknown" ? closed : never]),
    wanting: any([open, all([criterion.missing === "unknown" ? closed : never, wanting])]),
    excluded: any(excluded),
  };
}

/** The points that a criterion adds to the attainable total. */
function attainable(criterion: Criterion, scope: Scope, encoders: Encoders): Scored {
  const none = { cases: [], missing: never, wanting: never, excluded: always };
  if (criterion.points?.sort !== "points") return none;
  const { all, any } = scope.space.formulas;
  const { excluded } = scoredOf(criterion, scope, encoders);
  const most = encoders.encodeValue(criterion.points.max, scope);
  return {
    cases: numbers(most).map(({ when, value }) => ({ when: all([-excluded, when]), value })),
    missing: all([-excluded, most.missing]),
    wanting: all([-excluded, most.wanting]),
    excluded: any([excluded, most.nothing]),
  };
}

/** Points of criteria: of one by its cases, of several as a sum of one variable each. */
export function encodePoints(expr: PointsExpr, scope: Scope, encoders: Encoders): Cases {
  const { space } = scope;
  const { all, any } = space.formulas;
  const parts = expr.codes.map((code) => {
    const criterion = scope.module.criteria.find((each) => each.code === code);
    invariant(criterion, `no criterion ${code}`);
    return {
      criterion,
      scored: expr.of === "max" ? attainable(criterion, scope, encoders) : scoredOf(criterion, scope, encoders),
    };
  });
  const missing = any(parts.map(({ scored }) => scored.missing));
  const wanting = any(parts.map(({ scored }) => scored.wanting));
  const [only, second] = parts;
  if (only && !second) {
    const { cases, excluded } = only.scored;
    const nothing = excluded;
    return casesOf(
      cases.map(({ when, value }) => ({ when, value: { kind: "number", ...value } })),
      { missing, nothing, wanting },
    );
  }
  if (expr.aggregate === "sum") {
    const form = expr.of === "earned" ? total(parts, scope, encoders) : sumOf(parts, scope, encoders);
    return casesOf([{ when: -missing, value: { kind: "number", top: form, bottom: unit } }], {
      missing,
      nothing: never,
      wanting,
    });
  }
  const nothing = all([-missing, ...parts.map(({ scored }) => scored.excluded)]);
  const text = `${expr.aggregate} of points ${expr.codes.join(" ")}${scope.label}`;
  return casesOf(
    [{ when: all([-missing, -nothing]), value: { kind: "number", top: space.opaqueValue(text), bottom: unit } }],
    { missing, nothing, wanting },
  );
}

interface Part {
  readonly criterion: Criterion;
  readonly scored: Scored;
}

/** A variable that is what a criterion scores, 0 where it is missing or excluded. */
function variableOf({ criterion, scored }: Part, scope: Scope, encoders: Encoders): Linear {
  const upper = criterion.points && fixedOf(encoders.encodeValue(criterion.points.max, scope));
  // Points below nothing are none, and of a negative maximum there is nothing to be had.
  const bounds = upper && upper.numerator >= 0n ? { lower: zero, upper } : {};
  return scope.space.define(criterion.code, scored.cases, bounds);
}

function fixedOf(value: Cases): Rational | undefined {
  const [only, second] = numbers(value);
  return only?.when === always && !second && constantOf(only.value.bottom)?.numerator === 1n
    ? constantOf(only.value.top)
    : undefined;
}

function sumOf(parts: readonly Part[], scope: Scope, encoders: Encoders): Linear {
  return parts.map((part) => variableOf(part, scope, encoders)).reduce(plus, constantForm(zero));
}

/** The sum: deductions taken away, and of a group of bonus or deduction points no more than the group has. */
function total(parts: readonly Part[], scope: Scope, encoders: Encoders): Linear {
  let sum: Linear = constantForm(zero);
  const count = (sort: string | undefined, form: Linear): void => {
    sum = sort === "deduction" ? minus(sum, form) : plus(sum, form);
  };
  for (const [group, pooled] of Map.groupBy(parts, ({ criterion }) => poolOf(criterion, scope))) {
    if (group?.points) count(group.points.sort, capped(pooled, group.points.max, scope, encoders));
    else for (const part of pooled) count(part.criterion.points?.sort, variableOf(part, scope, encoders));
  }
  return sum;
}

/** The innermost group of bonus or deduction points of a criterion. */
function poolOf({ points, group }: Criterion, { module }: Scope): Group | undefined {
  if (points?.sort === "points") return undefined;
  for (let name = group; name !== undefined;) {
    const found = module.groups.find((each) => each.name === name);
    if (found?.points && found.points.sort !== "points") return found;
    name = found?.parent;
  }
  return undefined;
}

/** No more than so much, together: one variable with the cases of all. */
function capped(
  parts: readonly Part[],
  max: NonNullable<Group["points"]>["max"],
  scope: Scope,
  encoders: Encoders,
): Linear {
  const { space } = scope;
  const sum = parts.map(({ scored }) => filled(scored, scope)).reduce((a, b) => arithmetic(space, "+", a, b));
  const most = encoders.encodeValue(max, scope);
  const least = numbers(call(space, "min", [sum, most]));
  // A most that is absent caps nothing.
  const uncapped = numbers(sum).map(({ when, value }) => ({
    when: space.formulas.all([when, space.formulas.any([most.missing, most.nothing])]),
    value,
  }));
  const cases = [...least, ...uncapped].filter(({ when }) => when !== never);
  return space.define(parts.map(({ criterion }) => criterion.code).join(" and "), cases, {});
}

/** What is scored, 0 where it is missing or excluded. */
function filled({ cases, missing, excluded }: Scored, { space }: Scope): Cases {
  const all = [...cases, { when: space.formulas.any([missing, excluded]), value: nought }];
  return casesOf(all.map(({ when, value }) => ({ when, value: { kind: "number", ...value } })));
}

/**
 * Of criteria that score by cases in two copies of the data: where every case of the one is no less than every case of the other
 * that can hold with it, so is what they score. Lets sums be compared part by part.
 */
export function relateScores(before: Scope, after: Scope, encoders: Encoders): void {
  const { space, module } = before;
  const { all, any } = space.formulas;
  for (const criterion of module.criteria) {
    if (!criterion.points) continue;
    const parts = [before, after].map((scope) => ({ criterion, scored: scoredOf(criterion, scope, encoders) }));
    const [first, second] = parts.map((part, i) => ({
      form: variableOf(part, i === 0 ? before : after, encoders),
      cases: numbers(filled(part.scored, before)),
    }));
    if (!first || !second || formText(first.form) === formText(second.form)) continue;
    for (const [low, high] of [
      [first, second],
      [second, first],
    ] as const) {
      const ordered = low.cases.flatMap((a) =>
        high.cases.map((b) => any([-a.when, -b.when, space.positive(difference(space, b.value, a.value), false)])),
      );
      space.require(any([-all(ordered), space.positive(minus(high.form, low.form), false)]));
    }
  }
}

/** Whether as many criteria score so much as the quantifier asks; excluded ones leave both sides. Twin: `holdingCount` */
export function encodeScores(expr: ScoresExpr, scope: Scope, encoders: Encoders): Truth {
  const { space } = scope;
  const { formulas } = space;
  const { all, any, sum } = formulas;
  const amount = encoders.encodeValue(expr.amount, scope);
  const members = expr.codes.map((code) => {
    const criterion = scope.module.criteria.find((each) => each.code === code);
    invariant(criterion?.points, `no points of ${code}`);
    const { cases, missing, wanting, excluded } = scoredOf(criterion, scope, encoders);
    const most = expr.unit === "share" ? encoders.encodeValue(criterion.points.max, scope) : fixedNumber(one);
    const bound = arithmetic(space, "*", most, amount);
    const value = casesOf(
      cases.map(({ when, value: scored }) => ({ when, value: { kind: "number", ...scored } })),
      { missing, nothing: excluded, wanting },
    );
    const truth = compared(space, expr.comparison === "atLeast" ? ">=" : "<=", value, bound);
    const inside = -excluded;
    const here = (formula: Formula): Formula => all([inside, formula]);
    const lacking = absences(formulas, [{ ...present, missing, wanting }, bound]);
    return {
      inside,
      truth: truthOf(here(truth.yes), here(truth.no), {
        missing: here(lacking.missing),
        nothing: here(lacking.nothing),
        wanting: here(lacking.wanting),
      }),
    };
  });
  const { quantifier } = expr;
  const inner = members.map(({ truth }) => truth);
  if (!("unit" in quantifier)) {
    // What is excluded is true among all and false among any.
    const filled = members.map(({ inside, truth }) =>
      quantifier.kind === "all"
        ? { ...truth, yes: any([-inside, truth.yes]) }
        : { ...truth, no: any([-inside, truth.no]) },
    );
    return quantifier.kind === "all" ? conjunction(formulas, filled) : disjunction(formulas, filled);
  }
  const given = fromExact(quantifier.amount);
  const lacking = absences(formulas, inner);
  const rest = (yes: Formula, no: Formula, nothing: Formula): Truth => {
    const open = all([-yes, -no, -nothing]);
    return truthOf(yes, no, {
      missing: all([open, lacking.missing]),
      nothing: any([nothing, all([open, lacking.nothing])]),
      wanting: all([open, lacking.wanting]),
    });
  };
  const counted = (of: (member: (typeof members)[number]) => Formula, weight: number): readonly Term[] =>
    members.map((each): Term => [weight, of(each)]);
  const holds = (each: (typeof members)[number]): Formula => each.truth.yes;
  const may = (each: (typeof members)[number]): Formula => all([each.inside, -each.truth.no]);
  if (quantifier.unit === "items") {
    const bound = Number(quantifier.kind === "atLeast" ? ceiling(given).numerator : floor(given).numerator + 1n);
    const [enough, short] = [sum(counted(holds, 1), bound), -sum(counted(may, 1), bound)];
    return quantifier.kind === "atLeast" ? rest(enough, short, never) : rest(short, enough, never);
  }
  const [p, q] = [Number(given.numerator), Number(given.denominator)];
  const some = any(members.map(({ inside }) => inside));
  const against = (of: (member: (typeof members)[number]) => Formula, above: number): Formula =>
    sum([...counted(of, q), ...counted((each) => each.inside, -p)], above);
  const yes = quantifier.kind === "atLeast" ? against(holds, 0) : -against(may, 1);
  const no = quantifier.kind === "atLeast" ? -against(may, 0) : against(holds, 1);
  return rest(all([some, yes]), all([some, no]), -some);
}
