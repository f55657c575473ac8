/** Lowers expressions: names become qualified by kind, literals exact, sugar goes. */

import { invariant, unreachable } from "@khung/diagnostics";
import { type Expr, fromInteger, negate, type Origin, type Quantifier, toExact } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { numberIn } from "../check/evaluate.ts";
import { isIrrational, literalValue } from "../check/numbers.ts";
import { isAboutCriteria } from "../check/infer-set.ts";
import type { Checked } from "../check/check.ts";
import { type DeclarationOf, levelNumber, nameOf } from "../resolve/declaration.ts";
import { type Framework, readable } from "../resolve/framework.ts";
import { isPart } from "../resolve/index-tree.ts";
import { levelOf } from "../resolve/stated-levels.ts";
import { criteriaIn } from "../resolve/criteria-sets.ts";
import { unwrap } from "../resolve/walk-expr.ts";

/** What lowering reads. */
export interface Lowering {
  readonly checked: Checked;
  readonly framework: Framework;
  readonly file: string;
  /** The level whose rule is being lowered. */
  readonly level?: number;
  /** The points of the criterion whose score is being lowered. */
  readonly maximum?: ast.Expr;
}

/** The place of a node. */
export function originOf(file: string, node: ast.Node): Origin {
  return { file, start: node.start, end: node.end };
}

/** Lowers one expression; there is no error in it. */
export function lowerExpr(expr: ast.Expr, into: Lowering): Expr {
  const origin = originOf(into.file, expr);
  const lower = (inner: ast.Expr): Expr => lowerExpr(inner, into);
  switch (expr.kind) {
    case "number": {
      const value = literalValue(expr);
      invariant(value, "a checked number has a value");
      return { kind: "number", value: toExact(value), origin };
    }
    case "boolean":
      return { kind: "boolean", value: expr.value, origin };
    case "date":
      return { kind: "date", value: expr.text, origin };
    case "nameExpr":
      return lowerName(expr.name, into);
    case "unary":
      return lowerUnary(expr, into);
    case "binary":
      return lowerBinary(expr, into);
    case "parenthesized":
      return lower(expr.inner);
    case "call":
      return lowerCall(expr, into);
    case "interpolate":
      return {
        kind: "interpolate",
        operand: lower(expr.operand),
        points: readable(expr.points).map((point) => {
          const at = numberIn(point.at, into.checked);
          invariant(at, "a checked point stands at a known number");
          return { at: toExact(at), value: lower(point.value) };
        }),
        origin,
      };
    case "rounded": {
      const places = literalValue(expr.places);
      invariant(places, "checked places");
      return { kind: "round", operand: lower(expr.operand), places: Number(places.numerator), mode: expr.mode, origin };
    }
    case "in":
      return { kind: "in", operand: lower(expr.operand), members: expr.members.map(nameOf), origin };
    case "between": {
      const operand = lower(expr.operand);
      return {
        kind: "and",
        operands: [
          { kind: "compare", operator: ">=", left: operand, right: lower(expr.low), origin },
          { kind: "compare", operator: "<=", left: operand, right: lower(expr.high), origin },
        ],
        origin,
      };
    }
    case "reported":
      return { kind: "reported", operand: lower(expr.operand), origin };
    case "byClass":
      return lowerByClass(expr, into);
    case "dated":
      return {
        kind: "dated",
        cases: readable(expr.cases).map((each) => ({ from: each.from.text, value: lower(each.value) })),
        origin,
      };
    case "quantified":
      return lowerQuantified(expr, into);
    case "status": {
      const set: ast.QuantifiedSet = {
        kind: "set",
        items: [{ kind: "nameExpr", name: expr.code, start: expr.code.start, end: expr.code.end }],
        start: expr.start,
        end: expr.end,
      };
      return lowerCriteria({ kind: "all" }, set, expr, into);
    }
    case "indexExpr":
      return { kind: "index", group: nameOf(expr.group), origin };
    case "statistic":
      return {
        kind: "statistic",
        statistic: expr.statistic,
        operand: lower(expr.operand),
        ...(expr.ties && { ties: expr.ties }),
        origin,
      };
    case "scoreExpr":
      if (into.framework.head.index) return { kind: "index", origin };
      return { kind: "points", of: "earned", aggregate: "sum", codes: scoredCodes(into.framework), origin };
    case "maximum":
      if (into.framework.head.index) return { kind: "number", value: "1", origin };
      return into.maximum
        ? lowerExpr(into.maximum, into)
        : { kind: "points", of: "max", aggregate: "sum", codes: scoredCodes(into.framework), origin };
    case "pointsExpr":
    case "scores":
      return lowerPoints(expr, into);
    case "childrenExpr":
      return lowerChildren(expr, into);
    case "levelExpr":
      return { kind: "level", origin };
    case "asOfExpr":
      return { kind: "asOf", origin };
    case "hole":
    case "error":
      throw new Error(`${expr.kind} in a checked framework`);
    default:
      return unreachable(expr);
  }
}

