/**
 * The official level of one entity as a function of one input: exact, over every value, none tried in vain.
 *
 * The values at which something may turn are solved for, stretch by stretch; what the level is between them and at them the
 * interpreter says. So a turning point too many costs time, and only one too few would be wrong.
 */

import {
  add,
  compare,
  multiply,
  one,
  rational,
  subtract,
  type Cell,
  type Criterion,
  type Group,
  type Rational,
} from "@khung/ir";
import { judge } from "../judge.ts";
import { officialLevel, type JudgedScope } from "../levels.ts";
import { scopeOf, type Program } from "../program.ts";
import { AtTurn, Route, type Cut } from "./route.ts";
import { followCriteria, followRules } from "./follow-rules.ts";
import { judgedScope } from "../assess.ts";

/** Where a level turns: what it is just before, at the value itself, and just after. Two of the three differ. */
export interface LevelTurn {
  readonly at: Rational;
  readonly before: number;
  readonly here: number;
  readonly after: number;
}

/** A level over all values of an input. */
export interface LevelAlong {
  /** Below every turn. */
  readonly first: number;
  /** Ascending. */
  readonly turns: readonly LevelTurn[];
}

/** The level at a value. */
export function levelAt({ first, turns }: LevelAlong, value: Rational): number {
  const turn = turns.findLast((each) => compare(each.at, value) <= 0);
  if (!turn) return first;
  return compare(turn.at, value) === 0 ? turn.here : turn.after;
}

/** A stretch to be gone through; undefined = no end. */
interface Open {
  readonly low: Rational | undefined;
  readonly high: Rational | undefined;
}

/**
 * The level of an entity over all values of a number among its inputs; `row` holds some value of it.
 *
 * Errors   throws `NotLinear` where turning points cannot be solved for; not for figures of all entities or of children
 */
export function levelAlong(program: Program, row: readonly Cell[], input: string): LevelAlong {
  const position = program.inputs.get(input) ?? -1;
  const given = judgedScope(program, row);
  const hanging = hangingOn(program, input);
  const at = (value: Rational, { judgements } = given, again: ReadonlySet<string> = hanging): JudgedScope => {
    const scope = scopeOf(program, row.with(position, value), "official");
    return {
      ...scope,
      judgements: judgements.map((old) => (again.has(old.criterion.code) ? judge(old.criterion, scope) : old)),
    };
  };
  return turnsOf({ program, input, at });
}

/** What is turned, and how an entity stands at a value of it. */
export interface Turned {
  readonly program: Program;
  /** What the expressions that hang on it need, as `inputsOf` says. */
  readonly input: string;
  /** The part of an index whose weight it is. */
  readonly weighed?: Criterion | Group;
  /** Only values above this. */
  readonly above?: Rational;
  /** The entity at a value, or with only some criteria judged otherwise than in `from`. */
  readonly at: (value: Rational, from?: JudgedScope, again?: ReadonlySet<string>) => JudgedScope;
}

/** The level over all values. Errors: as `levelAlong`. */
export function turnsOf(turned: Turned): LevelAlong {
  const { at, above } = turned;
  const cuts = cutsOf(turned);
  const ends = cuts.map((cut) => cut.at);
  let scope = at(between(above, ends[0]));
  let before = officialLevel(scope);
  const first = before;
  const turns: LevelTurn[] = [];
  for (const [i, { at: value, side, criteria }] of cuts.entries()) {
    scope = at(between(value, ends[i + 1]), scope, criteria);
    const after = officialLevel(scope);
    const here = side === "before" ? before : side === "after" ? after : officialLevel(at(value));
    if (here !== before || here !== after) turns.push({ at: value, before, here, after });
    before = after;
  }
  return { first, turns };
}

/** All values at which something may turn. */
function cutsOf({ program, input, weighed, above, at }: Turned): readonly Cut[] {
  const cuts: Cut[] = [];
  const left: Open[] = [{ low: above, high: undefined }];
  for (let next = left.pop(); next; next = left.pop()) {
    const here = between(next.low, next.high);
    const route = new Route(program, input, here, weighed);
    try {
      const scope = at(here);
      followCriteria(route, scope);
      followRules(route, scope);
    } catch (error) {
      if (!(error instanceof AtTurn)) throw error;
      cuts.push(alone(here));
      left.push({ low: next.low, high: here }, { low: here, high: next.high });
      continue;
    }
    const { low, high } = route;
    if (low && (!next.low || compare(next.low, low) < 0)) {
      cuts.push(alone(low));
      left.push({ low: next.low, high: low });
    }
    if (high && (!next.high || compare(high, next.high) < 0)) {
      cuts.push(alone(high));
      left.push({ low: high, high: next.high });
    }
    cuts.push(...route.cuts().filter((cut) => inside(cut.at, next)));
  }
  return cuts.toSorted((a, b) => compare(a.at, b.at));
}

/** The criteria that an input may turn. */
function hangingOn({ module, graph }: Program, input: string): ReadonlySet<string> {
  return new Set(module.criteria.flatMap(({ code }) => (graph.criteria.get(code)?.inputs.has(input) ? [code] : [])));
}

function alone(at: Rational): Cut {
  return { at, side: "alone", criteria: undefined };
}

function inside(at: Rational, { low, high }: Open): boolean {
  return (!low || compare(low, at) < 0) && (!high || compare(at, high) < 0);
}

/** A value between two; beyond one; any. */
function between(low: Rational | undefined, high: Rational | undefined): Rational {
  if (low && high) return multiply(add(low, high), rational(1n, 2n));
  if (low) return add(low, one);
  return high ? subtract(high, one) : rational(1n, 3n);
}
