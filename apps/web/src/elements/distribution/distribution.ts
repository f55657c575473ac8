/**
 * Distribution by level: bars, and the same figures as a table.
 *
 * A bar is a button: it filters the list of entities. The hatched part may still rise once missing data are in;
 * the dashed line is the count in the original text.
 */

import { html, nothing, svg, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { scaleBand, scaleLinear } from "d3-scale";
import { baseStyles, KhungElement } from "../base.ts";
import { levelText, levelTitle } from "../level-words.ts";
import { formatCount, formatShare } from "../../i18n/format.ts";
import type { LevelRow } from "../../state/distribution.ts";
import { styles } from "./distribution.styles.ts";

const rowHeight = 30;

/**
 * @fires khung-level-picked - a bar or a row was chosen; `detail.level`; without it, when it was chosen already
 */
@customElement("khung-distribution")
export class KhungDistribution extends KhungElement {
  static override styles = [baseStyles, styles];

  /** One row per level, 0 first. */
  @property({ attribute: false }) rows: readonly LevelRow[] = [];
  /** The level that the list is filtered by. */
  @property({ attribute: false }) picked: number | undefined;
  @state() private view: "chart" | "table" = "chart";
  @state() private width = 680;
  private readonly resizes = new ResizeObserver(([entry]) => {
    if (entry) this.width = Math.max(320, Math.round(entry.contentRect.width));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
  }

  override render(): TemplateResult {
    return html`
      <header>
        <h2>${this.say("chart.title")}</h2>
        <span class="quiet small"
          >${this.say("chart.entities", { count: formatCount(this.total, this.language) })}</span
        >
        <div class="segments" role="group" aria-label=${this.say("chart.view")}>
          ${(["chart", "table"] as const).map(
            (view) => html`
              <button aria-pressed=${this.view === view} @click=${() => (this.view = view)}>
                ${this.say(view === "chart" ? "chart.asChart" : "chart.asTable")}
              </button>
            `,
          )}
        </div>
      </header>
      ${this.view === "chart" ? this.chart() : this.table()}
    `;
  }

  private get total(): number {
    return this.rows.reduce((sum, row) => sum + row.count, 0);
  }

  /** Some level has another count than in the original text. */
  private get changed(): boolean {
    return this.rows.some(({ count, before }) => before !== undefined && before !== count);
  }

  private pick(level: number): void {
    this.tell("khung-level-picked", level === this.picked ? {} : { level });
  }

  private chart(): TemplateResult {
    const numbers = this.changed ? 190 : 130;
    const labels = this.width < 520 ? 140 : 176;
    const most = Math.max(1, ...this.rows.map(({ count, before = 0 }) => Math.max(count, before)));
    const length = scaleLinear([0, most], [0, Math.max(40, this.width - labels - numbers)]);
    const place = scaleBand(
      this.rows.map(({ number }) => number),
      [0, this.rows.length * rowHeight],
    );
    return html`
      <svg
        role="group"
        aria-label=${this.say("chart.label")}
        height=${this.rows.length * rowHeight}
        viewBox="0 0 ${this.width} ${this.rows.length * rowHeight}"
      >
        <defs>${hatch("open")}</defs>
        ${this.rows.map((row) => this.bar(row, place(row.number) ?? 0, labels, length))}
        <line class="base" x1=${labels} x2=${labels} y1="0" y2=${this.rows.length * rowHeight} />
      </svg>
      ${this.legend()}
    `;
  }

  private bar(row: LevelRow, y: number, x: number, length: (count: number) => number): TemplateResult {
    const share = formatShare(row.count, this.total, this.language);
    const count = formatCount(row.count, this.language);
    const badge = row.number === 0 ? "–" : String(row.number);
    const shown = [badge, levelTitle(this.language, row), count, share, ...(this.changed ? [this.change(row)] : [])];
    // The name begins with what is seen, for people who speak it to their computer.
    const name = this.say("chart.bar", { shown: shown.join(" "), level: levelText(this.language, row) });
    const middle = rowHeight / 2;
    const right = this.width - (this.changed ? 60 : 0);
    return svg`
      <g class="row" role="button" tabindex="0" transform="translate(0 ${y})" data-level=${row.number}
        aria-pressed=${row.number === this.picked} aria-label=${name}
        @click=${() => this.pick(row.number)} @keydown=${(event: KeyboardEvent) => this.pressed(event, row.number)}>
        <rect class="back" x="1" y="1" width=${this.width - 2} height=${rowHeight - 2} rx="4" />
        ${
          row.number === 0
            ? svg`<rect x="6.5" y=${middle - 10.5} width="21" height="21" rx="4" fill="none" stroke="var(--edge)" />
                <text class="badge" x="17" y=${middle}>${badge}</text>`
            : svg`<rect x="6" y=${middle - 11} width="22" height="22" rx="4" fill="var(--level-${row.number})" />
                <text class="badge" x="17" y=${middle} style="fill: var(--on-level-${row.number}, var(--ink))">${badge}</text>`
        }
        <text x="36" y=${middle}>${levelTitle(this.language, row)}</text>
        <rect class="bar" x=${x} y=${middle - 9} width=${length(row.count)} height="18" fill="var(--level-${row.number})" />
        <rect x=${x + length(row.count - row.open)} y=${middle - 9} width=${length(row.open)} height="18" fill="url(#open)" />
        ${
          row.before === undefined || row.before === row.count
            ? nothing
            : svg`<line class="before" x1=${x + length(row.before)} x2=${x + length(row.before)} y1="2" y2=${rowHeight - 2} />`
        }
        <text class="number count entities" x=${right - 66} y=${middle}>${count}</text>
        <text class="number share" x=${right - 6} y=${middle}>${share}</text>
        ${
          this.changed
            ? svg`<text class="number ${row.before === row.count ? "same" : "count"}" x=${this.width - 8} y=${middle}>${this.change(row)}</text>`
            : nothing
        }
      </g>`;
  }

  private pressed(event: KeyboardEvent, level: number): void {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    this.pick(level);
  }

  private change({ count, before }: LevelRow): string {
    if (before === undefined || before === count) return "0";
    return `${count > before ? "+" : "−"}${formatCount(Math.abs(count - before), this.language)}`;
  }

  private legend(): TemplateResult | typeof nothing {
    const open = this.rows.some((row) => row.open > 0);
    if (!open && !this.changed) return nothing;
    return html`
      <p class="legend">
        ${
          open
            ? html`<span>
                <svg viewBox="0 0 22 12" aria-hidden="true">
                  <defs>${hatch("open-key")}</defs>
                  <rect x=".5" y=".5" width="21" height="11" fill="var(--level-3)" stroke="rgb(0 0 0 / 28%)" />
                  <rect width="22" height="12" fill="url(#open-key)" />
                </svg>
                ${this.say("chart.legend.open")}
              </span>`
            : nothing
        }
        ${
          this.changed
            ? html`<span>
                <svg viewBox="0 0 22 12" aria-hidden="true"><line class="before" x1="11" x2="11" y1="0" y2="12" /></svg>
                ${this.say("chart.legend.before")}
              </span>`
            : nothing
        }
      </p>
    `;
  }

  private table(): TemplateResult {
    const open = this.rows.reduce((sum, row) => sum + row.open, 0);
    return html`
      <table>
        <caption class="hidden">
          ${this.say("chart.title")}
        </caption>
        <thead>
          <tr>
            <th scope="col">${this.say("chart.level")}</th>
            <th scope="col" class="numbers">${this.say("chart.count")}</th>
            <th scope="col" class="numbers">${this.say("chart.share")}</th>
            <th scope="col" class="numbers">${this.say("chart.open")}</th>
            ${this.changed ? html`<th scope="col" class="numbers">${this.say("chart.change")}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${this.rows.map(
            (row) => html`
              <tr ?data-picked=${row.number === this.picked} data-level=${row.number}>
                <th scope="row">
                  <button class="link" aria-pressed=${row.number === this.picked} @click=${() => this.pick(row.number)}>
                    ${levelText(this.language, row)}
                  </button>
                </th>
                <td class="numbers">${formatCount(row.count, this.language)}</td>
                <td class="numbers">${formatShare(row.count, this.total, this.language)}</td>
                <td class="numbers">${formatCount(row.open, this.language)}</td>
                ${this.changed ? html`<td class="numbers">${this.change(row)}</td>` : nothing}
              </tr>
            `,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${this.say("chart.total")}</th>
            <td class="numbers">${formatCount(this.total, this.language)}</td>
            <td class="numbers">${formatShare(this.total, this.total, this.language)}</td>
            <td class="numbers">${formatCount(open, this.language)}</td>
            ${this.changed ? html`<td></td>` : nothing}
          </tr>
        </tfoot>
      </table>
    `;
  }
}

/** Diagonal lines that lie over a bar. */
function hatch(id: string): TemplateResult {
  return svg`
    <pattern id=${id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill="rgb(255 255 255 / 45%)" />
      <rect width="1.5" height="6" fill="rgb(22 32 43 / 60%)" />
    </pattern>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-distribution": KhungDistribution;
  }
}
