/**
 * Between which numbers an expression lies, whatever the data: counts are at least 0, percentages from 0 to 100, and what the
 * framework ensures holds.
 *
 * Sound, not complete: the true range is never wider than the answer.
 */

import { isRational, max, min, type Rational, round, type Type } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { nameOf } from "../resolve/declaration.ts";
import { readable } from "../resolve/framework.ts";
import { unwrap } from "../resolve/walk-expr.ts";
import { canonical } from "./canonical.ts";
import { evaluate, numberIn } from "./evaluate.ts";
import {
  addIntervals,
  divideIntervals,
  type End,
  everything,
  fromZero,
  hull,
  intersect,
  type Interval,
  interval,
  isNonNegative,
  multiplyIntervals,
  negateInterval,
  only,
  zeroToOne,
} from "./intervals.ts";
import type { Facts } from "./scope.ts";
import { remembered, type World } from "./world.ts";

/** Pairs `a <= b` that the framework ensures, by canonical text. */
export type Ensured = ReadonlyMap<string, ReadonlySet<string>>;

/** What conditions that are ensured say about sizes: `a <= b`, `a < b`, `b >= a`, joined by `and`. */
export function ensuredOf(conditions: readonly ast.Expr[], facts: Facts): Ensured {
  const pairs = new Map<string, Set<string>>();
  const visit = (condition: ast.Expr): void => {
    const expr = unwrap(condition);
    if (expr.kind !== "binary") return;
    if (expr.operator === "and") {
      visit(expr.left);
      visit(expr.right);
      return;
    }
    const rising = expr.operator === "<=" || expr.operator === "<" || expr.operator === "=";
    const falling = expr.operator === ">=" || expr.operator === ">" || expr.operator === "=";
    const [left, right] = [canonical(expr.left, facts), canonical(expr.right, facts)];
    if (rising) pairs.set(left, (pairs.get(left) ?? new Set()).add(right));
    if (falling) pairs.set(right, (pairs.get(right) ?? new Set()).add(left));
  };
  conditions.forEach(visit);
  return pairs;
}

/**
 * Whether `small <= large` is ensured. Only in one step: what lies between may be missing, and then it binds nothing.
 */
function isAtMost(small: string, large: string, ensured: Ensured): boolean {
  return small === large || ensured.get(small)?.has(large) === true;
}

/** What ranges are worked out from. */
export interface RangeContext {
  readonly facts: Facts;
  readonly ensured: Ensured;
  readonly world: World;
}

/** The range of a numeric expression. */
export function rangeOf(expr: ast.Expr, context: RangeContext): Interval {
  const { facts, world } = context;
  const value = numberIn(expr, facts, world);
  if (value) return only(value);
  const of = (inner: ast.Expr): Interval => rangeOf(inner, context);
  switch (expr.kind) {
    case "parenthesized":
      return of(expr.inner);
    case "nameExpr":
      return rangeOfName(expr, context);
    case "unary":
      return expr.operator === "-" ? negateInterval(of(expr.operand)) : everything;
    case "binary":
      return rangeOfBinary(expr, context);
    case "byClass":
    case "dated": {
      const [first, ...others] = readable<ast.ByClassCase | ast.DatedCase>(expr.cases).map((each) => of(each.value));
      return first ? others.reduce(hull, first) : everything;
    }
    case "interpolate": {
      const [first, ...others] = readable(expr.points).map((point) => of(point.value));
      return first ? others.reduce(hull, first) : everything;
    }
    case "rounded":
      return roundRange(of(expr.operand), expr, context);
    case "call":
      return rangeOfCall(nameOf(expr.function), expr.arguments.map(of));
    default:
      return everything;
  }
}

/** The range that the type alone gives. */
export function rangeOfType(type: Type | undefined): Interval {
  if (type?.kind !== "number") return everything;
  return type.form === "count" ? fromZero : everything;
}