function lowerCall(expr: ast.CallExpr, into: Lowering): Expr {
  const origin = originOf(into.file, expr);
  const name = nameOf(expr.function);
  const args = expr.arguments.map((argument) => lowerExpr(argument, into));
  if (!isIrrational(name)) return { kind: "call", function: name, arguments: args, origin };
  const places = expr.places && literalValue(expr.places);
  invariant(places, "checked places");
  const mode = expr.mode ?? "halfEven";
  return { kind: "irrational", function: name, arguments: args, places: Number(places.numerator), mode, origin };
}

/** What a name refers to, as an expression. */
export function lowerName(name: ast.Name, into: Lowering): Expr {
  const origin = originOf(into.file, name);
  const declaration = into.checked.references.get(name)?.declaration;
  switch (declaration?.kind) {
    case "input":
    case "parameter":
    case "let":
    case "classification":
      return { kind: declaration.kind, name: declaration.name, origin };
    case "member":
    case "class":
      return { kind: "member", of: declaration.owner?.name ?? "", value: declaration.name, origin };
    case "level":
      return { kind: "number", value: toExact(fromInteger(levelNumber(declaration))), origin };
    // Only of children: an outcome is what its condition is.
    case "outcome":
      return lowerExpr(declaration.node.condition, { ...into, file: declaration.file });
    default:
      throw new Error(`unresolved name ${name.text}`);
  }
}

function lowerUnary(expr: ast.UnaryExpr, into: Lowering): Expr {
  const origin = originOf(into.file, expr);
  if (expr.operator === "not") return { kind: "not", operand: lowerExpr(expr.operand, into), origin };
  const operand = lowerExpr(expr.operand, into);
  const literal = unwrap(expr.operand);
  const value = literal.kind === "number" ? literalValue(literal) : undefined;
  return value ? { kind: "number", value: toExact(negate(value)), origin } : { kind: "negate", operand, origin };
}

function lowerBinary(expr: ast.BinaryExpr, into: Lowering): Expr {
  const origin = originOf(into.file, expr);
  const { operator } = expr;
  switch (operator) {
    case "and":
    case "or":
      return { kind: operator, operands: chainOf(expr, operator).map((operand) => lowerExpr(operand, into)), origin };
    case "+":
    case "-":
    case "*":
    case "/":
      return {
        kind: "arithmetic",
        operator,
        left: lowerExpr(expr.left, into),
        right: lowerExpr(expr.right, into),
        origin,
      };
    default:
      return {
        kind: "compare",
        operator,
        left: lowerExpr(expr.left, into),
        right: lowerExpr(expr.right, into),
        origin,
      };
  }
}

/** `a and (b and c)` is one conjunction of three. */
function chainOf(expr: ast.Expr, operator: "and" | "or"): readonly ast.Expr[] {
  const inner = unwrap(expr);
  return inner.kind === "binary" && inner.operator === operator
    ? [...chainOf(inner.left, operator), ...chainOf(inner.right, operator)]
    : [inner];
}

function lowerByClass(expr: ast.ByClassExpr, into: Lowering): Expr {
  const cases = readable(expr.cases);
  const otherwise = cases.find((each) => !each.member);
  return {
    kind: "byClass",
    subject: lowerName(expr.class, into),
    cases: cases.flatMap((each) =>
      each.member ? [{ member: nameOf(each.member), value: lowerExpr(each.value, into) }] : [],
    ),
    ...(otherwise && { otherwise: lowerExpr(otherwise.value, into) }),
    origin: originOf(into.file, expr),
  };
}

