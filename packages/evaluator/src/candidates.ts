/** Values that a missing input might have: those at which something may turn, and the ends of what it can be. */

import {
  addDays,
  fromInteger,
  isInteger,
  rational,
  walkExpr,
  type Ensure,
  type Expr,
  type Input,
  type Rational,
  type Requirement,
  type Value,
} from "@khung/ir";
import { conditionCrossings, crossings } from "./breakpoints.ts";
import { wholeNeighbours } from "./linear.ts";
import type { Scope } from "./program.ts";

/** What a missing input takes part in. */
export interface Surroundings {
  readonly input: Input;
  readonly ensures: readonly Ensure[];
  readonly conditions: readonly Expr[];
  readonly measured: readonly { readonly measure: Expr; readonly requirements: readonly Requirement[] }[];
}

const many = fromInteger(10_000_000);
const ladder = [1, 10, 100, 1000].map(fromInteger);
const most = 24;

/**
 * Candidates in the order worth trying, all of the input's type; drawn one by one, the dear ones last.
 *
 * Missing  what cannot be solved because other inputs are missing too is left out
 */
export function* candidatesFor(surroundings: Surroundings, scope: Scope): Generator<Value> {
  const { type } = surroundings.input;
  if (type.kind === "boolean") yield* [true, false];
  else if (type.kind === "choice") yield* type.members.map(({ name }) => name);
  else if (type.kind === "date") yield* dates(surroundings, scope);
  else if (type.kind === "number") yield* numbers(surroundings, scope, type.form === "count", type.form === "share");
}

function* numbers(around: Surroundings, scope: Scope, whole: boolean, share: boolean): Generator<Rational> {
  const seen = new Set<string>();
  const fresh = (value: Rational): boolean => {
    const key = `${value.numerator}/${value.denominator}`;
    if (seen.has(key) || seen.size >= most || value.numerator < 0n || (whole && !isInteger(value))) return false;
    seen.add(key);
    return true;
  };
  const { name } = around.input;
  yield* [fromInteger(0)].filter(fresh);
  const tied = around.ensures.flatMap(({ condition }) => conditionCrossings(condition, name, scope));
  yield* tied.filter(fresh);
  yield* [share ? fromInteger(1) : many].filter(fresh);
  const turning = [
    ...around.measured.flatMap(({ measure, requirements }) =>
      requirements.flatMap(({ levels }) => levels.flatMap(({ value }) => crossings(measure, value, name, scope))),
    ),
    ...around.conditions.flatMap((condition) => conditionCrossings(condition, name, scope)),
    ...tied,
  ];
  const step = share ? rational(1n, 1000n) : fromInteger(1);
  yield* turning.flatMap((point) => (whole ? wholeNeighbours(point) : beside(point, step))).filter(fresh);
  yield* ladder.filter(fresh);
}

function beside(point: Rational, step: Rational): readonly Rational[] {
  const moved = (sign: bigint): Rational =>
    rational(
      point.numerator * step.denominator + sign * step.numerator * point.denominator,
      point.denominator * step.denominator,
    );
  return [point, moved(-1n), moved(1n)];
}

/** Days named where the input is used, the days beside them, and the far ends. */
function dates(around: Surroundings, { program }: Scope): readonly string[] {
  const named = new Set([program.asOf]);
  const visit = (expr: Expr): void => {
    if (expr.kind === "date") named.add(expr.value);
  };
  for (const condition of around.conditions) walkExpr(condition, visit);
  for (const { condition } of around.ensures) walkExpr(condition, visit);
  const close = [...named].flatMap((day) => [day, addDays(day, -1), addDays(day, 1)]);
  return [...new Set(["1900-01-01", "2199-12-31", ...close])].slice(0, most);
}
