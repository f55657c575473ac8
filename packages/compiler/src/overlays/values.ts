/** Values as they are quoted and compared: exact numbers, whatever their form; everything else by structure. */

import { add, compare, divide, multiply, negate, type Rational, subtract, toExact } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { literalValue } from "../check/numbers.ts";
import { nameOf } from "../resolve/declaration.ts";

/** A value of a requirement: one expression, or both bounds. */
export type Value = ast.Expr | ast.Bounds;

const others: ReadonlySet<string> = new Set(["title", "policyWord", "bounds", "startLevel", "score"]);

/** Whether what is quoted is one expression. */
export function isExpr(quoted: ast.Quoted): quoted is ast.Expr {
  return !others.has(quoted.kind);
}

/** Whether what is quoted is a value of a requirement. */
export function isValue(quoted: ast.Quoted): quoted is Value {
  return quoted.kind === "bounds" || isExpr(quoted);
}

const operations = { "+": add, "-": subtract, "*": multiply, "/": divide } as const;

/** The number that an expression of constants is. */
export function constantOf(expr: ast.Expr): Rational | undefined {
  switch (expr.kind) {
    case "number":
      return literalValue(expr);
    case "parenthesized":
      return constantOf(expr.inner);
    case "unary": {
      const operand = expr.operator === "-" ? constantOf(expr.operand) : undefined;
      return operand && negate(operand);
    }
    case "binary": {
      if (!(expr.operator in operations)) return undefined;
      const [left, right] = [constantOf(expr.left), constantOf(expr.right)];
      return left && right && operations[expr.operator as keyof typeof operations](left, right);
    }
    default:
      return undefined;
  }
}

const exprKinds: ReadonlySet<string> = new Set(["number", "parenthesized", "unary", "binary"]);

/** The same text for the same value: `20%`, `0.2` and `1/5` are one. */
export function valueKey(value: ast.Quoted): string {
  return JSON.stringify(value, (key, each: unknown) => {
    if (key === "start" || key === "end") return undefined;
    if (typeof each !== "object" || each === null || !("kind" in each)) return each;
    if (!exprKinds.has(String(each.kind))) return each;
    const expr = each as ast.Expr;
    const constant = constantOf(expr);
    const unit = expr.kind === "number" && expr.unit ? ` ${expr.unit.value}` : "";
    if (constant) return `${toExact(constant)}${unit}`;
    return expr.kind === "parenthesized" ? { kind: "inside", inner: expr.inner } : each;
  });
}

/** Whether two values are one. A title quoted without its English says nothing of it. */
export function sameValue(quoted: ast.Quoted, said: ast.Quoted): boolean {
  if (quoted.kind === "title" && said.kind === "title" && !quoted.english) {
    return quoted.text.value === said.text.value;
  }
  return valueKey(quoted) === valueKey(said);
}

/** Which way a value goes; `mixed` = up in one case and down in another. */
export type Direction = "up" | "down" | "same" | "mixed";

/** The numbers that stand against one another when one value takes the place of another; undefined when that cannot be seen. */
export function pairsOf(before: ast.Expr, after: ast.Expr): readonly (readonly [Rational, Rational])[] | undefined {
  const [from, to] = [constantOf(before), constantOf(after)];
  if (from && to) return [[from, to]];
  const [old, next] = [casesOf(before), casesOf(after)];
  if (old && next && old.subject === next.subject) {
    const keys = new Set([...old.values.keys(), ...next.values.keys()]);
    return joined(
      [...keys].map((key) => {
        const [a, b] = [old.values.get(key) ?? old.values.get(""), next.values.get(key) ?? next.values.get("")];
        return a && b ? pairsOf(a, b) : undefined;
      }),
    );
  }
  if (old) return joined([...old.values.values()].map((value) => pairsOf(value, after)));
  if (next) return joined([...next.values.values()].map((value) => pairsOf(before, value)));
  return undefined;
}

function joined<T>(lists: readonly (readonly T[] | undefined)[]): readonly T[] | undefined {
  const all: T[] = [];
  for (const list of lists) {
    if (!list) return undefined;
    all.push(...list);
  }
  return all;
}

interface Cases {
  readonly subject: string;
  /** By class or date; `""` = else. */
  readonly values: ReadonlyMap<string, ast.Expr>;
}

function casesOf(expr: ast.Expr): Cases | undefined {
  if (expr.kind === "parenthesized") return casesOf(expr.inner);
  const values = new Map<string, ast.Expr>();
  if (expr.kind === "byClass") {
    for (const each of expr.cases)
      if (each.kind !== "error") values.set(each.member ? nameOf(each.member) : "", each.value);
    return { subject: nameOf(expr.class), values };
  }
  if (expr.kind !== "dated") return undefined;
  for (const each of expr.cases) if (each.kind !== "error") values.set(each.from.text, each.value);
  // Dates do not fall on one another unless they are the same ones.
  return { subject: `dates ${[...values.keys()].join(" ")}`, values };
}

/** Which way the numbers go from one value to another; undefined when that cannot be seen. */
export function directionOf(before: ast.Expr, after: ast.Expr): Direction | undefined {
  const pairs = pairsOf(before, after);
  if (!pairs) return valueKey(before) === valueKey(after) ? "same" : undefined;
  const signs = new Set(pairs.map(([from, to]) => compare(to, from)));
  if (signs.has(1) && signs.has(-1)) return "mixed";
  return signs.has(1) ? "up" : signs.has(-1) ? "down" : "same";
}
