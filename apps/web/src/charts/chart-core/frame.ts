/** Where charts of one threshold lie, so that slider, histogram and curve stand exactly above each other. */

import type { Rational } from "@khung/ir";
import { exactScale, type Domain, type ExactScale } from "./exact-scale.ts";

/** Room for the numbers of the count axis, and for half a number at the other end. */
export const margins = { left: 40, right: 22 } as const;

/** The scale of the values in a chart of some width. */
export function valueScale(domain: Domain, width: number): ExactScale {
  return exactScale(domain, margins.left, width - margins.right);
}

/** How a measure is compared with its threshold. */
export type Comparison = "atLeast" | "moreThan" | "atMost" | "lessThan";

/** The thresholds that charts of one threshold show. */
export interface ThresholdLines {
  /** What is tried. */
  readonly now: Rational;
  /** What stands in the text; absent when that is what is tried. */
  readonly old?: Rational;
  /** Of the national framework. */
  readonly national?: Rational;
}
