/**
 * What an expression can come to while inputs are open between bounds: abstract interpretation.
 *
 * Sound, never exact by promise: what it calls impossible is impossible. Whatever no open input reaches is the interpreter's own answer,
 * so with nothing open it is exact. Twin: evaluator/src/evaluate-expr.ts
 */

import { valueOfExpr, type Glance } from "@khung/evaluator/observing";
import {
  compare,
  fromExact,
  fromInteger,
  max,
  min,
  multiply,
  rational,
  round,
  type CompareExpr,
  type Definition,
  type Expr,
  type Quantifier,
  type Rational,
  zero,
} from "@khung/ir";
import {
  anyNumber,
  hull,
  interpolated,
  negated,
  orders,
  plus,
  quotient,
  single,
  times,
  type Interval,
} from "./interval.ts";
import {
  alsoAbsent,
  anyOf,
  both,
  certainly,
  either,
  impossible,
  isSure,
  turned,
  wordsOf,
  type Possible,
} from "./possible.ts";

/** An entity of whose inputs some are open. */
export interface Region {
  /** The fixed inputs; what stands for open ones is never looked at. */
  readonly fixed: Glance;
  /** What each open input can be. */
  readonly open: ReadonlyMap<string, Possible>;
  /** What rules ask of criteria; only where rules are read. */
  readonly judged?: (expr: Expr, region: Region) => Possible;
  readonly memo: Map<object, Possible>;
}

const anything: Possible = { number: anyNumber, words: new Set([true, false]), missing: true, nothing: true };

/** Whether an open input is anywhere in an expression. */
function isOpen(expr: Expr, { fixed, open }: Region): boolean {
  if (open.size === 0) return false;
  for (const input of fixed.program.inputsOf(expr)) if (open.has(input)) return true;
  return false;
}

/** What an expression can come to. */
export function possibleValue(expr: Expr, region: Region): Possible {
  const { judged, fixed, open } = region;
  if (judged && (expr.kind === "criteria" || expr.kind === "points" || expr.kind === "scores" || expr.kind === "index"))
    return judged(expr, region);
  if (!judged && !isOpen(expr, region)) return certainly(valueOfExpr(fixed, expr));
  const of = (inner: Expr): Possible => possibleValue(inner, region);
  switch (expr.kind) {
    case "input":
      return open.get(expr.name) ?? certainly(valueOfExpr(fixed, expr));
    case "let":
    case "parameter": {
      const { program } = fixed;
      const definition = (expr.kind === "let" ? program.lets : program.parameters).get(expr.name);
      return definition ? once(definition, region) : anything;
    }
    case "classification":
      return classOf(expr.name, region);
    case "negate":
      return mapNumber(of(expr.operand), negated);
    case "arithmetic":
      return arithmetic(expr.operator, of(expr.left), of(expr.right));
    case "compare":
      return compared(expr.operator, of(expr.left), of(expr.right));
    case "and":
      return both(expr.operands.map(of));
    case "or":
      return anyOf(expr.operands.map(of));
    case "not":
      return turned(of(expr.operand));
    case "in": {
      const operand = of(expr.operand);
      return { ...operand, words: new Set([...operand.words].map((word) => expr.members.includes(`${word}`))) };
    }
    case "reported": {
      const { missing, nothing, number, words } = of(expr.operand);
      return wordsOf([...(number || nothing || words.size > 0 ? [true] : []), ...(missing ? [false] : [])]);
    }
    case "round":
      return mapNumber(of(expr.operand), ({ low, high }) => ({
        low: low && round(low, expr.places, expr.mode),
        high: high && round(high, expr.places, expr.mode),
      }));
    case "call":
      return called(expr.function, expr.arguments.map(of));
    case "interpolate": {
      const values = expr.points.map(({ value }) => of(value));
      const known = values.map(({ number }) => number && single(number));
      const points = expr.points.flatMap(({ at }, i) => (known[i] ? [{ at: fromExact(at), value: known[i] }] : []));
      const whole = points.length === known.length;
      const operand = of(expr.operand);
      return alsoAbsent(
        mapNumber(operand, (number) => (whole ? interpolated(number, points) : anyNumber)),
        values,
      );
    }
    case "byClass": {
      const subject = of(expr.subject);
      const cases = [...subject.words].map((word) => expr.cases.find(({ member }) => member === `${word}`));
      const values = cases.map((each) => each?.value ?? expr.otherwise).map((value) => (value ? of(value) : anything));
      return either(values.reduce(either, impossible), { ...subject, words: new Set() });
    }
    case "dated": {
      const value = expr.cases.findLast(({ from }) => from <= fixed.program.asOf)?.value;
      return value ? of(value) : { ...impossible, missing: true };
    }
    case "conditions":
      return holding(expr.quantifier, expr.conditions.map(of));
    case "cases": {
      let sofar = impossible;
      const lacks: Possible[] = [];
      for (const each of expr.cases) {
        const truth = of(each.condition);
        if (truth.words.has(true)) sofar = either(sofar, of(each.value));
        lacks.push(truth);
        if (isSure(truth, true)) return alsoAbsent(sofar, lacks);
      }
      return alsoAbsent(either(sofar, of(expr.otherwise)), lacks);
    }
    default:
      return isOpen(expr, region) ? anything : certainly(valueOfExpr(fixed, expr));
  }
}

