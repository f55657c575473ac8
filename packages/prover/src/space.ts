/**
 * What data can be: variables with what their types allow, and comparisons of linear forms as formulas.
 *
 * Everything said here holds of all data that the readers of tables let in: counts are whole and ≥ 0, shares lie between 0 and 1.
 */

import {
  add,
  ceiling,
  compare,
  floor,
  fromInteger,
  isInteger,
  multiply,
  negate,
  subtract,
  toExact,
  zero,
  type Rational,
} from "@khung/ir";
import { overDefined, tied, type DefinedCases } from "./defined.ts";
import { always, createFormulas, never, type Formula, type Formulas } from "./formula.ts";
import {
  constantForm,
  constantOf,
  formText,
  minus,
  opposite,
  plus,
  primitive,
  scale,
  variableForm,
  type Fraction,
  type Linear,
} from "./linear.ts";

/** The values that a variable may take. */
export interface Domain {
  readonly integer: boolean;
  readonly lower?: Rational;
  readonly upper?: Rational;
}

/** A comparison of one measure with one fixed bound; those of one measure imply each other in order. */
export interface Crossing {
  /** Equal for equal measures, whichever module and whichever copy of the data. */
  readonly measure: string;
  readonly bound: Rational;
  readonly strict: boolean;
  /** The measure is ≥ the bound (> when strict). */
  readonly holds: Formula;
  /** The measure has a denominator other than 0. */
  readonly defined: Formula;
}

/** A growing description of all data. */
export interface Space {
  readonly formulas: Formulas;
  readonly domains: ReadonlyMap<string, Domain>;
  /** Formulas that hold of all data. */
  readonly axioms: readonly Formula[];
  /** Forms that are ≥ 0 for all data, in the order in which they were found. */
  readonly facts: readonly Linear[];
  readonly crossings: readonly Crossing[];
  /** Variables that stand for something that is not linear in the inputs. */
  readonly opaque: ReadonlySet<string>;
  readonly variable: (name: string, domain: Domain) => Linear;
  /** A fraction that is the given one or more; comparisons know it (`encode-compare.ts`). */
  readonly lift: (name: string, from: Fraction) => Fraction;
  /** By variable: what it was raised from. */
  readonly lifted: ReadonlyMap<string, Linear>;
  /** By variable: its cases. */
  readonly defined: ReadonlyMap<string, DefinedCases>;
  /** A variable that is defined by cases and lies between bounds; one for equal cases. */
  readonly define: (name: string, cases: DefinedCases, bounds: Pick<Domain, "lower" | "upper">) => Linear;
  /** A variable for a value of which only equality of its description is known. */
  readonly opaqueValue: (text: string) => Linear;
  readonly flag: (name: string) => Formula;
  /** The form is ≥ 0, or > 0 when strict. */
  readonly positive: (form: Linear, strict: boolean) => Formula;
  readonly require: (axiom: Formula) => void;
  readonly requireForm: (form: Linear) => void;
  readonly cross: (crossing: Crossing) => void;
}

/** How the second copy of an input is named: the same data with that input raised. */
export const raised = "′";

/** A space without variables. */
export function createSpace(): Space {
  const formulas = createFormulas();
  const domains = new Map<string, Domain>();
  const axioms = new Set<Formula>();
  const facts: Linear[] = [];
  const crossings = new Map<string, Crossing>();
  const opaque = new Set<string>();
  const lifted = new Map<string, Linear>();

  const variable = (name: string, domain: Domain): Linear => {
    const form = variableForm(name);
    if (domains.has(name)) return form;
    domains.set(name, domain);
    if (domain.lower) facts.push(minus(form, constantForm(domain.lower)));
    if (domain.upper) facts.push(minus(constantForm(domain.upper), form));
    return form;
  };

  const defined = new Map<string, DefinedCases>();
  const defining = new Map<string, string>();
  const ties = new Set<string>();
  const alone = new Map<string, readonly Settled[]>();

  const positive = (form: Linear, strict: boolean): Formula => {
    const known = constantOf(form);
    if (known) return known.numerator > 0n || (!strict && known.numerator === 0n) ? always : never;
    const inside = [...form.terms.keys()].filter((name) => defined.has(name));
    if (inside.length === 0) return raw(form, strict);
    const exact = overDefined(form, strict, defined, formulas, positive);
    if (exact !== undefined) {
      const [only = ""] = inside;
      if (form.terms.size === 1 && Math.abs(exact) !== 1) note(only, { form, strict, exact });
      return exact;
    }
    for (const name of inside) {
      if (ties.has(name)) continue;
      ties.add(name);
      opaque.add(name);
      for (const each of alone.get(name) ?? []) link(each);
      for (const axiom of tied(name, defined.get(name) ?? [], formulas, raw)) if (axiom !== always) axioms.add(axiom);
    }
    return raw(form, strict);
  };

  /** What is compared by its cases alone must agree with what is compared in sums. */
  const note = (name: string, said: Settled): void => {
    alone.set(name, [...(alone.get(name) ?? []), said]);
    if (ties.has(name)) link(said);
  };
  const link = ({ form, strict, exact }: Settled): void => {
    const plainly = raw(form, strict);
    for (const axiom of [formulas.any([-exact, plainly]), formulas.any([exact, -plainly])])
      if (axiom !== always) axioms.add(axiom);
  };

  const raw = (form: Linear, strict: boolean): Formula => {
    const known = constantOf(form);
    if (known) return known.numerator > 0n || (!strict && known.numerator === 0n) ? always : never;
    const { least, most } = spanOf(form, domains);
    if (least && (strict ? least.numerator > 0n : least.numerator >= 0n)) return always;
    if (most && (strict ? most.numerator <= 0n : most.numerator < 0n)) return never;
    return oriented(tightened(primitive(form), strict, domains), formulas, domains);
  };

  return {
    formulas,
    domains,
    get axioms() {
      return [...axioms];
    },
    facts,
    opaque,
    get crossings() {
      return [...crossings.values()];
    },
    variable,
    defined,
    define: (name, cases, bounds) => {
      const [only] = cases;
      if (only?.when === always && constantOf(only.value.bottom)) {
        return scale(only.value.top, inverse(only.value.bottom.constant));
      }
      const key = `${name} ${cases.map(({ when, value }) => `${when}: ${formText(value.top)} / ${formText(value.bottom)}`).join("; ")}`;
      const before = defining.get(key);
      if (before !== undefined) return variableForm(before);
      const fresh = `⟨points of ${name}${"′".repeat([...defining.keys()].filter((each) => each.startsWith(`${name} `)).length)}⟩`;
      defining.set(key, fresh);
      defined.set(fresh, cases);
      return variable(fresh, { integer: false, ...bounds });
    },
    lifted,
    lift: (name, { top, bottom }) => {
      const more = `${name}${raised}`;
      const form = variable(more, { integer: false });
      if (!lifted.has(more)) {
        lifted.set(more, top);
        opaque.add(more);
        facts.push(minus(form, top));
      }
      return { top: form, bottom };
    },
    opaqueValue: (text) => {
      const name = `⟨${text}⟩`;
      opaque.add(name);
      return variable(name, { integer: false });
    },
    flag: (name) => formulas.atom({ kind: "flag", name }),
    positive,
    require: (axiom) => {
      if (axiom !== always) axioms.add(axiom);
    },
    requireForm: (form) => void facts.push(form),
    cross: (crossing) => {
      if (Math.abs(crossing.holds) !== 1)
        crossings.set(`${crossing.measure} ${toExact(crossing.bound)} ${crossing.holds}`, crossing);
    },
  };
}

