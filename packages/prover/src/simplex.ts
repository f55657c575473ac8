/**
 * Whether linear comparisons can hold together, in exact numbers: a point where they do, or a combination that shows that they
 * cannot.
 *
 * The general simplex of Dutertre and de Moura (2006), "A Fast Linear-Arithmetic Solver for DPLL(T)", with bounds of the form
 * c + k·ε for strict comparisons, and Bland's rule so that it ends.
 */

import { add, compare, divide, fromInteger, multiply, negate, one, subtract, zero, type Rational } from "@khung/ir";
import { formText, primitive, type Linear } from "./linear.ts";

/** The form is ≥ 0, or > 0 when strict. */
export interface Row {
  readonly form: Linear;
  readonly strict: boolean;
}

/** `point`: values at which all rows hold; `combination`: a weight ≥ 0 per row, summing to "0 ≥ something positive". */
export type Feasibility =
  | { readonly kind: "point"; readonly point: ReadonlyMap<string, Rational> }
  | { readonly kind: "combination"; readonly weights: ReadonlyMap<number, Rational> }
  | { readonly kind: "stopped" };

/** c + k·ε. */
interface Near {
  readonly c: Rational;
  readonly k: Rational;
}
interface Limit {
  readonly at: Near;
  /** Which row says so, and by which positive factor its form is the variable's. */
  readonly row: number;
  readonly factor: Rational;
}
interface Variable {
  value: Near;
  lower?: Limit;
  upper?: Limit;
}

const origin: Near = { c: zero, k: zero };
const order = (a: Near, b: Near): number => compare(a.c, b.c) || compare(a.k, b.k);
const move = (a: Near, factor: Rational, by: Near): Near => ({
  c: add(a.c, multiply(factor, by.c)),
  k: add(a.k, multiply(factor, by.k)),
});
const minus = (a: Near, b: Near): Near => ({ c: subtract(a.c, b.c), k: subtract(a.k, b.k) });