function once(definition: Definition, region: Region): Possible {
  const before = region.memo.get(definition);
  if (before) return before;
  const value = possibleValue(definition.value, region);
  region.memo.set(definition, value);
  return value;
}

/** The first class whose condition holds; an open condition before it leaves the class open. */
function classOf(name: string, region: Region): Possible {
  const classification = region.fixed.program.classifications.get(name);
  const words = new Set<string>();
  let missing = false;
  for (const each of classification?.classes ?? []) {
    const truth = each.condition ? possibleValue(each.condition, region) : wordsOf([true]);
    missing ||= truth.missing;
    if (truth.words.has(true)) words.add(each.name);
    if (isSure(truth, true)) return { words, missing, nothing: false };
  }
  return { words, missing, nothing: true };
}

function mapNumber(value: Possible, map: (number: Interval) => Interval | undefined): Possible {
  return { ...value, number: value.number && map(value.number) };
}

function arithmetic(operator: "+" | "-" | "*" | "/", a: Possible, b: Possible): Possible {
  const absent = alsoAbsent(impossible, [a, b]);
  if (!a.number || !b.number) return operator === "/" && mayBeZero(b) ? { ...absent, nothing: true } : absent;
  switch (operator) {
    case "+":
      return { ...absent, number: plus(a.number, b.number) };
    case "-":
      return { ...absent, number: plus(a.number, negated(b.number)) };
    case "*":
      return { ...absent, number: times(a.number, b.number) };
    case "/":
      return { ...absent, number: quotient(a.number, b.number), nothing: absent.nothing || mayBeZero(b) };
  }
}

function mayBeZero({ number }: Possible): boolean {
  return number !== undefined && orders(number, { low: zero, high: zero }).has(0);
}

/** Whether a comparison can hold. */
export function compared(operator: CompareExpr["operator"], a: Possible, b: Possible): Possible {
  const absent = alsoAbsent(impossible, [a, b]);
  const found = new Set<boolean>();
  if (a.number && b.number) for (const order of orders(a.number, b.number)) found.add(holds[operator](order));
  for (const left of a.words) {
    for (const right of b.words) {
      const order =
        typeof left === "string" && typeof right === "string"
          ? left < right
            ? -1
            : left > right
              ? 1
              : 0
          : left === right
            ? 0
            : 1;
      found.add(holds[operator](order));
    }
  }
  return { ...absent, words: found };
}

