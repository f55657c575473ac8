/** The thresholds of a framework as they might have been. */

import { max, min, multiply, one, rational, toExact, zero, type Expr, type Module, type Rational } from "@khung/ir";
import { otherwise, type Threshold } from "../threshold.ts";

const fineness = 1_000_000;

/** Every threshold by a factor of its own, uniform within 1 ± `error`; shares stay from 0 to 1. */
export function drawnThresholds(
  module: Module,
  thresholds: readonly Threshold[],
  error: number,
  random: () => number,
): Module {
  const byEntry = Map.groupBy(thresholds, ({ entry }) => entry);
  const valueOf = ({ value, criterion: { measureType } }: Threshold): Rational => {
    const factor = rational(BigInt(Math.round(fineness * (1 + error * (2 * random() - 1)))), BigInt(fineness));
    const drawn = multiply(value, factor);
    return measureType?.kind === "number" && measureType.form === "share" ? max(zero, min(one, drawn)) : drawn;
  };
  return {
    ...module,
    criteria: module.criteria.map((criterion) => ({
      ...criterion,
      requirements: criterion.requirements.map((requirement) => ({
        ...requirement,
        levels: requirement.levels.map((entry) => {
          const own = byEntry.get(entry);
          if (!own) return entry;
          let { value } = entry;
          for (const threshold of own) value = replaced(value, threshold, valueOf(threshold));
          return { ...entry, value };
        }),
      })),
    })),
  };
}

function replaced(expr: Expr, { member, written }: Threshold, value: Rational): Expr {
  const number: Expr = { kind: "number", value: toExact(value), origin: written.origin };
  if (expr.kind !== "byClass") return number;
  if (member === otherwise) return { ...expr, otherwise: number };
  return { ...expr, cases: expr.cases.map((each) => (each.member === member ? { ...each, value: number } : each)) };
}