/** Solves rows; `keepGoing` is asked now and then. */
export function solve(rows: readonly Row[], keepGoing: () => boolean = () => true): Feasibility {
  const names = new Map<string, number>();
  const variables: Variable[] = [];
  /** Basic variable → its row over the others. */
  const tableau = new Map<number, Map<number, Rational>>();
  const variable = (name: string): number => {
    const before = names.get(name);
    if (before !== undefined) return before;
    names.set(name, variables.length);
    variables.push({ value: origin });
    return variables.length - 1;
  };

  for (const [index, { form, strict }] of rows.entries()) {
    const conflict = assertRow(index, form, strict);
    if (conflict) return conflict;
  }
  for (const basic of tableau.keys()) refresh(basic);
  return run();

  /** Turns a row into a bound of a variable, of its own where the form has several. */
  function assertRow(index: number, form: Linear, strict: boolean): Feasibility | undefined {
    if (form.terms.size === 0) {
      const sign = form.constant.numerator;
      return sign < 0n || (strict && sign === 0n)
        ? { kind: "combination", weights: new Map([[index, one]]) }
        : undefined;
    }
    const direction = primitive({ terms: form.terms, constant: zero });
    const first = [...direction.terms.keys()].toSorted()[0] ?? "";
    const positive = (direction.terms.get(first) ?? zero).numerator > 0n;
    const lead = form.terms.get(first) ?? one;
    const shown = positive
      ? direction
      : { ...direction, terms: new Map([...direction.terms].map(([name, value]) => [name, negate(value)])) };
    const single = form.terms.size === 1;
    const factor = divide(single ? one : (shown.terms.get(first) ?? one), lead) ?? one;
    const known = names.size;
    const id = variable(single ? first : `row ${formText(shown)}`);
    if (!single && names.size > known) {
      const row = new Map<number, Rational>();
      for (const [name, value] of shown.terms) addInto(row, variable(name), value);
      for (const [basic, inner] of tableau) substitute(row, basic, inner);
      tableau.set(id, row);
    }
    // lead·x + … + constant ≥ 0 ⇔ factor·(…) with the sign of lead.
    const bound: Near = {
      c: negate(multiply(form.constant, factor)),
      k: strict ? fromInteger(positive ? 1 : -1) : zero,
    };
    const size = factor.numerator < 0n ? negate(factor) : factor;
    return limit(id, positive ? "lower" : "upper", { at: bound, row: index, factor: size });
  }

  function limit(id: number, side: "lower" | "upper", by: Limit): Feasibility | undefined {
    const each = variables[id];
    if (!each) return undefined;
    const before = each[side];
    const tighter = !before || (side === "lower" ? order(by.at, before.at) > 0 : order(by.at, before.at) < 0);
    if (!tighter) return undefined;
    each[side] = by;
    if (each.lower && each.upper && order(each.lower.at, each.upper.at) > 0) {
      return {
        kind: "combination",
        weights: new Map([
          [each.lower.row, each.lower.factor],
          [each.upper.row, each.upper.factor],
        ]),
      };
    }
    if (tableau.has(id)) return undefined;
    if (side === "lower" ? order(each.value, by.at) < 0 : order(each.value, by.at) > 0) each.value = by.at;
    return undefined;
  }

  function refresh(basic: number): void {
    let value = origin;
    for (const [id, factor] of tableau.get(basic) ?? []) value = move(value, factor, variables[id]?.value ?? origin);
    const each = variables[basic];
    if (each) each.value = value;
  }

  function run(): Feasibility {
    for (let steps = 0; ; steps++) {
      if (steps % 32 === 31 && !keepGoing()) return { kind: "stopped" };
      const broken = leastBroken();
      if (!broken) return { kind: "point", point: pointOf() };
      const { id, side, limit: broke } = broken;
      const row = tableau.get(id) ?? new Map<number, Rational>();
      const entering = [...row.keys()]
        .toSorted((a, b) => a - b)
        .find((other) => canMove(other, (row.get(other) ?? zero).numerator > 0n === (side === "lower")));
      if (entering === undefined) return { kind: "combination", weights: explain(row, side, broke) };
      pivot(id, entering, broke.at);
    }
  }

  function leastBroken() {
    let found: { readonly id: number; readonly side: "lower" | "upper"; readonly limit: Limit } | undefined;
    for (const id of tableau.keys()) {
      if (found && id > found.id) continue;
      const each = variables[id];
      if (each?.lower && order(each.value, each.lower.at) < 0) found = { id, side: "lower", limit: each.lower };
      else if (each?.upper && order(each.value, each.upper.at) > 0) found = { id, side: "upper", limit: each.upper };
    }
    return found;
  }

  function canMove(id: number, up: boolean): boolean {
    const each = variables[id];
    if (!each) return false;
    return up
      ? !each.upper || order(each.value, each.upper.at) < 0
      : !each.lower || order(each.value, each.lower.at) > 0;
  }

  function explain(
    row: ReadonlyMap<number, Rational>,
    side: "lower" | "upper",
    broke: Limit,
  ): ReadonlyMap<number, Rational> {
    const weights = new Map([[broke.row, broke.factor]]);
    for (const [id, factor] of row) {
      const up = factor.numerator > 0n === (side === "lower");
      const by = up ? variables[id]?.upper : variables[id]?.lower;
      if (!by) continue;
      const size = factor.numerator < 0n ? negate(factor) : factor;
      weights.set(by.row, add(weights.get(by.row) ?? zero, multiply(size, by.factor)));
    }
    return weights;
  }

  function pivot(leaving: number, entering: number, target: Near): void {
    const row = tableau.get(leaving) ?? new Map<number, Rational>();
    const lead = row.get(entering) ?? one;
    const [out, into] = [variables[leaving], variables[entering]];
    if (!out || !into) return;
    const inverse = divide(one, lead) ?? one;
    const step = minus(target, out.value);
    const shift: Near = { c: multiply(step.c, inverse), k: multiply(step.k, inverse) };
    out.value = target;
    into.value = move(into.value, one, shift);
    tableau.delete(leaving);
    const solved = new Map<number, Rational>([[leaving, inverse]]);
    for (const [id, factor] of row) if (id !== entering) solved.set(id, negate(multiply(factor, inverse)));
    for (const [basic, inner] of tableau) {
      const factor = inner.get(entering);
      if (!factor) continue;
      const each = variables[basic];
      if (each) each.value = move(each.value, factor, shift);
      substitute(inner, entering, solved);
    }
    tableau.set(entering, solved);
  }

  /** A value for ε small enough for every bound, a power of 1/10 so that the point stays readable. */
  function pointOf(): ReadonlyMap<string, Rational> {
    let epsilon = one;
    for (const { value, lower, upper } of variables) {
      for (const gap of [lower && minus(value, lower.at), upper && minus(upper.at, value)]) {
        if (!gap) continue;
        while (add(gap.c, multiply(gap.k, epsilon)).numerator < 0n)
          epsilon = multiply(epsilon, { numerator: 1n, denominator: 10n });
      }
    }
    const point = new Map<string, Rational>();
    for (const [name, id] of names) {
      const { c, k } = variables[id]?.value ?? origin;
      if (!name.startsWith("row ")) point.set(name, add(c, multiply(k, epsilon)));
    }
    return point;
  }
}

function addInto(row: Map<number, Rational>, id: number, by: Rational): void {
  const total = add(row.get(id) ?? zero, by);
  if (total.numerator === 0n) row.delete(id);
  else row.set(id, total);
}

/** Replaces a variable in a row by what it is made of. */
function substitute(row: Map<number, Rational>, id: number, by: ReadonlyMap<number, Rational>): void {
  const factor = row.get(id);
  if (!factor) return;
  row.delete(id);
  for (const [other, value] of by) addInto(row, other, multiply(factor, value));
}
