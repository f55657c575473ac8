/**
 * Proves a claim, or shows data that refute it, or says why it cannot tell.
 *
 * 1. dominance: part by part; 2. exact search over an abstraction of the data that admits at least all real data, so that where
 * it has none there are none; data that it finds are made real and evaluated before they are called a witness.
 */

import { add, compare, divide, fromExact, fromInteger, multiply, one, rational, toExact } from "@khung/ir";
import type { ImplicationStep, Lemma, Step } from "./certificate.ts";
import type { Claim, Method, Modules, Proof, ProveOptions, Witness } from "./claim.ts";
import { confirm } from "./confirm.ts";
import { createDominance, type BareStep, type Dominance } from "./dominance.ts";
import { formulaText } from "./formula.ts";
import { orderLemmas } from "./order-lemmas.ts";
import { joined, noWholeNumbers, notConfirmed, notLinear, outOfTime, type Reason } from "./reasons.ts";
import { realise } from "./realise.ts";
import { search, type Examined, type Model } from "./search.ts";
import { smallSearch } from "./small-search.ts";
import type { Space } from "./space.ts";
import { theoremOf, type Goal, type Theorem, type Unstated } from "./theorem.ts";
import { withParameter } from "./variants.ts";

/** Models that turn out not to be real before a goal is given up. */
const gaps = 24;

type Outcome =
  | { readonly kind: "proved"; readonly steps: readonly ImplicationStep[]; readonly searched: boolean }
  | { readonly kind: "witness"; readonly witness: Witness }
  | { readonly kind: "open"; readonly reason: Reason };

/** Decides a claim about a module, or a module and its base. Never throws on a claim: what cannot be told is `unknown`. */
export function prove(claim: Claim, modules: Modules, options: ProveOptions): Proof {
  return proveTheorem(claim, theoremOf(claim, modules, options.asOf), modules, options);
}

/** The same of a claim that was stated (`theoremOf`). */
export function proveTheorem(
  claim: Claim,
  theorem: Theorem | Unstated,
  modules: Modules,
  options: ProveOptions,
): Proof {
  if ("reason" in theorem) return { claim, verdict: "unknown", method: "dominance", steps: [], reason: theorem.reason };
  const keepGoing = limitOf(options);
  const dominance = createDominance(theorem.space, smallSearch(theorem.space, keepGoing));
  let lemmas: readonly Lemma[] | undefined;
  const outcomes: (readonly [Goal, Outcome])[] = [];
  for (const goal of theorem.goals) {
    const direct = dominated(goal, theorem.space, dominance);
    lemmas ??= direct ? undefined : orderLemmas(theorem.space);
    const outcome = direct ?? decide(claim, modules, theorem, goal, lemmas ?? [], options, keepGoing);
    outcomes.push([goal, outcome]);
    if (outcome.kind === "witness") return withWitness(claim, theorem, outcome.witness, methodOf(theorem, outcomes));
  }
  const raised = outcomes.some(([, outcome]) => outcome.kind === "open") && witnessOfParameter(claim, modules, options);
  if (raised) return withWitness(claim, theorem, raised, "search");
  const method = methodOf(theorem, outcomes);
  const open = outcomes.flatMap(([, outcome]) => (outcome.kind === "open" ? [outcome.reason] : []));
  const steps: readonly Step[] = [
    ...notes(claim, theorem),
    ...outcomes.flatMap(([goal, outcome]) => goalStep(goal, outcome)),
  ];
  if (open.length > 0) {
    const ranOut = open.includes(outOfTime) && ({ ranOut: true } as const);
    return { claim, verdict: "unknown", method, steps, reason: joined(open), ...ranOut };
  }
  return { claim, verdict: theorem.claims === "every" ? "proved" : "refuted", method, steps };
}

/**
 * Somebody whom raising a parameter moves, looked for at some higher values: a framework with another value is compared with this
 * one as any two are.
 */
function witnessOfParameter(claim: Claim, { module }: Modules, options: ProveOptions): Witness | undefined {
  if ((claim.kind !== "raisingNeverLowers" && claim.kind !== "raisingNeverRaises") || claim.of !== "parameter")
    return undefined;
  const value = module.parameters.find(({ name }) => name === claim.name)?.value;
  if (value?.kind !== "number") return undefined;
  const from = fromExact(value.value);
  const tenth = multiply(from, rational(11n, 10n));
  for (const to of [tenth, divide(add(from, one), fromInteger(2)), add(from, one), multiply(from, fromInteger(2))]) {
    if (!to || compare(to, from) <= 0) continue;
    const kind = claim.kind === "raisingNeverLowers" ? "atMostAsStrict" : "atLeastAsStrict";
    const changed = withParameter(module, claim.name, toExact(to));
    const { witness } = prove({ kind }, { module: changed, base: module }, options);
    if (!witness) continue;
    const cells = Object.fromEntries(
      Object.entries(witness.inputs).map(([name, given]) => [
        name,
        given.kind === "number" ? fromExact(given.value) : given.value,
      ]),
    );
    const found = confirm(claim, { module }, { cells, parameter: toExact(to) }, options.asOf);
    if (found) return found;
  }
  return undefined;
}

