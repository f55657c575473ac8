/**
 * Follows a proof step by step, with exact numbers, and shares nothing with what found it.
 *
 * Relies on: what a claim and its modules say as formulas (`theorem.ts`), what formulas say as constraints (`constraints.ts`), and
 * the arithmetic below. Does not rely on: the search, the simplex method, dominance.
 */

import { interpret } from "@khung/evaluator";
import {
  add,
  fromExact,
  fromInteger,
  max,
  multiply,
  parseRational,
  zero,
  type Cell,
  type Rational,
  type Table,
} from "@khung/ir";
import type { ImplicationStep, Lemma } from "./certificate.ts";
import type { Modules, Proof, Witness } from "./claim.ts";
import { confirm } from "./confirm.ts";
import { clause, comparisonOf, constraintsOf, type Constraint } from "./constraints.ts";
import type { Formula } from "./formula.ts";
import { plus, scale, constantForm, type Linear } from "./linear.ts";
import { theoremOf, type Theorem, type Unstated } from "./theorem.ts";

/** What is wrong with a proof; empty when it holds. A verdict of `unknown` claims nothing. */
export function checkCertificate(proof: Proof, modules: Modules, asOf: string): readonly string[] {
  if (proof.verdict === "unknown") return [];
  return checkTheorem(proof, theoremOf(proof.claim, modules, asOf), modules, asOf);
}

/** The same with the claim stated already: stating is what prover and checker share, and finding a proof adds nothing to it. */
export function checkTheorem(
  proof: Proof,
  theorem: Theorem | Unstated,
  modules: Modules,
  asOf: string,
): readonly string[] {
  if (proof.verdict === "unknown") return [];
  if ("reason" in theorem) return [theorem.reason.en];
  const exists = theorem.claims === "some";
  if (proof.verdict === "counterexample" || (exists && proof.verdict === "proved")) {
    if (exists === (proof.verdict === "counterexample")) return ["the verdict does not fit the claim"];
    return proof.witness ? checkWitness(proof, modules, proof.witness, asOf) : ["there is no witness"];
  }
  if (exists !== (proof.verdict === "refuted")) return ["the verdict does not fit the claim"];
  const goals = proof.steps.flatMap((step) => (step.kind === "goal" ? [step] : []));
  return theorem.goals.flatMap(({ from, to, text }) => {
    const shown = goals.some(({ implications }) => {
      const root = implications.at(-1);
      return (
        root?.from === from &&
        root.to === to &&
        implications.every((step, i) => follows(step, implications.slice(0, i), theorem))
      );
    });
    return shown ? [] : [`not shown: ${text}`];
  });
}

function checkWitness({ claim }: Proof, modules: Modules, witness: Witness, asOf: string): readonly string[] {
  const cellsOf = ({ inputs }: Pick<Witness, "inputs">): Record<string, Cell> =>
    Object.fromEntries(
      Object.entries(inputs).map(([name, given]) => [
        name,
        given.kind === "number" ? fromExact(given.value) : given.value,
      ]),
    );
  const cells = cellsOf(witness);
  const table: Table = {
    name: "witness",
    entities: ["1"],
    columns: Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, [cell]])),
    labels: {},
  };
  const { level } = interpret(modules.module, table, { asOf }).entities[0] ?? {};
  if (level !== witness.levels[0]?.level) return ["the interpreter gives another level"];
  const { raised, parameter } = witness;
  const data = { cells, ...(raised && { raised: cellsOf(raised) }), ...(parameter && { parameter: parameter.value }) };
  const again = confirm(claim, modules, data, asOf);
  return again ? [] : ["the data do not show what they should"];
}

/** Whether one step follows from earlier ones. */
function follows(step: ImplicationStep, before: readonly ImplicationStep[], theorem: Theorem): boolean {
  const { formulas } = theorem.space;
  const { from, to } = step;
  const used = step.uses.map((use) => before[use]);
  const shown = (a: Formula, b: Formula): boolean => used.some((each) => each?.from === a && each.to === b);
  const [left, right] = [formulas.node(from), formulas.node(to)];
  const allLeft = left.kind === "all" && from > 0 ? left.parts : [from];
  const anyRight = right.kind === "all" && to < 0 ? right.parts.map((part) => -part) : [to];
  switch (step.by) {
    case "same":
      return from === to || from === -1 || to === 1;
    case "parts":
      return (
        (right.kind === "all" && to > 0 && right.parts.every((part) => shown(from, part))) ||
        (left.kind === "all" && from < 0 && left.parts.every((part) => shown(-part, to)))
      );
    case "part":
      return allLeft.some((part) => shown(part, to)) || anyRight.some((part) => shown(from, part));
    case "comparison": {
      const [lemma, ...more] = step.lemmas ?? [];
      return (
        lemma?.by === "comparison" &&
        more.length === 0 &&
        lemma.literals.every((literal) => literal === to || allLeft.includes(-literal)) &&
        comparisonHolds(lemma, theorem)
      );
    }
    case "count":
      return countHolds(step, used, theorem);
    case "search": {
      const constraints = [
        ...constraintsOf(formulas, [from, -to, ...theorem.space.axioms, ...(step.assumes ? theorem.assumed : [])]),
      ];
      for (const lemma of step.lemmas ?? []) {
        if (!lemmaHolds(lemma, constraints, theorem)) return false;
        constraints.push(clause(lemma.literals));
      }
      return step.lemmas?.at(-1)?.literals.length === 0;
    }
  }
}

