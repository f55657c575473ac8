/** What a new value does to a requirement, seen from the numbers alone. */

import type { ast } from "@khung/syntax";
import { type Direction, directionOf, type Value } from "./values.ts";

/** `mixed` = tighter in one case and looser in another; undefined = cannot be seen. */
export type Effect = "tighten" | "relax" | "mixed" | "same" | undefined;

/** One number of a requirement that changes, and what that does. */
export interface EndMoved {
  readonly before: ast.Expr;
  readonly after: ast.Expr;
  readonly effect: Effect;
}

/** The ends of a requirement that a change moves: one threshold, or the bounds of `between`. Whole conditions are not seen through. */
export function endsMoved({ comparison }: ast.Requirement, from: Value, to: Value): readonly EndMoved[] {
  const isFloor = comparison === "atLeast" || comparison === "moreThan";
  const isCeiling = comparison === "atMost" || comparison === "lessThan";
  if (from.kind === "bounds" && to.kind === "bounds") {
    const low = moved(from.low, to.low, true);
    const high = moved(from.high, to.high, false);
    return [low, high].filter(({ effect }) => effect !== "same");
  }
  if (from.kind === "bounds" || to.kind === "bounds") return [];
  if (!isFloor && !isCeiling) return [{ before: from, after: to, effect: undefined }];
  return [moved(from, to, isFloor)];
}

function moved(before: ast.Expr, after: ast.Expr, isFloor: boolean): EndMoved {
  return { before, after, effect: effectOf(directionOf(before, after), isFloor) };
}

function effectOf(direction: Direction | undefined, isFloor: boolean): Effect {
  if (direction === "up") return isFloor ? "tighten" : "relax";
  if (direction === "down") return isFloor ? "relax" : "tighten";
  return direction;
}

/** What several ends do together. */
export function effectTogether(ends: readonly EndMoved[]): Effect {
  const effects = new Set(ends.map(({ effect }) => effect));
  const [only] = effects;
  if (effects.size < 2) return only ?? "same";
  return effects.has(undefined) ? undefined : "mixed";
}
