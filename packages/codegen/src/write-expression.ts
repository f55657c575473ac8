/**
 * Expressions of the IR as calls of the runtime: what they come to, and what they can still become while data are missing.
 *
 * Twins: packages/evaluator/src/evaluate-expr.ts and interval.ts, form by form.
 */

import { unreachable } from "@khung/diagnostics";
import {
  fromExact,
  walkExpr,
  type CompareExpr,
  type Exact,
  type Expr,
  type FunctionName,
  type Module,
  type Quantifier,
} from "@khung/ir";
import { call, later, list, object, text, variables, type Code } from "./code.ts";

/** Writes expressions of one module, and remembers what they use. */
export interface ExpressionWriter {
  readonly value: (expr: Expr) => Code;
  readonly bounds: (expr: Expr) => Code;
  /** Variables for what is written elsewhere. */
  readonly name: (prefix: string, name: string) => string;
  /** Definitions whose bounds are asked for, by kind and name. */
  readonly bounded: ReadonlySet<string>;
  /** Lists of codes that have a variable, in order. */
  readonly codeLists: ReadonlyMap<string, readonly string[]>;
  readonly codes: (codes: readonly string[]) => Code;
}

const arithmetic = { "+": "plus", "-": "minus", "*": "times", "/": "over" } as const;

/** The function of the runtime for each builtin. */
const builtins = {
  min: "leastOf",
  max: "greatestOf",
  sum: "total",
  mean: "mean",
  abs: "absolute",
  truncate: "truncated",
  days_between: "daysFrom",
  years_between: "yearsFrom",
} satisfies Record<FunctionName, string>;

/** Codes up to here are written where they are used. */
const shortList = 3;

/** An exact number. */
export function numberCode(exact: Exact): Code {
  const { numerator, denominator } = fromExact(exact);
  return denominator === 1n ? `whole(${numerator}n)` : `ratio(${numerator}n, ${denominator}n)`;
}

