/**
 * Systems of linear inequalities over exact numbers, decided by Fourier–Motzkin elimination.
 *
 * In: inequalities and which variables are whole numbers. Out: a solution, or the proof that there is none.
 * Small systems only: past a bound the answer is "unknown".
 *
 * Source   Schrijver (1986) Theory of Linear and Integer Programming, §12.2; rounding of bounds: §23 (Chvátal–Gomory cuts)
 */

import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  fromInteger,
  isInteger,
  multiply,
  negate,
  type Rational,
  subtract,
  zero,
} from "@khung/ir";

/** Σ coefficient · variable + constant. */
export interface Linear {
  readonly terms: ReadonlyMap<string, Rational>;
  readonly constant: Rational;
}

/** `form ≥ 0`, or `form > 0` when strict. */
export interface Inequality {
  readonly form: Linear;
  readonly strict: boolean;
}

export type Solution = ReadonlyMap<string, Rational>;
export type Feasible =
  | { readonly kind: "none" }
  | { readonly kind: "unknown" }
  | { readonly kind: "some"; readonly solution: Solution };

const mostInequalities = 400;
const mostTries = 200;

/** A form without variables. */
export function constantForm(constant: Rational): Linear {
  return { terms: new Map(), constant };
}

/** The form of one variable. */
export function variable(name: string): Linear {
  return { terms: new Map([[name, fromInteger(1)]]), constant: zero };
}

/** a + factor · b. */
export function combine(a: Linear, b: Linear, factor: Rational): Linear {
  const terms = new Map(a.terms);
  for (const [name, coefficient] of b.terms) {
    const sum = add(terms.get(name) ?? zero, multiply(coefficient, factor));
    if (sum.numerator === 0n) terms.delete(name);
    else terms.set(name, sum);
  }
  return { terms, constant: add(a.constant, multiply(b.constant, factor)) };
}

/** factor · a. */
export function scaleForm(a: Linear, factor: Rational): Linear {
  return combine(constantForm(zero), a, factor);
}

/** Decides a system. `whole`: whether a variable stands for a whole number. */
export function solve(system: readonly Inequality[], whole: (name: string) => boolean): Feasible {
  let open: readonly Inequality[] = system.map((each) => tighten(each, whole));
  const steps: { readonly name: string; readonly bounds: readonly Inequality[] }[] = [];
  for (;;) {
    if (open.some(isContradiction)) return { kind: "none" };
    const name = nextVariable(open);
    if (name === undefined) break;
    const bounds = open.filter((each) => each.form.terms.has(name));
    const next = [...open.filter((each) => !each.form.terms.has(name)), ...eliminate(name, bounds, whole)];
    if (next.length > mostInequalities) return { kind: "unknown" };
    steps.push({ name, bounds });
    open = next;
  }
  const solution = new Map<string, Rational>();
  const order = steps.toReversed();
  let tries = 0;
  /** Gives values to the variables from the last eliminated on; goes back where nothing whole is left between the bounds. */
  const assign = (index: number): boolean => {
    const step = order[index];
    if (!step) return true;
    for (const value of candidates(step.name, step.bounds, solution, whole(step.name))) {
      if (++tries > mostTries) return false;
      solution.set(step.name, value);
      if (assign(index + 1)) return true;
    }
    solution.delete(step.name);
    return false;
  };
  return assign(0) ? { kind: "some", solution } : { kind: "unknown" };
}

function isContradiction({ form, strict }: Inequality): boolean {
  if (form.terms.size > 0) return false;
  const order = form.constant.numerator;
  return strict ? order <= 0n : order < 0n;
}

/** The variable whose elimination makes the fewest inequalities. */
function nextVariable(system: readonly Inequality[]): string | undefined {
  const signs = new Map<string, [number, number]>();
  const units = new Set(system.flatMap(({ form }) => [...form.terms.keys()]));
  for (const { form } of system) {
    for (const [name, coefficient] of form.terms) {
      if (coefficient.denominator !== 1n || coefficient.numerator ** 2n !== 1n) units.delete(name);
      const [below, above] = signs.get(name) ?? [0, 0];
      signs.set(name, coefficient.numerator > 0n ? [below + 1, above] : [below, above + 1]);
    }
  }
  let best: string | undefined;
  let least = Infinity;
  for (const [name, [below, above]] of signs) {
    // Among equals, one that others do not multiply: it follows from them in whole numbers.
    const made = below * above - below - above + (units.has(name) ? 0 : 0.5);
    if (made < least) [best, least] = [name, made];
  }
  return best;
}

