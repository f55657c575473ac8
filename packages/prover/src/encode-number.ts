/**
 * Arithmetic and builtins on values that are known by cases.
 *
 * Where a result is not a fraction of linear forms it becomes an opaque value, named by what it is made of: equal in every
 * module, otherwise free. That admits more than can be, so that what is proved stays true.
 */

import { invariant } from "@khung/diagnostics";
import {
  divide,
  fromInteger,
  one,
  rational,
  round,
  type ArithmeticExpr,
  type Rational,
  type RoundExpr,
} from "@khung/ir";
import { never, type Formula } from "./formula.ts";
import {
  constantForm,
  constantOf,
  formText,
  minus,
  opposite,
  plus,
  product,
  scale,
  type Linear,
  type Fraction,
} from "./linear.ts";
import type { Space } from "./space.ts";
import { absences, casesOf, fixedCase, only, type Absence, type Cases } from "./symbolic.ts";

interface Case {
  readonly when: Formula;
  readonly value: Fraction;
}

/** More cases than this make an opaque value. */
const most = 16;

const unit = constantForm(one);

/** A fixed number. */
export function fixedNumber(value: Rational): Cases {
  return fixedCase({ kind: "number", top: constantForm(value), bottom: unit });
}

/** The cases of a value that is a number. */
export function numbers({ cases }: Cases): readonly Case[] {
  return cases.map(({ when, value }) => {
    invariant(value.kind === "number", "a number is wanted here");
    return { when, value };
  });
}

function finish(space: Space, cases: readonly Case[], name: () => string, absent: Absence): Cases {
  const possible = cases.filter(({ when }) => when !== never);
  const kept =
    possible.length <= most
      ? possible
      : [{ when: space.formulas.any(possible.map(({ when }) => when)), value: opaque(space, name()) }];
  return casesOf(
    kept.map(({ when, value }) => ({ when, value: { kind: "number", ...value } })),
    absent,
  );
}

function opaque(space: Space, text: string): Fraction {
  return { top: space.opaqueValue(text), bottom: unit };
}

/** One text for equal values. */
function valueText(cases: Cases): string {
  return numbers(cases)
    .map(({ when, value }) => `${when}: ${fractionText(value)}`)
    .join("; ");
}

function fractionText({ top, bottom }: Fraction): string {
  return constantOf(bottom) ? formText(scale(top, inverse(bottom))) : `(${formText(top)})/(${formText(bottom)})`;
}

function inverse(form: Linear): Rational {
  return divide(one, form.constant) ?? one;
}

/** −x. */
export function negated(operand: Cases): Cases {
  const cases = numbers(operand).map(({ when, value }) => ({
    when,
    value: { kind: "number" as const, ...value, top: opposite(value.top) },
  }));
  return { ...operand, cases };
}

/** a + b, a − b, a · b, a / b; division by zero is "nothing to measure", whatever is missing above it. */
export function arithmetic(space: Space, operator: ArithmeticExpr["operator"], left: Cases, right: Cases): Cases {
  const { formulas } = space;
  const absent = absences(formulas, [left, right]);
  const name = () => `(${valueText(left)}) ${operator} (${valueText(right)})`;
  if (operator === "/") return division(space, left, right, absent);
  const cases = numbers(left).flatMap((a) =>
    numbers(right).map((b): Case => {
      const text = () => `(${fractionText(a.value)}) ${operator} (${fractionText(b.value)})`;
      const when = formulas.all([a.when, b.when]);
      const value =
        operator === "*"
          ? times(a.value, b.value)
          : added(a.value, operator === "+" ? b.value : { ...b.value, top: opposite(b.value.top) });
      return { when, value: value ?? opaque(space, text()) };
    }),
  );
  return finish(space, cases, name, absent);
}

