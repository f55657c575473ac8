/**
 * The workload's framework in the few words that other engines need.
 *
 * In: IR. Out: four kinds of criteria. Refuses every other framework by throwing: what an engine is not told it would get wrong.
 */

import { invariant } from "@khung/diagnostics";
import type { Criterion, Expr, Module } from "@khung/ir";

/** What a level asks: a ratio of at least `numerator / denominator`, or a count of at least `numerator`. */
export interface Cut {
  readonly level: number;
  readonly numerator: number;
  readonly denominator: number;
}
/** One number by another; an empty denominator is not applicable. */
export interface Ratio {
  readonly top: string;
  readonly bottom: string;
  readonly cuts: readonly Cut[];
}
export type ShapeCriterion =
  | ({ readonly kind: "ratio"; readonly code: string } & Ratio)
  | { readonly kind: "yes"; readonly code: string; readonly input: string; readonly from: number }
  | { readonly kind: "count"; readonly code: string; readonly input: string; readonly cuts: readonly Cut[] }
  /** Asked where `applies`; one of two ratios is enough. */
  | {
      readonly kind: "either";
      readonly code: string;
      readonly applies: string;
      readonly first: Ratio;
      readonly second: Ratio;
    };

/** Cumulative levels; missing data fail; everything is asked at every level but `yes`, from its level on. */
export interface Shape {
  readonly levels: number;
  readonly criteria: readonly ShapeCriterion[];
  readonly numbers: readonly string[];
  readonly booleans: readonly string[];
}

/** Reads the shape of the workload's framework. */
export function shapeOf({ cumulative, levels, criteria, inputs }: Module): Shape {
  invariant(cumulative && levels.every(({ rule }) => !rule), "the workload has plain cumulative levels");
  const named = (kind: string): readonly string[] =>
    inputs.filter(({ type }) => type.kind === kind).map(({ name }) => name);
  return {
    levels: levels.length,
    criteria: criteria.map((each) => criterionShape(each)),
    numbers: named("number"),
    booleans: named("boolean"),
  };
}

function criterionShape(criterion: Criterion): ShapeCriterion {
  const { code, measure, requirements, appliesWhen, nothing, missing } = criterion;
  const [requirement, ...others] = requirements;
  invariant(requirement && others.length === 0 && missing === "fails", `${code}: one requirement, missing data fail`);
  const { comparison, levels } = requirement;
  const cutOf = (level: number, value: Expr): Cut => {
    invariant(value.kind === "number", `${code}: thresholds are numbers`);
    const [numerator, denominator = "1"] = value.value.split("/");
    return { level, numerator: Number(numerator), denominator: Number(denominator) };
  };
  const cuts = (): readonly Cut[] => levels.map(({ level, value }) => cutOf(level, value));
  if (comparison === "is" && measure?.kind === "input")
    return { kind: "yes", code, input: measure.name, from: levels[0]?.level ?? 1 };
  if (comparison === "atLeast" && measure?.kind === "input")
    return { kind: "count", code, input: measure.name, cuts: cuts() };
  invariant(nothing === "notApplicable", `${code}: nothing to measure is not applicable`);
  if (comparison === "atLeast" && measure) return { kind: "ratio", code, ...fraction(code, measure), cuts: cuts() };
  invariant(comparison === "condition" && appliesWhen?.kind === "input", `${code}: alternatives, where it applies`);
  const alternative = (position: number): Ratio => {
    const compared = levels.map(({ level, value }) => {
      const operand = value.kind === "or" && value.operands.length === 2 ? value.operands[position] : undefined;
      invariant(operand?.kind === "compare" && operand.operator === ">=", `${code}: one ratio or another`);
      return { ...fraction(code, operand.left), cut: cutOf(level, operand.right) };
    });
    const [ratio] = compared;
    invariant(
      ratio && compared.every(({ top, bottom }) => top === ratio.top && bottom === ratio.bottom),
      `${code}: the same ratios at every level`,
    );
    return { top: ratio.top, bottom: ratio.bottom, cuts: compared.map(({ cut }) => cut) };
  };
  return { kind: "either", code, applies: appliesWhen.name, first: alternative(0), second: alternative(1) };
}

function fraction(code: string, expr: Expr): { readonly top: string; readonly bottom: string } {
  invariant(
    expr.kind === "arithmetic" && expr.operator === "/" && expr.left.kind === "input" && expr.right.kind === "input",
    `${code}: one input by another`,
  );
  return { top: expr.left.name, bottom: expr.right.name };
}