function eliminate(
  name: string,
  bounds: readonly Inequality[],
  whole: (name: string) => boolean,
): readonly Inequality[] {
  const coefficientOf = (each: Inequality): Rational => each.form.terms.get(name) ?? zero;
  const lower = bounds.filter((each) => coefficientOf(each).numerator > 0n);
  const upper = bounds.filter((each) => coefficientOf(each).numerator < 0n);
  return lower.flatMap((a) =>
    upper.map((b) => {
      const form = combine(scaleForm(a.form, negate(coefficientOf(b))), b.form, coefficientOf(a));
      return tighten({ form, strict: a.strict || b.strict }, whole);
    }),
  );
}

/**
 * Brings coefficients to whole ones without a common divisor, so that they stay small; over whole numbers the bound is rounded up.
 */
function tighten(inequality: Inequality, whole: (name: string) => boolean): Inequality {
  const { form, strict } = inequality;
  if (form.terms.size === 0) return inequality;
  const coefficients = [...form.terms.values()];
  const common = coefficients.reduce(
    (product, each) => (product * each.denominator) / greatest(product, each.denominator),
    1n,
  );
  const divisor = coefficients.reduce(
    (shared, each) => greatest(shared, (each.numerator * common) / each.denominator),
    0n,
  );
  const scaled = scaleForm(form, divide(fromInteger(common), fromInteger(divisor)) ?? fromInteger(1));
  if (![...form.terms.keys()].every(whole)) return { form: scaled, strict };
  // Σ ≥ −constant, and Σ is whole: Σ ≥ ⌈−constant⌉, or ⌊−constant⌋ + 1 when strict.
  const bound = negate(scaled.constant);
  const least = strict ? add(floor(bound), fromInteger(1)) : ceiling(bound);
  return { form: { terms: scaled.terms, constant: negate(least) }, strict: false };
}

function greatest(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Values within the bounds, given those of the variables eliminated later; small whole ones first. */
function candidates(
  name: string,
  bounds: readonly Inequality[],
  solution: Solution,
  isWhole: boolean,
): readonly Rational[] {
  let low: { readonly value: Rational; readonly open: boolean } | undefined;
  let high: { readonly value: Rational; readonly open: boolean } | undefined;
  for (const { form, strict } of bounds) {
    const coefficient = form.terms.get(name) ?? zero;
    let rest = form.constant;
    for (const [other, factor] of form.terms)
      if (other !== name) rest = add(rest, multiply(factor, solution.get(other) ?? zero));
    const value = divide(negate(rest), coefficient);
    if (!value) continue;
    if (coefficient.numerator > 0n) {
      const order = low ? compare(value, low.value) : 1;
      if (order > 0 || (order === 0 && strict)) low = { value, open: strict };
    } else {
      const order = high ? compare(value, high.value) : -1;
      if (order < 0 || (order === 0 && strict)) high = { value, open: strict };
    }
  }
  const inside = (x: Rational): boolean =>
    (!low || compare(x, low.value) > (low.open ? 0 : -1)) && (!high || compare(x, high.value) < (high.open ? 0 : 1));
  const above = low && (low.open && isInteger(low.value) ? add(low.value, fromInteger(1)) : ceiling(low.value));
  const below = high && (high.open && isInteger(high.value) ? subtract(high.value, fromInteger(1)) : floor(high.value));
  const middle = low && high ? divide(add(low.value, high.value), fromInteger(2)) : undefined;
  const next = fromInteger(1);
  const hundred = fromInteger(100);
  const round = above && multiply(ceiling(divide(above, hundred) ?? above), hundred);
  const tried = [zero, next, above, above && add(above, next), round, hundred, below, below && subtract(below, next)];
  const others = isWhole ? [] : [low?.value, high?.value, middle];
  return [...tried, ...others].filter((x) => x !== undefined).filter(inside);
}
