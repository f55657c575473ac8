/** Linear forms over named variables with exact coefficients: what comparisons of counts and shares come to. */

import { add, fromInteger, multiply, negate, rational, toExactText, zero, type Rational } from "@khung/ir";

/** Σ coefficient · variable + constant. Invariant: no coefficient is 0. */
export interface Linear {
  readonly terms: ReadonlyMap<string, Rational>;
  readonly constant: Rational;
}

/** A number as one form over another, which is > 0. */
export interface Fraction {
  readonly top: Linear;
  readonly bottom: Linear;
}

/** A fixed number. */
export function constantForm(constant: Rational): Linear {
  return { terms: new Map(), constant };
}

/** One variable. */
export function variableForm(name: string): Linear {
  return { terms: new Map([[name, fromInteger(1)]]), constant: zero };
}

/** The number that a form is; undefined when it depends on a variable. */
export function constantOf(form: Linear): Rational | undefined {
  return form.terms.size === 0 ? form.constant : undefined;
}

/** k · f. */
export function scale(form: Linear, factor: Rational): Linear {
  if (factor.numerator === 0n) return constantForm(zero);
  const terms = new Map([...form.terms].map(([name, value]) => [name, multiply(value, factor)]));
  return { terms, constant: multiply(form.constant, factor) };
}

/** f + g. */
export function plus(f: Linear, g: Linear): Linear {
  const terms = new Map(f.terms);
  for (const [name, value] of g.terms) {
    const total = add(terms.get(name) ?? zero, value);
    if (total.numerator === 0n) terms.delete(name);
    else terms.set(name, total);
  }
  return { terms, constant: add(f.constant, g.constant) };
}

/** f − g. */
export function minus(f: Linear, g: Linear): Linear {
  return plus(f, scale(g, fromInteger(-1)));
}

/** f · g where one of them is a number; undefined otherwise: the product is not linear. */
export function product(f: Linear, g: Linear): Linear | undefined {
  const [a, b] = [constantOf(f), constantOf(g)];
  if (a) return scale(g, a);
  return b && scale(f, b);
}

/** The same form times a positive number, with whole coefficients that share no divisor. */
export function primitive(form: Linear): Linear {
  const parts = [...form.terms.values(), form.constant].filter(({ numerator }) => numerator !== 0n);
  const bottom = parts.reduce((all, { denominator }) => (all * denominator) / divisor(all, denominator), 1n);
  const top = parts.reduce((all, { numerator, denominator }) => divisor(all, (numerator * bottom) / denominator), 0n);
  return scale(form, top === 0n ? fromInteger(1) : rational(bottom, top));
}

/** The greatest common divisor, ≥ 0. */
export function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** One text for equal forms: variables by name. */
export function formText(form: Linear): string {
  const names = [...form.terms.keys()].toSorted();
  const parts = names.map((name) => {
    const text = toExactText(form.terms.get(name) ?? zero);
    return text === "1" ? name : text === "-1" ? `-${name}` : `${text}·${name}`;
  });
  if (form.constant.numerator !== 0n || parts.length === 0) parts.push(toExactText(form.constant));
  return parts.join(" + ").replaceAll("+ -", "- ");
}

/** The value of a form at a point; a variable that is not there counts as 0. */
export function valueAt(form: Linear, point: ReadonlyMap<string, Rational>): Rational {
  let total = form.constant;
  for (const [name, factor] of form.terms) total = add(total, multiply(factor, point.get(name) ?? zero));
  return total;
}

/** −f. */
export function opposite(form: Linear): Linear {
  return {
    terms: new Map([...form.terms].map(([name, value]) => [name, negate(value)])),
    constant: negate(form.constant),
  };
}
