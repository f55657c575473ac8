/** Types of calls: builtin functions, those that say to how many places, and interpolation. */

import { suggest } from "@khung/diagnostics";
import {
  compare,
  type FunctionName,
  functions,
  irrational,
  type IrrationalName,
  irrationals,
  isDegree,
  isUnitless,
  type Type,
} from "@khung/ir";
import type { ast } from "@khung/syntax";
import { insertFix, replaceFix, spanOf } from "../reporter.ts";
import { nameOf } from "../resolve/declaration.ts";
import { readable } from "../resolve/framework.ts";
import { renameFix } from "../resolve/names.ts";
import { keyword } from "../surface.ts";
import { checkNumber } from "./arithmetic.ts";
import { checkComparable, join, type Side } from "./compare.ts";
import { sideOf } from "./condition.ts";
import { numberIn } from "./evaluate.ts";
import { checkPlaces } from "./infer-number.ts";
import { isIrrational, literalValue, plainType } from "./numbers.ts";
import { errorType, type Scope } from "./scope.ts";
import { shown, typeWords } from "./type-words.ts";

/** The type of a call. */
export function inferCall(expr: ast.CallExpr, scope: Scope): Type {
  const name = nameOf(expr.function);
  const sides = expr.arguments.map((argument) => sideOf(argument, scope));
  if (isIrrational(name)) return inferIrrational(name, expr, sides, scope);
  if (!isFunction(name)) return sayUnknownFunction(name, expr, scope);
  if (expr.places) sayPlacesNotWanted(name, expr, scope);
  return inferBuiltin(name, expr, sides, scope);
}

function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(functions, name);
}

function sayUnknownFunction(name: string, expr: ast.CallExpr, scope: Scope): Type {
  const known = [...Object.keys(functions), ...Object.keys(irrationals)];
  const near = suggest(name, known);
  const file = scope.source.file;
  const fixes = near === undefined ? [] : [renameFix(near, file, expr.function)];
  const list = known.map((each) => `\`${each}\``).join(", ");
  scope.report("KH2012", spanOf(file, expr.function), { name, functions: list }, { fixes });
  return errorType;
}

function inferBuiltin(name: FunctionName, expr: ast.CallExpr, sides: readonly Side[], scope: Scope): Type {
  const { parameters, result } = functions[name];
  const dates = parameters.kind === "dates";
  const least = dates ? 2 : parameters.least;
  const most = dates ? 2 : "most" in parameters ? parameters.most : Infinity;
  if (!checkNumberOf(name, expr, least, most, scope)) return errorType;
  if (dates) {
    for (const side of sides) {
      if (side.type.kind === "date" || side.type.kind === "error") continue;
      const words = typeWords(side.type);
      scope.report("KH3026", spanOf(scope.source.file, side.expr), {
        text: shown(scope.source, side.expr),
        isVi: words.vi,
        isEn: words.en,
      });
    }
    return plainType({});
  }
  if (sides.map((side) => checkNumber(side, scope)).includes(undefined)) return errorType;
  const joined = join(sides, scope);
  if (joined.kind !== "number" || result === "same") return resultOf(name, joined);
  return plainType({});
}

function checkNumberOf(name: string, expr: ast.CallExpr, least: number, most: number, scope: Scope): boolean {
  const given = expr.arguments.length;
  if (given >= least && given <= most) return true;
  const needed = least === most ? `${least}` : `≥ ${least}`;
  scope.report("KH3013", spanOf(scope.source.file, expr), { name, needed, given });
  return false;
}

/** The mean of counts is no count; of a share truncated, `(a - 20%) / 5%`, only how many times it is there in full is left: a bare number. */
function resultOf(name: FunctionName, type: Type): Type {
  const other =
    type.kind === "number" &&
    ((name === "mean" && type.form === "count") || (name === "truncate" && type.form === "share"));
  return other ? plainType({}) : type;
}

/** `min(a, b) to 2 places`: rounding is said in another way. */
function sayPlacesNotWanted(name: string, expr: ast.CallExpr, scope: Scope): void {
  const { source, framework } = scope;
  const close = source.text.lastIndexOf(")", expr.places?.start ?? expr.end) + 1;
  const place = { file: source.file, start: close, end: expr.end };
  const digits = expr.places?.digits ?? "0";
  const mode = keyword(framework.surface, "HALF_UP");
  const text = ` ${keyword(framework.surface, "ROUNDED_TO")} ${digits} ${keyword(framework.surface, "PLACES")} ${mode}`;
  const fixes = [
    replaceFix("bỏ phần này", "leave it out", place, ""),
    replaceFix(`viết \`${text.trim()}\``, `write \`${text.trim()}\``, place, text),
  ];
  scope.report("KH3402", spanOf(source.file, expr), { name }, { fixes });
}

