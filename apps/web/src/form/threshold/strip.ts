/** The distribution of a criterion's values as a strip under its thresholds: where the numbers stand among those concerned. */

import { svg, type SVGTemplateResult } from "lit";
import { toNumber } from "@khung/ir";
import { rationalOf, type Decimal } from "../number/decimal.ts";

/** How the values of a criterion lie, counted in stretches of equal length. */
export interface Strip {
  /** Ends of the axis, in the unit of the thresholds. */
  readonly low: Decimal;
  readonly high: Decimal;
  /** How many values are in each stretch. */
  readonly bars: readonly number[];
  readonly count: number;
  readonly missing: number;
}

/** A threshold on the axis. */
export interface StripLine {
  readonly value: Decimal;
  /** Number of the level. */
  readonly label: string;
  readonly changed: boolean;
}

const [width, height, room] = [600, 30, 13];

/** The drawing, stretched to the width that there is. For looking at only: its numbers stand beside it in words. */
export function drawStrip({ low, high, bars }: Strip, lines: readonly StripLine[]): SVGTemplateResult {
  const [from, to] = [toNumber(rationalOf(low)), toNumber(rationalOf(high))];
  const place = (value: number): number => ((value - from) / (to - from || 1)) * width;
  const most = Math.max(1, ...bars);
  const wide = width / Math.max(1, bars.length);
  return svg`
    <svg viewBox="0 0 ${width} ${height + room}" preserveAspectRatio="none" aria-hidden="true">
      ${bars.map((count, i) => {
        const tall = count === 0 ? 0 : Math.max(1.5, (count / most) * height);
        return svg`<rect x=${i * wide + 0.5} y=${height - tall} width=${wide - 1} height=${tall} />`;
      })}
      <path class="axis" d="M0 ${height}H${width}" vector-effect="non-scaling-stroke" />
      ${lines.map(({ value, changed }) => {
        const x = Math.min(width - 1, Math.max(1, place(toNumber(rationalOf(value)))));
        return svg`<path class=${changed ? "line changed" : "line"} d="M${x} 0V${height + 3}" vector-effect="non-scaling-stroke" />`;
      })}
    </svg>
  `;
}

/** Where a label stands, in hundredths of the width. */
export function placeOf({ low, high }: Strip, value: Decimal): number {
  const [from, to] = [toNumber(rationalOf(low)), toNumber(rationalOf(high))];
  return Math.min(100, Math.max(0, ((toNumber(rationalOf(value)) - from) / (to - from || 1)) * 100));
}