function rangeOfName(expr: ast.NameExpr, context: RangeContext): Interval {
  const declaration = context.facts.references.get(expr.name)?.declaration;
  switch (declaration?.kind) {
    case "input":
      return declaration.node.type.kind === "percentType"
        ? zeroToOne
        : rangeOfType(context.facts.definitions.get(declaration));
    case "let":
    case "parameter": {
      const type = context.facts.definitions.get(declaration);
      if (!type || type.kind === "error") return everything;
      return remembered(context.world.memo.ranges, declaration, () => rangeOf(declaration.node.value, context));
    }
    default:
      return everything;
  }
}

function rangeOfBinary(expr: ast.BinaryExpr, context: RangeContext): Interval {
  const [a, b] = [rangeOf(expr.left, context), rangeOf(expr.right, context)];
  switch (expr.operator) {
    case "+":
      return addIntervals(a, b);
    case "-": {
      const difference = addIntervals(a, negateInterval(b));
      return partOf(expr.right, expr.left, context) ? intersect(difference, fromZero) : difference;
    }
    case "*":
      return multiplyIntervals(a, b);
    case "/": {
      const quotient = divideIntervals(a, b);
      const part = isNonNegative(a) && isNonNegative(b) && partOf(expr.left, expr.right, context);
      return part ? intersect(quotient, zeroToOne) : quotient;
    }
    default:
      return everything;
  }
}

/** Whether one expression never exceeds another: ensured, equal, or one of its summands where none is below 0. */
function partOf(small: ast.Expr, large: ast.Expr, context: RangeContext): boolean {
  const { facts, ensured, world } = context;
  const text = canonical(small, facts, world);
  if (isAtMost(text, canonical(large, facts, world), ensured)) return true;
  const terms = termsOf(large, context);
  if (terms.length < 2 || !terms.every((term) => isNonNegative(rangeOf(term, context)))) return false;
  return terms.some((term) => isAtMost(text, canonical(term, facts, world), ensured));
}

/** The summands of an expression, lets followed as far as they are few. */
function termsOf(expr: ast.Expr, context: RangeContext, depth = 0): readonly ast.Expr[] {
  const inner = unwrap(expr);
  if (inner.kind === "binary" && inner.operator === "+")
    return [...termsOf(inner.left, context, depth), ...termsOf(inner.right, context, depth)];
  const declaration = inner.kind === "nameExpr" ? context.facts.references.get(inner.name)?.declaration : undefined;
  const type = declaration && context.facts.definitions.get(declaration);
  return declaration?.kind === "let" && type?.kind === "number" && depth < 4
    ? termsOf(declaration.node.value, context, depth + 1)
    : [inner];
}

/** Rounding moves each end by less than one step, and keeps the order. */
function roundRange(range: Interval, expr: ast.RoundedExpr, context: RangeContext): Interval {
  const places = evaluate(expr.places, context.facts);
  if (!isRational(places) || places.denominator !== 1n || places.numerator < 0n || places.numerator > 12n)
    return everything;
  const rounded = (end: End | undefined): End | undefined =>
    end && { value: round(end.value, Number(places.numerator), expr.mode), open: false };
  return interval(rounded(range.low), rounded(range.high));
}

function rangeOfCall(name: string, ranges: readonly Interval[]): Interval {
  const [first, ...others] = ranges;
  if (!first) return everything;
  switch (name) {
    case "sum":
      return others.reduce(addIntervals, first);
    case "mean":
      return others.reduce(hull, first);
    case "min":
      return interval(ends(ranges, "low", min, true), ends(ranges, "high", min, false));
    case "max":
      return interval(ends(ranges, "low", max, false), ends(ranges, "high", max, true));
    case "abs":
      return isNonNegative(first) ? first : fromZero;
    default:
      return everything;
  }
}

/** The least or greatest of ends; with `all`, an infinite end makes the answer infinite. */
function ends(
  ranges: readonly Interval[],
  side: "low" | "high",
  pick: (a: Rational, b: Rational) => Rational,
  all: boolean,
): End | undefined {
  const known = ranges.flatMap((range) => range[side] ?? []);
  const [first, ...others] = known;
  if (!first || (all && known.length < ranges.length)) return undefined;
  return { value: others.reduce((value, end) => pick(value, end.value), first.value), open: false };
}
