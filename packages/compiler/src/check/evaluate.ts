/**
 * The value of an expression as far as it is known while compiling: constants, and witnesses that the region solver made up.
 *
 * In: an expression, and a world that may know some inputs. Out: a value, `null` for missing (an empty denominator too), or
 * undefined where the world does not say. Exact; never throws.
 */

import {
  abs,
  add,
  compare,
  daysBetween,
  divide,
  fromInteger,
  holdsOfOrder,
  interpolate,
  irrational,
  irrationals,
  isRational,
  max,
  min,
  multiply,
  negate,
  type Rational,
  round,
  subtract,
  sum,
  yearsBetween,
  zero,
} from "@khung/ir";
import type { ast } from "@khung/syntax";
import { type Declaration, type DeclarationOf, levelNumber, nameOf } from "../resolve/declaration.ts";
import { readable } from "../resolve/framework.ts";
import { isHuge, isIrrational, literalValue } from "./numbers.ts";
import type { Facts } from "./scope.ts";
import { type Known, remembered, type World, worldOf } from "./world.ts";

/** The value of an expression in a world. */
export function evaluate(expr: ast.Expr, facts: Facts, world: World = worldOf()): Known {
  const of = (inner: ast.Expr): Known => evaluate(inner, facts, world);
  switch (expr.kind) {
    case "number":
      return literalValue(expr);
    case "boolean":
      return expr.value;
    case "date":
      return expr.text;
    case "asOfExpr":
      // A world stands for a whole period, of which its date is only the first day.
      return undefined;
    case "nameExpr":
      return valueOf(facts.references.get(expr.name)?.declaration, facts, world);
    case "parenthesized":
      return of(expr.inner);
    case "unary":
      return expr.operator === "not" ? mapBoolean(of(expr.operand), (x) => !x) : mapNumber(of(expr.operand), negate);
    case "binary":
      return binary(expr.operator, of(expr.left), of(expr.right));
    case "between":
      return all([binary(">=", of(expr.operand), of(expr.low)), binary("<=", of(expr.operand), of(expr.high))]);
    case "in": {
      const value = of(expr.operand);
      return typeof value === "string"
        ? expr.members.some((member) => nameOf(member) === value)
        : value === null
          ? null
          : undefined;
    }
    case "reported": {
      const value = of(expr.operand);
      return value === undefined ? undefined : value !== null;
    }
    case "rounded": {
      const places = literalValue(expr.places);
      if (!places || places.denominator !== 1n || places.numerator < 0n || places.numerator > 12n) return undefined;
      return mapNumber(of(expr.operand), (x) => round(x, Number(places.numerator), expr.mode));
    }
    case "interpolate": {
      const points = readable(expr.points).map((point) => [of(point.at), of(point.value)]);
      const all = [of(expr.operand), ...points.flat()];
      if (!all.every(isRational)) return all.includes(null) ? null : undefined;
      const [x, ...rest] = all;
      const known = points.map((_, i) => ({ at: rest[2 * i] ?? zero, value: rest[2 * i + 1] ?? zero }));
      return x && known.length > 0 ? interpolate(x, known) : undefined;
    }
    case "call":
      if (isIrrational(nameOf(expr.function))) return irrationalCall(expr, expr.arguments.map(of));
      return call(nameOf(expr.function), expr.arguments.map(of));
    case "byClass": {
      const subject = facts.references.get(expr.class)?.declaration;
      const member = valueOf(subject, facts, world);
      if (typeof member !== "string") return member === null ? null : undefined;
      const cases = readable(expr.cases);
      const found =
        cases.find((each) => each.member && nameOf(each.member) === member) ?? cases.find((each) => !each.member);
      return found && of(found.value);
    }
    case "dated": {
      const { asOf } = world;
      if (asOf === undefined) return undefined;
      const current = readable(expr.cases).findLast((each) => each.from.text <= asOf);
      return current ? of(current.value) : null;
    }
    case "quantified":
      return expr.set.items && !expr.status ? quantified(expr, expr.set.items.map(of)) : undefined;
    default:
      return undefined;
  }
}

/** The number that an expression is in a world; undefined when it is none, missing or not known. */
export function numberIn(expr: ast.Expr, facts: Facts, world: World = worldOf()): Rational | undefined {
  const value = evaluate(expr, facts, world);
  return isRational(value) ? value : undefined;
}

/** The value of what a name refers to. */
export function valueOf(declaration: Declaration | undefined, facts: Facts, world: World): Known {
  switch (declaration?.kind) {
    case "input":
      return world.member?.(declaration) ?? world.input?.(declaration);
    case "let":
    case "parameter": {
      const type = facts.definitions.get(declaration);
      if (!type || type.kind === "error") return undefined;
      const work = (): Known => evaluate(declaration.node.value, facts, world);
      return world.member?.(declaration) ?? remembered(world.memo.values, declaration, work);
    }
    case "classification":
      return (
        world.member?.(declaration) ??
        remembered(world.memo.values, declaration, () => classOf(declaration, facts, world))
      );
    case "member":
    case "class":
      return declaration.name;
    case "level":
      return fromInteger(levelNumber(declaration));
    default:
      return undefined;
  }
}