const holds: Readonly<Record<CompareExpr["operator"], (order: -1 | 0 | 1) => boolean>> = {
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** Functions that never fall as an argument grows; of the others nothing is known. */
function called(name: string, all: readonly Possible[]): Possible {
  const absent = alsoAbsent(impossible, all);
  const known = all.flatMap(({ number }) => number ?? []);
  if (known.length < all.length)
    return all.some(({ words }) => words.size > 0) ? { ...absent, number: anyNumber } : absent;
  const lows = known.flatMap(({ low }) => low ?? []);
  const highs = known.flatMap(({ high }) => high ?? []);
  const [bounded, capped] = [lows.length === all.length, highs.length === all.length];
  const sum = known.reduce(plus, { low: zero, high: zero });
  switch (name) {
    case "min":
      return { ...absent, number: { low: bounded ? lows.reduce(min) : undefined, high: least(highs) } };
    case "max":
      return { ...absent, number: { low: greatest(lows), high: capped ? highs.reduce(max) : undefined } };
    case "sum":
      return { ...absent, number: sum };
    case "mean": {
      const share = rational(1n, BigInt(all.length));
      return {
        ...absent,
        number: { low: sum.low && multiply(sum.low, share), high: sum.high && multiply(sum.high, share) },
      };
    }
    case "truncate":
      return mapNumber({ ...absent, number: sum }, ({ low, high }) => ({
        low: low && round(low, 0, "down"),
        high: high && round(high, 0, "down"),
      }));
    case "abs": {
      if (sum.low && compare(sum.low, zero) >= 0) return { ...absent, number: sum };
      const flipped = negated(sum);
      if (sum.high && compare(sum.high, zero) <= 0) return { ...absent, number: flipped };
      return { ...absent, number: { low: zero, high: hull(sum, flipped).high } };
    }
    default:
      return { ...anything, ...absent, number: anyNumber };
  }
}

function least(ends: readonly Rational[]): Rational | undefined {
  return ends.length > 0 ? ends.reduce(min) : undefined;
}

function greatest(ends: readonly Rational[]): Rational | undefined {
  return ends.length > 0 ? ends.reduce(max) : undefined;
}

/** Whether as many can hold as a quantifier asks. Undefined among the truths of one: it may be left out on both sides. */
export function holding(quantifier: Quantifier, truths: readonly Possible[], mayLeave?: readonly boolean[]): Possible {
  const members = truths.map((truth, i) => ({ truth, leaves: mayLeave?.[i] ?? false }));
  if (!("unit" in quantifier)) {
    const all = quantifier.kind === "all";
    // Left out, it stands in nobody's way, and helps nobody.
    const filled = members.map(({ truth, leaves }) =>
      leaves ? { ...truth, words: new Set([...truth.words, all]) } : truth,
    );
    return all ? both(filled) : anyOf(filled);
  }
  const kept = members.filter(({ truth, leaves }) => !leaves || canStay(truth));
  const sure = kept.filter(({ truth, leaves }) => !leaves && isSure(truth, true)).length;
  const may = kept.filter(({ truth }) => truth.words.has(true)).length;
  const optional = kept.filter(({ leaves }) => leaves).length;
  const share = quantifier.unit === "share";
  const amount = fromExact(quantifier.amount);
  const words = new Set<boolean>();
  for (let size = kept.length - optional; size <= kept.length; size++) {
    const bound = share ? multiply(amount, fromInteger(size)) : amount;
    for (let count = sure; count <= Math.min(size, may); count++) {
      const order = compare(fromInteger(count), bound);
      words.add(quantifier.kind === "atLeast" ? order >= 0 : order <= 0);
    }
  }
  const nothing = share && kept.length === optional;
  return alsoAbsent(
    { words, missing: false, nothing },
    kept.map(({ truth }) => truth),
  );
}

function canStay({ words, missing, nothing, number }: Possible): boolean {
  return words.size > 0 || missing || nothing || number !== undefined;
}
