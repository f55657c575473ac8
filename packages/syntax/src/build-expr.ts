/**
 * Builders of expressions, called by the grammar.
 */

import type * as ast from "./ast.ts";
import { digitsOf, type Leaves, type Maybe, type Range } from "./build-leaves.ts";
import { K } from "./tokens.ts";

type Tail =
  | { readonly kind: "binary"; readonly operator: ast.BinaryOperator; readonly right: ast.Expr }
  | { readonly kind: "in"; readonly members: readonly ast.Name[] }
  | { readonly kind: "between"; readonly low: ast.Expr; readonly high: ast.Expr }
  | { readonly kind: "reported" };
type StatusAt = Pick<ast.QuantifiedExpr, "status" | "at">;

const longOperators: ReadonlyMap<string, ast.BinaryOperator> = new Map(
  (["<=", ">=", "!="] as const).map((operator) => [String.fromCharCode(K[operator]), operator] as const),
);

function binary(operator: ast.BinaryOperator, left: ast.Expr, right: ast.Expr): ast.BinaryExpr {
  return { kind: "binary", start: left.start, end: right.end, operator, left, right };
}

/** Builders of expressions over the leaves of one source. */
export function buildExpressions(leaves: Leaves) {
  return { ...buildOperators(leaves), ...buildPrimaries(leaves), ...buildQuantified(leaves) };
}

function buildOperators({ at, word }: Leaves) {
  return {
    chain: (operator: "and" | "or", head: ast.Expr, tail: readonly ast.Expr[]): ast.Expr =>
      tail.reduce((left, right) => binary(operator, left, right), head),
    operators: (head: ast.Expr, tail: readonly (readonly [ast.BinaryOperator, ast.Expr])[]): ast.Expr =>
      tail.reduce((left, [operator, right]) => binary(operator, left, right), head),
    /** `1/2 max` and `50% of max` are products without a sign. */
    product: (
      head: ast.Expr,
      tail: readonly (readonly [ast.BinaryOperator, ast.Expr])[],
      maximum: Maybe<ast.MaximumExpr>,
    ): ast.Expr => {
      const product = tail.reduce((left, [operator, right]) => binary(operator, left, right), head);
      return maximum ? binary("*", product, maximum) : product;
    },
    unary: (range: Range, operator: "-" | "not", operand: ast.Expr): ast.UnaryExpr => ({
      kind: "unary",
      ...at(range),
      operator,
      operand,
    }),
    compareTail: (operator: string, right: ast.Expr): Tail => ({
      kind: "binary",
      operator: longOperators.get(operator) ?? (operator as ast.BinaryOperator),
      right,
    }),
    inTail: (members: readonly ast.Name[]): Tail => ({ kind: "in", members }),
    betweenTail: (low: ast.Expr, high: ast.Expr): Tail => ({ kind: "between", low, high }),
    reportedTail: (): Tail => ({ kind: "reported" }),
    comparison: (range: Range, operand: ast.Expr, tail: Maybe<Tail>): ast.Expr => {
      if (tail === null) return operand;
      if (tail.kind === "binary") return binary(tail.operator, operand, tail.right);
      return { ...tail, ...at(range), operand };
    },
    rounded: (range: Range, operand: ast.Expr, rounding: Maybe<readonly [ast.NumberExpr, string]>): ast.Expr =>
      rounding === null
        ? operand
        : { kind: "rounded", ...at(range), operand, places: rounding[0], mode: word(rounding[1]) as ast.RoundingMode },
  };
}

