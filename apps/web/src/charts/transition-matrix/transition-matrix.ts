/**
 * How many moved from which level to which: a real table, the most exact of the charts.
 *
 * The diagonal is grey; a fall and a rise carry ▼ and ▲, an outline and their word. A cell with anybody in it filters the list.
 */

import { css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import "../../elements/level/level.ts";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import { levelText } from "../../elements/level-words.ts";
import { formatCount } from "../../i18n/format.ts";
import type { LevelName } from "../../state/distribution.ts";
import { chartStyles } from "../chart-core/chart.styles.ts";
import { endsOf, shownLevels, totalsOf, type Move, type MoveCounts } from "../chart-core/moves.ts";
import { sayChart } from "../chart-core/words.ts";

/**
 * @fires khung-move-picked - a cell was chosen; `detail.move`; without it, when it was chosen already
 */
@customElement("khung-transition-matrix")
export class KhungTransitionMatrix extends KhungElement {
  static override styles = [
    baseStyles,
    chartStyles,
    css`
      :host {
        overflow-x: auto;
      }
      caption {
        padding: 3px 0 8px;
        text-align: left;
        font: var(--heading);
      }
      th,
      td {
        padding: 2px;
        text-align: center;
        border: 1px solid var(--line);
      }
      th[scope="row"] {
        padding: 2px 5px;
        text-align: left;
      }
      /* Long names take a second line before the table scrolls. */
      th khung-level {
        white-space: normal;
      }
      thead th,
      .corner {
        padding: 4px;
        line-height: 1.25;
      }
      .corner {
        text-align: left;
        white-space: nowrap;
      }
      .same {
        background: var(--chart-pale);
      }
      td,
      td button {
        font-variant-numeric: tabular-nums;
      }
      td button {
        width: 100%;
        min-width: 36px;
        min-height: 36px;
        padding: 2px 3px;
        border: 0;
        border-radius: 3px;
        background: none;
        white-space: nowrap;
      }
      .moved button {
        font-weight: 600;
        border: 2px solid currentcolor;
      }
      td button:hover {
        background: var(--accent-soft);
      }
      td button[aria-pressed="true"] {
        background: var(--accent);
        color: var(--on-accent);
      }
      .total,
      tfoot td {
        font-weight: 600;
        min-width: 36px;
      }
      .quiet {
        color: var(--ink-quiet);
      }
      @media (max-width: 480px) {
        td button,
        .total,
        tfoot td {
          min-width: 26px;
          padding-inline: 1px;
        }
        .corner {
          white-space: normal;
        }
      }
    `,
  ];

  /** The levels, 1 first. */
  @property({ attribute: false }) levels: readonly LevelName[] = [];
  @property({ attribute: false }) counts: MoveCounts = [];
  /** What the list is filtered by. */
  @property({ attribute: false }) picked: Move | undefined;

  override render(): TemplateResult {
    const shown = shownLevels(this.levels, this.counts);
    const { all } = totalsOf(this.counts);
    const say = (key: "matrix.from" | "matrix.to" | "matrix.total" | "matrix.title") => sayChart(this.language, key);
    return html`
      <table>
        <caption>
          ${say("matrix.title")}
        </caption>
        <thead>
          <tr>
            <th class="corner" scope="col">${say("matrix.from")} ↓ ${say("matrix.to")} →</th>
            ${shown.map((level) => html`<th scope="col">${this.head(level)}</th>`)}
            <th scope="col">${say("matrix.total")}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (from) => html`
              <tr>
                <th scope="row"><khung-level .language=${this.language} .level=${from}></khung-level></th>
                ${shown.map((to) => this.cell(from, to))}
                <td class="total">${formatCount(endsOf(this.counts, from.number).before, this.language)}</td>
              </tr>
            `,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${say("matrix.total")}</th>
            ${shown.map(({ number }) => html`<td>${formatCount(endsOf(this.counts, number).after, this.language)}</td>`)}
            <td>${formatCount(all, this.language)}</td>
          </tr>
        </tfoot>
      </table>
    `;
  }

  private head(level: LevelName): TemplateResult {
    return html`<khung-level compact .language=${this.language} .level=${level}></khung-level>`;
  }

  private cell(from: LevelName, to: LevelName): TemplateResult {
    const count = this.counts[from.number]?.[to.number] ?? 0;
    const same = from.number === to.number;
    if (count === 0) return html`<td class=${same ? "same quiet" : "quiet"}>–</td>`;
    const falls = to.number < from.number;
    const shown = `${same ? "" : falls ? "▼ " : "▲ "}${formatCount(count, this.language)}`;
    const [fromLevel, toLevel] = [levelText(this.language, from), levelText(this.language, to)];
    const name = same
      ? sayChart(this.language, "matrix.cell.same", { shown, level: toLevel })
      : sayChart(this.language, falls ? "matrix.cell.down" : "matrix.cell.up", { shown, from: fromLevel, to: toLevel });
    const pressed = this.picked?.from === from.number && this.picked.to === to.number;
    const move: Move = { from: from.number, to: to.number };
    return html`
      <td class=${same ? "same" : falls ? "moved down" : "moved up"} data-move="${move.from}-${move.to}">
        <button
          aria-label=${name}
          aria-pressed=${pressed}
          title=${name}
          @click=${() => this.tell("khung-move-picked", pressed ? {} : { move })}
        >
          ${shown}
        </button>
      </td>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-transition-matrix": KhungTransitionMatrix;
  }
}
