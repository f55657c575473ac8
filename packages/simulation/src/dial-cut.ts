/** Cuts of points as numbers to turn: "at least 80 points" of a level rule, "from 90%" of a band that scores. */

import { prepare, type Prepared } from "@khung/evaluator/observing";
import {
  childrenOf,
  mapExpr,
  walkExpr,
  type Expr,
  type IsoDate,
  type Module,
  type NumberType,
  type Rational,
} from "@khung/ir";
import { constantOf, type Dial } from "./dial.ts";

/** A number that a comparison hangs on. */
export interface Cut {
  readonly expr: Expr;
  readonly value: Rational;
  /** Compared with points, or with an index; of single criteria or of several; or with something else. */
  readonly of: "points" | "each" | "other";
  readonly share: boolean;
}

/** Why there is no such cut. `several`: say which. */
export type NoCut = "none" | "several" | "noSuch" | "population";

/** All numbers that the comparisons of a condition or of a score hang on, in source order. */
function cutsOf(top: Expr, program: Prepared): readonly Cut[] {
  const found: Cut[] = [];
  const collect = (expr: Expr, of: Cut["of"], share: boolean): void => {
    const value = isFixed(expr) ? constantOf(expr, program) : undefined;
    if (value) found.push({ expr, value, of, share });
    else if (expr.kind === "arithmetic" || expr.kind === "negate" || expr.kind === "call")
      for (const inner of childrenOf(expr)) collect(inner, of, expr.kind === "arithmetic" && expr.operator === "*");
  };
  walkExpr(top, (expr) => {
    if (expr.kind === "scores") collect(expr.amount, "each", expr.unit === "share");
    if (expr.kind !== "compare") return;
    const of = asksPoints(expr) ? "points" : "other";
    const index = [expr.left, expr.right].some(({ kind }) => kind === "index");
    for (const side of [expr.left, expr.right]) collect(side, of, index);
  });
  return found;
}

function isFixed(expr: Expr): boolean {
  let fixed = true;
  walkExpr(expr, ({ kind }) => {
    fixed &&= kind === "number" || kind === "negate" || kind === "arithmetic" || kind === "dated";
  });
  return fixed;
}

function asksPoints(expr: Expr): boolean {
  let asks = false;
  walkExpr(expr, ({ kind }) => {
    asks ||= kind === "points" || kind === "index";
  });
  return asks;
}

/** The numbers of a level rule that can be turned, in the order in which `which` counts them. */
export function scoreCuts(module: Module, asOf: IsoDate, level: number): readonly Cut[] {
  const rule = module.levels.find(({ number }) => number === level)?.rule;
  return rule ? cutsOf(rule, prepare(module, asOf)) : [];
}

/** The numbers by which a criterion scores that can be turned. */
export function bandCuts(module: Module, asOf: IsoDate, code: string): readonly Cut[] {
  const score = module.criteria.find((each) => each.code === code)?.points?.score;
  return score ? cutsOf(score, prepare(module, asOf)) : [];
}

/** The cut of a level rule. `which`: of several, counted from 1; else the only one on points, or the only one. */
export function scoreDial(module: Module, asOf: IsoDate, level: number, which?: number): Dial | NoCut {
  const found = module.levels.find(({ number }) => number === level);
  if (!found?.rule) return "none";
  const cut = pick(found.rule, module, asOf, which);
  if (typeof cut === "string") return cut;
  const { rule } = found;
  return {
    module,
    title: found.title,
    asked: { score: level, ...(which !== undefined && { cut: which }) },
    value: cut.value,
    type: shown(cut),
    origin: cut.expr.origin,
    put: (expr) => ({
      ...module,
      levels: module.levels.map((each) => (each === found ? { ...each, rule: replaced(rule, cut.expr, expr) } : each)),
    }),
  };
}

/** The bound of a band by which a criterion scores; `which` counted from 1. */
export function bandDial(module: Module, asOf: IsoDate, code: string, which: number): Dial | NoCut {
  const found = module.criteria.find((each) => each.code === code);
  if (!found?.points) return "none";
  const cut = pick(found.points.score, module, asOf, which);
  if (typeof cut === "string") return cut;
  const { points, measureType: type } = found;
  return {
    module,
    title: found.title,
    asked: { criterion: code, band: which },
    value: cut.value,
    type: type?.kind === "number" ? type : shown(cut),
    origin: cut.expr.origin,
    put: (expr) => ({
      ...module,
      criteria: module.criteria.map((each) =>
        each === found ? { ...each, points: { ...points, score: replaced(points.score, cut.expr, expr) } } : each,
      ),
    }),
  };
}

function pick(top: Expr, module: Module, asOf: IsoDate, which: number | undefined): Cut | NoCut {
  const program = prepare(module, asOf);
  if (program.statistics.length > 0) return "population";
  const all = cutsOf(top, program);
  if (all.length === 0) return "none";
  if (which !== undefined) return all[which - 1] ?? "noSuch";
  const ofPoints = all.filter(({ of }) => of === "points");
  const [only, ...more] = ofPoints.length > 0 ? ofPoints : all;
  return only && more.length === 0 ? only : "several";
}

function shown({ share }: Cut): Pick<NumberType, "form" | "unit"> {
  return { form: share ? "share" : "plain", unit: {} };
}

function replaced(top: Expr, old: Expr, by: Expr): Expr {
  return mapExpr(top, (expr) => (expr === old ? by : expr));
}
