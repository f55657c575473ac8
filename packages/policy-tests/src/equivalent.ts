/**
 * Mutants that provably change nothing, where that is cheap to show. What is not shown here counts.
 *
 * 1. `whole`: a measure that is always a whole number passes two bounds alike when no whole number lies between them.
 * 2. `sign`: a measure that is never negative passes two bounds alike when both are below all it can be.
 * 3. `open`: missing data counted as unmet or as open cannot be told apart where every level rule only asks for criteria to be met,
 *    nothing is missing for good, and so no rule that holds rests on either. Never of a criterion with points.
 * 4. `cut`: a step gives more than all points, or less than none, before and after: it counts as all or none both times.
 */

import {
  ceiling,
  compare,
  equals,
  expressionsOf,
  floor,
  fromExact,
  isInteger,
  max,
  min,
  toExact,
  walkExpr,
  zero,
  type Comparison,
  type Criterion,
  type Expr,
  type Module,
  type Rational,
} from "@khung/ir";
import type { Mutant } from "./mutant.ts";

/** Why a mutant is the same framework. */
export type EquivalenceReason = "whole" | "sign" | "open" | "cut";

/** The reason; undefined when none is shown. */
export function equivalenceOf(mutant: Mutant, before: Module): EquivalenceReason | undefined {
  const { touch, kind } = mutant;
  if (touch.kind !== "criterion") return undefined;
  const after = mutant.change(before);
  const find = ({ criteria }: Module) => criteria.find(({ code }) => code === touch.code);
  const [old, changed] = [find(before), find(after)];
  if (!old || !changed) return undefined;
  if (kind === "missing") return sameWhenMissing(old, changed, before) ? "open" : undefined;
  if (kind === "threshold" || kind === "comparison") return sameBounds(old, changed, before);
  if (kind === "number" || kind === "swapped") return sameSteps(old, changed) ? "cut" : undefined;
  return undefined;
}

/** Whether every step counts the same once cut at 0 and at the points, and nothing else differs. */
function sameSteps({ points: old, ...rest }: Criterion, { points: changed, ...other }: Criterion): boolean {
  if (old?.score.kind !== "cases" || changed?.score.kind !== "cases" || old.max.kind !== "number") return false;
  if (
    old.max !== changed.max ||
    Object.entries(rest).some(([key, value]) => other[key as keyof typeof other] !== value)
  )
    return false;
  const [before, after] = [old.score, changed.score].map(({ cases, otherwise }) => [
    ...cases.map(({ value }) => value),
    otherwise,
  ]);
  const most = fromExact(old.max.value);
  const cutAt = (expr: Expr | undefined) =>
    expr?.kind === "number" ? toExact(max(zero, min(fromExact(expr.value), most))) : undefined;
  const { cases } = changed.score;
  return (
    old.score.cases.every(({ condition }, i) => condition === cases[i]?.condition) &&
    (before ?? []).every(
      (value, i) => value === after?.[i] || (cutAt(value) !== undefined && cutAt(value) === cutAt(after?.[i])),
    )
  );
}

function sameBounds(old: Criterion, changed: Criterion, module: Module): EquivalenceReason | undefined {
  const { measure } = old;
  if (!measure || measure !== changed.measure) return undefined;
  const differing = old.requirements.flatMap((requirement, i) =>
    requirement.levels.flatMap((entry, j) => {
      const other = changed.requirements[i];
      const to = other?.levels[j];
      if (!other || !to || (entry === to && other.comparison === requirement.comparison)) return [];
      return [{ entry, from: cut(requirement.comparison, entry.value), to: cut(other.comparison, to.value) }];
    }),
  );
  if (differing.length === 0 || differing.some(({ from, to, entry }) => !from || !to || entry.upper)) return undefined;
  const all = (test: (from: Cut, to: Cut) => boolean) =>
    differing.every(({ from, to }) => from && to && from.up === to.up && test(from, to));
  if (isWhole(measure, module) && all((from, to) => equals(wholeCut(from), wholeCut(to)))) return "whole";
  if (isNeverNegative(measure, module) && all((from, to) => belowAll(from) && belowAll(to))) return "sign";
  return undefined;
}

/** `up`: holds from the bound on; else up to it. `side`: whether the bound itself belongs to the higher part. */
interface Cut {
  readonly up: boolean;
  readonly value: Rational;
  readonly side: "at" | "beyond";
}

function cut(comparison: Comparison, value: Expr): Cut | undefined {
  if (value.kind !== "number") return undefined;
  const exact = fromExact(value.value);
  switch (comparison) {
    case "atLeast":
      return { up: true, value: exact, side: "at" };
    case "moreThan":
      return { up: true, value: exact, side: "beyond" };
    case "atMost":
      return { up: false, value: exact, side: "beyond" };
    case "lessThan":
      return { up: false, value: exact, side: "at" };
    default:
      return undefined;
  }
}

/** The least whole number of the higher part. */
function wholeCut({ value, side }: Cut): Rational {
  if (side === "at") return ceiling(value);
  const least = floor(value);
  return { numerator: least.numerator + 1n, denominator: 1n };
}

/** Whether everything from 0 on is in the higher part. */
function belowAll({ value, side }: Cut): boolean {
  const order = compare(value, zero);
  return side === "at" ? order <= 0 : order < 0;
}

function isWhole(expr: Expr, module: Module): boolean {
  if (expr.kind === "number") return isInteger(fromExact(expr.value));
  if (expr.kind === "arithmetic")
    return expr.operator !== "/" && isWhole(expr.left, module) && isWhole(expr.right, module);
  return isCount(expr, module);
}

function isCount(expr: Expr, { inputs }: Module): boolean {
  if (expr.kind !== "input") return false;
  const type = inputs.find(({ name }) => name === expr.name)?.type;
  return type?.kind === "number" && type.form === "count";
}

function isNeverNegative(expr: Expr, module: Module): boolean {
  if (expr.kind === "number") return fromExact(expr.value).numerator >= 0n;
  if (expr.kind === "arithmetic")
    return expr.operator !== "-" && isNeverNegative(expr.left, module) && isNeverNegative(expr.right, module);
  return isCount(expr, module);
}

function sameWhenMissing(old: Criterion, changed: Criterion, module: Module): boolean {
  // Unmet scores nothing; what is open has no score.
  if (old.points || old.missing === "excluded" || changed.missing === "excluded") return false;
  return (
    old.nothing !== "missing" && !hasDated(module) && module.levels.every(({ rule }) => !rule || asksOnlyMet(rule))
  );
}

function hasDated(module: Module): boolean {
  let found = false;
  for (const top of expressionsOf(module))
    walkExpr(top, ({ kind }) => {
      found ||= kind === "dated";
    });
  return found;
}

/** Conditions that more criteria met can only help, and that no share of none can decide. */
function asksOnlyMet(rule: Expr): boolean {
  switch (rule.kind) {
    case "criteria":
      return (
        rule.status === "met" &&
        rule.quantifier.kind !== "atMost" &&
        !("unit" in rule.quantifier && rule.quantifier.unit === "share")
      );
    case "and":
    case "or":
      return rule.operands.every(asksOnlyMet);
    default:
      return false;
  }
}