/** Every used step takes one term of the one side to one of the other; what is not taken may be missing. */
function countHolds(
  { from, to, factors = [1, 1] }: ImplicationStep,
  used: readonly (ImplicationStep | undefined)[],
  { space }: Theorem,
): boolean {
  const [left, right] = [space.formulas.node(from), space.formulas.node(to)];
  if (left.kind !== "sum" || right.kind !== "sum" || from < 0 !== to < 0) return false;
  const [a, b] = from > 0 ? [left, right] : [right, left];
  const [unmatched, free] = [[...a.terms], [...b.terms]];
  const [up, down] = factors;
  if (up <= 0 || down <= 0) return false;
  let lost = 0;
  for (const each of used) {
    const i = unmatched.findIndex(([, formula]) => formula === each?.from);
    const j = free.findIndex(([, formula]) => formula === each?.to);
    const [[weight] = [0], [other] = [0]] = [unmatched.splice(i, 1)[0], free.splice(j, 1)[0]];
    if (i < 0 || j < 0) return false;
    lost += Math.max(0, weight * up - other * down);
  }
  return a.bound * up - lost - unmatched.reduce((sum, [weight]) => sum + weight * up, 0) >= b.bound * down;
}

function lemmaHolds(lemma: Lemma, constraints: readonly Constraint[], theorem: Theorem): boolean {
  if (lemma.by === "comparison") return comparisonHolds(lemma, theorem);
  const forced = propagated(constraints, lemma.literals);
  if (!forced || lemma.by === "propagation") return !forced;
  const weights = new Map<Formula, Rational>();
  let most = zero;
  for (const [index, text] of lemma.weights) {
    const weight = fromExact(text);
    const constraint = constraints[index];
    if (!constraint || weight.numerator < 0n) return false;
    most = add(most, multiply(weight, fromInteger(-constraint.bound)));
    for (const [factor, literal] of constraint.terms) {
      const more = forced.has(-literal) ? zero : multiply(weight, fromInteger(factor));
      weights.set(literal, add(weights.get(literal) ?? zero, more));
    }
  }
  // A proposition counts with the heavier of its two literals.
  for (const proposition of new Set([...weights.keys()].map(Math.abs))) {
    most = add(most, max(weights.get(proposition) ?? zero, weights.get(-proposition) ?? zero));
  }
  return most.numerator < 0n;
}

/** The literals that constraints force once some are false; undefined when one cannot be met. */
function propagated(
  constraints: readonly Constraint[],
  falsified: readonly Formula[],
): ReadonlySet<Formula> | undefined {
  const held = new Set(falsified.map((literal) => -literal));
  if (falsified.some((literal) => held.has(literal))) return undefined;
  const waiting = new Map<Formula, number[]>();
  for (const [index, { terms }] of constraints.entries()) {
    for (const [, literal] of terms) {
      const list = waiting.get(-literal);
      if (list) list.push(index);
      else waiting.set(-literal, [index]);
    }
  }
  const queue = [...constraints.keys()];
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    const { terms, bound } = constraints[index] ?? { terms: [], bound: 0 };
    let spare = -bound;
    for (const [weight, literal] of terms) if (!held.has(-literal)) spare += weight;
    if (spare < 0) return undefined;
    for (const [weight, literal] of terms) {
      if (weight <= spare || held.has(literal) || held.has(-literal)) continue;
      held.add(literal);
      queue.push(...(waiting.get(literal) ?? []));
    }
  }
  return held;
}

/** The negated literals and the facts, so weighted, sum to a number that is not as it would have to be. */
function comparisonHolds(lemma: Extract<Lemma, { by: "comparison" }>, { space }: Theorem): boolean {
  let total: Linear = constantForm(zero);
  let strict = false;
  for (const [i, literal] of lemma.literals.entries()) {
    const weight = parseRational(lemma.weights[i] ?? "");
    const said = comparisonOf(space, -literal);
    if (!weight || weight.numerator < 0n || !said) return false;
    strict ||= said.strict && weight.numerator > 0n;
    total = plus(total, scale(said.form, weight));
  }
  for (const [fact, text] of lemma.facts) {
    const weight = parseRational(text);
    const form = space.facts[fact];
    if (!weight || weight.numerator < 0n || !form) return false;
    total = plus(total, scale(form, weight));
  }
  return total.terms.size === 0 && (strict ? total.constant.numerator <= 0n : total.constant.numerator < 0n);
}
