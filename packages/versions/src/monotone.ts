/**
 * The direction of a condition whose text shows it: only bounds moved, and each in the same way. For rules that the prover does not
 * read, such as those over points.
 *
 * Sound: what is true after the stricter one was true before, and what is missing stays missing. Everything else is not told.
 */

import { compare, fromExact, type Exact, type Expr, type Quantifier } from "@khung/ir";
import { canonicalText } from "./canonical.ts";

/** `stricter`: whatever fulfils the second fulfils the first. */
export type Direction = "same" | "stricter" | "looser";

/** Which way a condition goes; undefined: not told. */
export function directionOfCondition(before: Expr, after: Expr): Direction | undefined {
  if (canonicalText(before) === canonicalText(after)) return "same";
  switch (before.kind) {
    case "and":
    case "or":
      return after.kind === before.kind ? all(before.operands, after.operands) : undefined;
    case "not":
      return after.kind === "not" ? opposite(directionOfCondition(before.operand, after.operand)) : undefined;
    case "conditions":
      if (after.kind !== "conditions" || !counts(before.quantifier) || !sameBut(before, after, "conditions"))
        return undefined;
      return all(before.conditions, after.conditions);
    case "compare":
      return after.kind === "compare" ? ofBound(before, after) : undefined;
    case "criteria":
      return after.kind === "criteria" && sameBut(before, after, "quantifier")
        ? ofQuantity(before.quantifier, after.quantifier)
        : undefined;
    case "scores": {
      if (after.kind !== "scores" || !counts(before.quantifier) || !sameBut(before, after, "amount")) return undefined;
      const moved = numbers(before.amount, after.amount);
      return before.comparison === "atLeast" ? moved : opposite(moved);
    }
    default:
      return undefined;
  }
}

/** Quantities that are harder to reach the less there is: all, any, at least. */
function counts({ kind }: Quantifier): boolean {
  return kind !== "atMost";
}

function sameBut(before: Expr, after: Expr, key: string): boolean {
  return canonicalText({ ...before, [key]: undefined }) === canonicalText({ ...after, [key]: undefined });
}

function all(before: readonly Expr[], after: readonly Expr[]): Direction | undefined {
  if (before.length !== after.length) return undefined;
  let direction: Direction = "same";
  for (const [i, each] of before.entries()) {
    const other = after[i];
    const own = other && directionOfCondition(each, other);
    if (own === undefined || (own !== "same" && direction !== "same" && own !== direction)) return undefined;
    if (own !== "same") direction = own;
  }
  return direction;
}

type Compare = Extract<Expr, { kind: "compare" }>;

/** A bound on the right, upper or lower before and after, what is compared being the same; without the bound itself is stricter. */
function ofBound(before: Compare, after: Compare): Direction | undefined {
  const [a, b] = [sides[before.operator], sides[after.operator]];
  if (!a || !b || a.lower !== b.lower || canonicalText(before.left) !== canonicalText(after.left)) return undefined;
  const moved =
    canonicalText(before.right) === canonicalText(after.right) ? "same" : numbers(before.right, after.right);
  if (moved !== "same") return a.lower ? moved : opposite(moved);
  return a.strict === b.strict ? "same" : b.strict ? "stricter" : "looser";
}

const sides: Readonly<Partial<Record<Compare["operator"], { readonly lower: boolean; readonly strict: boolean }>>> = {
  ">=": { lower: true, strict: false },
  ">": { lower: true, strict: true },
  "<=": { lower: false, strict: false },
  "<": { lower: false, strict: true },
};

function ofQuantity(before: Quantifier, after: Quantifier): Direction | undefined {
  if (!("amount" in before) || !("amount" in after) || before.kind !== after.kind || before.unit !== after.unit)
    return undefined;
  const moved = risen(before.amount, after.amount);
  return before.kind === "atLeast" ? moved : opposite(moved);
}

function numbers(before: Expr, after: Expr): Direction | undefined {
  return before.kind === "number" && after.kind === "number" ? risen(before.value, after.value) : undefined;
}

function risen(before: Exact, after: Exact): Direction {
  const sign = compare(fromExact(after), fromExact(before));
  return sign === 0 ? "same" : sign > 0 ? "stricter" : "looser";
}

function opposite(direction: Direction | undefined): Direction | undefined {
  return direction === "stricter" ? "looser" : direction === "looser" ? "stricter" : direction;
}
