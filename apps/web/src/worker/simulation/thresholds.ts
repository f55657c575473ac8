/** Thresholds of the text: all of them, and one by its name. */

import { report } from "@khung/diagnostics";
import type { IsoDate, Module, NumberType, Rational, Title } from "@khung/ir";
import {
  measureType,
  thresholdOf,
  thresholdsOf,
  type Population,
  type Threshold,
  type ThresholdName,
} from "@khung/simulation";
import { refuse } from "../refusal.ts";

/** A threshold that can be moved, as it stands in the text. */
export interface ThresholdHead {
  readonly name: ThresholdName;
  /** Of the criterion. */
  readonly title: Title;
  readonly group?: string;
  readonly value: Rational;
  readonly comparison: Threshold["comparison"];
  /** How values of it are shown. */
  readonly type: Pick<NumberType, "form" | "unit">;
  /** What it is on the other side; absent where that has none of this name. */
  readonly was?: Rational;
  /** Where its number is written, in offsets; absent where that is another text. */
  readonly place?: { readonly from: number; readonly to: number };
}

/** Every threshold, in source order. */
export function headsOf({ module, asOf }: Population, base: Module): readonly ThresholdHead[] {
  return thresholdsOf(module, asOf).map((threshold) => headOf(threshold, module, base, asOf));
}

/** How a threshold is told. */
export function headOf(threshold: Threshold, { origin }: Module, base: Module, asOf: IsoDate): ThresholdHead {
  const { code, level, member, criterion, value, comparison, written } = threshold;
  const name = { code, level, ...(member !== undefined && { member }) };
  const other = thresholdOf(base, asOf, name);
  const place =
    written.origin.file === origin.file ? { from: written.origin.start, to: written.origin.end } : undefined;
  return {
    name,
    title: criterion.title,
    ...(criterion.group !== undefined && { group: criterion.group }),
    value,
    comparison,
    type: measureType(criterion),
    ...(typeof other === "object" && { was: other.value }),
    ...(place && { place }),
  };
}

/** The threshold of a name. Errors: refuses. */
export function thresholdNamed({ module, asOf }: Population, name: ThresholdName): Threshold {
  const found = thresholdOf(module, asOf, name);
  const { code, level, member } = name;
  const criterion = module.criteria.find((each) => each.code === code);
  const there = criterion?.origin ?? module.origin;
  const levels = criterion?.requirements.flatMap((each) => each.levels) ?? [];
  switch (found) {
    case "noCriterion":
      return refuse(report("KH7001", there, { code, names: listed(module.criteria.map((each) => each.code)) }));
    case "noLevel":
      return refuse(report("KH7003", there, { code, level, names: listed(levels.map((each) => String(each.level))) }));
    case "noNumber":
      return refuse(report("KH7004", there, { code, level }));
    case "noClass": {
      const value = levels.find((each) => each.level === level)?.value;
      const names = listed(value?.kind === "byClass" ? value.cases.map((each) => each.member) : []);
      return refuse(
        member === undefined
          ? report("KH7005", there, { code, level, names })
          : report("KH7007", there, { code, level, member, names }),
      );
    }
    case "population":
      return refuse(report("KH7008", module.origin, {}));
    default:
      return found;
  }
}

function listed(names: readonly string[]): string {
  return (
    names
      .slice(0, 10)
      .map((name) => `\`${name}\``)
      .join(", ") || "–"
  );
}
