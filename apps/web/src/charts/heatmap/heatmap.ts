/**
 * Units by criteria: which criteria hold us back. A real table, its first column and its head stay in sight.
 *
 * A cell has the digit of the level that the unit reaches in that criterion alone, on steps of one hue; missing data are hatched and
 * say so. Units come the lowest level first, the farthest from the next one first among those.
 */

import { css, html, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Title } from "@khung/ir";
import "../../elements/level/level.ts";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import { formatCount, formatShare } from "../../i18n/format.ts";
import { pick } from "../../i18n/language.ts";
import type { LevelName } from "../../state/distribution.ts";
import { chartStyles } from "../chart-core/chart.styles.ts";
import { sayChart } from "../chart-core/words.ts";
import { heatStyles } from "./heatmap.styles.ts";

/** A criterion, with how many of those that could still rise meet it at their next level. */
export interface HeatColumn {
  readonly code: string;
  readonly title: Title;
  readonly ready: { readonly part: number; readonly whole: number };
}

/** What a cell can say: a level, or why there is none. */
export type HeatCell = number | "missing" | "notApplicable";

/** A unit. Shapes: `cells` as `columns`. */
export interface HeatRow {
  /** Of the table. */
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly level: LevelName;
  readonly cells: readonly HeatCell[];
}

const pageSize = 100;

/**
 * @fires khung-entity-picked - a unit was chosen; `detail.row`
 * @fires khung-criterion-picked - a column was chosen; `detail.code`
 */
@customElement("khung-heatmap")
export class KhungHeatmap extends KhungElement {
  static override styles = [
    baseStyles,
    chartStyles,
    heatStyles,
    css`
      :host {
        container-type: normal;
      }
    `,
  ];

  @property({ attribute: false }) columns: readonly HeatColumn[] = [];
  @property({ attribute: false }) rows: readonly HeatRow[] = [];
  /** Rows that are shown; more come on demand. */
  @state() private shown = pageSize;

  override render(): TemplateResult {
    const sorted = this.rows.toSorted((a, b) => a.level.number - b.level.number || distance(b) - distance(a));
    const rest = sorted.length - this.shown;
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${sayChart(this.language, "heat.title")}>
        <table>
          <caption class="hidden">
            ${sayChart(this.language, "heat.caption")}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="unit">${sayChart(this.language, "heat.unit")}</th>
              <th scope="col" class="level">${sayChart(this.language, "level")}</th>
              ${this.columns.map((column) => this.head(column))}
            </tr>
          </thead>
          <tbody>
            ${sorted.slice(0, this.shown).map((row) => this.row(row))}
          </tbody>
        </table>
      </div>
      ${
        rest > 0
          ? html`<button class="button" @click=${() => (this.shown += pageSize)}>
              ${sayChart(this.language, "heat.more", { count: formatCount(rest, this.language) })}
            </button>`
          : null
      }
      ${this.legend()}
    `;
  }

  private head({ code, title, ready }: HeatColumn): TemplateResult {
    const share = formatShare(ready.part, ready.whole, this.language);
    const says = sayChart(this.language, "heat.column", { code, title: pick(this.language, title), share });
    return html`
      <th scope="col">
        <button
          class="code"
          title=${says}
          aria-label=${says}
          @click=${() => this.tell("khung-criterion-picked", { code })}
        >
          ${code} <small>${share}</small>
        </button>
      </th>
    `;
  }

  private row({ row, code, name, level, cells }: HeatRow): TemplateResult {
    return html`
      <tr>
        <th scope="row" class="unit">
          <button class="link" title=${code} @click=${() => this.tell("khung-entity-picked", { row })}>${name}</button>
        </th>
        <td class="level"><khung-level compact .language=${this.language} .level=${level}></khung-level></td>
        ${cells.map((cell) => this.cell(cell))}
      </tr>
    `;
  }

  private cell(cell: HeatCell): TemplateResult {
    if (cell === "missing")
      return html`<td class="missing">?<span class="hidden">${sayChart(this.language, "heat.missing")}</span></td>`;
    if (cell === "notApplicable")
      return html`<td class="none">–<span class="hidden">${sayChart(this.language, "heat.notApplicable")}</span></td>`;
    return html`<td data-heat=${Math.min(cell, 5)}>${cell}</td>`;
  }

  private legend(): TemplateResult {
    const item = (box: TemplateResult, words: string): TemplateResult => html`<li>${box} ${words}</li>`;
    return html`
      <ul class="legend">
        ${item(html`<span class="box" data-heat="0">0</span><span class="box" data-heat="5">5</span>`, sayChart(this.language, "heat.legend"))}
        ${item(html`<span class="box missing">?</span>`, sayChart(this.language, "heat.missing"))}
        ${item(html`<span class="box none">–</span>`, sayChart(this.language, "heat.notApplicable"))}
        ${item(html`<b>%</b>`, sayChart(this.language, "heat.ready"))}
      </ul>
    `;
  }
}

/** How many criteria are below the unit's next level: how far it is from it. */
function distance({ level, cells }: HeatRow): number {
  return cells.filter((cell) => cell === "missing" || (cell !== "notApplicable" && cell <= level.number)).length;
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-heatmap": KhungHeatmap;
  }
}
