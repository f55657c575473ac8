/** Axes: exact ticks with numbers as the page writes them. */

import { svg, type TemplateResult } from "lit";
import type { Rational } from "@khung/ir";
import { formatExact, type NumberForm } from "../../i18n/format.ts";
import type { Language } from "../../i18n/language.ts";
import { ticksOf, type ExactScale } from "./exact-scale.ts";

/** The axis of the values, below a chart: a line, ticks, numbers with their unit on the last. `grid`: how far up its lines go. */
export function valueAxis(
  scale: ExactScale,
  { y, grid, form, language }: { y: number; grid: number; form: NumberForm; language: Language },
): TemplateResult {
  const ticks = ticksOf(scale, Math.max(2, Math.floor((scale.end - scale.start) / 64)));
  return svg`
    <g aria-hidden="true">
      ${ticks.map((tick) => {
        const x = scale.place(tick);
        return svg`
          <line class="grid" x1=${x} x2=${x} y1=${y - grid} y2=${y} />
          <line class="axis" x1=${x} x2=${x} y1=${y} y2=${y + 4} />
          <text class="soft middle" x=${x} y=${y + 14}>${formatExact(tick, form, language, mostPlaces(tick, form))}</text>
        `;
      })}
      <line class="axis" x1=${scale.start} x2=${scale.end} y1=${y} y2=${y} />
    </g>`;
}

/** The axis of counts, left of a chart. */
export function countAxis(
  scale: ExactScale,
  { x, width, format }: { x: number; width: number; format: (count: Rational) => string },
): TemplateResult {
  const most = Math.max(1, Math.floor(Math.abs(scale.end - scale.start) / 34));
  const ticks = ticksOf(scale, most).filter(({ denominator }) => denominator === 1n);
  return svg`
    <g aria-hidden="true">
      ${ticks.map((tick) => {
        const y = scale.place(tick);
        return svg`
          <line class="grid" x1=${x} x2=${x + width} y1=${y} y2=${y} />
          <text class="soft end" x=${x - 6} y=${y}>${format(tick)}</text>
        `;
      })}
    </g>`;
}

/** Places that write a tick exactly: ticks are decimals. */
function mostPlaces({ denominator }: Rational, { percent }: NumberForm): number {
  return Math.max(0, String(denominator).length - (percent ? 2 : 0));
}
