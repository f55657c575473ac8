/**
 * Variables that are defined by cases: what a criterion scores. Comparisons of sums of them become counts where every case is a
 * fixed number, and cases where there is one variable; otherwise the variable is tied to its cases wherever it is compared.
 */

import { multiply, fromInteger, zero, compare, subtract, add, type Rational } from "@khung/ir";
import { never, type Formula, type Formulas, type Term } from "./formula.ts";
import {
  constantForm,
  constantOf,
  divisor,
  minus,
  plus,
  scale,
  variableForm,
  type Fraction,
  type Linear,
} from "./linear.ts";

/** Where none of the cases holds the variable is 0. Invariant: at most one holds; bottoms are > 0 where their case holds. */
export type DefinedCases = readonly { readonly when: Formula; readonly value: Fraction }[];

/** Says when a form is ≥ 0, or > 0 when strict. */
export type Positive = (form: Linear, strict: boolean) => Formula;

/** When a form over defined variables is positive, where that can be said by their cases alone. */
export function overDefined(
  form: Linear,
  strict: boolean,
  defined: ReadonlyMap<string, DefinedCases>,
  formulas: Formulas,
  positive: Positive,
): Formula | undefined {
  const names = [...form.terms.keys()];
  const steps = names.map((name) => stepsOf(defined.get(name), formulas));
  if (steps.every((each) => each !== undefined)) {
    const terms = names.flatMap((name, i) =>
      (steps[i]?.terms ?? []).map(([gain, when]): readonly [Rational, Formula] => [
        multiply(form.terms.get(name) ?? zero, gain),
        when,
      ]),
    );
    const least = names.reduce(
      (sum, name, i) => add(sum, multiply(form.terms.get(name) ?? zero, steps[i]?.least ?? zero)),
      form.constant,
    );
    return counted(terms, least, strict, formulas);
  }
  const [only, second] = names;
  const cases = only !== undefined && second === undefined ? defined.get(only) : undefined;
  if (only === undefined || !cases) return undefined;
  const factor = form.terms.get(only) ?? zero;
  const { all, any } = formulas;
  const rest = all([...cases.map(({ when }) => -when), positive(constantForm(form.constant), strict)]);
  return any([
    rest,
    ...cases.map(({ when, value: { top, bottom } }) =>
      all([when, positive(plus(scale(top, factor), scale(bottom, form.constant)), strict)]),
    ),
  ]);
}

/** A variable as its least value and what it gains at each step: more is gained only where less is. */
function stepsOf(
  cases: DefinedCases | undefined,
  { any }: Formulas,
): { readonly least: Rational; readonly terms: readonly (readonly [Rational, Formula])[] } | undefined {
  if (!cases) return undefined;
  const values = cases.map(({ value }) => fixed(value));
  const known = values.flatMap((value) => value ?? []);
  if (known.length < values.length) return undefined;
  const distinct = [zero, ...known]
    .toSorted(compare)
    .filter((each, i, all) => i === 0 || compare(each, all[i - 1] ?? zero) !== 0);
  const least = distinct[0] ?? zero;
  const terms = distinct.slice(1).map((value, i): readonly [Rational, Formula] => {
    const reached = cases.flatMap(({ when }, at) => (compare(values[at] ?? zero, value) >= 0 ? [when] : []));
    const below = cases.flatMap(({ when }, at) => (compare(values[at] ?? zero, value) < 0 ? [when] : []));
    // Where 0 itself is enough, whatever is not below.
    const when = compare(zero, value) >= 0 ? -any(below) : any(reached);
    return [subtract(value, distinct[i] ?? zero), when];
  });
  return { least, terms };
}

function fixed({ top, bottom }: Fraction): Rational | undefined {
  const [a, b] = [constantOf(top), constantOf(bottom)];
  return a && b && b.numerator === b.denominator ? a : undefined;
}

/** Σ gain of what holds + least ≥ 0, in whole numbers; undefined where they are too large to count with. */
function counted(
  terms: readonly (readonly [Rational, Formula])[],
  least: Rational,
  strict: boolean,
  formulas: Formulas,
): Formula | undefined {
  let bottom = least.denominator;
  for (const [{ denominator }] of terms) bottom = (bottom * denominator) / divisor(bottom, denominator);
  const whole = ({ numerator, denominator }: Rational): number => Number((numerator * bottom) / denominator);
  const weights = terms.map(([gain, when]): Term => [whole(gain), when]);
  const bound = (strict ? 1 : 0) - whole(least);
  const size = weights.reduce((sum, [weight]) => sum + Math.abs(weight), Math.abs(bound));
  return size < 2 ** 40 ? formulas.sum(weights, bound) : undefined;
}

/** What holds of a variable in each of its cases, for comparisons that its cases alone do not settle. */
export function tied(name: string, cases: DefinedCases, { all, any }: Formulas, raw: Positive): readonly Formula[] {
  const variable = variableForm(name);
  const equal = (form: Linear): Formula => all([raw(form, false), raw(scale(form, fromInteger(-1)), false)]);
  return [
    any([...cases.map(({ when }) => when), equal(variable)]),
    ...cases.flatMap(({ when, value: { top, bottom } }): readonly Formula[] => {
      const below = constantOf(bottom);
      return below && when !== never ? [any([-when, equal(minus(scale(variable, below), top))])] : [];
    }),
  ];
}