function lowerChildren(expr: ast.ChildrenExpr, into: Lowering): Expr {
  const child = into.checked.tiers.get(into.framework);
  invariant(child?.version !== undefined, "a checked framework knows its children's");
  const inside: Lowering = { checked: into.checked, framework: child, file: into.file };
  return {
    kind: "children",
    child: `${child.id}@${child.version}`,
    statistic: expr.statistic,
    ...(expr.value && { value: lowerExpr(expr.value, inside) }),
    ...(expr.where && { where: lowerExpr(expr.where, inside) }),
    origin: originOf(into.file, expr),
  };
}

/** The criteria that score points. */
function scoredCodes(framework: Framework): readonly string[] {
  return framework.criteria.filter((each) => isCounted(each, framework)).map(({ name }) => name);
}

function isCounted(criterion: DeclarationOf<"criterion">, framework: Framework): boolean {
  return criterion.node.points !== undefined || isPart(criterion, framework);
}

function lowerPoints(expr: ast.PointsExpr | ast.ScoresExpr, into: Lowering): Expr {
  const origin = originOf(into.file, expr);
  const { framework, checked } = into;
  if (expr.kind === "pointsExpr" && expr.code) {
    const codes = [nameOf(expr.code)];
    return { kind: "points", of: "earned", aggregate: "sum", codes, origin };
  }
  const named = expr.set ? criteriaIn(expr.set, undefined, framework, checked.references) : [];
  const codes = named.filter((each) => isCounted(each, framework)).map(({ name }) => name);
  if (expr.kind === "pointsExpr")
    return { kind: "points", of: "earned", aggregate: expr.aggregate ?? "sum", codes, origin };
  const share = shareOf(expr.amount);
  const amount = share ?? expr.amount;
  const type = checked.types.get(amount);
  const isShare = share !== undefined || (type?.kind === "number" && type.form === "share");
  return {
    kind: "scores",
    quantifier: lowerQuantifier(expr.quantifier),
    codes,
    comparison: expr.comparison,
    amount: lowerExpr(amount, into),
    unit: isShare ? "share" : "points",
    origin,
  };
}

/** The share in `50% of max`. */
function shareOf(expr: ast.Expr): ast.Expr | undefined {
  const inner = unwrap(expr);
  return inner.kind === "binary" && inner.operator === "*" && inner.right.kind === "maximum" ? inner.left : undefined;
}

function lowerQuantifier(quantifier: ast.Quantifier | undefined): Quantifier {
  if (quantifier?.kind === "any") return { kind: "any" };
  if (quantifier?.kind !== "atLeast" && quantifier?.kind !== "atMost") return { kind: "all" };
  const amount = literalValue(quantifier.amount);
  invariant(amount, "a checked amount");
  return { kind: quantifier.kind, amount: toExact(amount), unit: quantifier.amount.percent ? "share" : "items" };
}

function lowerQuantified(expr: ast.QuantifiedExpr, into: Lowering): Expr {
  const quantifier = lowerQuantifier(expr.quantifier);
  if (isAboutCriteria(expr, into)) return lowerCriteria(quantifier, expr.set, expr, into);
  const conditions = (expr.set.items ?? []).map((item) => lowerExpr(item, into));
  return { kind: "conditions", quantifier, conditions, origin: originOf(into.file, expr) };
}

/** Outside rules of levels there is always a level: said, or the only one. */
function lowerCriteria(
  quantifier: Quantifier,
  set: ast.QuantifiedSet,
  asked: ast.QuantifiedExpr | ast.StatusExpr,
  into: Lowering,
): Expr {
  const { framework, checked } = into;
  const said = levelOf(asked.at, checked.references);
  const level = said ?? (into.level === undefined ? 1 : undefined);
  const criteria = criteriaIn(set, level ?? into.level, framework, checked.references);
  const group = set.group && checked.references.get(set.group)?.declaration;
  return {
    kind: "criteria",
    quantifier,
    set: {
      ...(set.class && { class: set.class }),
      ...(group && { group: group.name }),
      listed: set.items !== undefined,
    },
    codes: criteria.map((criterion) => criterion.name),
    status: asked.status ?? "met",
    ...(level !== undefined && { level }),
    origin: originOf(into.file, asked),
  };
}
