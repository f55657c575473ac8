/**
 * Formulas as linear constraints on propositions that are 0 or 1: Σ weight · literal ≥ bound.
 *
 * Only as much is said as the asserted formulas need (each part in the direction in which it occurs), so a solution of the
 * constraints makes the asserted formulas true, and what makes them true solves the constraints.
 */

import { one } from "@khung/ir";
import type { Formula, Formulas, Term } from "./formula.ts";
import { constantForm, minus, opposite, type Linear } from "./linear.ts";
import type { Space } from "./space.ts";

/** Σ weight of the literals that hold ≥ bound. Invariant: weights > 0, each proposition once. */
export interface Constraint {
  readonly terms: readonly Term[];
  readonly bound: number;
}

/** At least one of the literals. */
export function clause(literals: readonly Formula[]): Constraint {
  return { terms: [...new Set(literals)].map((literal): Term => [1, literal]), bound: 1 };
}

/** The constraints that say that all these formulas hold. Equal for equal input: certificates count on it. */
export function constraintsOf(formulas: Formulas, asserted: readonly Formula[]): readonly Constraint[] {
  const made: Constraint[] = [];
  const done = new Set<Formula>();
  const queue: Formula[] = [];
  const ask = (formula: Formula): Formula => {
    if (!done.has(formula)) {
      done.add(formula);
      queue.push(formula);
    }
    return formula;
  };
  const open = (formula: Formula): void => {
    const node = formulas.node(formula);
    if (node.kind === "all") {
      if (formula > 0) for (const part of node.parts) made.push(clause([-formula, ask(part)]));
      else made.push(clause([-formula, ...node.parts.map((part) => ask(-part))]));
    } else if (node.kind === "sum") {
      const total = node.terms.reduce((sum, [weight]) => sum + weight, 0);
      const bound = formula > 0 ? node.bound : total - node.bound + 1;
      const terms = node.terms.map(([weight, each]): Term => [weight, ask(formula > 0 ? each : -each)]);
      made.push({ terms: [...terms, [bound, -formula]], bound });
    }
  };
  for (const formula of asserted) made.push(clause([ask(formula)]));
  for (const formula of queue) open(formula);
  return made;
}

/**
 * What a literal says of the variables: the form is ≥ 0, or > 0 when strict. Undefined for what is no comparison.
 *
 * Of whole numbers only, more than 0 is at least 1, so that it is not strict.
 */
export function comparisonOf(
  space: Space,
  literal: Formula,
): { readonly form: Linear; readonly strict: boolean } | undefined {
  const node = space.formulas.node(literal);
  if (node.kind !== "atom" || node.atom.kind !== "linear") return undefined;
  const form = literal > 0 ? node.atom.form : opposite(node.atom.form);
  const strict = node.atom.strict === literal > 0;
  const whole = [...form.terms].every(
    ([name, { denominator }]) => denominator === 1n && space.domains.get(name)?.integer,
  );
  if (!strict || !whole || form.constant.denominator !== 1n) return { form, strict };
  return { form: minus(form, constantForm(one)), strict: false };
}