function classOf(classification: DeclarationOf<"classification">, facts: Facts, world: World): Known {
  if (facts.definitions.get(classification)?.kind !== "choice") return undefined;
  for (const each of readable(classification.node.classes)) {
    const holds = each.condition ? evaluate(each.condition, facts, world) : true;
    if (holds === true) return nameOf(each.name);
    if (holds !== false) return holds === null ? null : undefined;
  }
  return null;
}

function mapNumber(value: Known, map: (x: Rational) => Rational | undefined): Known {
  return isRational(value) ? map(value) : value === null ? null : undefined;
}

function mapBoolean(value: Known, map: (x: boolean) => boolean): Known {
  return typeof value === "boolean" ? map(value) : value === null ? null : undefined;
}

/** Kleene `and`; what is not known while compiling is weaker than missing. */
function all(values: readonly Known[]): Known {
  if (values.includes(false)) return false;
  return values.every((value) => value === true) ? true : values.includes(undefined) ? undefined : null;
}

function any(values: readonly Known[]): Known {
  return mapBoolean(all(values.map((value) => mapBoolean(value, (x) => !x))), (x) => !x);
}

function binary(operator: ast.BinaryOperator, left: Known, right: Known): Known {
  if (operator === "and") return all([left, right]);
  if (operator === "or") return any([left, right]);
  if (operator === "/" && isRational(right) && right.numerator === 0n) return null;
  if (left === undefined || right === undefined) return undefined;
  if (left === null || right === null) return null;
  if (!isRational(left) || !isRational(right)) {
    const calculates = operator === "+" || operator === "-" || operator === "*" || operator === "/";
    if (calculates || typeof left !== typeof right) return undefined;
    return holdsOfOrder(operator, left < right ? -1 : left === right ? 0 : 1);
  }
  switch (operator) {
    case "+":
      return add(left, right);
    case "-":
      return subtract(left, right);
    case "*":
      return limited(multiply(left, right));
    case "/":
      return limited(divide(left, right) ?? zero);
    default:
      return holdsOfOrder(operator, compare(left, right));
  }
}

function limited(value: Rational): Known {
  return isHuge(value) ? undefined : value;
}

function call(name: string, values: readonly Known[]): Known {
  if (values.includes(undefined)) return undefined;
  if (values.includes(null)) return null;
  const [first, second] = values;
  if (typeof first === "string" && typeof second === "string") {
    if (name === "days_between") return fromInteger(daysBetween(first, second));
    return name === "years_between" ? fromInteger(yearsBetween(first, second)) : undefined;
  }
  const numbers = values.filter(isRational);
  const [start, ...others] = numbers;
  if (!start || numbers.length !== values.length) return undefined;
  switch (name) {
    case "min":
      return others.reduce(min, start);
    case "max":
      return others.reduce(max, start);
    case "sum":
      return sum(numbers);
    case "mean":
      return divide(sum(numbers), fromInteger(numbers.length));
    case "abs":
      return abs(start);
    case "truncate":
      return round(start, 0, "down");
    default:
      return undefined;
  }
}

/** Where there is no such number, it is as with an empty denominator. */
function irrationalCall(expr: ast.CallExpr, values: readonly Known[]): Known {
  const name = nameOf(expr.function);
  const places = expr.places && literalValue(expr.places);
  if (!isIrrational(name) || values.length !== irrationals[name].arguments.length) return undefined;
  if (!places || places.denominator !== 1n || places.numerator < 0n || places.numerator > 12n) return undefined;
  if (!values.every(isRational)) return values.includes(null) ? null : undefined;
  return irrational(name, values, Number(places.numerator), expr.mode ?? "halfEven") ?? null;
}

function quantified(expr: ast.QuantifiedExpr, values: readonly Known[]): Known {
  const { quantifier } = expr;
  if (quantifier?.kind === "any") return any(values);
  if (quantifier?.kind !== "atLeast" && quantifier?.kind !== "atMost") return all(values);
  const amount = literalValue(quantifier.amount);
  if (!amount) return undefined;
  const count = (value: boolean): number => values.filter((each) => each === value).length;
  const needed = quantifier.amount.percent ? multiply(amount, fromInteger(values.length)) : amount;
  // More than there are: rules/sets-large-enough.ts says so.
  if (compare(needed, fromInteger(values.length)) > 0) return undefined;
  const open = values.length - count(true) - count(false);
  const reaches = (n: number): boolean => compare(fromInteger(n), needed) >= 0;
  const unsure = values.includes(undefined) ? undefined : null;
  if (quantifier.kind === "atLeast") return reaches(count(true)) ? true : reaches(count(true) + open) ? unsure : false;
  const exceeds = (n: number): boolean => compare(fromInteger(n), needed) > 0;
  return exceeds(count(true)) ? false : exceeds(count(true) + open) ? unsure : true;
}
