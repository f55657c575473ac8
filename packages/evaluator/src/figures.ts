/** The values that entities have for an expression, as figures of all of them take them. */

import { compare, isRational, one, zero, type Expr, type Rational } from "@khung/ir";
import type { Evaluate, Figures, Scope } from "./program.ts";
import { isAbsent, isMissing } from "./truth.ts";

type Entry = Rational | "missing" | "nothing";

/** Missing is counted; what has nothing to measure is left out; a condition is 1 or 0. */
export function figuresOf(operand: Expr, scopes: readonly Scope[], evaluate: Evaluate): Figures {
  const entries = scopes.map((scope) => valueIn(operand, scope, evaluate));
  const values = entries.filter((entry): entry is Rational => typeof entry === "object").toSorted(compare);
  const distinct = values.filter((value, i) => i === 0 || compare(value, values[i - 1] ?? zero) !== 0);
  return { values, distinct, missing: entries.filter((entry) => entry === "missing").length };
}

function valueIn(operand: Expr, scope: Scope, evaluate: Evaluate): Entry {
  const value = evaluate(operand, scope);
  if (isMissing(value)) return "missing";
  if (isAbsent(value)) return "nothing";
  return isRational(value) ? value : value === true ? one : zero;
}
