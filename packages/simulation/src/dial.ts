/**
 * A number that can be turned: one that stands in a framework, or one that many thresholds hang on together.
 *
 * The framework is taken as if the number came with the data (`dialInput`), so that a level can be read off over every value of it.
 */

import { glance, isAbsent, valueOfExpr, type Prepared } from "@khung/evaluator/observing";
import {
  isRational,
  toExact,
  type Expr,
  type Input,
  type Module,
  type NumberType,
  type Origin,
  type Rational,
  type Title,
} from "@khung/ir";

/** The input that stands for the number; no name in a framework can be this. */
export const dialInput = "khung:dial";

/** A number to turn. */
export interface Dial {
  readonly module: Module;
  /** What it is called. */
  readonly title: Title;
  /** How a program asks for it: `{ "parameter": "san" }`. */
  readonly asked: Readonly<Record<string, string | number>>;
  /** What it is now. */
  readonly value: Rational;
  /** How values of it are shown. */
  readonly type: Pick<NumberType, "form" | "unit">;
  readonly origin: Origin;
  /** The framework with an expression in the place of the number. */
  readonly put: (expr: Expr) => Module;
}

/** The framework with a value of the number written in. */
export function turnedTo({ put, origin }: Dial, value: Rational): Module {
  return put({ kind: "number", value: toExact(value), origin });
}

/** The framework with the number among its inputs, the last of them; without what no level hangs on. */
export function opened({ put, type, origin, module }: Dial): Module {
  const input: Input = {
    name: dialInput,
    type: { kind: "number", ...type },
    title: module.title,
    sources: [],
    evidence: [],
    basis: [],
    notes: [],
    origin,
  };
  const made = put({ kind: "input", name: dialInput, origin });
  return { ...made, inputs: [...made.inputs, input], ensures: [], outcomes: [], reports: [] };
}

/** The number that an expression always is at a date: no data enter it. Undefined when it is none. */
export function constantOf(expr: Expr, program: Prepared): Rational | undefined {
  if (program.inputsOf(expr).size > 0) return undefined;
  const value = valueOfExpr(glance(program, new Map()), expr);
  return !isAbsent(value) && isRational(value) ? value : undefined;
}
