/** One text for expressions that say the same: parentheses and spaces gone, lets and constants written out. */

import { toExact } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { nameOf } from "../resolve/declaration.ts";
import { innerExprs } from "../resolve/walk-expr.ts";
import { evaluate } from "./evaluate.ts";
import type { Facts } from "./scope.ts";
import { remembered, type World, worldOf } from "./world.ts";

/** Lets whose text is longer go by their name. */
const longest = 1000;

/** The text of an expression; the same text means the same value. */
export function canonical(expr: ast.Expr, facts: Facts, world: World = worldOf()): string {
  const value = evaluate(expr, facts, world);
  if (typeof value === "object" && value !== null) return toExact(value);
  if (value !== undefined && expr.kind !== "nameExpr") return String(value);
  const of = (inner: ast.Expr): string => canonical(inner, facts, world);
  switch (expr.kind) {
    case "parenthesized":
      return of(expr.inner);
    case "nameExpr": {
      const declaration = facts.references.get(expr.name)?.declaration;
      if (declaration?.kind === "let" && facts.definitions.has(declaration)) {
        const text = remembered(world.memo.texts, declaration, () => of(declaration.node.value));
        if (text.length <= longest) return text;
      }
      return declaration ? `${declaration.kind}:${declaration.name}` : nameOf(expr.name);
    }
    case "binary": {
      const sides = [of(expr.left), of(expr.right)];
      if (expr.operator === "+" || expr.operator === "*") sides.sort();
      return `(${sides.join(` ${expr.operator} `)})`;
    }
    case "unary":
      return `${expr.operator}(${of(expr.operand)})`;
    case "call":
      return `${nameOf(expr.function)}(${expr.arguments.map(of).join(", ")})${expr.places ? ` to ${expr.places.digits} ${expr.mode ?? ""}` : ""}`;
    case "in":
      return `${of(expr.operand)} in {${expr.members.map(nameOf).toSorted().join(",")}}`;
    case "byClass":
      return `by ${nameOf(expr.class)} {${expr.cases.map((each) => (each.kind === "error" ? "?" : `${each.member ? nameOf(each.member) : ""}:${of(each.value)}`)).join(",")}}`;
    case "dated":
      return `{${expr.cases.map((each) => (each.kind === "error" ? "?" : `${each.from.text}:${of(each.value)}`)).join(",")}}`;
    case "rounded":
      return `round(${of(expr.operand)}, ${expr.places.digits}, ${expr.mode})`;
    case "quantified": {
      const amount = expr.quantifier && "amount" in expr.quantifier ? of(expr.quantifier.amount) : "";
      return `${expr.quantifier?.kind ?? "all"} ${amount} {${innerExprs(expr).map(of).join(",")}} ${expr.set.class ?? ""} ${expr.set.group?.text ?? ""} ${expr.status ?? ""} ${expr.at?.text ?? ""}`;
    }
    case "pointsExpr":
      return `points ${expr.aggregate ?? ""} ${expr.code ? nameOf(expr.code) : setText(expr.set)}`;
    case "indexExpr":
      return `index of ${nameOf(expr.group)}`;
    case "statistic":
      return `${expr.statistic} ${expr.ties ?? ""} of (${of(expr.operand)})`;
    case "scores": {
      const { quantifier } = expr;
      const count = quantifier && "amount" in quantifier ? of(quantifier.amount) : "";
      return `${quantifier?.kind ?? "all"} ${count} ${setText(expr.set)} scores ${expr.comparison} ${of(expr.amount)}`;
    }
    case "childrenExpr":
      return `${expr.statistic} of children ${expr.value ? of(expr.value) : ""} where ${expr.where ? of(expr.where) : ""}`;
    case "status":
      return `${nameOf(expr.code)} ${expr.status} ${expr.at?.text ?? ""}`;
    default:
      return `${expr.kind}(${innerExprs(expr).map(of).join(", ")})`;
  }
}

function setText(set: ast.QuantifiedSet | undefined): string {
  const items = (set?.items ?? []).map((item) => (item.kind === "nameExpr" ? nameOf(item.name) : "?"));
  return `${set?.class ?? ""} ${set?.group?.text ?? ""} {${items.join(",")}}`;
}