function buildPrimaries({ at, word, tokenText }: Leaves) {
  return {
    number: (
      range: Range,
      percent: Maybe<string>,
      per: Maybe<unknown>,
      unit: Maybe<ast.TextLiteral>,
    ): ast.NumberExpr => ({
      kind: "number",
      ...at(range),
      digits: digitsOf(tokenText(range.start)),
      percent: percent !== null,
      ...(per !== null && { per: digitsOf(tokenText(range.end - (unit ? 2 : 1))) }),
      ...(unit && { unit }),
    }),
    boolean: (range: Range, answer: string): ast.BooleanExpr => ({
      kind: "boolean",
      ...at(range),
      value: word(answer) === "yes",
    }),
    nameExpr: (range: Range, name: ast.Name): ast.NameExpr => ({ kind: "nameExpr", ...at(range), name }),
    call: (
      range: Range,
      name: ast.Name,
      args: readonly ast.Expr[],
      to: Maybe<readonly [ast.NumberExpr, Maybe<string>]>,
    ): ast.CallExpr => ({
      kind: "call",
      ...at(range),
      function: name,
      arguments: args,
      ...(to && { places: to[0], ...(to[1] !== null && { mode: word(to[1]) as ast.RoundingMode }) }),
    }),
    interpolate: (
      range: Range,
      operand: ast.Expr,
      points: readonly (ast.Point | ast.ErrorNode)[],
    ): ast.InterpolateExpr => ({ kind: "interpolate", ...at(range), operand, points }),
    point: (range: Range, position: ast.Expr, value: ast.Expr): ast.Point => ({
      kind: "point",
      ...at(range),
      at: position,
      value,
    }),
    hole: (range: Range): ast.HoleExpr => ({ kind: "hole", ...at(range) }),
    parenthesized: (range: Range, inner: ast.Expr): ast.ParenthesizedExpr => ({
      kind: "parenthesized",
      ...at(range),
      inner,
    }),
    byClass: (range: Range, name: ast.Name, cases: readonly (ast.ByClassCase | ast.ErrorNode)[]): ast.ByClassExpr => ({
      kind: "byClass",
      ...at(range),
      class: name,
      cases,
    }),
    byCase: (range: Range, member: Maybe<ast.Name>, value: ast.Expr): ast.ByClassCase => ({
      kind: "byClassCase",
      ...at(range),
      ...(member && { member }),
      value,
    }),
    dated: (range: Range, cases: readonly (ast.DatedCase | ast.ErrorNode)[]): ast.DatedExpr => ({
      kind: "dated",
      ...at(range),
      cases,
    }),
    datedCase: (range: Range, from: ast.DateLiteral, value: ast.Expr): ast.DatedCase => ({
      kind: "datedCase",
      ...at(range),
      from,
      value,
    }),
    levelExpr: (range: Range): ast.LevelExpr => ({ kind: "levelExpr", ...at(range) }),
    asOfExpr: (range: Range): ast.AsOfExpr => ({ kind: "asOfExpr", ...at(range) }),
  };
}

function buildQuantified({ at, word }: Leaves) {
  const statusAt = (status: string, level: Maybe<ast.LevelRef>): StatusAt => ({
    status: word(status) as NonNullable<StatusAt["status"]>,
    ...(level && { at: level }),
  });
  return {
    statusAt,
    status: (range: Range, code: ast.Name, status: string, level: Maybe<ast.LevelRef>): ast.StatusExpr => ({
      kind: "status",
      ...at(range),
      code,
      status: word(status) as ast.StatusExpr["status"],
      ...(level && { at: level }),
    }),
    quantified: (
      range: Range,
      quantifier: Maybe<ast.Quantifier>,
      set: ast.QuantifiedSet,
      asked: Maybe<StatusAt | Pick<ast.ScoresExpr, "comparison" | "amount">>,
    ): ast.QuantifiedExpr | ast.ScoresExpr =>
      asked && "amount" in asked
        ? { kind: "scores", ...at(range), ...(quantifier && { quantifier }), set, ...asked }
        : { kind: "quantified", ...at(range), ...(quantifier && { quantifier }), set, ...asked },
    quantifier: (range: Range, quantifier: string, amount: Maybe<ast.NumberExpr>): ast.Quantifier =>
      amount === null
        ? { kind: word(quantifier) as "all" | "every" | "any", ...at(range) }
        : { kind: word(quantifier) as "atLeast" | "atMost", ...at(range), amount },
    classSet: (range: Range, kind: Maybe<string>, group: Maybe<ast.Name>): ast.QuantifiedSet => ({
      kind: "set",
      ...at(range),
      ...(kind !== null && { class: setClass(word(kind)) }),
      ...(group && { group }),
    }),
    itemSet: (range: Range, items: readonly ast.Expr[]): ast.QuantifiedSet => ({ kind: "set", ...at(range), items }),
  };
}

function setClass(kind: string): NonNullable<ast.QuantifiedSet["class"]> {
  return kind === "criterion" ? "criteria" : (kind as NonNullable<ast.QuantifiedSet["class"]>);
}