/** A writer for a module. */
export function expressionWriter(module: Module): ExpressionWriter {
  const name = variables();
  const bounded = new Set<string>();
  const codeLists = new Map<string, readonly string[]>();

  const codes = (all: readonly string[]): Code => {
    if (all.length <= shortList) return list(all.map(text));
    const key = JSON.stringify(all);
    const variable = name("codes", String([...codeLists.keys()].indexOf(key) + 1 || codeLists.size + 1));
    codeLists.set(key, all);
    return variable;
  };

  const many = (quantifier: Quantifier): Code =>
    "unit" in quantifier
      ? object({ kind: text(quantifier.kind), amount: numberCode(quantifier.amount), unit: text(quantifier.unit) })
      : object({ kind: text(quantifier.kind) });

  /** Whether a side may be bounded while data come in: points or an index. */
  const isBounded = ({ left, right }: CompareExpr): boolean => {
    let found = false;
    for (const side of [left, right]) {
      walkExpr(side, (each) => {
        const inner =
          each.kind === "let" ? module.lets.find((definition) => definition.name === each.name)?.value : each;
        found ||= inner?.kind === "points" || inner?.kind === "index";
      });
    }
    return found;
  };

  const compare = (expr: CompareExpr): Code => {
    const sides = [value(expr.left), text(expr.operator), value(expr.right)];
    if (!isBounded(expr)) return call("compared", ...sides);
    const ends = [later(bounds(expr.left)), later(bounds(expr.right))];
    return call("comparedOpenly", 'x.reading !== "official"', ...sides, ...ends);
  };

  const value = (expr: Expr): Code => {
    switch (expr.kind) {
      case "number":
        return numberCode(expr.value);
      case "boolean":
        return String(expr.value);
      case "date":
      case "member":
        return text(expr.value);
      case "input":
        return call("input", "x", text(expr.name));
      case "parameter":
      case "let":
      case "classification":
        return call(name(expr.kind, expr.name), "x");
      case "negate":
        return call("negative", value(expr.operand));
      case "arithmetic":
        return call(arithmetic[expr.operator], value(expr.left), value(expr.right));
      case "compare":
        return compare(expr);
      case "and":
      case "or":
        return call(expr.kind, list(expr.operands.map(value)));
      case "not":
        return call("not", value(expr.operand));
      case "in":
        return call("isOneOf", value(expr.operand), list(expr.members.map(text)));
      case "reported":
        return call("isReported", "x", value(expr.operand));
      case "call":
        return call(builtins[expr.function as FunctionName], ...expr.arguments.map(value));
      case "round":
        return call("rounded", value(expr.operand), String(expr.places), text(expr.mode));
      case "irrational": {
        const all = list(expr.arguments.map(value));
        return call("irrationalOf", text(expr.function), all, String(expr.places), text(expr.mode));
      }
      case "interpolate": {
        const points = expr.points.map((point) => object({ at: numberCode(point.at), value: value(point.value) }));
        return call("interpolated", value(expr.operand), list(points));
      }
      case "byClass": {
        const all = expr.cases.map((each) => list([text(each.member), later(value(each.value))]));
        return call(
          "byClass",
          value(expr.subject),
          list(all),
          ...(expr.otherwise ? [later(value(expr.otherwise))] : []),
        );
      }
      case "dated":
        return call("dated", "x", list(expr.cases.map((each) => list([text(each.from), later(value(each.value))]))));
      case "conditions":
        return call("holding", many(expr.quantifier), list(expr.conditions.map(value)));
      case "criteria": {
        const level = expr.level === undefined ? [] : [String(expr.level)];
        return call("criteriaAre", "x", many(expr.quantifier), codes(expr.codes), text(expr.status), ...level);
      }
      case "cases": {
        const all = expr.cases.map((each) => list([later(value(each.condition)), later(value(each.value))]));
        return call("cases", list(all), later(value(expr.otherwise)));
      }
      case "points":
        return call("pointsTogether", "x", text(expr.of), text(expr.aggregate), codes(expr.codes));
      case "scores": {
        const operator = text(expr.comparison === "atLeast" ? ">=" : "<=");
        return call(
          "scoring",
          "x",
          many(expr.quantifier),
          codes(expr.codes),
          operator,
          value(expr.amount),
          text(expr.unit),
        );
      }
      case "index":
        return call("indexValue", name("index", expr.group ?? ""), "x");
      case "level":
        return "levelOf(x)";
      case "asOf":
        return "x.asOf";
      case "children":
      case "statistic":
        throw new TypeError(`${expr.kind} is refused before anything is written`);
      default:
        return unreachable(expr);
    }
  };

  /** What an absent number can still become; undefined = nothing is known. */
  const open = (expr: Expr): Code | undefined => {
    switch (expr.kind) {
      case "input": {
        const type = module.inputs.find((each) => each.name === expr.name)?.type;
        if (type?.kind !== "number") return undefined;
        return type.form === "share" ? "fromZeroToOne()" : type.form === "plain" ? "{}" : "fromZero()";
      }
      case "call": {
        const all = expr.arguments.map(bounds);
        if (expr.function === "min") return call("leastBounds", ...all);
        if (expr.function === "max") return call("greatestBounds", ...all);
        if (expr.function === "sum") return call("totalBounds", ...all);
        return expr.function === "truncate" ? call("roundedBounds", ...all, "0", '"down"') : undefined;
      }
      case "let":
      case "parameter":
        bounded.add(`${expr.kind} ${expr.name}`);
        return call(name(`${expr.kind}Bounds`, expr.name), "x");
      case "negate":
        return call("negativeBounds", bounds(expr.operand));
      case "round":
        return call("roundedBounds", bounds(expr.operand), String(expr.places), text(expr.mode));
      case "interpolate":
        return call("hull", ...expr.points.map((point) => bounds(point.value)));
      case "arithmetic":
        return call(`${arithmetic[expr.operator]}Bounds`, bounds(expr.left), bounds(expr.right));
      case "cases": {
        const all = expr.cases.map(({ condition, value: then }) => {
          const items = [later(value(condition)), later(bounds(then))];
          if (condition.kind !== "compare") return list(items);
          const sides = [bounds(condition.left), text(condition.operator), bounds(condition.right)];
          return list([...items, later(call("decidedBy", ...sides))]);
        });
        return call("casesBounds", list(all), later(bounds(expr.otherwise)));
      }
      case "byClass": {
        const all = [...expr.cases.map((each) => each.value), ...(expr.otherwise ? [expr.otherwise] : [])];
        return call("hull", ...all.map(bounds));
      }
      case "index":
        return call("indexIntervalOf", name("index", expr.group ?? ""), "x");
      case "points":
        return expr.of === "earned" && expr.aggregate === "sum"
          ? call("pointsBounds", "x", codes(expr.codes))
          : undefined;
      default:
        return undefined;
    }
  };

  const bounds = (expr: Expr): Code => {
    const inner = open(expr);
    const thunk = inner === "{}" ? "() => ({})" : inner && later(inner);
    return call("bounds", value(expr), ...(thunk ? [thunk] : []));
  };

  return { value, bounds, name, bounded, codeLists, codes };
}
