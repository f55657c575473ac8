/** Changes inside an expression: numbers a step up and down, comparisons made strict or not, quantities one more or one less. */

import {
  add,
  fromExact,
  printExpr,
  rational,
  subtract,
  toExact,
  walkExpr,
  type CompareExpr,
  type Comparison,
  type Exact,
  type Expr,
  type Origin,
  type Quantifier,
  type Rational,
  type Type,
} from "@khung/ir";
import { numberText } from "./compare-expectation.ts";
import type { MutantKind } from "./mutant.ts";
import { sameSource } from "./rewrite.ts";
import { isShare, lastDigit } from "./steps.ts";

/** One changed expression: what is replaced by what. */
export interface ExprChange {
  readonly kind: Extract<MutantKind, "comparison" | "number" | "quantity">;
  readonly before: string;
  readonly after: string;
  readonly origin: Origin;
  readonly replace: (expr: Expr) => Expr | undefined;
}

const swapped: Readonly<Partial<Record<CompareExpr["operator"], CompareExpr["operator"]>>> = {
  ">=": ">",
  ">": ">=",
  "<=": "<",
  "<": "<=",
};

/** The comparison that differs only where both sides are equal; undefined where there is none. */
export const swappedComparison: Readonly<Partial<Record<Comparison, Comparison>>> = {
  atLeast: "moreThan",
  moreThan: "atLeast",
  atMost: "lessThan",
  lessThan: "atMost",
};

/** Every change inside an expression, in source order. `type`: of its numbers, where they have one of their own. */
export function exprChanges(top: Expr, type?: Type): readonly ExprChange[] {
  const found: ExprChange[] = [];
  walkExpr(top, (expr) => {
    const put = (kind: ExprChange["kind"], after: Expr, before: string, text: string): void => {
      const replace = (each: Expr) => (sameSource(each, expr) ? { ...after, origin: each.origin } : undefined);
      found.push({ kind, before, after: text, origin: expr.origin, replace });
    };
    if (expr.kind === "number") {
      for (const value of nudged(expr.value, type)) {
        const shown = type ?? shareType(isShare(fromExact(expr.value), type));
        put(
          "number",
          { ...expr, value: toExact(value) },
          shownNumber(fromExact(expr.value), shown),
          shownNumber(value, shown),
        );
      }
    } else if (expr.kind === "boolean" && top === expr) {
      put("number", { ...expr, value: !expr.value }, yesNo(expr.value), yesNo(!expr.value));
    } else if (expr.kind === "compare" && swapped[expr.operator]) {
      const after = { ...expr, operator: swapped[expr.operator] ?? expr.operator };
      put("comparison", after, printExpr(expr), printExpr(after));
    } else if (expr.kind === "criteria" || expr.kind === "conditions" || expr.kind === "scores") {
      for (const quantifier of quantifiers(expr.quantifier)) {
        const after = { ...expr, quantifier };
        put("quantity", after, printExpr(expr), printExpr(after));
      }
    }
  });
  return found;
}

/** A number one step of its last digit down and up. */
export function nudged(value: Exact, type: Type | undefined): readonly Rational[] {
  const exact = fromExact(value);
  const step = lastDigit(exact, isShare(exact, type));
  return [subtract(exact, step), add(exact, step)];
}

function quantifiers(quantifier: Quantifier): readonly Quantifier[] {
  if (!("unit" in quantifier)) return [{ kind: quantifier.kind === "all" ? "any" : "all" }];
  const amount = fromExact(quantifier.amount);
  const step = quantifier.unit === "items" ? rational(1n) : lastDigit(amount, true);
  return [subtract(amount, step), add(amount, step)].map((each) => ({ ...quantifier, amount: toExact(each) }));
}

function shareType(share: boolean): Type {
  return { kind: "number", form: share ? "share" : "plain", unit: {} };
}

function shownNumber(value: Rational, type: Type): string {
  return numberText(value, type);
}

function yesNo(value: boolean): string {
  return value ? "yes" : "no";
}
