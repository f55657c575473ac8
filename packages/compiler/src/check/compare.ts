/** What may be compared with what, and what a bare number becomes when it meets something. */

import type { Fix } from "@khung/diagnostics";
import { isUnitless, type NumberType, type Rational, sameUnit, toExactText, type Type } from "@khung/ir";
import type { ast } from "@khung/syntax";
import { type Extra, replaceFix, spanOf } from "../reporter.ts";
import { readable } from "../resolve/framework.ts";
import { unwrap } from "../resolve/walk-expr.ts";
import { numberIn } from "./evaluate.ts";
import { isNumber, literalValue, plainType, timesHundred } from "./numbers.ts";
import { errorType, type Scope } from "./scope.ts";
import { shown, typeWords, unitWords } from "./type-words.ts";

/** One side of a comparison or of an operator. */
export interface Side {
  readonly expr: ast.Expr;
  readonly type: Type;
}

/** Checks that two sides can be compared; `order` = by more than equal or not. */
export function checkComparable(left: Side, right: Side, order: boolean, scope: Scope): void {
  const a = left.type;
  const b = right.type;
  if (a.kind === "error" || b.kind === "error") return;
  if (isNumber(a) && isNumber(b)) {
    unify({ expr: left.expr, type: a }, { expr: right.expr, type: b }, "compare", scope);
    return;
  }
  if (a.kind === "level" || b.kind === "level") {
    checkLevel(a.kind === "level" ? right : left, scope);
    return;
  }
  const comparable = a.kind === b.kind && (a.kind !== "choice" || b.kind !== "choice" || a.of === b.of);
  if (!comparable) {
    sayPair("KH3006", left, right, scope);
  } else if (order && a.kind !== "date") {
    const words = typeWords(a);
    scope.report("KH3007", spanOf(scope.source.file, left.expr), {
      left: shown(scope.source, left.expr),
      isVi: words.vi,
      isEn: words.en,
    });
  }
}

/** The level reached is compared with level ids and with whole numbers from 0 to the last level. */
function checkLevel(side: Side, scope: Scope): void {
  if (side.type.kind === "level") return;
  const expr = unwrap(side.expr);
  const value = expr.kind === "number" && !expr.percent && !expr.unit ? literalValue(expr) : undefined;
  const last = scope.framework.levels.length;
  if (value?.denominator === 1n && value.numerator >= 0n && value.numerator <= BigInt(last)) return;
  scope.report("KH3009", spanOf(scope.source.file, side.expr), { text: shown(scope.source, side.expr), last });
}

type NumberSide = Side & { readonly type: NumberType };

/**
 * The common type of two numbers. A bare number takes the form of the other; what does not go together is said.
 *
 * `compare`: a number compared with a count must be a whole one, since counts are.
 */
export function unify(
  left: NumberSide,
  right: NumberSide,
  use: "compare" | "add",
  scope: Scope,
): NumberType | undefined {
  const a = left.type;
  const b = right.type;
  if (a.form === "literal" && b.form === "literal") return a;
  if (a.form === "literal") return meet(left.expr, right, use, scope) ? b : undefined;
  if (b.form === "literal") return meet(right.expr, left, use, scope) ? a : undefined;
  if ((a.form === "share") !== (b.form === "share")) {
    sayPair("KH3002", left, right, scope, {
      fixes: [...withoutPercent(left.expr, b, scope), ...withoutPercent(right.expr, a, scope)],
    });
    return undefined;
  }
  if (!sameUnit(a.unit, b.unit)) {
    sayUnits(left, right, scope);
    return undefined;
  }
  return a.form === b.form ? a : plainType(a.unit);
}

/** Gives a bare number the type of what it meets, inside parentheses, classes and dates too. */
export function meet(expr: ast.Expr, other: NumberSide, use: "compare" | "add", scope: Scope): boolean {
  const { types } = scope.tables;
  const inner = literalParts(expr, scope);
  if (inner) {
    types.set(expr, other.type);
    return inner.map((part) => meet(part, other, use, scope)).every(Boolean);
  }
  const value = numberIn(expr, scope.tables);
  if (other.type.form === "share" && value?.numerator !== 0n && !isFraction(expr)) {
    const words = { text: shown(scope.source, expr), other: shown(scope.source, other.expr) };
    types.set(expr, errorType);
    scope.report("KH3001", spanOf(scope.source.file, expr), words, { fixes: percentFixes(expr, value, scope) });
    return false;
  }
  if (other.type.form === "count" && value && (value.denominator !== 1n || value.numerator < 0n)) {
    if (use === "compare") {
      const words = { text: shown(scope.source, expr), other: shown(scope.source, other.expr) };
      types.set(expr, errorType);
      scope.report("KH3008", spanOf(scope.source.file, expr), words, { fixes: wholeFixes(expr, value, scope) });
      return false;
    }
    types.set(expr, plainType({}));
    return true;
  }
  types.set(expr, other.type);
  return true;
}

/** `2/3` says plainly that it is a share. */
function isFraction(expr: ast.Expr): boolean {
  return expr.kind === "binary" && expr.operator === "/";
}

/** The expressions in which a bare number sits, where the outside only passes it on. */
function literalParts(expr: ast.Expr, scope: Scope): readonly ast.Expr[] | undefined {
  switch (expr.kind) {
    case "parenthesized":
      return [expr.inner];
    case "interpolate":
      return readable(expr.points)
        .map((point) => point.value)
        .filter((value) => isLiteral(value, scope));
    case "byClass":
    case "dated":
      return readable<ast.ByClassCase | ast.DatedCase>(expr.cases)
        .map((each) => each.value)
        .filter((value) => isLiteral(value, scope));
    default:
      return undefined;
  }
}

