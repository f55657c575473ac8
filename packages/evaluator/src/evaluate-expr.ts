/**
 * What an expression comes to for one entity: one case for each kind of expression, in the order of `ir.ts`.
 *
 * Decision: docs/decisions/0003-missing-nothing-not-applicable.md
 */

import { invariant, unreachable } from "@khung/diagnostics";
import {
  add,
  divide,
  fromExact,
  interpolate,
  irrational,
  multiply,
  negate,
  round,
  subtract,
  walkExpr,
  type ByClassExpr,
  type Classification,
  type CompareExpr,
  type ConditionsExpr,
  type DatedExpr,
  type CasesExpr,
  type Definition,
  type Expr,
  type InterpolateExpr,
  type IsoDate,
  type Rational,
  type Value,
} from "@khung/ir";
import { evaluateChildren } from "./children.ts";
import { evaluateCriteria } from "./evaluate-criteria.ts";
import { implementations, isFunctionName, memberOf, number } from "./functions.ts";
import { compareValues } from "./compare-values.ts";
import { decidedByBounds } from "./interval.ts";
import { evaluateIndex } from "./index-value.ts";
import { evaluatePoints, evaluateScores } from "./points.ts";
import { holdingCount } from "./quantifier.ts";
import { evaluateStatistic } from "./statistics.ts";
import type { Scope } from "./program.ts";
import {
  absentAmong,
  absentOf,
  and,
  isAbsent,
  isMissing,
  isValue,
  missingFor,
  missingForGood,
  not,
  nothing,
  or,
  type Absent,
  type Evaluated,
  type Missing,
  type Truth,
} from "./truth.ts";

/**
 * The value of an expression, or why there is none.
 *
 * Missing  one missing operand makes the result missing, unless the other decides alone (`false and …`, `… / 0`)
 * Errors   throws on what the checker lets no module do: unknown names, a number where a condition is wanted
 */
export function evaluate(expr: Expr, scope: Scope): Evaluated {
  const { program } = scope;
  switch (expr.kind) {
    case "number":
      return program.numbers.get(expr) ?? fromExact(expr.value);
    case "boolean":
    case "date":
    case "member":
      return expr.value;
    case "input": {
      const position = known(program.inputs.get(expr.name), expr.name);
      return scope.row[position] ?? known(program.missing[position], expr.name);
    }
    case "parameter":
      return once(known(program.parameters.get(expr.name), expr.name), scope, definitionValue);
    case "let":
      return once(known(program.lets.get(expr.name), expr.name), scope, definitionValue);
    case "classification":
      return once(known(program.classifications.get(expr.name), expr.name), scope, classOf);
    case "negate": {
      const operand = evaluate(expr.operand, scope);
      return isAbsent(operand) ? operand : negate(number(operand));
    }
    case "arithmetic":
      return arithmetic(expr.operator, evaluate(expr.left, scope), evaluate(expr.right, scope));
    case "compare": {
      const truth = compareValues(expr.operator, evaluate(expr.left, scope), evaluate(expr.right, scope));
      // While data are missing, bounds may decide all the same.
      const bounded = isMissing(truth) && hasBounds(expr, scope);
      return (bounded ? decidedByBounds(expr, scope, evaluate) : undefined) ?? truth;
    }
    case "and":
      return and(expr.operands.map((operand) => evaluateTruth(operand, scope)));
    case "or":
      return or(expr.operands.map((operand) => evaluateTruth(operand, scope)));
    case "not":
      return not(evaluateTruth(expr.operand, scope));
    case "in": {
      const operand = evaluate(expr.operand, scope);
      return isAbsent(operand) ? operand : expr.members.includes(memberOf(operand));
    }
    case "reported":
      return reported(evaluate(expr.operand, scope), scope);
    case "call": {
      const values = expr.arguments.map((argument) => evaluate(argument, scope));
      invariant(isFunctionName(expr.function), `unknown function ${expr.function}`);
      return absentAmong(values) ?? implementations[expr.function](values.filter(isValue));
    }
    case "round": {
      const operand = evaluate(expr.operand, scope);
      return isAbsent(operand) ? operand : round(number(operand), expr.places, expr.mode);
    }
    case "irrational": {
      const values = expr.arguments.map((argument) => evaluate(argument, scope));
      const absent = absentAmong(values);
      if (absent) return absent;
      return irrational(expr.function, values.filter(isValue).map(number), expr.places, expr.mode) ?? nothing;
    }
    case "interpolate":
      return interpolated(expr, scope);
    case "byClass":
      return byClass(expr, scope);
    case "dated": {
      const value = valueAt(expr, program.asOf);
      return value ? evaluate(value, scope) : missingForGood;
    }
    case "conditions":
      return conditions(expr, scope);
    case "criteria":
      return evaluateCriteria(expr, scope);
    case "cases":
      return casesValue(expr, scope);
    case "points":
      return evaluatePoints(expr, scope, evaluate);
    case "scores":
      return evaluateScores(expr, scope, evaluate);
    case "children":
      return evaluateChildren(expr, scope, evaluate);
    case "index":
      return evaluateIndex(expr.group, scope, evaluate);
    case "statistic":
      return evaluateStatistic(expr, scope, evaluate);
    case "level":
      return known(scope.level, "level");
    case "asOf":
      return program.asOf;
    default:
      return unreachable(expr);
  }
}

