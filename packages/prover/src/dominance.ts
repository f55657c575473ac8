/**
 * Implication part by part, without searching: `from` implies `to` because each part of the one implies its counterpart in the
 * other. Follows the polarity of what the formulas are made of: requirements against requirements, rules against rules.
 *
 * Sound, not complete; small remainders are handed to the search.
 */

import type { ImplicationStep, Lemma } from "./certificate.ts";
import { comparisonOf } from "./constraints.ts";
import { always, never, type Formula, type FormulaNode, type Term } from "./formula.ts";
import { impliesBy } from "./order-lemmas.ts";
import { raised, type Space } from "./space.ts";

/** Proves a small implication by search; undefined when it does not hold or takes too long. */
export type Small = (from: Formula, to: Formula) => readonly Lemma[] | undefined;

export interface Dominance {
  /** The position of the step that proves it; undefined when this way does not. */
  readonly prove: (from: Formula, to: Formula) => number | undefined;
  readonly steps: readonly BareStep[];
}

/** A step without its words. */
export type BareStep = Omit<ImplicationStep, "text">;

type Sum = Extract<FormulaNode, { kind: "sum" }>;

/** Inputs that a remainder may have to be handed to the search. */
const smallSize = 14;

/** A prover of implications in a space; steps are shared between them. */
export function createDominance(space: Space, searched: Small): Dominance {
  const { formulas } = space;
  const steps: BareStep[] = [];
  const partsOf = new Map<Formula, ReadonlySet<Formula>>();
  const known = new Map<string, number | undefined>();
  const supports = new Map<Formula, ReadonlySet<string>>();

  const support = (formula: Formula): ReadonlySet<string> => {
    const id = Math.abs(formula);
    const before = supports.get(id);
    if (before) return before;
    const node = formulas.node(id);
    const found = new Set<string>();
    if (node.kind === "atom") {
      if (node.atom.kind === "flag") found.add(node.atom.name.replace(raised, ""));
      else for (const name of node.atom.form.terms.keys()) found.add(name.replace(raised, ""));
    }
    const inner = node.kind === "all" ? node.parts : node.kind === "sum" ? node.terms.map(([, each]) => each) : [];
    for (const each of inner) for (const name of support(each)) found.add(name);
    supports.set(id, found);
    return found;
  };
  const related = (a: Formula, b: Formula): boolean => {
    const [left, right] = [support(a), support(b)];
    const [less, more] = left.size < right.size ? [left, right] : [right, left];
    return [...less].some((name) => more.has(name));
  };
  const step = (
    from: Formula,
    to: Formula,
    by: ImplicationStep["by"],
    uses: readonly number[],
    lemmas?: readonly Lemma[],
    factors?: readonly [number, number],
  ): number => {
    steps.push({ from, to, by, uses, ...(lemmas && { lemmas }), ...(factors && { factors }) });
    return steps.length - 1;
  };

  /** `within`: a search around this pair will be tried, so that none is tried inside it. */
  const prove = (from: Formula, to: Formula, within = false): number | undefined => {
    const key = `${from} ${to} ${within}`;
    if (known.has(key)) return known.get(key);
    known.set(key, undefined);
    const made = attempt(from, to, within);
    known.set(key, made);
    return made;
  };

  const attempt = (from: Formula, to: Formula, within: boolean): number | undefined => {
    if (from === to || from === never || to === always) return step(from, to, "same", []);
    if (from === always || to === never || !related(from, to)) return undefined;
    const small = support(from).size <= smallSize && support(to).size <= smallSize;
    const inner = within || small;
    return (
      byParts(from, to, inner) ??
      byPart(from, to, inner) ??
      byComparison(from, to) ??
      byCount(from, to, inner) ??
      (small && !within ? bySearch(from, to) : undefined)
    );
  };

  /** Every part of an "all of" to the right, every part of a "one of" to the left. */
  const byParts = (from: Formula, to: Formula, within: boolean): number | undefined => {
    const [left, right] = [formulas.node(from), formulas.node(to)];
    const pairs: readonly (readonly [Formula, Formula])[] =
      right.kind === "all" && to > 0
        ? right.parts.map((part) => [from, part] as const)
        : left.kind === "all" && from < 0
          ? left.parts.map((part) => [-part, to] as const)
          : [];
    if (pairs.length === 0) return undefined;
    const uses: number[] = [];
    for (const [a, b] of pairs) {
      const proved = prove(a, b, within);
      if (proved === undefined) return undefined;
      uses.push(proved);
    }
    return step(from, to, "parts", uses);
  };

  /** Some part of an "all of" to the left, or of a "one of" to the right; the part itself first. */
  const byPart = (from: Formula, to: Formula, within: boolean): number | undefined => {
    const [left, right] = [formulas.node(from), formulas.node(to)];
    if (left.kind === "all" && from > 0) {
      const parts = partsOf.get(from) ?? new Set(left.parts);
      partsOf.set(from, parts);
      if (parts.has(to)) return step(from, to, "part", [step(to, to, "same", [])]);
    }
    const pairs: (readonly [Formula, Formula])[] = [];
    if (left.kind === "all" && from > 0) for (const part of left.parts) pairs.push([part, to]);
    if (right.kind === "all" && to < 0) for (const part of right.parts) pairs.push([from, -part]);
    const same = pairs.find(([a, b]) => a === b);
    for (const [a, b] of same ? [same] : pairs.filter(([x, y]) => related(x, y))) {
      const proved = prove(a, b, within);
      if (proved !== undefined) return step(from, to, "part", [proved]);
    }
    return undefined;
  };

  const byComparison = (from: Formula, to: Formula): number | undefined => {
    if (!comparisonOf(space, to)) return undefined;
    const node = formulas.node(from);
    const parts = node.kind === "all" && from > 0 ? node.parts : [from];
    const lemma = impliesBy(
      space,
      parts.filter((part) => comparisonOf(space, part)),
      to,
    );
    return lemma && step(from, to, "comparison", [], [lemma]);
  };

  /** As many implied one by one as the other side needs. */
  const byCount = (from: Formula, to: Formula, within: boolean): number | undefined => {
    const [left, right] = [formulas.node(from), formulas.node(to)];
    if (left.kind !== "sum" || right.kind !== "sum" || from < 0 !== to < 0) return undefined;
    // "not enough" on both sides: turn the implication round.
    const [a, b] = from > 0 ? [left, right] : [right, left];
    const heaviest = (terms: readonly Term[]): number => Math.max(...terms.map(([weight]) => weight));
    return (
      counted(from, to, a, b, [1, 1], within) ?? counted(from, to, a, b, [heaviest(b.terms), heaviest(a.terms)], within)
    );
  };

  const counted = (
    from: Formula,
    to: Formula,
    a: Sum,
    b: Sum,
    factors: readonly [number, number],
    within: boolean,
  ): number | undefined => {
    const [up, down] = factors;
    const free = [...b.terms];
    const uses: number[] = [];
    let lost = 0;
    for (const [weight, formula] of a.terms) {
      const [gained, by] = match(free, formula, within);
      lost += Math.max(0, weight * up - gained * down);
      if (by !== undefined) uses.push(by);
    }
    return a.bound * up - lost >= b.bound * down ? step(from, to, "count", uses, undefined, factors) : undefined;
  };

  /** Takes the first free term that a formula implies, itself before others: its weight and the step. */
  const match = (free: Term[], formula: Formula, within: boolean): readonly [number, number | undefined] => {
    const same = free.findIndex(([, other]) => other === formula);
    for (const i of same >= 0 ? [same] : free.keys()) {
      const [weight, target] = free[i] ?? [0, never];
      if (!related(formula, target)) continue;
      const proved = prove(formula, target, within);
      if (proved === undefined) continue;
      free.splice(i, 1);
      return [weight, proved];
    }
    return [0, undefined];
  };

  const bySearch = (from: Formula, to: Formula): number | undefined => {
    const lemmas = searched(from, to);
    return lemmas && step(from, to, "search", [], lemmas);
  };

  return { prove: (from, to) => prove(from, to), steps };
}
