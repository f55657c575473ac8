/** The lines of a threshold over a chart: what is tried solid, what stands in the text thin, the national one dashed. */

import { svg, type TemplateResult } from "lit";
import type { ExactScale } from "./exact-scale.ts";
import type { ThresholdLines } from "./frame.ts";

/** Upright lines from `top` to `bottom`. */
export function thresholdLines(
  scale: ExactScale,
  { now, old, national }: ThresholdLines,
  { top, bottom }: { top: number; bottom: number },
): TemplateResult {
  const line = (name: string, x: number): TemplateResult =>
    svg`<line class="threshold ${name}" x1=${x} x2=${x} y1=${top} y2=${bottom} />`;
  return svg`
    <g aria-hidden="true">
      ${national ? line("national", scale.place(national)) : null}
      ${old ? line("old", scale.place(old)) : null}
      ${line("now", scale.place(now))}
    </g>`;
}
