/** Expressions with some of their parts replaced; what does not change stays the very same object. */

import type { Expr, Module } from "./ir.ts";

/** Gives `change` every expression inside, innermost first, and last the whole. New kinds of expressions need no line here. */
export function mapExpr(expr: Expr, change: (expr: Expr) => Expr): Expr {
  return mapped(expr, change) as Expr;
}

/** The same for every expression of a module, wherever it stands. */
export function mapModule(module: Module, change: (expr: Expr) => Expr): Module {
  return mapped(module, change) as Module;
}

function mapped(node: unknown, change: (expr: Expr) => Expr): unknown {
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) {
    const items = node.map((item) => mapped(item, change));
    return items.every((item, i) => item === node[i]) ? node : items;
  }
  const before = Object.entries(node);
  const after = before.map(([key, value]) => [key, key === "origin" ? value : mapped(value, change)] as const);
  const whole: object = after.every(([, value], i) => value === before[i]?.[1]) ? node : Object.fromEntries(after);
  return isExpr(whole) ? change(whole) : whole;
}

/** Of what stands in an expression, the expressions have a kind and an origin. */
function isExpr(node: object): node is Expr {
  return "kind" in node && "origin" in node;
}