/** The truth of a condition. Errors: throws when it is no condition. */
export function evaluateTruth(expr: Expr, scope: Scope): Truth {
  const value = evaluate(expr, scope);
  invariant(typeof value === "boolean" || isAbsent(value), "a condition is wanted here");
  return value;
}

/** The value that holds at a date: the last that began by then; undefined before the first. */
export function valueAt(expr: DatedExpr, asOf: IsoDate): Expr | undefined {
  return expr.cases.findLast(({ from }) => from <= asOf)?.value;
}

/** The case of a `by` for a member; `otherwise` where none is named. */
export function caseOf(expr: ByClassExpr, member: Value): Expr | undefined {
  const name = memberOf(member);
  return expr.cases.find((each) => each.member === name)?.value ?? expr.otherwise;
}

function known<T>(value: T | undefined, name: string): T {
  invariant(value !== undefined, `nothing here is named ${name}`);
  return value;
}

function once<D extends Definition | Classification>(
  definition: D,
  scope: Scope,
  compute: (definition: D, scope: Scope) => Evaluated,
): Evaluated {
  const before = scope.memo.get(definition);
  if (before !== undefined) return before;
  const value = compute(definition, scope);
  scope.memo.set(definition, value);
  return value;
}

function definitionValue(definition: Definition, scope: Scope): Evaluated {
  return scope.known?.lets?.get(definition.name) ?? evaluate(definition.value, scope);
}

/** The first class whose condition holds. An open condition before it leaves the class open; "nothing" does not hold. */
function classOf({ classes }: Classification, scope: Scope): Evaluated {
  const open: Missing[] = [];
  for (const { name, condition } of classes) {
    const truth = condition ? evaluateTruth(condition, scope) : true;
    if (truth === true) return absentAmong(open) ?? name;
    if (isMissing(truth)) open.push(truth);
  }
  return absentAmong(open) ?? nothing;
}

function arithmetic(operator: "+" | "-" | "*" | "/", left: Evaluated, right: Evaluated): Evaluated {
  if (operator === "/" && !isAbsent(right) && number(right).numerator === 0n) return nothing;
  if (isAbsent(left) || isAbsent(right)) return absentOf(left, right) ?? nothing;
  return compute(operator, number(left), number(right));
}

function compute(operator: "+" | "-" | "*" | "/", left: Rational, right: Rational): Evaluated {
  switch (operator) {
    case "+":
      return add(left, right);
    case "-":
      return subtract(left, right);
    case "*":
      return multiply(left, right);
    case "/":
      return divide(left, right) ?? nothing;
    default:
      return unreachable(operator);
  }
}

function reported(operand: Evaluated, { reading }: Scope): Truth {
  if (!isMissing(operand)) return true;
  return reading === "possible" && operand.inputs.size > 0 ? operand : false;
}

function byClass(expr: ByClassExpr, scope: Scope): Evaluated {
  const subject = evaluate(expr.subject, scope);
  if (isMissing(subject)) {
    const values = [...expr.cases.map(({ value }) => value), ...(expr.otherwise ? [expr.otherwise] : [])];
    const lacking = values.map((value) => evaluate(value, scope)).filter(isMissing);
    return missingFor([subject, ...lacking].flatMap(({ inputs }) => [...inputs]));
  }
  if (isAbsent(subject)) return subject;
  return evaluate(known(caseOf(expr, subject), memberOf(subject)), scope);
}

/** All points must be known: which of them count, the text does not say while it is read. */
function interpolated({ operand, points }: InterpolateExpr, scope: Scope): Evaluated {
  const x = evaluate(operand, scope);
  const values = points.map(({ value }) => evaluate(value, scope));
  const absent = absentAmong([x, ...values]);
  if (absent || isAbsent(x)) return absent ?? nothing;
  const known = points.map(({ at }, i) => ({ at: fromExact(at), value: number(values[i] as Value) }));
  return interpolate(number(x), known);
}

/** The first case that holds; an open condition, or one with nothing to measure, before it leaves it so. */
function casesValue({ cases, otherwise }: CasesExpr, scope: Scope): Evaluated {
  const open: Absent[] = [];
  for (const { condition, value } of cases) {
    const truth = evaluateTruth(condition, scope);
    if (truth === true) return absentAmong(open) ?? evaluate(value, scope);
    if (isAbsent(truth)) open.push(truth);
  }
  return absentAmong(open) ?? evaluate(otherwise, scope);
}

/** Whether a side has bounds of its own: a figure over children, or points where what may still come in is asked. */
export function hasBounds(
  { left, right }: CompareExpr,
  { program, reading }: Pick<Scope, "program" | "reading">,
): boolean {
  let found = false;
  for (const side of [left, right]) {
    walkExpr(side, (each) => {
      const value = each.kind === "let" ? program.lets.get(each.name)?.value : each;
      found ||=
        value?.kind === "children" || ((value?.kind === "points" || value?.kind === "index") && reading !== "official");
    });
  }
  return found;
}

function conditions({ quantifier, conditions }: ConditionsExpr, scope: Scope): Truth {
  return holdingCount(
    quantifier,
    conditions.map((condition) => evaluateTruth(condition, scope)),
  );
}