function limitOf({ signal, timeoutMs, now, maxSteps = 200_000 }: ProveOptions): () => boolean {
  const start = now?.() ?? 0;
  let steps = 0;
  return () => {
    steps++;
    if (steps > maxSteps || signal?.aborted === true) return false;
    return timeoutMs === undefined || now === undefined || now() - start <= timeoutMs;
  };
}

function dominated({ from, to }: Goal, space: Space, dominance: Dominance): Outcome | undefined {
  const root = dominance.prove(from, to);
  return root === undefined
    ? undefined
    : { kind: "proved", steps: neededSteps(space, dominance.steps, root), searched: false };
}

/** A step and those that it uses, in order, numbered anew. */
function neededSteps(space: Space, all: readonly BareStep[], root: number): readonly ImplicationStep[] {
  const needed = new Set([root]);
  for (let i = root; i >= 0; i--) if (needed.has(i)) for (const use of all[i]?.uses ?? []) needed.add(use);
  const kept = [...needed].toSorted((a, b) => a - b);
  const places = new Map(kept.map((old, place) => [old, place]));
  return kept.flatMap((old) => {
    const step = all[old];
    return step
      ? [{ ...step, uses: step.uses.map((use) => places.get(use) ?? 0), text: implicationText(space, step) }]
      : [];
  });
}

function decide(
  claim: Claim,
  modules: Modules,
  theorem: Theorem,
  goal: Goal,
  lemmas: readonly Lemma[],
  { asOf }: ProveOptions,
  keepGoing: () => boolean,
): Outcome {
  const { space, assumed } = theorem;
  const all = [modules.module, ...(modules.base ? [modules.base] : [])];
  const examine = (model: Model): Examined<Witness> => {
    const data = realise(space, model, all, theorem.raised);
    if (!data) return { kind: "gap", reason: noWholeNumbers };
    const witness = confirm(claim, modules, data, asOf);
    if (witness) return { kind: "found", value: witness };
    return { kind: "gap", reason: space.opaque.size > 0 ? notLinear([...space.opaque].slice(0, 3)) : notConfirmed };
  };
  const found = search(space, [goal.from, -goal.to, ...space.axioms, ...assumed], {
    lemmas,
    examine,
    keepGoing,
    gaps,
    relaxation: "tried",
  });
  if (found.kind === "found") return { kind: "witness", witness: found.value };
  if (found.kind === "open") return found;
  const text = implicationText(space, goal);
  const step: ImplicationStep = {
    from: goal.from,
    to: goal.to,
    by: "search",
    uses: [],
    lemmas: found.lemmas,
    assumes: true,
    text,
  };
  return { kind: "proved", steps: [step], searched: true };
}

function implicationText({ formulas }: Space, { from, to }: Pick<ImplicationStep, "from" | "to">): string {
  return `${formulaText(formulas, from)} ⇒ ${formulaText(formulas, to)}`;
}

function methodOf(theorem: Theorem, outcomes: readonly (readonly [Goal, Outcome])[]): Method {
  const steps = outcomes.flatMap(([, outcome]) => (outcome.kind === "proved" ? outcome.steps : []));
  if (steps.some(({ lemmas }) => lemmas?.some(({ by }) => by === "combination"))) return "milp";
  if (outcomes.some(([, outcome]) => outcome.kind !== "proved" || outcome.searched)) return "search";
  return theorem.raised === undefined ? "dominance" : "polarity";
}

function goalStep(goal: Goal, outcome: Outcome): readonly Step[] {
  return outcome.kind === "proved" ? [{ kind: "goal", text: goal.text, implications: outcome.steps }] : [];
}

function withWitness(claim: Claim, theorem: Theorem, witness: Witness, method: Method): Proof {
  const levels = [witness, ...(witness.raised ? [witness.raised] : [])].flatMap((data) => data.levels);
  const shown = levels.map(
    ({ id, version, variant, level }) =>
      `${id}@${version}${variant === undefined ? "" : ` (${variant})`}: level ${level}`,
  );
  return {
    claim,
    verdict: theorem.claims === "every" ? "counterexample" : "proved",
    method,
    steps: [{ kind: "witness", text: `evaluated by the reference interpreter: ${shown.join("; ")}` }],
    witness,
  };
}

function notes(claim: Claim, { space, assumed }: Theorem): readonly Step[] {
  const texts = [
    "data: counts are whole and at least 0, shares lie between 0 and 1, any cell may be missing",
    ...(assumed.length > 0
      ? [`data break none of ${assumed.length} ensures, where a step by search says that it assumes them`]
      : []),
    "the formulas admit at least all such data; so what no assignment of them allows, no data do",
    ...(space.opaque.size > 0
      ? [`taken as free values, equal where they are written alike: ${[...space.opaque].join(", ")}`]
      : []),
    ...(claim.kind === "levelImplies" ? ["of the rules of the two levels alone"] : []),
  ];
  return texts.map((text) => ({ kind: "note", text }));
}
