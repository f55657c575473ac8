/** Which inputs `others = …` gives its value to. */

import type { ast } from "@khung/syntax";
import type { DeclarationOf } from "../resolve/declaration.ts";
import { numberIn } from "./evaluate.ts";
import type { Facts } from "./scope.ts";

/** Whether an input can have a value: `others = 0` reaches every number, `others = 80%` every share, `others = yes` every yes or no. */
export function fitsOthers(value: ast.Expr, input: DeclarationOf<"input">, facts: Facts): boolean {
  const type = facts.types.get(value);
  const wanted = facts.definitions.get(input);
  if (!type || !wanted) return false;
  if (type.kind !== "number" || wanted.kind !== "number") return type.kind === wanted.kind && wanted.kind !== "choice";
  const number = numberIn(value, facts);
  if (!number) return false;
  if (number.numerator === 0n) return true;
  if (type.form === "share" || wanted.form === "share") return type.form === wanted.form;
  return wanted.form !== "count" || (number.denominator === 1n && number.numerator > 0n);
}
