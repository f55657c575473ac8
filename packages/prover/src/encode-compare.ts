/** Comparisons of values that are known by cases. Twin: `compareValues` of the evaluator. */

import { divide, type CompareExpr } from "@khung/ir";
import { difference } from "./encode-number.ts";
import { always, never, type Formula } from "./formula.ts";
import { constantOf, minus, plus, scale, variableForm, type Fraction } from "./linear.ts";
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
    const holds = overLifted(space, a, b, strict) ?? space.positive(difference(space, a, b), strict);
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

/**
 * a ≥ b where a raised parameter meets a varying bottom, so that their difference is no linear form: it holds whenever it held
 * before where only a was raised, and only where it held before where only b was; what else decides is a flag.
 */
function overLifted(space: Space, a: Fraction, b: Fraction, strict: boolean): Formula | undefined {
  if (constantOf(a.bottom) && constantOf(b.bottom)) return undefined;
  const [up, down] = [directions(space, a), directions(space, b)];
  if (up.size + down.size === 0) return undefined;
  const moves = new Set([...up, ...[...down].map((sign) => -sign)]);
  const [only] = moves;
  if (only === undefined || moves.size > 1) return undefined;
  const before = space.positive(difference(space, unlifted(space, a), unlifted(space, b)), strict);
  const texts = [a, b].map(({ top, bottom }) => measureText(top, bottom));
  const decides = space.flag(`⟨${texts.join(strict ? " > " : " >= ")}, raised⟩`);
  return only > 0 ? space.formulas.any([before, decides]) : space.formulas.all([before, decides]);
}

/** Which ways raising a parameter moves a fraction; 0 where the bottom varies with it. */
function directions({ lifted }: Space, { top, bottom }: Fraction): ReadonlySet<number> {
  const signs = [...top.terms].flatMap(([name, { numerator }]) => (lifted.has(name) ? [numerator > 0n ? 1 : -1] : []));
  const below = [...bottom.terms.keys()].some((name) => lifted.has(name));
  return new Set(below ? [1, -1] : signs);
}

function unlifted({ lifted }: Space, { top, bottom }: Fraction): Fraction {
  let form = top;
  for (const [name, factor] of top.terms) {
    const from = lifted.get(name);
    if (from) form = plus(form, scale(minus(from, variableForm(name)), factor));
  }
  return { top: form, bottom };
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
