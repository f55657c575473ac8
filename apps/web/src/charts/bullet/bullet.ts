/** Where one unit stands on one measure: its value as a bar, the thresholds of the levels as ticks with their numbers. */

import { css, html, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { type Rational } from "@khung/ir";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import { formatExact, type NumberForm } from "../../i18n/format.ts";
import { chartStyles } from "../chart-core/chart.styles.ts";
import { domainOf, exactScale, within, type Domain } from "../chart-core/exact-scale.ts";
import { levelFill } from "../chart-core/level-colours.ts";
import { near } from "../chart-core/near.ts";
import { sayChart } from "../chart-core/words.ts";

/** A threshold of a level. */
export interface BulletTick {
  readonly level: number;
  readonly value: Rational;
}

const height = 30;

/** A bar against thresholds; for a row of a table that says the numbers beside it. */
@customElement("khung-bullet")
export class KhungBullet extends KhungElement {
  static override styles = [
    baseStyles,
    chartStyles,
    css`
      .ground {
        fill: var(--page);
        stroke: var(--line);
      }
      .value {
        fill: var(--chart-curve);
      }
      .tick {
        stroke: var(--ink);
        stroke-width: 2;
      }
      .badge {
        stroke: var(--ink-quiet);
        stroke-width: 0.75;
      }
      svg text {
        font-size: 11px;
        font-weight: 600;
      }
      .on-dark {
        fill: var(--on-level-dark);
      }
      .on-light {
        fill: var(--on-level-light);
      }
    `,
  ];

  /** Null where data are missing. */
  @property({ attribute: false }) value: Rational | null = null;
  @property({ attribute: false }) ticks: readonly BulletTick[] = [];
  @property({ attribute: false }) form: NumberForm = {};
  /** The same for all rows that are compared; what holds value and thresholds when absent. */
  @property({ attribute: false }) domain: Domain | undefined;
  /** Pixels; the drawing is as wide as its place. */
  @property({ type: Number }) wide = 220;

  override render(): TemplateResult {
    const { value, ticks, wide } = this;
    const over = this.domain ?? domainOf([...(value ? [value] : []), ...ticks.map((tick) => tick.value)]);
    const scale = exactScale(over, 8, wide - 8);
    const place = (at: Rational): number => scale.place(within(at, over));
    const shown = value ? near(value, this.form, this.language) : sayChart(this.language, "heat.missing");
    const thresholds = ticks.map((tick) => `${tick.level}: ${formatExact(tick.value, this.form, this.language)}`);
    return html`
      <svg
        role="img"
        aria-label="${sayChart(this.language, "bullet", { value: shown, thresholds: thresholds.join("; ") })}"
        viewBox="0 0 ${wide} ${height}"
        width=${wide}
        height=${height}
      >
        <rect class="ground" x="8" y="16" width=${wide - 16} height="10" />
        ${value ? svg`<rect class="value" x="8" y="18" width=${Math.max(0, place(value) - 8)} height="6" />` : null}
        ${ticks.map(({ level, value: at }) => {
          const x = place(at);
          return svg`
            <line class="tick" x1=${x} x2=${x} y1="13" y2="28" />
            <rect class="badge" x=${x - 7} y="0" width="14" height="13" rx="2" fill=${levelFill(level)} />
            <text class="middle ${level === 1 || level === 5 ? "on-dark" : "on-light"}" x=${x} y="7">${level}</text>`;
        })}
      </svg>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-bullet": KhungBullet;
  }
}
