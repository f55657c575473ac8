import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { formatCount, formatShare } from "../../i18n/format.ts";
import type { LevelRow } from "../../state/distribution.ts";
import { baseStyles, KhungElement } from "../base.ts";
import { levelText } from "../level-words.ts";
import "../level/level.ts";

/** How many stand at each level: one bar, and the same numbers as a list below it. */
@customElement("khung-level-bar")
export class KhungLevelBar extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      .bar {
        display: flex;
        height: 20px;
        border: 1px solid var(--edge);
        border-radius: var(--round);
        overflow: hidden;
        print-color-adjust: exact;
      }
      .bar i {
        display: grid;
        place-items: center;
        min-width: 3px;
        forced-color-adjust: none;
        background: var(--colour);
        color: var(--on-colour);
        font: 600 12px/1 var(--family);
        overflow: hidden;
      }
      .bar i + i {
        border-left: 1px solid var(--panel);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        margin-top: 8px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        white-space: nowrap;
      }
      b {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  /** One row per level, 0 first. */
  @property({ attribute: false }) rows: readonly LevelRow[] = [];

  override render(): TemplateResult {
    const rows = this.rows.filter(({ number, count }) => number > 0 || count > 0);
    const total = rows.reduce((sum, { count }) => sum + count, 0);
    return html`
      <div class="bar" aria-hidden="true">
        ${rows.map(({ number, count }) =>
          count === 0
            ? nothing
            : html`<i
                style="flex: ${count}; --colour: var(--level-${number}, var(--level-3)); --on-colour: var(--on-level-${number}, var(--on-level-3))"
                >${count / total >= 0.03 ? number : nothing}</i
              >`,
        )}
      </div>
      <ul>
        ${rows.map(
          (row) => html`
            <li>
              ${
                row.number === 0
                  ? html`<span class="quiet">${levelText(this.language, row)}</span>`
                  : html`<khung-level .language=${this.language} .level=${row}></khung-level>`
              }
              <b>${formatCount(row.count, this.language)}</b>
              <span class="quiet small">${formatShare(row.count, total, this.language)}</span>
            </li>
          `,
        )}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-level-bar": KhungLevelBar;
  }
}
