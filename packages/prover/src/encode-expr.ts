/**
 * What an expression comes to for all data at once: one case for each kind of expression, in the order of `ir.ts`.
 *
 * Reads what is missing as the framework declares (official). Twin: evaluator/src/evaluate-expr.ts
 */

import { invariant, unreachable } from "@khung/diagnostics";
import {
  ceiling,
  floor,
  fromExact,
  fromInteger,
  one,
  rational,
  type Classification,
  type Definition,
  type Expr,
  type Quantifier,
  type ReferenceExpr,
} from "@khung/ir";
import { compared } from "./encode-compare.ts";
import { encodeCriteria } from "./encode-criteria.ts";
import { arithmetic, call, fixedNumber, negated, rounded } from "./encode-number.ts";
import { encodeFirst, encodePoints, encodeScores, relateScores, type Encoders } from "./encode-points.ts";
import { constantForm } from "./linear.ts";
import { dayOf, inputVariable, memberFlags, reportedFlag, yesFlag, type Scope } from "./scope.ts";
import { always, never, type Formula } from "./formula.ts";
import {
  asCases,
  atLeast,
  casesOf,
  choose,
  conjunction,
  disjunction,
  fixedCase,
  fixedTruth,
  negation,
  present,
  truthOf,
  type Absence,
  type Cases,
  type Symbolic,
  type Truth,
} from "./symbolic.ts";

/** The values of an expression over all data. */
export function encode(expr: Expr, scope: Scope): Symbolic {
  const before = scope.memo.get(expr);
  if (before) return before;
  const made = encodeFresh(expr, scope);
  // Criteria and the level mean something else in another rule.
  if (expr.kind !== "criteria" && expr.kind !== "level" && scope.ruleLevel === undefined && !scope.levels)
    scope.memo.set(expr, made);
  return made;
}

function encodeFresh(expr: Expr, scope: Scope): Symbolic {
  const { space } = scope;
  const { formulas } = space;
  switch (expr.kind) {
    case "number":
      return fixedNumber(fromExact(expr.value));
    case "boolean":
      return fixedTruth(expr.value);
    case "date":
      return fixedNumber(rational(dayOf(expr.value)));
    case "member":
      return expr.of === "level"
        ? fixedNumber(levelNumber(expr.value, scope))
        : fixedCase({ kind: "word", word: expr.value });
    case "input":
    case "parameter":
    case "let":
    case "classification":
      return reference(expr, scope);
    case "negate":
      return negated(encodeValue(expr.operand, scope));
    case "arithmetic":
      return arithmetic(space, expr.operator, encodeValue(expr.left, scope), encodeValue(expr.right, scope));
    case "compare":
      return compared(space, expr.operator, encode(expr.left, scope), encode(expr.right, scope));
    case "and":
      return conjunction(
        formulas,
        expr.operands.map((each) => encodeTruth(each, scope)),
      );
    case "or":
      return disjunction(
        formulas,
        expr.operands.map((each) => encodeTruth(each, scope)),
      );
    case "not":
      return negation(encodeTruth(expr.operand, scope));
    case "in":
      return among(encode(expr.operand, scope), expr.members, scope);
    case "reported": {
      const { missing } = encode(expr.operand, scope);
      return truthOf(-missing, missing);
    }
    case "call":
      return call(
        space,
        expr.function,
        expr.arguments.map((each) => encodeValue(each, scope)),
      );
    case "round":
      return rounded(space, encodeValue(expr.operand, scope), expr.places, expr.mode);
    case "byClass":
      return byClass(expr, scope);
    case "dated": {
      const value = expr.cases.findLast(({ from }) => from <= scope.asOf)?.value;
      return value ? encode(value, scope) : truthOf(never, never, { ...present, missing: always });
    }
    case "conditions":
      return quantified(
        expr.quantifier,
        expr.conditions.map((each) => encodeTruth(each, scope)),
        scope,
      );
    case "criteria":
      return encodeCriteria(expr, scope);
    case "level": {
      invariant(scope.levels, "the level is asked for only in outcomes and claims");
      const cases = scope.levels.map((when, level) => ({
        when,
        value: { kind: "number", top: constantForm(fromInteger(level)), bottom: constantForm(one) } as const,
      }));
      return casesOf(cases);
    }
    case "asOf":
      return fixedNumber(rational(dayOf(scope.asOf)));
    case "children":
    case "index":
    case "statistic":
    case "irrational":
    case "interpolate":
      return invariant(false, "theorems about these functions are refused before they are encoded") as never;
    case "cases":
      return encodeFirst(expr, scope, encoders);
    case "points":
      return encodePoints(expr, scope, encoders);
    case "scores":
      return encodeScores(expr, scope, encoders);
    default:
      return unreachable(expr);
  }
}

/** When a condition is true, false, missing or without anything to measure. */
export function encodeTruth(expr: Expr, scope: Scope): Truth {
  const value = encode(expr, scope);
  // An undated value is missing whatever its type.
  invariant(value.kind === "truth" || value.cases.length === 0, "a condition is wanted here");
  return value.kind === "truth" ? value : truthOf(never, never, value);
}

/** The values of an expression that is a number, a date or a member. */
export function encodeValue(expr: Expr, scope: Scope): Cases {
  return asCases(encode(expr, scope));
}

function levelNumber(id: string, { module }: Scope) {
  const level = module.levels.find((each) => each.id === id);
  invariant(level, `no level ${id}`);
  return fromInteger(level.number);
}

