/**
 * Expressions as functions of one input, all else fixed: (a·x + b) / (c·x + d). What is not of that form is undefined.
 *
 * For margins and for candidates of the range search; nothing is decided here, the interpreter checks what comes out.
 */

import {
  add,
  divide,
  fromInteger,
  isRational,
  multiply,
  negate,
  one,
  subtract,
  zero,
  type Expr,
  type Rational,
} from "@khung/ir";
import { caseOf, evaluate, valueAt } from "./evaluate-expr.ts";
import type { Scope } from "./program.ts";
import { isAbsent } from "./truth.ts";

export interface LinearFraction {
  readonly a: Rational;
  readonly b: Rational;
  readonly c: Rational;
  readonly d: Rational;
}

/** An expression as a function of one input at this entity; undefined when something else in it is absent. */
export function linearIn(expr: Expr, input: string, scope: Scope): LinearFraction | undefined {
  const { program } = scope;
  if (!program.inputsOf(expr).has(input)) {
    const value = evaluate(expr, scope);
    return !isAbsent(value) && isRational(value) ? constant(value) : undefined;
  }
  switch (expr.kind) {
    case "input":
      return { a: one, b: zero, c: zero, d: one };
    case "let":
    case "parameter": {
      const definition = (expr.kind === "let" ? program.lets : program.parameters).get(expr.name);
      return definition && linearIn(definition.value, input, scope);
    }
    case "negate": {
      const operand = linearIn(expr.operand, input, scope);
      return operand && { ...operand, a: negate(operand.a), b: negate(operand.b) };
    }
    case "dated": {
      const value = valueAt(expr, program.asOf);
      return value && linearIn(value, input, scope);
    }
    case "byClass": {
      if (program.inputsOf(expr.subject).has(input)) return undefined;
      const subject = evaluate(expr.subject, scope);
      const value = isAbsent(subject) ? undefined : caseOf(expr, subject);
      return value && linearIn(value, input, scope);
    }
    case "call":
      return expr.function === "sum"
        ? sumOf(expr.arguments.map((argument) => linearIn(argument, input, scope)))
        : undefined;
    case "arithmetic": {
      const left = linearIn(expr.left, input, scope);
      const right = linearIn(expr.right, input, scope);
      if (!left || !right) return undefined;
      if (expr.operator === "*") return times(left, right);
      if (expr.operator === "/") return times(left, { a: right.c, b: right.d, c: right.a, d: right.b });
      return expr.operator === "+" ? plus(left, right) : minus(left, right);
    }
    default:
      return undefined;
  }
}

/** The same at every x. */
export function constant(value: Rational): LinearFraction {
  return { a: zero, b: value, c: zero, d: one };
}

function sumOf(all: readonly (LinearFraction | undefined)[]): LinearFraction | undefined {
  return all.reduce((total, each) => total && each && plus(total, each), constant(zero));
}

/** f − g. */
export function minus(f: LinearFraction, g: LinearFraction): LinearFraction | undefined {
  return plus(f, { ...g, a: negate(g.a), b: negate(g.b) });
}

/** f + g where that stays of the form: a common denominator, or one that does not depend on x. */
export function plus(f: LinearFraction, g: LinearFraction): LinearFraction | undefined {
  if (isZero(subtract(multiply(f.c, g.d), multiply(g.c, f.d)))) {
    const ratio = isZero(g.d) ? divide(f.c, g.c) : divide(f.d, g.d);
    return ratio && { ...f, a: add(f.a, multiply(ratio, g.a)), b: add(f.b, multiply(ratio, g.b)) };
  }
  if (isZero(g.a) && isZero(g.c)) {
    const k = divide(g.b, g.d);
    return k && { ...f, a: add(f.a, multiply(k, f.c)), b: add(f.b, multiply(k, f.d)) };
  }
  return isZero(f.a) && isZero(f.c) ? plus(g, f) : undefined;
}

/** f · g where x stays in at most one factor above and one below. */
export function times(f: LinearFraction, g: LinearFraction): LinearFraction | undefined {
  const top = product(f.a, f.b, g.a, g.b);
  const bottom = product(f.c, f.d, g.c, g.d);
  return top && bottom && { a: top[0], b: top[1], c: bottom[0], d: bottom[1] };
}

/** (a·x + b)(c·x + d), when it has no square. */
function product(a: Rational, b: Rational, c: Rational, d: Rational): readonly [Rational, Rational] | undefined {
  if (!isZero(multiply(a, c))) return undefined;
  return [add(multiply(a, d), multiply(b, c)), multiply(b, d)];
}

function isZero(x: Rational): boolean {
  return x.numerator === 0n;
}

/** Where the function may change its sign: its root and its pole. */
export function signChanges({ a, b, c, d }: LinearFraction): readonly Rational[] {
  const root = divide(negate(b), a);
  const pole = divide(negate(d), c);
  return [root, pole].filter((each) => each !== undefined);
}

/** The value at x; undefined at the pole. */
export function valueOf({ a, b, c, d }: LinearFraction, x: Rational): Rational | undefined {
  return divide(add(multiply(a, x), b), add(multiply(c, x), d));
}

/** The next whole numbers below and above, itself if whole, each ≥ 0. */
export function wholeNeighbours(x: Rational): readonly Rational[] {
  const below =
    x.numerator < 0n && x.denominator !== 1n ? x.numerator / x.denominator - 1n : x.numerator / x.denominator;
  return [-1n, 0n, 1n, 2n]
    .map((step) => below + step)
    .filter((each) => each >= 0n)
    .map(fromInteger);
}
