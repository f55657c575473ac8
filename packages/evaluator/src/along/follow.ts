/**
 * An expression as a function of one input along a route: (a·x + b) / (c·x + d) within the stretch, as the interpreter would come
 * to it at every value there. Noted on the way: what decides which function it is, and what turns truths.
 *
 * Refuses (`NotLinear`): rounding, irrational functions, products of the input with itself.
 */

import { fromExact, isRational, rational, type ByClassExpr, type Expr, type InterpolateExpr } from "@khung/ir";
import { caseOf, evaluate, evaluateTruth, valueAt } from "../evaluate-expr.ts";
import { constant, minus, plus, times, valueOf, type LinearFraction } from "../linear.ts";
import type { Scope } from "../program.ts";
import { isAbsent } from "../truth.ts";
import { followIndex, followPoints, followScores } from "./follow-points.ts";
import { lesser, required, type Followed, type Purpose } from "./followed.ts";
import { NotLinear, type Route } from "./route.ts";

/** Follows an expression. `scope`: the entity at `here`. */
export function follow(expr: Expr, route: Route, scope: Scope, purpose: Purpose): Followed {
  if (!route.depends(expr)) return isTruth(expr) ? "other" : settled(expr, scope);
  const inner = (each: Expr): Followed => follow(each, route, scope, purpose);
  const number = (each: Expr): Followed => follow(each, route, scope, "keep");
  switch (expr.kind) {
    case "input":
      return { a: rational(1n), b: rational(0n), c: rational(0n), d: rational(1n) };
    case "let":
    case "parameter": {
      const { lets, parameters } = route.program;
      const definition = (expr.kind === "let" ? lets : parameters).get(expr.name);
      return definition ? inner(definition.value) : "other";
    }
    case "classification":
      for (const { condition } of route.program.classifications.get(expr.name)?.classes ?? []) {
        if (condition) number(condition);
      }
      return "other";
    case "negate": {
      const operand = number(expr.operand);
      return operand === "other" ? operand : required(minus(constant(rational(0n)), operand), expr);
    }
    case "arithmetic": {
      const [left, right] = [number(expr.left), number(expr.right)];
      if (expr.operator === "/" && right !== "other" && route.keep(right) === 0) return "other";
      if (left === "other" || right === "other") return "other";
      return required(computed(expr.operator, left, right), expr);
    }
    case "compare": {
      const [left, right] = [number(expr.left), number(expr.right)];
      if (left === "other" || right === "other") return "other";
      if (purpose === "keep") route.keep(required(minus(left, right), expr));
      else route.decide(expr.operator, left, right, expr);
      return "other";
    }
    case "dated": {
      const value = valueAt(expr, route.program.asOf);
      return value ? inner(value) : "other";
    }
    case "byClass":
      number(expr.subject);
      return chosen(expr, scope, inner);
    case "cases":
      for (const { condition, value } of expr.cases) {
        number(condition);
        const truth = evaluateTruth(condition, scope);
        if (truth === true) return isAbsent(evaluate(expr, scope)) ? "other" : inner(value);
      }
      return isAbsent(evaluate(expr, scope)) ? "other" : inner(expr.otherwise);
    case "call":
      return called(expr.function, expr.arguments.map(number), expr, route);
    case "interpolate":
      return interpolated(
        expr,
        number(expr.operand),
        expr.points.map(({ value }) => number(value)),
        route,
      );
    case "points":
      return followPoints(expr, route, scope, follow);
    case "index":
      return followIndex(expr.group, expr, route, scope, follow);
    case "scores":
      followScores(expr, route, scope, purpose, follow);
      return "other";
    case "and":
    case "or":
      for (const operand of expr.operands) inner(operand);
      return "other";
    case "conditions":
      for (const condition of expr.conditions) inner(condition);
      return "other";
    case "not":
      return inner(expr.operand);
    case "in":
    case "reported":
      number(expr.operand);
      return "other";
    // What criteria are asked for is followed with the criteria themselves.
    case "criteria":
      return "other";
    default:
      throw new NotLinear(expr);
  }
}

/** Truths need the place they stand in to be evaluated, and nobody asks for their number. */
function isTruth({ kind }: Expr): boolean {
  return ["criteria", "conditions", "and", "or", "not", "compare", "scores", "in", "reported", "boolean"].includes(
    kind,
  );
}

function settled(expr: Expr, scope: Scope): Followed {
  const value = evaluate(expr, scope);
  return !isAbsent(value) && isRational(value) ? constant(value) : "other";
}

function computed(operator: "+" | "-" | "*" | "/", f: LinearFraction, g: LinearFraction): LinearFraction | undefined {
  if (operator === "*") return times(f, g);
  if (operator === "/") return times(f, { a: g.c, b: g.d, c: g.a, d: g.b });
  return operator === "+" ? plus(f, g) : minus(f, g);
}

function chosen(expr: ByClassExpr, scope: Scope, inner: (each: Expr) => Followed): Followed {
  const subject = evaluate(expr.subject, scope);
  const value = isAbsent(subject) ? undefined : caseOf(expr, subject);
  return value ? inner(value) : "other";
}

function called(name: string, values: readonly Followed[], expr: Expr, route: Route): Followed {
  const known = values.filter((each) => each !== "other");
  const [first, ...rest] = known;
  if (known.length < values.length || !first) return "other";
  switch (name) {
    case "sum":
      return required(sumOf(known), expr);
    case "mean":
      return required(times(required(sumOf(known), expr), constant(rational(1n, BigInt(known.length)))), expr);
    case "min":
    case "max":
      return rest.reduce((best, each) => lesser(best, each, expr, route, name), first);
    case "abs":
      return route.keep(first) < 0 ? required(minus(constant(rational(0n)), first), expr) : first;
    default:
      throw new NotLinear(expr);
  }
}

function sumOf(all: readonly LinearFraction[]): LinearFraction | undefined {
  return all.reduce<LinearFraction | undefined>((f, g) => f && plus(f, g), constant(rational(0n)));
}

function interpolated(expr: InterpolateExpr, x: Followed, values: readonly Followed[], route: Route): Followed {
  if (x === "other" || values.includes("other")) return "other";
  const at = (i: number): LinearFraction => constant(fromExact(expr.points[i]?.at ?? "0"));
  const value = (i: number): LinearFraction => values[i] as LinearFraction;
  const signs = expr.points.map((_, i) => route.keep(required(minus(x, at(i)), expr)));
  const next = signs.findIndex((sign) => sign <= 0);
  if (next <= 0) return value(next < 0 ? values.length - 1 : 0);
  const run = valueOf(required(minus(at(next), at(next - 1)), expr), rational(0n)) ?? rational(1n);
  const part = times(required(minus(x, at(next - 1)), expr), constant(rational(run.denominator, run.numerator)));
  const rise = required(minus(value(next), value(next - 1)), expr);
  return required(plus(value(next - 1), required(times(required(part, expr), rise), expr)), expr);
}
