/**
 * Propositions as a graph without repetition: atoms, "all of these hold", and "the weights of those that hold sum to so much".
 *
 * A formula is a whole number: `-f` is "not f". Equal formulas are one number, so what two modules share is seen at once.
 */

import { invariant } from "@khung/diagnostics";
import { formText, type Linear } from "./linear.ts";

/** A proposition; `-f` is its negation. Never 0. */
export type Formula = number;

/** Always so. */
export const always: Formula = 1;
/** Never so. */
export const never: Formula = -1;

/** What is not made of other propositions. `flag`: free, named; `linear`: the form is ≥ 0, or > 0 when strict. */
export type Atom =
  | { readonly kind: "flag"; readonly name: string }
  | { readonly kind: "linear"; readonly form: Linear; readonly strict: boolean };

/** A weight and what carries it. */
export type Term = readonly [weight: number, formula: Formula];

export type FormulaNode =
  | { readonly kind: "always" }
  | { readonly kind: "atom"; readonly atom: Atom }
  | { readonly kind: "all"; readonly parts: readonly Formula[] }
  /** Σ weight of those that hold ≥ bound. Invariant: weights > 0 and at most the bound, at least two terms. */
  | { readonly kind: "sum"; readonly terms: readonly Term[]; readonly bound: number };

/** A growing graph of propositions. */
export interface Formulas {
  /** The node of a formula or of its negation. */
  readonly node: (formula: Formula) => FormulaNode;
  readonly atom: (atom: Atom) => Formula;
  readonly all: (parts: readonly Formula[]) => Formula;
  readonly any: (parts: readonly Formula[]) => Formula;
  /** Σ weight of those that hold ≥ bound; any whole weights. */
  readonly sum: (terms: readonly Term[], bound: number) => Formula;
  /** What a formula is called by people, if it was named. */
  readonly nameOf: (formula: Formula) => string | undefined;
  /** Names a formula unless it has a name. */
  readonly name: (formula: Formula, name: string) => Formula;
}

/** A graph with nothing in it. */
export function createFormulas(): Formulas {
  const nodes: FormulaNode[] = [{ kind: "always" }, { kind: "always" }];
  const known = new Map<string, Formula>();
  const names = new Map<Formula, string>();

  const unique = (key: string, make: () => FormulaNode): Formula => {
    const before = known.get(key);
    if (before !== undefined) return before;
    nodes.push(make());
    known.set(key, nodes.length - 1);
    return nodes.length - 1;
  };

  const node = (formula: Formula): FormulaNode => {
    const found = nodes[Math.abs(formula)];
    invariant(found, `no formula ${formula}`);
    return found;
  };

  const all = (parts: readonly Formula[]): Formula => {
    if (parts.includes(never)) return never;
    const open = parts.filter((part) => part !== always);
    const [only = always] = open;
    if (open.every((part) => part === only)) return only;
    const flat = new Set<Formula>();
    for (const part of open) {
      const inner = part > 0 ? nodes[part] : undefined;
      if (inner?.kind === "all") for (const each of inner.parts) flat.add(each);
      else flat.add(part);
    }
    for (const each of flat) if (each > 0 && flat.has(-each)) return never;
    const sorted = Int32Array.from(flat).sort();
    return unique(`all ${sorted.join(" ")}`, () => ({ kind: "all", parts: [...flat] }));
  };

  const any = (parts: readonly Formula[]): Formula =>
    parts.includes(always) ? always : -all(parts.map((part) => -part));

  const sum = (terms: readonly Term[], bound: number): Formula => {
    const weights = new Map<Formula, number>();
    let rest = bound;
    for (const [weight, formula] of terms) {
      if (formula === always) rest -= weight;
      if (Math.abs(formula) === 1) continue;
      // weight·(not f) = weight − weight·f
      if (formula < 0) rest -= weight;
      weights.set(Math.abs(formula), (weights.get(Math.abs(formula)) ?? 0) + (formula < 0 ? -weight : weight));
    }
    const positive: Term[] = [];
    for (const [formula, weight] of weights) {
      if (weight < 0) rest -= weight;
      if (weight !== 0) positive.push([Math.abs(weight), weight < 0 ? -formula : formula]);
    }
    if (rest <= 0) return always;
    const capped = positive.map(([weight, formula]): Term => [Math.min(weight, rest), formula]);
    const total = capped.reduce((sofar, [weight]) => sofar + weight, 0);
    if (total < rest) return never;
    const formulas = capped.map(([, formula]) => formula);
    if (capped.every(([weight]) => weight === rest)) return any(formulas);
    if (capped.every(([weight]) => total - weight < rest)) return all(formulas);
    invariant(Number.isSafeInteger(total), "weights are small");
    const key = capped.toSorted((a, b) => a[1] - b[1]).map(([weight, formula]) => `${weight}*${formula}`);
    return unique(`sum ${rest} ${key.join(" ")}`, () => ({ kind: "sum", terms: capped, bound: rest }));
  };

  return {
    node,
    all,
    any,
    sum,
    atom: (atom) => unique(atomText(atom), () => ({ kind: "atom", atom })),
    nameOf: (formula) => names.get(formula) ?? (names.has(-formula) ? `not (${names.get(-formula)})` : undefined),
    name: (formula, name) => {
      if (Math.abs(formula) !== 1 && !names.has(formula)) names.set(formula, name);
      return formula;
    },
  };
}

/** An atom in words. */
export function atomText(atom: Atom): string {
  return atom.kind === "flag" ? atom.name : `${formText(atom.form)} ${atom.strict ? ">" : ">="} 0`;
}

/** A formula in words: by its name where it has one, at most so deep. */
export function formulaText(formulas: Formulas, formula: Formula, depth = 2): string {
  const name = formulas.nameOf(formula);
  if (name !== undefined) return name;
  const node = formulas.node(formula);
  if (node.kind === "always") return formula > 0 ? "always" : "never";
  if (node.kind === "atom") return formula > 0 ? atomText(node.atom) : `not (${atomText(node.atom)})`;
  if (depth === 0) return "…";
  const inner = (each: Formula): string => formulaText(formulas, each, depth - 1);
  if (node.kind === "all") {
    return formula > 0
      ? `(${node.parts.map(inner).join(" and ")})`
      : `(${node.parts.map((part) => inner(-part)).join(" or ")})`;
  }
  const terms = node.terms.map(([weight, each]) => (weight === 1 ? inner(each) : `${weight}·${inner(each)}`));
  return `${formula > 0 ? "at least" : "less than"} ${node.bound} of {${terms.join(", ")}}`;
}
