/** What the marks of a chart mean. */

import { html, svg, type TemplateResult } from "lit";

/** A mark and its meaning. */
export interface LegendEntry {
  readonly mark: "box" | "line" | "dashed" | "hatched";
  /** Of the mark: a token's name, `--chart-between`. */
  readonly token: string;
  readonly words: string;
}

/** The legend below a chart. */
export function legend(entries: readonly LegendEntry[]): TemplateResult {
  return html`<ul class="legend">
    ${entries.map(
      ({ mark, token, words }) =>
        html`<li>
          <svg width="22" height="12" aria-hidden="true">${drawn(mark, `var(${token})`)}</svg>
          ${words}
        </li>`,
    )}
  </ul>`;
}

function drawn(mark: LegendEntry["mark"], colour: string): TemplateResult {
  if (mark === "line" || mark === "dashed")
    return svg`<line x1="0" x2="22" y1="6" y2="6" stroke=${colour} stroke-width="2.5" stroke-dasharray=${mark === "line" ? "none" : "5 3"} />`;
  return svg`
    <rect x="3.5" y=".5" width="15" height="11" fill=${colour} stroke="var(--ink-quiet)" stroke-width="1" />
    ${mark === "hatched" ? svg`<path d="M4 11 L10 1 M10 11 L16 1" stroke="var(--ink)" stroke-width="1" />` : null}`;
}
