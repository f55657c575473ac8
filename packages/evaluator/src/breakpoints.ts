/** Values of one input at which a condition may turn, all else fixed. */

import { walkExpr, type Expr, type Rational } from "@khung/ir";
import { linearIn, minus, signChanges } from "./linear.ts";
import type { Scope } from "./program.ts";

/** Where `left` may pass `right` as the input moves. */
export function crossings(left: Expr, right: Expr, input: string, scope: Scope): readonly Rational[] {
  const f = linearIn(left, input, scope);
  const g = f && linearIn(right, input, scope);
  const difference = f && g && minus(f, g);
  return difference ? signChanges(difference) : [];
}

/** The crossings of every comparison inside a condition, lets and classes followed. */
export function conditionCrossings(condition: Expr, input: string, scope: Scope): readonly Rational[] {
  const { program } = scope;
  const found: Rational[] = [];
  const seen = new Set<string>();
  const visit = (expr: Expr): void => {
    if (expr.kind === "compare") found.push(...crossings(expr.left, expr.right, input, scope));
    if (expr.kind !== "let" && expr.kind !== "parameter" && expr.kind !== "classification") return;
    const key = `${expr.kind} ${expr.name}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const inner of definitionOf(expr.kind, expr.name)) walkExpr(inner, visit);
  };
  const definitionOf = (kind: "let" | "parameter" | "classification", name: string): readonly Expr[] => {
    if (kind === "classification") {
      return (program.classifications.get(name)?.classes ?? []).flatMap(({ condition: each }) => (each ? [each] : []));
    }
    const definition = (kind === "let" ? program.lets : program.parameters).get(name);
    return definition ? [definition.value] : [];
  };
  walkExpr(condition, visit);
  return found;
}
