/**
 * A growing set of literals under linear constraints, with what they force: the state of the search.
 *
 * Keeps for each constraint how much its literals that are not false still exceed the bound.
 */

import { invariant } from "@khung/diagnostics";
import type { Constraint } from "./constraints.ts";
import type { Formula } from "./formula.ts";

export interface Assignment {
  readonly constraints: readonly Constraint[];
  /** In the order in which they were assigned. */
  readonly trail: readonly Formula[];
  readonly level: () => number;
  /** 1 = holds, −1 = does not, 0 = open. */
  readonly value: (literal: Formula) => -1 | 0 | 1;
  readonly levelOf: (literal: Formula) => number;
  /** Adds a constraint; its index. Call `propagate` after. */
  readonly add: (constraint: Constraint) => number;
  /** Opens a level and assigns a literal. */
  readonly decide: (literal: Formula) => void;
  /** Assigns all that is forced; the constraint that cannot be met, if one cannot. */
  readonly propagate: () => number | undefined;
  readonly backTo: (level: number) => void;
  /** The false literals because of which a constraint forced a literal, or cannot be met. */
  readonly because: (constraint: number, forced?: Formula) => readonly Formula[];
  /** The constraint that forced a literal; undefined for decisions. */
  readonly reasonOf: (literal: Formula) => number | undefined;
  readonly isMet: (constraint: number) => boolean;
}

/** An assignment of nothing under no constraints. */
export function createAssignment(): Assignment {
  const constraints: Constraint[] = [];
  /** Bound still to spare when everything not false holds. */
  const slack: number[] = [];
  /** Sum of what holds. */
  const held: number[] = [];
  const heaviest: number[] = [];
  const occurs = new Map<Formula, (readonly [constraint: number, weight: number])[]>();
  const trail: Formula[] = [];
  const starts: number[] = [];
  const state = new Map<
    Formula,
    { readonly positive: boolean; readonly level: number; readonly place: number; readonly reason?: number }
  >();
  const pending: number[] = [];

  const value = (literal: Formula): -1 | 0 | 1 => {
    const known = state.get(Math.abs(literal));
    return !known ? 0 : known.positive === literal > 0 ? 1 : -1;
  };
  const touch = (literal: Formula, by: 1 | -1): void => {
    for (const [index, weight] of occurs.get(literal) ?? []) held[index] = (held[index] ?? 0) + by * weight;
    for (const [index, weight] of occurs.get(-literal) ?? []) {
      slack[index] = (slack[index] ?? 0) - by * weight;
      if (by === 1) pending.push(index);
    }
  };
  const assign = (literal: Formula, reason?: number): void => {
    state.set(Math.abs(literal), {
      positive: literal > 0,
      level: starts.length,
      place: trail.length,
      ...(reason !== undefined && { reason }),
    });
    trail.push(literal);
    touch(literal, 1);
  };

  return {
    constraints,
    trail,
    level: () => starts.length,
    value,
    levelOf: (literal) => state.get(Math.abs(literal))?.level ?? 0,
    add: (constraint) => {
      const index = constraints.length;
      constraints.push(constraint);
      let [spare, sum, most] = [-constraint.bound, 0, 0];
      for (const [weight, literal] of constraint.terms) {
        const places = occurs.get(literal) ?? [];
        places.push([index, weight]);
        occurs.set(literal, places);
        const now = value(literal);
        if (now !== -1) spare += weight;
        if (now === 1) sum += weight;
        most = Math.max(most, weight);
      }
      slack.push(spare);
      held.push(sum);
      heaviest.push(most);
      pending.push(index);
      return index;
    },
    decide: (literal) => {
      starts.push(trail.length);
      assign(literal);
    },
    propagate: () => {
      for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
        const spare = slack[index] ?? 0;
        if (spare < 0) {
          pending.length = 0;
          return index;
        }
        if (spare >= (heaviest[index] ?? 0)) continue;
        for (const [weight, literal] of constraints[index]?.terms ?? []) {
          if (weight > spare && value(literal) === 0) assign(literal, index);
        }
      }
      return undefined;
    },
    backTo: (level) => {
      const start = starts[level];
      if (start === undefined) return;
      pending.length = 0;
      for (let literal = trail.length > start ? trail.pop() : undefined; literal !== undefined;) {
        touch(literal, -1);
        state.delete(Math.abs(literal));
        literal = trail.length > start ? trail.pop() : undefined;
      }
      starts.length = level;
    },
    because: (index, forced) => {
      const constraint = constraints[index];
      invariant(constraint, `no constraint ${index}`);
      const before = forced === undefined ? Number.POSITIVE_INFINITY : (state.get(Math.abs(forced))?.place ?? 0);
      return constraint.terms.flatMap(([, literal]) =>
        value(literal) === -1 && (state.get(Math.abs(literal))?.place ?? 0) < before ? [literal] : [],
      );
    },
    reasonOf: (literal) => state.get(Math.abs(literal))?.reason,
    isMet: (index) => (held[index] ?? 0) >= (constraints[index]?.bound ?? 0),
  };
}
