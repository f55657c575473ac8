/** What following an expression gives, and what is done with it. */

import type { Expr } from "@khung/ir";
import { minus, type LinearFraction } from "../linear.ts";
import type { Scope } from "../program.ts";
import { NotLinear, type Route } from "./route.ts";

/** A number as a function; or something else: no number, or none there. */
export type Followed = LinearFraction | "other";

/** `decide`: truths inside are what is asked. `keep`: they lead the way, so they stay as they are within the stretch. */
export type Purpose = "decide" | "keep";

/** The door to expressions of all kinds, for what is itself a part of following one: follow.ts. */
export type Follow = (expr: Expr, route: Route, scope: Scope, purpose: Purpose) => Followed;

/** Errors: throws `NotLinear` where there is no such function. */
export function required(f: LinearFraction | undefined, expr: Expr): LinearFraction {
  if (!f) throw new NotLinear(expr);
  return f;
}

/** Of two functions the one that is less (`min`) or greater (`max`) in the stretch. */
export function lesser(
  f: LinearFraction,
  g: LinearFraction,
  expr: Expr,
  route: Route,
  which: "min" | "max",
): LinearFraction {
  const order = route.keep(required(minus(f, g), expr));
  return order <= 0 === (which === "min") ? f : g;
}