function inverse({ numerator, denominator }: Rational): Rational {
  return { numerator: denominator, denominator: numerator };
}

/** The least and the greatest value that types allow a form. */
function spanOf(
  form: Linear,
  domains: ReadonlyMap<string, Domain>,
): { readonly least?: Rational; readonly most?: Rational } {
  let least: Rational | undefined = form.constant;
  let most: Rational | undefined = form.constant;
  for (const [name, factor] of form.terms) {
    const { lower, upper } = domains.get(name) ?? {};
    const [low, high] = factor.numerator > 0n ? [lower, upper] : [upper, lower];
    least = least && low && add(least, multiply(factor, low));
    most = most && high && add(most, multiply(factor, high));
  }
  return { ...(least && { least }), ...(most && { most }) };
}

/** A comparison of one defined variable, and when it holds. */
interface Settled extends Comparison {
  readonly exact: Formula;
}

interface Comparison {
  readonly form: Linear;
  readonly strict: boolean;
}

/** A bound of one whole-numbered variable, moved to the next whole number; never strict then. */
function tightened(form: Linear, strict: boolean, domains: ReadonlyMap<string, Domain>): Comparison {
  const [only] = form.terms;
  if (!only || form.terms.size > 1 || domains.get(only[0])?.integer !== true) return { form, strict };
  const [name, factor] = only;
  const size = factor.numerator < 0n ? negate(factor) : factor;
  const sign = fromInteger(factor.numerator < 0n ? -1 : 1);
  // sign·x + constant/size ≥ 0
  const rest = multiply(form.constant, { numerator: size.denominator, denominator: size.numerator });
  const whole = strict ? subtract(ceiling(rest), fromInteger(1)) : floor(rest);
  return { form: plus(scale(variableForm(name), sign), constantForm(whole)), strict: false };
}

/** One atom for a comparison and its negation: the first variable by name has a positive coefficient. */
function oriented({ form, strict }: Comparison, formulas: Formulas, domains: ReadonlyMap<string, Domain>): Formula {
  const first = [...form.terms.keys()].toSorted()[0] ?? "";
  if ((form.terms.get(first) ?? zero).numerator > 0n) return formulas.atom({ kind: "linear", form, strict });
  // form ≥ 0 is "not −form > 0"
  const other = tightened(opposite(form), !strict, domains);
  return -formulas.atom({ kind: "linear", ...other });
}

/** One text for equal measures: top / bottom up to a common factor; copies of an input count as the input. */
export function measureText(top: Linear, bottom: Linear): string {
  const known = constantOf(bottom);
  if (known && isInteger(known) && known.numerator === 1n) return plainText(top);
  const first = [...bottom.terms.keys()].toSorted()[0];
  const lead = first === undefined ? bottom.constant : (bottom.terms.get(first) ?? zero);
  const size = lead.numerator < 0n ? negate(lead) : lead;
  const by: Rational = { numerator: size.denominator, denominator: size.numerator };
  return `${plainText(scale(top, by))} / ${plainText(scale(bottom, by))}`;
}

function plainText(form: Linear): string {
  return formText(form).replaceAll(raised, "");
}

/** In the order in which one implies the next, weakest first. */
export function byBound(a: Crossing, b: Crossing): number {
  return compare(a.bound, b.bound) || Number(a.strict) - Number(b.strict);
}