function reference({ kind, name }: ReferenceExpr, scope: Scope): Symbolic {
  if (kind === "input") return input(name, scope);
  const definition = { parameter: scope.parameters, let: scope.lets, classification: scope.classifications }[kind].get(
    name,
  );
  invariant(definition, `nothing here is named ${name}`);
  const before = scope.memo.get(definition);
  if (before) return before;
  const { ruleLevel: _, levels: __, ...plain } = scope;
  const plainly = "classes" in definition ? classOf(definition, plain) : encode(valueOf(definition), plain);
  const made = kind === "parameter" && name === scope.raisedParameter ? lifted(name, plainly, scope) : plainly;
  scope.memo.set(definition, made);
  return made;
}

/** The value of a parameter raised by some amount ≥ 0; a condition or a member stays as it is. */
function lifted(name: string, value: Symbolic, { space }: Scope): Symbolic {
  if (value.kind === "truth") return value;
  const cases = value.cases.map(({ when, value: known }, i) => ({
    when,
    value: known.kind === "number" ? { ...known, ...space.lift(`${name}${i}`, known) } : known,
  }));
  return { ...value, cases };
}

function valueOf({ value }: Definition): Expr {
  return value;
}

function input(name: string, scope: Scope): Symbolic {
  const { space } = scope;
  const { all } = space.formulas;
  const found = scope.inputs.get(name);
  invariant(found, `no input ${name}`);
  const there = reportedFlag(scope, name);
  const { type } = found;
  const absent: Absence = { missing: -there, nothing: never, wanting: -there };
  if (type.kind === "boolean") {
    const yes = yesFlag(scope, name);
    return truthOf(all([there, yes]), all([there, -yes]), absent);
  }
  if (type.kind === "choice") {
    const words = type.members.map((member) => member.name);
    const flags = memberFlags(scope, name, words);
    const cases = words.map((word, i) => ({
      when: all([there, flags[i] ?? never]),
      value: { kind: "word", word } as const,
    }));
    return casesOf(cases, absent);
  }
  const top = inputVariable(scope, found);
  return casesOf([{ when: there, value: { kind: "number", top, bottom: constantForm(one) } }], absent);
}

/** The first class whose condition holds; a missing condition before it leaves the class open, "nothing" does not hold. */
function classOf({ classes }: Classification, scope: Scope): Cases {
  const { all, any } = scope.space.formulas;
  let before: Formula = always;
  let noneTrue: Formula = always;
  const cases: { readonly when: Formula; readonly value: { readonly kind: "word"; readonly word: string } }[] = [];
  const open: Formula[] = [];
  const wanting: Formula[] = [];
  for (const { name, condition } of classes) {
    const truth = condition ? encodeTruth(condition, scope) : fixedTruth(true);
    cases.push({ when: all([before, truth.yes]), value: { kind: "word", word: name } });
    open.push(all([before, truth.missing]));
    wanting.push(all([noneTrue, truth.wanting]));
    before = all([before, -truth.yes, -truth.missing]);
    noneTrue = all([noneTrue, -truth.yes]);
  }
  return casesOf(cases, { missing: any(open), nothing: before, wanting: any(wanting) });
}

function among(operand: Symbolic, members: readonly string[], { space }: Scope): Truth {
  const { any } = space.formulas;
  const inside = (wanted: boolean): Formula =>
    any(
      asCases(operand).cases.flatMap(({ when, value }) =>
        value.kind === "word" && members.includes(value.word) === wanted ? [when] : [],
      ),
    );
  return truthOf(inside(true), inside(false), operand);
}

function byClass(expr: Extract<Expr, { kind: "byClass" }>, scope: Scope): Symbolic {
  const subject = encodeValue(expr.subject, scope);
  const branches = subject.cases.map(({ when, value }) => {
    const word = value.kind === "word" ? value.word : "";
    const chosen = expr.cases.find(({ member }) => member === word)?.value ?? expr.otherwise;
    invariant(chosen, `no case for ${word}`);
    return { when, value: encode(chosen, scope) };
  });
  return choose(scope.space.formulas, subject, branches);
}

/** All, any, at least or at most so many of some conditions. Twin: evaluator/src/quantifier.ts */
function quantified(quantifier: Quantifier, truths: readonly Truth[], { space }: Scope): Truth {
  const { formulas } = space;
  if (!("unit" in quantifier))
    return quantifier.kind === "all" ? conjunction(formulas, truths) : disjunction(formulas, truths);
  if (quantifier.unit === "share" && truths.length === 0) return truthOf(never, never, { ...present, nothing: always });
  const amount = fromExact(quantifier.amount);
  const bound =
    quantifier.unit === "share" ? rational(amount.numerator * BigInt(truths.length), amount.denominator) : amount;
  return quantifier.kind === "atLeast"
    ? atLeast(formulas, truths, Number(ceiling(bound).numerator))
    : negation(atLeast(formulas, truths, Number(floor(bound).numerator) + 1));
}

const encoders: Encoders = { encode, encodeTruth, encodeValue };

/** Lets what criteria score in two copies of the data be compared part by part. */
export function relatePoints(before: Scope, after: Scope): void {
  relateScores(before, after, encoders);
}

/** The total of all points, as rules read it. */
export function encodeTotal(scope: Scope): Cases {
  const codes = scope.module.criteria.flatMap(({ code, points }) => (points ? [code] : []));
  const { origin } = scope.module;
  return encodePoints({ kind: "points", of: "earned", aggregate: "sum", codes, origin }, scope, encoders);
}
