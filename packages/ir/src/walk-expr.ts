/** Going through expressions and everything in a module that holds one. */

import { unreachable } from "@khung/diagnostics";
import type { Expr, Module } from "./ir.ts";

/** The expressions directly inside, in source order. */
export function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case "number":
    case "boolean":
    case "date":
    case "member":
    case "input":
    case "parameter":
    case "let":
    case "classification":
    case "criteria":
    case "points":
    case "index":
    case "level":
    case "asOf":
    // What is inside is of another module.
    case "children":
      return [];
    case "negate":
    case "not":
    case "in":
    case "reported":
    case "statistic":
    case "round":
      return [expr.operand];
    case "arithmetic":
    case "compare":
      return [expr.left, expr.right];
    case "and":
    case "or":
      return expr.operands;
    case "call":
    case "irrational":
      return expr.arguments;
    case "interpolate":
      return [expr.operand, ...expr.points.map(({ value }) => value)];
    case "byClass":
      return [expr.subject, ...expr.cases.map(({ value }) => value), ...(expr.otherwise ? [expr.otherwise] : [])];
    case "dated":
      return expr.cases.map(({ value }) => value);
    case "conditions":
      return expr.conditions;
    case "cases":
      return [...expr.cases.flatMap(({ condition, value }) => [condition, value]), expr.otherwise];
    case "scores":
      return [expr.amount];
    default:
      return unreachable(expr);
  }
}

/** Calls `visit` on an expression and all inside it, parents first. References are not followed. */
export function walkExpr(expr: Expr, visit: (expr: Expr) => void): void {
  visit(expr);
  for (const child of childrenOf(expr)) walkExpr(child, visit);
}

/** Every expression that a module holds at its top, in the order of the module's fields; those of claims, on which no result depends, are left out. */
export function expressionsOf(module: Module): readonly Expr[] {
  const optional = (expr: Expr | undefined): readonly Expr[] => (expr ? [expr] : []);
  return [
    ...module.levels.flatMap(({ rule }) => optional(rule)),
    ...module.ensures.map(({ condition }) => condition),
    ...module.parameters.map(({ value }) => value),
    ...module.lets.map(({ value }) => value),
    ...module.classifications.flatMap(({ classes }) => classes.flatMap(({ condition }) => optional(condition))),
    ...module.groups.flatMap(({ points }) => optional(points?.max)),
    ...module.criteria.flatMap(({ appliesWhen, measure, requirements, points }) => [
      ...optional(appliesWhen),
      ...optional(measure),
      ...requirements.flatMap(({ levels }) => levels.flatMap(({ value, upper }) => [value, ...optional(upper)])),
      ...optional(points?.max),
      ...optional(points?.score),
    ]),
    ...module.outcomes.map(({ condition }) => condition),
    ...module.reports.flatMap(({ value, where }) => [...optional(value), ...optional(where)]),
  ];
}