function isLiteral(expr: ast.Expr, scope: Scope): boolean {
  const type = scope.tables.types.get(expr);
  return type?.kind === "number" && type.form === "literal";
}

function percentFixes(expr: ast.Expr, value: Rational | undefined, scope: Scope): NonNullable<Extra["fixes"]> {
  if (expr.kind !== "number" || !value) return [];
  const asShare = toExactText(timesHundred(value));
  const texts = value.numerator <= value.denominator ? [`${asShare}%`, `${expr.digits}%`] : [`${expr.digits}%`];
  return texts.map((text) =>
    replaceFix(`viết \`${text}\``, `write \`${text}\``, spanOf(scope.source.file, expr), text),
  );
}

function wholeFixes(expr: ast.Expr, value: Rational, scope: Scope): NonNullable<Extra["fixes"]> {
  if (expr.kind !== "number") return [];
  const below = value.numerator / value.denominator;
  return [below, below + 1n].map((whole) =>
    replaceFix(`viết \`${whole}\``, `write \`${whole}\``, spanOf(scope.source.file, expr), `${whole}`),
  );
}

/** `80%` beside a count: perhaps the percent sign is too much. */
function withoutPercent(expr: ast.Expr, other: NumberType, scope: Scope): NonNullable<Extra["fixes"]> {
  const bare = unwrap(expr);
  if (bare.kind !== "number" || !bare.percent || bare.unit || bare.per !== undefined) return [];
  if (other.form === "count" && !/^\d+$/.test(bare.digits)) return [];
  return [
    replaceFix(`viết \`${bare.digits}\``, `write \`${bare.digits}\``, spanOf(scope.source.file, bare), bare.digits),
  ];
}

/** Whether a number is the last of what is ensured: its text is then probably meant as the title. */
function endsEnsure(expr: ast.NumberExpr, { framework }: Scope): boolean {
  return framework.ensures.some(({ node }) => !node.title && node.condition.end === expr.end);
}

/** Parts a number from the text behind it, so that the text is a title. */
function asTitle({ start, end, unit }: ast.NumberExpr, { source }: Scope): Fix {
  const number = source.text.slice(start, unit?.start).trimEnd();
  const text = `(${number}) ${source.text.slice(unit?.start, end)}`;
  const span = { file: source.file, start, end };
  return replaceFix(
    "đoạn chữ là tên gọi: đặt số trong ngoặc",
    "the text is a title: put the number in parentheses",
    span,
    text,
  );
}

function sayUnits(left: NumberSide, right: NumberSide, scope: Scope): void {
  scope.tables.types.set(right.expr, errorType);
  const a = unitWords(left.type);
  const b = unitWords(right.type);
  const fixes = [right, left].flatMap((side) => {
    const expr = unwrap(side.expr);
    if (expr.kind !== "number" || !expr.unit) return [];
    const other = side === left ? right.type : left.type;
    if (other.form === "count" && !/^\d+$/.test(expr.digits)) return [];
    const text = expr.digits;
    if (isUnitless(other.unit) && endsEnsure(expr, scope)) return [asTitle(expr, scope)];
    const word = isUnitless(other.unit)
      ? { vi: "bỏ đơn vị", en: "leave the unit out" }
      : { vi: "dùng đơn vị của bên kia", en: "use the unit of the other side" };
    return [replaceFix(word.vi, word.en, spanOf(scope.source.file, expr), text)];
  });
  scope.report(
    "KH3003",
    spanOf(scope.source.file, right.expr),
    {
      left: shown(scope.source, left.expr),
      right: shown(scope.source, right.expr),
      leftVi: a.vi,
      leftEn: a.en,
      rightVi: b.vi,
      rightEn: b.en,
    },
    { fixes },
  );
}

function sayPair(code: "KH3002" | "KH3006", left: Side, right: Side, scope: Scope, extra: Extra = {}): void {
  scope.tables.types.set(right.expr, errorType);
  const a = typeWords(left.type);
  const b = typeWords(right.type);
  const words = {
    left: shown(scope.source, left.expr),
    right: shown(scope.source, right.expr),
    leftVi: a.vi,
    leftEn: a.en,
    rightVi: b.vi,
    rightEn: b.en,
  };
  scope.report(code, spanOf(scope.source.file, right.expr), words, extra);
}

/** The common type of the cases of one value, or of the arguments of one function. */
export function join(sides: readonly Side[], scope: Scope): Type {
  const known = sides.filter((side) => side.type.kind !== "error");
  const [first] = known;
  if (!first) return errorType;
  const numbers = known.filter((side): side is NumberSide => isNumber(side.type));
  if (numbers.length === known.length) return joinNumbers(numbers, scope);
  for (const side of known.slice(1)) {
    const same =
      side.type.kind === first.type.kind &&
      (side.type.kind !== "choice" || first.type.kind !== "choice" || side.type.of === first.type.of);
    if (same) continue;
    const a = typeWords(first.type);
    const b = typeWords(side.type);
    const words = {
      left: shown(scope.source, first.expr),
      right: shown(scope.source, side.expr),
      leftVi: a.vi,
      leftEn: a.en,
      rightVi: b.vi,
      rightEn: b.en,
    };
    scope.report("KH3021", spanOf(scope.source.file, side.expr), words);
    return errorType;
  }
  return first.type;
}

function joinNumbers(sides: readonly NumberSide[], scope: Scope): Type {
  const typed = sides.find((side) => side.type.form !== "literal");
  let result = typed ?? sides[0];
  for (const side of sides) {
    if (!result || side === result) continue;
    const type = unify(result, side, "add", scope);
    if (!type) return errorType;
    result = { expr: result.expr, type };
  }
  return result?.type ?? errorType;
}
