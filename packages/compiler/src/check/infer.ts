/**
 * Types of expressions.
 *
 * In: an expression in its scope. Out: its type, also entered in the side tables. What is wrong is said once; the type `error` goes
 * with everything after that.
 */

import { unreachable } from "@khung/diagnostics";
import type { Type } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { spanOf } from "../reporter.ts";
import { isValue } from "../resolve/declaration.ts";
import { readable } from "../resolve/framework.ts";
import { unwrap } from "../resolve/walk-expr.ts";
import { arithmeticType, checkNumber } from "./arithmetic.ts";
import { checkComparable, join } from "./compare.ts";
import { inferCondition, sideOf } from "./condition.ts";
import { inferChildren } from "./infer-children.ts";
import { inferCall, inferInterpolate } from "./infer-function.ts";
import { inferPoints } from "./infer-points.ts";
import { inferNumber, inferRounded } from "./infer-number.ts";
import { definitionType, inferName, referToMember, sayUnknownOption } from "./infer-name.ts";
import { inferStatistic, sayCircle } from "./infer-statistic.ts";
import { inferQuantified, inferStatus } from "./infer-set.ts";
import { plainType } from "./numbers.ts";
import { booleanType, dateType, errorType, levelType, type Scope } from "./scope.ts";
import { shown, typeWords } from "./type-words.ts";

/** The type of an expression; `expected` is the type of what it meets, for names that only then mean something. */
export function infer(expr: ast.Expr, scope: Scope, expected?: Type): Type {
  const type = inferKind(expr, scope, expected);
  scope.tables.types.set(expr, type);
  return type;
}

function inferKind(expr: ast.Expr, scope: Scope, expected?: Type): Type {
  switch (expr.kind) {
    case "number":
      return inferNumber(expr, scope);
    case "boolean":
    case "reported":
      if (expr.kind === "reported") infer(expr.operand, scope);
      return booleanType;
    case "date":
    case "asOfExpr":
      return dateType;
    case "nameExpr":
      return inferName(expr, scope, expected);
    case "parenthesized":
      return infer(expr.inner, scope, expected);
    case "unary":
      if (expr.operator === "not") return inferCondition(expr.operand, scope);
      return checkNumber({ expr: expr.operand, type: infer(expr.operand, scope) }, scope)
        ? negated(scope.tables.types.get(expr.operand))
        : errorType;
    case "binary":
      return inferBinary(expr, scope);
    case "between": {
      const operand = sideOf(expr.operand, scope);
      for (const end of [expr.low, expr.high]) checkComparable(operand, sideOf(end, scope, operand.type), true, scope);
      return booleanType;
    }
    case "in":
      return inferIn(expr, scope);
    case "interpolate":
      return inferInterpolate(expr, scope);
    case "rounded":
      return inferRounded(expr, sideOf(expr.operand, scope), scope);
    case "call":
      return inferCall(expr, scope);
    case "byClass":
      return inferByClass(expr, scope, expected);
    case "dated":
      return join(
        readable(expr.cases).map((each) => sideOf(each.value, scope, expected)),
        scope,
      );
    case "quantified":
      return inferQuantified(expr, scope);
    case "status":
      return inferStatus(expr, scope);
    case "statistic":
      return inferStatistic(expr, scope);
    case "scores":
    case "indexExpr":
    case "pointsExpr":
    case "scoreExpr":
    case "maximum":
      return inferPoints(expr, scope);
    case "childrenExpr":
      return inferChildren(expr, scope);
    case "levelExpr":
      if (scope.place === "result") return levelType;
      if (scope.inStatistic && scope.place === "rule") return sayCircle(expr, scope);
      scope.report("KH3017", spanOf(scope.source.file, expr), {
        text: shown(scope.source, expr),
        whereVi: "kết quả và báo cáo",
        whereEn: "outcomes and reports",
      });
      return errorType;
    case "hole":
    case "error":
      return errorType;
    default:
      return unreachable(expr);
  }
}

/** −count is no count. */
function negated(type: Type | undefined): Type {
  if (type?.kind === "number") return type.form === "count" ? plainType({}) : type;
  return errorType;
}

function inferBinary(expr: ast.BinaryExpr, scope: Scope): Type {
  switch (expr.operator) {
    case "and":
    case "or":
      inferCondition(expr.left, scope);
      inferCondition(expr.right, scope);
      return booleanType;
    case "+":
    case "-":
    case "*":
    case "/":
      return arithmeticType(expr.operator, sideOf(expr.left, scope), sideOf(expr.right, scope), scope);
    default: {
      const order = expr.operator !== "=" && expr.operator !== "!=";
      // An option on the left (`bi_thu = truong_ban`) can only be understood from the right.
      const open = isOpen(expr.left, scope);
      const first = sideOf(open ? expr.right : expr.left, scope);
      const second = sideOf(open ? expr.left : expr.right, scope, first.type);
      checkComparable(open ? second : first, open ? first : second, order, scope);
      return booleanType;
    }
  }
}

function isOpen(expr: ast.Expr, scope: Scope): boolean {
  const inner = unwrap(expr);
  return inner.kind === "nameExpr" && !isValue(scope.tables.references.get(inner.name)?.declaration);
}

function inferIn(expr: ast.InExpr, scope: Scope): Type {
  const type = infer(expr.operand, scope);
  if (type.kind === "choice") {
    for (const member of expr.members) if (!referToMember(member, type, scope)) sayUnknownOption(member, type, scope);
  } else if (type.kind !== "error") {
    saySubject(expr.operand, type, scope);
  }
  return booleanType;
}

function saySubject(subject: ast.Node, type: Type, scope: Scope): void {
  const words = typeWords(type);
  scope.report("KH3018", spanOf(scope.source.file, subject), {
    text: shown(scope.source, subject),
    isVi: words.vi,
    isEn: words.en,
  });
}

function inferByClass(expr: ast.ByClassExpr, scope: Scope, expected?: Type): Type {
  const subject = scope.tables.references.get(expr.class)?.declaration;
  const type = isValue(subject) ? definitionType(subject, scope) : errorType;
  if (type.kind !== "choice" && type.kind !== "error") saySubject(expr.class, type, scope);
  const cases = readable(expr.cases);
  if (type.kind === "choice") {
    for (const { member } of cases)
      if (member && !referToMember(member, type, scope)) sayUnknownOption(member, type, scope);
  }
  if (scope.place === "test")
    scope.report("KH3022", spanOf(scope.source.file, expr), { text: shown(scope.source, expr) });
  return join(
    cases.map((each) => sideOf(each.value, scope, expected)),
    scope,
  );
}
