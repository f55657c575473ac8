/** Measures of the rows that registers leave open: by the interpreter, as everything that they leave open. */

import { invariant } from "@khung/diagnostics";
import { compare, isRational, toNumber, type Criterion, type Rational } from "@khung/ir";
import { evaluate } from "../evaluate-expr.ts";
import { scopeOf, type Program } from "../program.ts";
import { isAbsent, isMissing, type Evaluated } from "../truth.ts";
import { unitError } from "./arithmetic.ts";
import { empty, lost, open, yes } from "./codes.ts";
import { cellsOf, type Columns } from "./columns.ts";
import type { Measures } from "./measures.ts";

/** The same measures with those of the rows that are marked. Where it has nothing to measure whether the criterion applies, there is none. */
export function withLeftOver(
  found: Measures,
  { measure, appliesWhen }: Criterion,
  marked: Uint8Array,
  program: Program,
  columns: Columns,
): Measures {
  if (!marked.includes(1)) return found;
  const values = new Map<number, Rational>();
  for (let row = marked.indexOf(1); row >= 0; row = marked.indexOf(1, row + 1)) {
    const scope = scopeOf(program, cellsOf(columns, row), "official");
    invariant(measure, "what is measured has a measure");
    const value = evaluate(measure, scope);
    const applies = appliesWhen ? evaluate(appliesWhen, scope) : true;
    found.codes[row] = isNothing(applies) ? empty : codeOf(value);
    if (isAbsent(value)) continue;
    invariant(isRational(value), "a measure that is there is a number");
    values.set(row, value);
    found.near[row] = toNumber(value);
  }
  const exact = (row: number): Rational => values.get(row) ?? found.exact(row);
  const error = Math.max(found.error, 8 * unitError);
  const order = (a: number, b: number): number => {
    const [x, y] = [found.near[a]!, found.near[b]!];
    if (Math.abs(x - y) > (Math.abs(x) + Math.abs(y)) * error) return x < y ? -1 : 1;
    return a === b ? 0 : compare(exact(a), exact(b));
  };
  return { ...found, error, sharp: false, exact, order };
}

function isNothing(value: Evaluated): boolean {
  return isAbsent(value) && value.absent === "nothing";
}

function codeOf(value: Evaluated): number {
  if (!isAbsent(value)) return yes;
  if (!isMissing(value)) return empty;
  return value.inputs.size > 0 ? open : lost;
}
