/**
 * An exact search for data that make some formulas true: constraints first, then their comparisons, then real data.
 *
 * Learns a clause from every dead end (conflict-driven clause learning over linear constraints). When no data are left to try,
 * the clauses are a proof that each follows from what came before. Floating point takes no part in it.
 */

import type { Lemma } from "./certificate.ts";
import { createAssignment, type Assignment } from "./assignment.ts";
import { solveComparisons } from "./compare-lemma.ts";
import { clause, comparisonOf, constraintsOf } from "./constraints.ts";
import type { Formula } from "./formula.ts";
import { notConfirmed, outOfTime, type Reason } from "./reasons.ts";
import { relaxationLemma } from "./relaxation.ts";
import type { Space } from "./space.ts";

/** What was found. `open`: neither data nor a proof, and why. */
export type Searched<T> =
  | { readonly kind: "found"; readonly value: T }
  | { readonly kind: "refuted"; readonly lemmas: readonly Lemma[] }
  | { readonly kind: "open"; readonly reason: Reason };

/** Literals that hold, with values of the variables at which their comparisons do. */
export interface Model {
  readonly literals: readonly Formula[];
  readonly holds: (literal: Formula) => boolean | undefined;
}

/** Real data made from a model; or why there are none that are known. */
export type Examined<T> =
  | { readonly kind: "found"; readonly value: T }
  | { readonly kind: "gap"; readonly reason: Reason };

export interface SearchOptions<T> {
  /** Comparisons that are known not to hold together. */
  readonly lemmas: readonly Lemma[];
  readonly examine: (model: Model) => Examined<T>;
  /** Asked at every step. */
  readonly keepGoing: () => boolean;
  /** Models that may turn out not to be real before giving up. */
  readonly gaps: number;
  /** Whether the linear relaxation may be tried: it costs more than small searches do. */
  readonly relaxation: "tried" | "left out";
}

/** Dead ends after which the linear relaxation is tried wherever a choice is made. */
const patience = 48;
const stopped = { kind: "open", reason: outOfTime } as const;

/** Looks for data under which all asserted formulas hold. */
export function search<T>(space: Space, asserted: readonly Formula[], options: SearchOptions<T>): Searched<T> {
  const state = createAssignment();
  const lemmas: Lemma[] = [];
  const activity = new Map<Formula, number>();
  for (const constraint of constraintsOf(space.formulas, asserted)) state.add(constraint);
  const own = state.constraints.length;
  const counts =
    options.relaxation === "tried" &&
    state.constraints.some(({ terms, bound }, i) => i < own && bound > 1 && terms.length > 2);
  const learn = (lemma: Lemma): number => {
    lemmas.push(lemma);
    return state.add(clause(lemma.literals));
  };
  for (const lemma of options.lemmas) learn(lemma);

  let gaps = 0;
  let gapReason: Reason = notConfirmed;
  let bump = 1;
  let deadEnds = 0;

  /** Learns from a constraint that cannot be met; false when nothing is left to try. */
  const resolve = (conflict: number): boolean => {
    deadEnds++;
    const found = analyse(state, state.because(conflict));
    if (found) state.backTo(found.level);
    learn({ by: "propagation", literals: found?.literals ?? [] });
    if (!found) return false;
    bump *= 1.05;
    for (const literal of found.literals)
      activity.set(Math.abs(literal), (activity.get(Math.abs(literal)) ?? 0) + bump);
    return true;
  };

  for (;;) {
    if (!options.keepGoing()) return stopped;
    let conflict = state.propagate();
    if (conflict === undefined && counts && (deadEnds === 0 ? state.level() === 0 : deadEnds > patience)) {
      const lemma = relaxationLemma(state, own + options.lemmas.length, options.keepGoing);
      if (lemma) {
        learn(lemma);
        conflict = state.propagate();
      }
    }
    if (conflict === undefined) {
      const next = choice(state, own, activity);
      if (next !== undefined) {
        state.decide(next);
        continue;
      }
      const assigned = state.trail.filter((literal) => comparisonOf(space, literal));
      const solved = solveComparisons(space, assigned, options.keepGoing);
      if (solved.kind === "stopped") return stopped;
      if (solved.kind === "lemma") {
        learn(solved.lemma);
      } else {
        const examined = options.examine(modelOf(state));
        if (examined.kind === "found") return examined;
        gaps++;
        gapReason = examined.reason;
        const decided = state.trail.filter(
          (literal) => state.levelOf(literal) > 0 && state.reasonOf(literal) === undefined,
        );
        if (gaps > options.gaps || decided.length === 0) return { kind: "open", reason: gapReason };
        state.add(clause(decided.map((literal) => -literal)));
      }
      conflict = state.propagate();
    }
    if (conflict !== undefined && !resolve(conflict)) {
      return gaps > 0 ? { kind: "open", reason: gapReason } : { kind: "refuted", lemmas };
    }
  }
}

function modelOf(state: Assignment): Model {
  const values = new Map(state.trail.map((literal) => [Math.abs(literal), literal > 0]));
  return {
    literals: [...state.trail],
    holds: (literal) => {
      const value = values.get(Math.abs(literal));
      return value === undefined ? undefined : value === literal > 0;
    },
  };
}

/** A literal that would help a constraint that is not met yet; undefined when all are met. */
function choice(state: Assignment, own: number, activity: ReadonlyMap<Formula, number>): Formula | undefined {
  for (let index = 0; index < own; index++) {
    if (state.isMet(index)) continue;
    const open = state.constraints[index]?.terms.filter(([, literal]) => state.value(literal) === 0) ?? [];
    const weight = (literal: Formula): number => activity.get(Math.abs(literal)) ?? 0;
    const best = open.reduce<Formula | undefined>(
      (sofar, [, literal]) => (sofar === undefined || weight(literal) > weight(sofar) ? literal : sofar),
      undefined,
    );
    if (best !== undefined) return best;
  }
  return undefined;
}

/** The clause of the first unique implication point, and where to go back to; undefined when the conflict needs no choice. */
function analyse(
  state: Assignment,
  conflict: readonly Formula[],
): { readonly literals: readonly Formula[]; readonly level: number } | undefined {
  const deepest = Math.max(0, ...conflict.map((literal) => state.levelOf(literal)));
  if (deepest === 0) return undefined;
  state.backTo(deepest);
  const learned = new Set<Formula>();
  const here = new Set<Formula>();
  const take = (literals: readonly Formula[]): void => {
    for (const literal of literals) {
      const level = state.levelOf(literal);
      if (level === deepest) here.add(literal);
      else if (level > 0) learned.add(literal);
    }
  };
  take(conflict);
  for (let place = state.trail.length - 1; here.size > 1; place--) {
    const literal = state.trail[place] ?? 0;
    if (!here.delete(-literal)) continue;
    const reason = state.reasonOf(literal);
    if (reason !== undefined) take(state.because(reason, literal));
  }
  const literals = [...here, ...learned];
  return { literals, level: Math.max(0, ...[...learned].map((literal) => state.levelOf(literal))) };
}
