/** Comparisons of values that are known by cases. Twin: `compareValues` of the evaluator. */

import { divide, type CompareExpr } from "@khung/ir";
import { difference } from "./encode-number.ts";
import { always, never, type Formula } from "./formula.ts";
import { constantOf } from "./linear.ts";
import { measureText, type Space } from "./space.ts";
import { absences, asCases, truthOf, type Known, type Symbolic, type Truth } from "./symbolic.ts";

type Operator = CompareExpr["operator"];

/** Left against right; missing before nothing. */
export function compared(space: Space, operator: Operator, left: Symbolic, right: Symbolic): Truth {
  const { all, any } = space.formulas;
  const yes: Formula[] = [];
  const no: Formula[] = [];
  for (const a of asCases(left).cases) {
    for (const b of asCases(right).cases) {
      const when = all([a.when, b.when]);
      if (when === never) continue;
      const holds = order(space, operator, a.value, b.value);
      yes.push(all([when, holds]));
      no.push(all([when, -holds]));
    }
  }
  return truthOf(any(yes), any(no), absences(space.formulas, [left, right]));
}

function order(space: Space, operator: Operator, a: Known, b: Known): Formula {
  const { all } = space.formulas;
  if (operator === "!=") return -order(space, "=", a, b);
  if (a.kind === "word" || b.kind === "word") return words(operator, a, b) ? always : never;
  const above = (strict: boolean): Formula => {
    const holds = space.positive(difference(space, a, b), strict);
    register(space, a, b, strict, holds);
    return holds;
  };
  switch (operator) {
    case ">=":
      return above(false);
    case ">":
      return above(true);
    case "<":
      return -above(false);
    case "<=":
      return -above(true);
    default:
      return all([above(false), -above(true)]);
  }
}

function words(operator: Exclude<Operator, "!=">, a: Known, b: Known): boolean {
  const [left, right] = [a, b].map((each) => (each.kind === "word" ? each.word : ""));
  if (left === undefined || right === undefined) return false;
  const orders = {
    "=": left === right,
    "<": left < right,
    "<=": left <= right,
    ">": left > right,
    ">=": left >= right,
  };
  return orders[operator];
}

/** Takes note of a measure compared with a fixed bound, so that such comparisons can be ordered. */
function register(space: Space, a: Known, b: Known, strict: boolean, holds: Formula): void {
  if (a.kind === "word" || b.kind === "word") return;
  const measure = (value: typeof a) => measureText(value.top, value.bottom);
  const fixed = (value: typeof a) => {
    const [top, bottom] = [constantOf(value.top), constantOf(value.bottom)];
    return top && bottom && divide(top, bottom);
  };
  const [left, right] = [fixed(a), fixed(b)];
  if (right && !left)
    space.cross({ measure: measure(a), bound: right, strict, holds, defined: space.positive(a.bottom, true) });
  // bound ≥ measure is "not measure > bound"
  if (left && !right)
    space.cross({
      measure: measure(b),
      bound: left,
      strict: !strict,
      holds: -holds,
      defined: space.positive(b.bottom, true),
    });
}
