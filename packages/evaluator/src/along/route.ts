/**
 * A stretch of values of one input within which an entity is looked at in one way, with the places in it where something may turn.
 *
 * Expressions are followed at one value, `here`: which case applies, which of two numbers is the lesser. What decides that narrows
 * the stretch (`keep`); what only turns a truth is noted (`decide`). Outside the stretch nothing is claimed: another route goes there.
 */

import {
  compare,
  divide,
  multiply,
  negate,
  zero,
  type CompareExpr,
  type Criterion,
  type Expr,
  type Group,
  type Rational,
} from "@khung/ir";
import { minus, signChanges, valueOf, type LinearFraction } from "../linear.ts";
import type { Program } from "../program.ts";

/** A value at which something may turn, and where it belongs: what holds there holds just before, or just after, or it is unlike both. */
export interface Cut {
  readonly at: Rational;
  readonly side: "before" | "after" | "alone";
  /** The criteria that may be judged otherwise from there on; undefined = all of them. */
  readonly criteria: ReadonlySet<string> | undefined;
}

/** Thrown where an expression is no fraction of linear functions of the input, so that its turning points cannot be solved for. */
export class NotLinear extends Error {
  readonly expr: Expr;
  constructor(expr: Expr) {
    super(`${expr.kind} is not linear`);
    this.expr = expr;
  }
}

/** Thrown where `here` itself is a turning point of what decides the way: start beside it. */
export class AtTurn extends Error {}

/** Grows while expressions are followed. */
export class Route {
  readonly program: Program;
  readonly input: string;
  readonly here: Rational;
  /** The part of an index whose weight is turned, where that is what is turned. */
  readonly weighed: Criterion | Group | undefined;
  /** Open ends of the stretch; undefined = none. */
  low: Rational | undefined;
  high: Rational | undefined;
  /** The criterion that is being followed; none: a rule, for which no criterion need be judged again. */
  criterion: string | undefined;
  readonly #cuts: Cut[] = [];

  constructor(program: Program, input: string, here: Rational, weighed?: Criterion | Group) {
    this.program = program;
    this.input = input;
    this.here = here;
    this.weighed = weighed;
  }

  /** Whether an expression hangs on the input at all. */
  depends(expr: Expr): boolean {
    return this.program.inputsOf(expr).has(this.input);
  }

  /** The sign of a function at `here`; it keeps that sign within the stretch. Errors: throws `AtTurn`. */
  keep(f: LinearFraction): -1 | 0 | 1 {
    for (const at of signChanges(f)) {
      const order = compare(at, this.here);
      if (order === 0) throw new AtTurn();
      if (order < 0 && (!this.low || compare(this.low, at) < 0)) this.low = at;
      if (order > 0 && (!this.high || compare(at, this.high) < 0)) this.high = at;
    }
    return compare(valueOf(f, this.here) ?? zero, zero);
  }

  /** Notes where `left operator right` turns; where there is nothing to divide by, `keep` has ended the stretch. Errors: throws `NotLinear` for `expr`. */
  decide(operator: CompareExpr["operator"], left: LinearFraction, right: LinearFraction, expr: Expr): void {
    const f = minus(left, right);
    if (!f) throw new NotLinear(expr);
    const rises = compare(multiply(f.a, f.d), multiply(f.b, f.c));
    const root = rises === 0 ? undefined : divide(negate(f.b), f.a);
    if (root) {
      const criteria = new Set(this.criterion === undefined ? [] : [this.criterion]);
      this.#cuts.push({ at: root, side: sideOf(operator, rises), criteria });
    }
  }

  /** What may turn within the stretch, ascending, each value once. */
  cuts(): readonly Cut[] {
    const inside = this.#cuts.filter(({ at }) => this.holds(at)).toSorted((a, b) => compare(a.at, b.at));
    const out: Cut[] = [];
    for (const cut of inside) {
      const last = out.at(-1);
      if (!last || compare(last.at, cut.at) !== 0) out.push(cut);
      else out[out.length - 1] = together(last, cut);
    }
    return out;
  }

  /** Whether a value lies within the stretch. */
  holds(at: Rational): boolean {
    return (!this.low || compare(this.low, at) < 0) && (!this.high || compare(at, this.high) < 0);
  }
}

function together(a: Cut, b: Cut): Cut {
  const criteria = a.criteria && b.criteria && new Set([...a.criteria, ...b.criteria]);
  return { at: a.at, side: a.side === b.side ? a.side : "alone", criteria };
}

/** Where a comparison with 0 that fails or holds there agrees with its surroundings; `rises`: −1 or 1, the slope there. */
function sideOf(operator: CompareExpr["operator"], rises: number): Cut["side"] {
  if (operator === "=" || operator === "!=") return "alone";
  const likeAbove = operator === ">=" || operator === "<";
  return likeAbove === rises > 0 ? "after" : "before";
}
