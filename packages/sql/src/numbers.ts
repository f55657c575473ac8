/**
 * Arithmetic on fractions of whole numbers: what the interpreter computes with big rationals, as columns.
 *
 * Nothing is divided, but to round where the framework says so. Fractions are not reduced in the rows; denominators that are the same
 * for all rows stay small.
 */

import { invariant, unreachable } from "@khung/diagnostics";
import { rational, type InterpolateExpr, type RoundingMode, fromExact } from "@khung/ir";
import { empty, no, yes } from "./codes.ts";
import { literalOf, type BooleanNode, type Comparator, type IntegerNode } from "./nodes.ts";
import type { Trees } from "./tree.ts";
import { constantNumber, constantOf, type NumberValue, type TruthValue } from "./values.ts";

type Fraction = Pick<NumberValue, "top" | "bottom">;

/** Two fractions over one denominator: their tops, and it. */
function aligned(left: Fraction, right: Fraction, trees: Trees): readonly [IntegerNode, IntegerNode, IntegerNode] {
  if (left.bottom === right.bottom) return [left.top, right.top, left.bottom];
  const [b, d] = [literalOf(left.bottom), literalOf(right.bottom)];
  if (b !== undefined && d !== undefined) {
    const common = leastCommonMultiple(b, d);
    return [
      trees.product(left.top, trees.integer(common / b)),
      trees.product(right.top, trees.integer(common / d)),
      trees.integer(common),
    ];
  }
  return [
    trees.product(left.top, right.bottom),
    trees.product(right.top, left.bottom),
    trees.product(left.bottom, right.bottom),
  ];
}

