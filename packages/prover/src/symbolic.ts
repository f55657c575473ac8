/**
 * What an expression comes to, for all data at once: under which formula it has which value, is missing, or has nothing to
 * measure. The mirror of `truth.ts` of the evaluator. Twin: evaluator/src/truth.ts
 */

import { always, never, type Formula, type Formulas, type Term } from "./formula.ts";
import type { Linear } from "./linear.ts";

/** When a condition is true, false, missing, without anything to measure. Invariant: exactly one of them holds. */
export interface Truth {
  readonly kind: "truth";
  readonly yes: Formula;
  readonly no: Formula;
  readonly missing: Formula;
  readonly nothing: Formula;
  /** Missing for want of some input, so that data could help. Implies `missing`. */
  readonly wanting: Formula;
}

/** When there is no value. */
export type Absence = Pick<Truth, "missing" | "nothing" | "wanting">;

/** A number as a fraction of linear forms, its bottom > 0 wherever the case holds; or the name of a member. */
export type Known =
  | { readonly kind: "number"; readonly top: Linear; readonly bottom: Linear }
  | { readonly kind: "word"; readonly word: string };

/** The values that an expression may have. Invariant: exactly one case, or one absence, holds. */
export interface Cases {
  readonly kind: "cases";
  readonly cases: readonly { readonly when: Formula; readonly value: Known }[];
  readonly missing: Formula;
  readonly nothing: Formula;
  readonly wanting: Formula;
}

export type Symbolic = Truth | Cases;

/** A condition that is known. */
export function fixedTruth(value: boolean): Truth {
  return truthOf(value ? always : never, value ? never : always);
}

/** There always is a value. */
export const present: Absence = { missing: never, nothing: never, wanting: never };

/** A condition from when it is true and false, and when it is neither. */
export function truthOf(yes: Formula, no: Formula, { missing, nothing, wanting }: Absence = present): Truth {
  return { kind: "truth", yes, no, missing, nothing, wanting };
}

/** One value, always. */
export function fixedCase(value: Known): Cases {
  return { kind: "cases", cases: [{ when: always, value }], ...present };
}

/** Cases without those that cannot be. */
export function casesOf(cases: Cases["cases"], { missing, nothing, wanting }: Absence = present): Cases {
  return { kind: "cases", cases: cases.filter(({ when }) => when !== never), missing, nothing, wanting };
}

/** When either is missing, and when else either has nothing to measure: missing before nothing. */
export function absences({ all, any }: Formulas, parts: readonly Absence[]): Absence {
  const missing = any(parts.map((part) => part.missing));
  return {
    missing,
    nothing: all([-missing, any(parts.map((part) => part.nothing))]),
    wanting: any(parts.map((part) => part.wanting)),
  };
}

/** Absences only where a formula holds. */
export function only({ all }: Formulas, when: Formula, { missing, nothing, wanting }: Absence): Absence {
  return { missing: all([when, missing]), nothing: all([when, nothing]), wanting: all([when, wanting]) };
}

/** Kleene and: false before missing before nothing before true. */
export function conjunction(formulas: Formulas, truths: readonly Truth[]): Truth {
  const { all, any } = formulas;
  const no = any(truths.map((truth) => truth.no));
  return truthOf(all(truths.map(({ yes }) => yes)), no, only(formulas, -no, absences(formulas, truths)));
}

/** Kleene not: absences stay. */
export function negation(truth: Truth): Truth {
  return { ...truth, yes: truth.no, no: truth.yes };
}

/** Kleene or. */
export function disjunction(formulas: Formulas, truths: readonly Truth[]): Truth {
  return negation(conjunction(formulas, truths.map(negation)));
}

/** At least so many of them are true. */
export function atLeast(formulas: Formulas, truths: readonly Truth[], least: number): Truth {
  const { all, sum } = formulas;
  const once = (formula: Formula): Term => [1, formula];
  const yes = sum(
    truths.map(({ yes: each }) => once(each)),
    least,
  );
  const no = -sum(
    truths.map(({ no: each }) => once(-each)),
    least,
  );
  return truthOf(yes, no, only(formulas, all([-yes, -no]), absences(formulas, truths)));
}

/** One of several expressions, as the cases of a subject say. */
export function choose(
  formulas: Formulas,
  subject: Absence,
  branches: readonly { readonly when: Formula; readonly value: Symbolic }[],
): Symbolic {
  const { all, any } = formulas;
  const pick = (of: (value: Symbolic) => Formula): Formula =>
    any(branches.map(({ when, value }) => all([when, of(value)])));
  const absent: Absence = {
    missing: any([subject.missing, pick((value) => value.missing)]),
    nothing: any([subject.nothing, pick((value) => value.nothing)]),
    // Where the subject is missing, so is what any of the values lacks.
    wanting: any([
      subject.wanting,
      pick((value) => value.wanting),
      all([subject.missing, any(branches.map(({ value }) => value.wanting))]),
    ]),
  };
  const conditions = branches.flatMap(({ when, value }) => (value.kind === "truth" ? [{ when, value }] : []));
  if (conditions.length === branches.length) {
    return truthOf(
      any(conditions.map(({ when, value }) => all([when, value.yes]))),
      any(conditions.map(({ when, value }) => all([when, value.no]))),
      absent,
    );
  }
  const values = branches.flatMap(({ when, value }) =>
    asCases(value).cases.map((each) => ({ when: all([when, each.when]), value: each.value })),
  );
  return casesOf(values, absent);
}

/** A condition as the words `true` and `false`. */
export function asCases(value: Symbolic): Cases {
  if (value.kind === "cases") return value;
  const word = (when: Formula, text: string) => ({ when, value: { kind: "word", word: text } as const });
  return casesOf([word(value.yes, "true"), word(value.no, "false")], value);
}
