/**
 * Expressions of the IR as one line of text, like the English surface: for tests, traces and messages.
 *
 * Stable, with as few parentheses as the precedence allows. Not source: percentages and units are gone from the IR.
 */

import { unreachable } from "@khung/diagnostics";
import type { CriteriaExpr, Expr, Quantifier, RoundingMode, StatisticExpr } from "./ir.ts";
import { fromExact, fromInteger, multiply, toExactText } from "./rational.ts";

const precedence = {
  or: 1,
  and: 2,
  not: 3,
  compare: 4,
  sum: 5,
  product: 6,
  negate: 7,
  rounded: 8,
  primary: 9,
} as const;
type Precedence = (typeof precedence)[keyof typeof precedence];

const modes: Readonly<Record<RoundingMode, string>> = {
  halfUp: "half up",
  halfEven: "half even",
  halfDown: "half down",
  up: "up",
  down: "down",
};

/**
 * The text of an expression.
 *
 * Example  `a / b >= 0.8 and not c`
 */
export function printExpr(expr: Expr): string {
  return print(expr, precedence.or);
}

function print(expr: Expr, least: Precedence): string {
  const [text, own] = form(expr);
  return own < least ? `(${text})` : text;
}

function form(expr: Expr): readonly [string, Precedence] {
  const { or, and, not, compare, sum, product, negate, rounded, primary } = precedence;
  switch (expr.kind) {
    case "number": {
      const text = toExactText(fromExact(expr.value));
      return [text, text.includes("/") ? product : text.startsWith("-") ? negate : primary];
    }
    case "boolean":
      return [expr.value ? "yes" : "no", primary];
    case "date":
    case "member":
      return [expr.value, primary];
    case "input":
    case "parameter":
    case "let":
    case "classification":
      return [expr.name, primary];
    case "negate":
      return [`-${print(expr.operand, negate)}`, negate];
    case "arithmetic": {
      const own = expr.operator === "+" || expr.operator === "-" ? sum : product;
      const above = own === sum ? product : negate;
      return [`${print(expr.left, own)} ${expr.operator} ${print(expr.right, above)}`, own];
    }
    case "compare":
      return [`${print(expr.left, sum)} ${expr.operator} ${print(expr.right, sum)}`, compare];
    case "and":
      return [expr.operands.map((operand) => print(operand, not)).join(" and ") || "yes", and];
    case "or":
      return [expr.operands.map((operand) => print(operand, and)).join(" or ") || "no", or];
    case "not":
      return [`not ${print(expr.operand, not)}`, not];
    case "in":
      return [`${print(expr.operand, sum)} in {${expr.members.join(", ")}}`, compare];
    case "reported":
      return [`${print(expr.operand, sum)} is reported`, compare];
    case "call":
      return [`${expr.function}(${expr.arguments.map(printExpr).join(", ")})`, primary];
    case "round":
      return [`${print(expr.operand, primary)} rounded to ${expr.places} places ${modes[expr.mode]}`, rounded];
    case "irrational": {
      const call = `${expr.function}(${expr.arguments.map(printExpr).join(", ")})`;
      const mode = expr.mode === "halfEven" ? "" : ` ${modes[expr.mode]}`;
      return [`${call} to ${expr.places} places${mode}`, rounded];
    }
    case "interpolate": {
      const points = expr.points.map(({ at, value }) => `${toExactText(fromExact(at))}: ${printExpr(value)}`);
      return [`interpolate ${print(expr.operand, sum)} over points {${points.join(", ")}}`, primary];
    }
    case "byClass": {
      const cases = expr.cases.map(({ member, value }) => `${member}: ${printExpr(value)}`);
      if (expr.otherwise) cases.push(`else: ${printExpr(expr.otherwise)}`);
      return [`by ${print(expr.subject, primary)} {${cases.join(", ")}}`, primary];
    }
    case "dated":
      return [`{${expr.cases.map(({ from, value }) => `from ${from}: ${printExpr(value)}`).join(", ")}}`, primary];
    case "conditions":
      return [`${quantifierText(expr.quantifier)} of {${expr.conditions.map(printExpr).join(", ")}}`, primary];
    case "criteria":
      return [criteriaText(expr), compare];
    case "cases": {
      const cases = expr.cases.map(({ condition, value }) => `when ${printExpr(condition)}: ${printExpr(value)}`);
      return [`{${[...cases, `else: ${printExpr(expr.otherwise)}`].join(", ")}}`, primary];
    }
    case "points": {
      const words = expr.of === "max" ? "max points" : "points";
      const one = expr.codes.length === 1 && expr.aggregate === "sum";
      const set = one ? (expr.codes[0] ?? "") : `{${expr.codes.join(", ")}}`;
      return [one ? `${words} of ${set}` : `${expr.aggregate} of ${words} of ${set}`, primary];
    }
    case "scores": {
      const asked = `scores ${expr.comparison === "atLeast" ? "at least" : "at most"} ${print(expr.amount, sum)}`;
      const unit = expr.unit === "share" ? " of max" : "";
      return [`${quantifierText(expr.quantifier)} of {${expr.codes.join(", ")}} ${asked}${unit}`, compare];
    }
    case "children": {
      const where = expr.where ? ` where ${printExpr(expr.where)}` : "";
      const of = expr.statistic === "count" ? "number" : expr.statistic;
      return [`(${of} of ${expr.value ? `${printExpr(expr.value)} over ` : ""}children${where})`, primary];
    }
    case "index":
      return [expr.group === undefined ? "index" : `index of ${expr.group}`, primary];
    case "statistic":
      return [statisticText(expr), product];
    case "level":
      return ["level", primary];
    case "asOf":
      return ["as of", primary];
    default:
      return unreachable(expr);
  }
}

function statisticText({ statistic, operand, ties }: StatisticExpr): string {
  const { product, primary } = precedence;
  switch (statistic) {
    case "share":
      return `share of entities where (${printExpr(operand)})`;
    case "count":
      return `number of entities with ${print(operand, primary)}`;
    case "rank":
      return `rank of ${print(operand, product)} ties ${ties ?? "competition"}`;
    case "percentile":
      return `percentile of ${print(operand, product)}`;
    default:
      return `observed ${statistic} of ${print(operand, product)}`;
  }
}

function quantifierText(quantifier: Quantifier): string {
  if (!("unit" in quantifier)) return quantifier.kind;
  const amount = fromExact(quantifier.amount);
  const shown =
    quantifier.unit === "share" ? `${toExactText(multiply(amount, fromInteger(100)))}%` : toExactText(amount);
  return `${quantifier.kind === "atLeast" ? "at least" : "at most"} ${shown}`;
}

function criteriaText({ quantifier, set, codes, status, level }: CriteriaExpr): string {
  const named = [set.class, set.group === undefined ? undefined : `group ${set.group}`].filter(
    (each) => each !== undefined,
  );
  const members = set.listed || named.length === 0 ? `{${codes.join(", ")}}` : named.join(" of ");
  const asked = status === "notApplicable" ? "not applicable" : status;
  return `${quantifierText(quantifier)} of ${members} ${asked}${level === undefined ? "" : ` at ${level}`}`;
}