/** The tops of fractions brought to one denominator where that is the same for all rows; undefined where it is not. */
function overOne(
  parts: readonly Fraction[],
  trees: Trees,
): { readonly tops: readonly IntegerNode[]; readonly bottom: IntegerNode } | undefined {
  const [first] = parts;
  if (!first) return undefined;
  if (parts.every(({ bottom }) => bottom === first.bottom))
    return { tops: parts.map(({ top }) => top), bottom: first.bottom };
  const bottoms = parts.map(({ bottom }) => literalOf(bottom));
  const known = bottoms.filter((each) => each !== undefined);
  if (known.length < parts.length) return undefined;
  const common = known.reduce(leastCommonMultiple);
  return {
    tops: parts.map(({ top }, i) => trees.product(top, trees.integer(common / (known[i] ?? 1n)))),
    bottom: trees.integer(common),
  };
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

/** The least of the codes of both, as for every operation on two values. */
function both(left: NumberValue, right: NumberValue, trees: Trees): NumberValue["code"] {
  return trees.leastCode([left.code, right.code]);
}

/** left + right, left − right, left · right, left / right. Division by zero is "nothing", also of a missing number. */
export function arithmetic(
  operator: "+" | "-" | "*" | "/",
  left: NumberValue,
  right: NumberValue,
  trees: Trees,
): NumberValue {
  switch (operator) {
    case "+":
    case "-": {
      const [a, b, bottom] = aligned(left, right, trees);
      const top = trees.sum([a, operator === "+" ? b : trees.minus(b)]);
      return reduced({ kind: "number", code: both(left, right, trees), top, bottom }, trees);
    }
    case "*":
      return reduced(
        {
          kind: "number",
          code: both(left, right, trees),
          top: trees.product(left.top, right.top),
          bottom: trees.product(left.bottom, right.bottom),
        },
        trees,
      );
    case "/":
      return quotient(left, right, trees);
    default:
      return unreachable(operator);
  }
}

function quotient(left: NumberValue, right: NumberValue, trees: Trees): NumberValue {
  const isZero = trees.and([trees.codeIn(right.code, [yes]), trees.compare("=", right.top, trees.integer(0n))]);
  const code = trees.caseOf([[isZero, trees.code(empty)]], both(left, right, trees));
  if (literalOf(right.top) === 0n) return { kind: "number", code, top: trees.integer(0n), bottom: trees.integer(1n) };
  // The denominators of both are taken out before they meet.
  const [b, d] = [literalOf(left.bottom), literalOf(right.bottom)];
  const shared = b !== undefined && d !== undefined ? rational(d, b) : undefined;
  const [timesTop, timesBottom] = shared
    ? [trees.integer(shared.numerator), trees.integer(shared.denominator)]
    : left.bottom === right.bottom
      ? [trees.integer(1n), trees.integer(1n)]
      : [right.bottom, left.bottom];
  const [top, bottom] = [trees.product(left.top, timesTop), trees.product(right.top, timesBottom)];
  if (right.top.low >= 0n) return reduced({ kind: "number", code, top, bottom }, trees);
  const below = trees.compare("<", right.top, trees.integer(0n));
  const signed = (node: IntegerNode): IntegerNode => trees.caseOf([[below, trees.minus(node)]], node);
  return reduced({ kind: "number", code, top: signed(top), bottom: signed(bottom) }, trees);
}

/** A number that is the same for every row in lowest terms. */
function reduced(value: NumberValue, trees: Trees): NumberValue {
  const constant = constantOf(value);
  return constant ? constantNumber(rational(constant.numerator, constant.denominator), trees) : value;
}

/** −operand. */
export function negated(operand: NumberValue, trees: Trees): NumberValue {
  return { ...operand, top: trees.minus(operand.top) };
}

/** Whether `operator` holds between two fractions that are both there. */
export function ordered(operator: Comparator, left: Fraction, right: Fraction, trees: Trees): BooleanNode {
  const [a, b] = alignedTops(left, right, trees);
  return trees.compare(operator, a, b);
}

function alignedTops(left: Fraction, right: Fraction, trees: Trees): readonly [IntegerNode, IntegerNode] {
  // Only the tops are wanted: the common denominator may be too great.
  if (left.bottom === right.bottom) return [left.top, right.top];
  const [b, d] = [literalOf(left.bottom), literalOf(right.bottom)];
  if (b !== undefined && d !== undefined) {
    const [a, c] = aligned(left, right, trees);
    return [a, c];
  }
  return [trees.product(left.top, right.bottom), trees.product(right.top, left.bottom)];
}

/** left operator right. */
export function compared(operator: Comparator, left: NumberValue, right: NumberValue, trees: Trees): TruthValue {
  const truth = trees.caseOf([[ordered(operator, left, right, trees), trees.code(yes)]], trees.code(no));
  return { kind: "truth", code: present(both(left, right, trees), truth, trees) };
}

/** A code where all is there; else the absence. */
function present(code: NumberValue["code"], then: NumberValue["code"], trees: Trees): NumberValue["code"] {
  return trees.caseOf([[trees.codeIn(code, [yes]), then]], code);
}

/** The lesser or the greater. */
export function better(which: "min" | "max", left: NumberValue, right: NumberValue, trees: Trees): NumberValue {
  const taken = ordered(which === "min" ? "<=" : ">=", left, right, trees);
  return { kind: "number", code: both(left, right, trees), ...oneOf([[taken, left]], right, trees) };
}

/** The fraction of the first case that holds. */
export function oneOf(
  cases: readonly (readonly [BooleanNode, Fraction])[],
  otherwise: Fraction,
  trees: Trees,
): Fraction {
  const all = [...cases.map(([, fraction]) => fraction), otherwise];
  const joint = overOne(all, trees) ?? { tops: all.map(({ top }) => top), bottom: undefined };
  const pick = (nodes: readonly IntegerNode[]): IntegerNode => {
    const last = nodes.at(-1);
    invariant(last, "there is a last one");
    return trees.caseOf(
      cases.map(([condition], i) => [condition, nodes[i] ?? last] as const),
      last,
    );
  };
  return { top: pick(joint.tops), bottom: joint.bottom ?? pick(all.map(({ bottom }) => bottom)) };
}

/** A number rounded to decimal places, as `round` of the language. */
export function rounded(operand: NumberValue, places: number, mode: RoundingMode, trees: Trees): NumberValue {
  const up = 10n ** BigInt(Math.max(places, 0));
  const down = 10n ** BigInt(Math.max(-places, 0));
  const scale = literalOf(operand.bottom);
  if (scale !== undefined && up % scale === 0n && down === 1n) return operand;
  const negative = trees.compare("<", operand.top, trees.integer(0n));
  const sizeOf = (node: IntegerNode): IntegerNode =>
    node.low >= 0n ? node : trees.caseOf([[negative, trees.minus(node)]], node);
  const size = trees.product(sizeOf(operand.top), trees.integer(up));
  const bottom = trees.product(operand.bottom, trees.integer(down));
  const whole = trees.quotient(size, bottom);
  const rest = trees.remainder(size, bottom);
  const away = awayFromZero(mode, whole, rest, bottom, trees);
  const digit = trees.sum([whole, trees.caseOf([[away, trees.integer(1n)]], trees.integer(0n))]);
  const signed = operand.top.low >= 0n ? digit : trees.caseOf([[negative, trees.minus(digit)]], digit);
  return {
    kind: "number",
    code: operand.code,
    top: trees.product(signed, trees.integer(down)),
    bottom: trees.integer(up),
  };
}

function awayFromZero(
  mode: RoundingMode,
  whole: IntegerNode,
  rest: IntegerNode,
  bottom: IntegerNode,
  trees: Trees,
): BooleanNode {
  const twice = trees.product(rest, trees.integer(2n));
  switch (mode) {
    case "up":
      return trees.compare(">", rest, trees.integer(0n));
    case "down":
      return trees.truth(false);
    case "halfUp":
      return trees.compare(">=", twice, bottom);
    case "halfDown":
      return trees.compare(">", twice, bottom);
    case "halfEven": {
      const odd = trees.compare("=", trees.remainder(whole, trees.integer(2n)), trees.integer(1n));
      return trees.or([trees.compare(">", twice, bottom), trees.and([trees.compare("=", twice, bottom), odd])]);
    }
    default:
      return unreachable(mode);
  }
}

/** Linear between points, beyond the ends the values of the ends. All must be known. */
export function interpolated(
  operand: NumberValue,
  points: readonly { readonly at: InterpolateExpr["points"][number]["at"]; readonly value: NumberValue }[],
  trees: Trees,
): NumberValue {
  const code = trees.leastCode([operand.code, ...points.map(({ value }) => value.code)]);
  const ats = points.map(({ at }) => constantNumber(fromExact(at), trees));
  const pieces = points.map(({ value }, i): NumberValue => {
    const [before, from, to] = [points[i - 1], ats[i - 1], ats[i]];
    if (!before || !from || !to) return value;
    const part = arithmetic("/", arithmetic("-", operand, from, trees), arithmetic("-", to, from, trees), trees);
    return arithmetic(
      "+",
      before.value,
      arithmetic("*", part, arithmetic("-", value, before.value, trees), trees),
      trees,
    );
  });
  const last = points.at(-1)?.value;
  invariant(last, "an interpolation has points");
  const cases = pieces.map((piece, i) => {
    const at = ats[i];
    invariant(at, "a point is somewhere");
    return [ordered("<=", operand, at, trees), piece] as const;
  });
  return { kind: "number", code, ...oneOf(cases, last, trees) };
}