function division(space: Space, left: Cases, right: Cases, absent: Absence): Cases {
  const { all, any } = space.formulas;
  const cases = numbers(left).flatMap((a) =>
    numbers(right).flatMap((b): readonly Case[] => {
      const over = (sign: 1 | -1): Case => {
        const flipped = sign === 1 ? b.value.top : opposite(b.value.top);
        const when = all([a.when, b.when, space.positive(flipped, true)]);
        const top = product(sign === 1 ? a.value.top : opposite(a.value.top), b.value.bottom);
        const bottom = product(a.value.bottom, flipped);
        return {
          when,
          value:
            top && bottom ? { top, bottom } : opaque(space, `(${fractionText(a.value)}) / (${fractionText(b.value)})`),
        };
      };
      return [over(1), over(-1)];
    }),
  );
  const zero = any(
    numbers(right).map(({ when, value }) =>
      all([when, space.positive(value.top, false), -space.positive(value.top, true)]),
    ),
  );
  return finish(space, cases, () => `(${valueText(left)}) / (${valueText(right)})`, {
    ...only(space.formulas, -zero, absent),
    nothing: any([zero, absent.nothing]),
  });
}

function times(a: Fraction, b: Fraction): Fraction | undefined {
  const top = product(a.top, b.top);
  const bottom = product(a.bottom, b.bottom);
  return top && bottom && { top, bottom };
}

function added(a: Fraction, b: Fraction): Fraction | undefined {
  if (formText(a.bottom) === formText(b.bottom)) return { top: plus(a.top, b.top), bottom: a.bottom };
  const [left, right, bottom] = [product(a.top, b.bottom), product(b.top, a.bottom), product(a.bottom, b.bottom)];
  return left && right && bottom && { top: plus(left, right), bottom };
}

/** a − b as a form with the sign of the difference. */
export function difference(space: Space, a: Fraction, b: Fraction): Linear {
  if (formText(a.bottom) === formText(b.bottom)) return minus(a.top, b.top);
  const [left, right] = [product(a.top, b.bottom), product(b.top, a.bottom)];
  return left && right ? minus(left, right) : space.opaqueValue(`(${fractionText(a)}) - (${fractionText(b)})`);
}

/** A builtin on numbers. */
export function call(space: Space, name: string, args: readonly Cases[]): Cases {
  const [first = fixedNumber(fromInteger(0)), ...rest] = args;
  switch (name) {
    case "sum":
      return rest.reduce((total, each) => arithmetic(space, "+", total, each), first);
    case "mean":
      return arithmetic(space, "*", call(space, "sum", args), fixedNumber(rational(1n, BigInt(args.length))));
    case "min":
    case "max":
      return rest.reduce((sofar, each) => extreme(space, name, sofar, each), first);
    case "abs":
      return extreme(space, "max", first, negated(first));
    case "truncate":
      return rounded(space, first, 0, "down");
    case "days_between":
      return arithmetic(space, "-", rest[0] ?? first, first);
    default:
      return finish(
        space,
        [{ when: present(space, args), value: opaque(space, `${name}(${args.map(valueText).join(", ")})`) }],
        () => name,
        absences(space.formulas, args),
      );
  }
}

function present({ formulas }: Space, args: readonly Cases[]): Formula {
  return formulas.all(args.map(({ cases }) => formulas.any(cases.map(({ when }) => when))));
}

function extreme(space: Space, name: "min" | "max", left: Cases, right: Cases): Cases {
  const { all } = space.formulas;
  const cases = numbers(left).flatMap((a) =>
    numbers(right).flatMap((b): readonly Case[] => {
      const above = space.positive(difference(space, a.value, b.value), false);
      const both = all([a.when, b.when]);
      const first = name === "max" ? above : -above;
      return [
        { when: all([both, first]), value: a.value },
        { when: all([both, -first]), value: b.value },
      ];
    }),
  );
  return finish(
    space,
    cases,
    () => `${name}(${valueText(left)}, ${valueText(right)})`,
    absences(space.formulas, [left, right]),
  );
}

/** A rounded number: exact where it is fixed, otherwise opaque. */
export function rounded(space: Space, operand: Cases, places: number, mode: RoundExpr["mode"]): Cases {
  const cases = numbers(operand).map(({ when, value }): Case => {
    const [top, bottom] = [constantOf(value.top), constantOf(value.bottom)];
    const known = top && bottom && divide(top, bottom);
    if (known) return { when, value: { top: constantForm(round(known, places, mode)), bottom: unit } };
    return { when, value: opaque(space, `${fractionText(value)} rounded to ${places} ${mode}`) };
  });
  return finish(space, cases, () => `${valueText(operand)} rounded to ${places} ${mode}`, operand);
}