function inferIrrational(name: IrrationalName, expr: ast.CallExpr, sides: readonly Side[], scope: Scope): Type {
  const wanted = irrationals[name].arguments.length;
  const { source, framework } = scope;
  if (!checkNumberOf(name, expr, wanted, wanted, scope)) return errorType;
  if (expr.places) checkPlaces(expr.places, scope);
  else {
    const text = ` ${keyword(framework.surface, "TO")} 12 ${keyword(framework.surface, "PLACES")}`;
    const fix = insertFix(`thêm \`${text.trim()}\``, `add \`${text.trim()}\``, source.file, expr.end, text);
    scope.report("KH3401", spanOf(source.file, expr), { name }, { fixes: [fix] });
  }
  const types = sides.map((side) => checkUnitless(name, side, scope));
  if (types.includes(undefined)) return errorType;
  if (!checkDomain(name, expr, scope)) return errorType;
  const [type] = types;
  const same = irrationals[name].result === "same" && type?.kind === "number" && type.form === "share";
  return same ? type : plainType({});
}

function checkUnitless(name: string, side: Side, scope: Scope): Type | undefined {
  const type = checkNumber(side, scope);
  if (!type || isUnitless(type.unit)) return type;
  const words = typeWords(type);
  const text = shown(scope.source, side.expr);
  scope.report("KH3404", spanOf(scope.source.file, side.expr), { name, text, isVi: words.vi, isEn: words.en });
  return undefined;
}

/** What is known while compiling lies where the function has a value; the degree of a root is always known. */
function checkDomain(name: IrrationalName, expr: ast.CallExpr, scope: Scope): boolean {
  const values = expr.arguments.map((argument) => numberIn(argument, scope.tables));
  const [, degree] = values;
  const last = expr.arguments.at(-1);
  if (name === "root" && last && !(degree && isDegree(degree))) {
    scope.report("KH3406", spanOf(scope.source.file, last), { text: shown(scope.source, last) });
    return false;
  }
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length || irrational(name, known, 0, "halfEven")) return true;
  const { vi, en } = irrationals[name].domain;
  const text = shown(scope.source, expr);
  scope.report("KH3405", spanOf(scope.source.file, expr), { text, whyVi: vi, whyEn: en });
  return false;
}

/** `interpolate x over points { 0%: 0, 50%: 10 }`: the points ascend, and their places are known. */
export function inferInterpolate(expr: ast.InterpolateExpr, scope: Scope): Type {
  const operand = sideOf(expr.operand, scope);
  const points = readable(expr.points);
  const values = points.map((point) => sideOf(point.value, scope));
  const usable = checkNumber(operand, scope);
  for (const point of points) {
    const side = sideOf(point.at, scope, operand.type);
    if (checkNumber(side, scope) && usable) checkComparable(operand, side, true, scope);
  }
  checkAscending(expr, points, scope);
  if (values.map((side) => checkNumber(side, scope)).includes(undefined)) return errorType;
  const joined = join(values, scope);
  return joined.kind === "number" && joined.form === "count" ? plainType({}) : joined;
}

function checkAscending(expr: ast.InterpolateExpr, points: readonly ast.Point[], scope: Scope): void {
  const say = (node: ast.Node, why: Readonly<Record<"vi" | "en", string>>): void =>
    scope.report("KH3403", spanOf(scope.source.file, node), {
      text: shown(scope.source, node),
      whyVi: why.vi,
      whyEn: why.en,
    });
  if (expr.points.length < 2) say(expr, reasons.few);
  const places = points.map(({ at }) => (at.kind === "number" ? literalValue(at) : numberIn(at, scope.tables)));
  for (const [i, point] of points.entries()) {
    const [before, here] = [places[i - 1], places[i]];
    if (!here && point.at.kind !== "error") say(point.at, reasons.unknown);
    else if (before && here && compare(before, here) >= 0) say(point.at, reasons.order);
  }
}

const reasons = {
  few: { vi: "cần ít nhất hai điểm", en: "it needs at least two points" },
  unknown: { vi: "vị trí của điểm phải là một số biết trước", en: "the place of a point is a number that is known" },
  order: { vi: "các điểm phải xếp tăng dần", en: "points are in ascending order" },
} as const;
