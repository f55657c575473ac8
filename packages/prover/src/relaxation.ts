/** The linear relaxation: propositions between 0 and 1. If even that cannot be, a combination of the constraints says why. */

import { fromInteger, one, rational, toExact, zero, type Rational } from "@khung/ir";
import type { Assignment } from "./assignment.ts";
import type { Lemma } from "./certificate.ts";
import type { Formula } from "./formula.ts";
import { constantForm, minus, plus, scale, variableForm, type Linear } from "./linear.ts";
import { solve, type Row } from "./simplex.ts";

/** More rows than this are left to the search. */
const mostRows = 1200;

/** That what is assigned cannot be completed, where the relaxation of the first constraints shows it. */
export function relaxationLemma(state: Assignment, first: number, keepGoing: () => boolean): Lemma | undefined {
  const indexes: number[] = [];
  for (let index = 0; index < first; index++) if (!state.isMet(index)) indexes.push(index);
  if (indexes.length === 0 || indexes.length > mostRows) return undefined;
  const names = new Set<Formula>();
  const rows = indexes.map((index): Row => {
    const { terms, bound } = state.constraints[index] ?? { terms: [], bound: 0 };
    let form: Linear = constantForm(fromInteger(-bound));
    for (const [weight, literal] of terms) {
      const value = state.value(literal);
      if (value === -1) continue;
      if (value === 0) names.add(Math.abs(literal));
      form = plus(form, scale(value === 1 ? constantForm(one) : shareOf(literal), rational(BigInt(weight))));
    }
    return { form, strict: false };
  });
  const bounds = [...names].flatMap((name): readonly Row[] => [
    { form: shareOf(name), strict: false },
    { form: shareOf(-name), strict: false },
  ]);
  const found = solve([...bounds, ...rows], keepGoing);
  if (found.kind !== "combination") return undefined;
  const weights = indexes.flatMap((index, i) => {
    const weight = found.weights.get(bounds.length + i) ?? zero;
    return weight.numerator === 0n ? [] : [[index, weight] as const];
  });
  return {
    by: "combination",
    literals: falseAmong(state, weights),
    weights: weights.map(([index, weight]) => [index, toExact(weight)] as const),
  };
}

function shareOf(literal: Formula): Linear {
  const form = variableForm(`p${Math.abs(literal)}`);
  return literal > 0 ? form : minus(constantForm(one), form);
}

/** The literals of the weighted constraints that do not hold. */
function falseAmong(state: Assignment, weights: readonly (readonly [number, Rational])[]): readonly Formula[] {
  const found = new Set<Formula>();
  for (const [index] of weights) {
    for (const [, literal] of state.constraints[index]?.terms ?? []) {
      if (state.value(literal) === -1 && state.levelOf(literal) > 0) found.add(literal);
    }
  }
  return [...found];
}
