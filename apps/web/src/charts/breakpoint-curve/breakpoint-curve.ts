/**
 * How many reach a level, for every threshold that there could be: the exact step function, nothing tried, nothing smoothed.
 *
 * The curve is a slider: arrow keys jump from step to step. Buttons say the next turning point on either side and jump to it.
 */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { fromInteger, zero, type Rational } from "@khung/ir";
import { baseStyles } from "../../elements/base.ts";
import { formatExact, type NumberForm } from "../../i18n/format.ts";
import { countAxis, valueAxis } from "../chart-core/axis.ts";
import { KhungChart } from "../chart-core/chart-element.ts";
import { chartStyles } from "../chart-core/chart.styles.ts";
import { domainOf, exactScale, within, type Domain } from "../chart-core/exact-scale.ts";
import { margins, valueScale, type ThresholdLines } from "../chart-core/frame.ts";
import { nextTurn, stretchAt, type Stretch } from "../chart-core/stretch.ts";
import { thresholdLines } from "../chart-core/threshold-lines.ts";
import { thresholdStyles } from "../chart-core/threshold.styles.ts";
import { stretchText, turnText } from "./stretch-text.ts";

/**
 * @fires khung-threshold-previewed - another threshold is looked at; `detail.value`, exact
 */
@customElement("khung-breakpoint-curve")
export class KhungBreakpointCurve extends KhungChart {
  static override styles = [
    baseStyles,
    chartStyles,
    thresholdStyles,
    css`
      .steps {
        fill: none;
        stroke: var(--chart-curve);
        stroke-width: 2;
      }
      .point {
        fill: var(--accent);
        stroke: var(--panel);
        stroke-width: 2;
      }
      .here {
        fill: var(--accent);
        font-weight: 600;
      }
      .turns {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 18px;
        margin-top: 4px;
        font-size: var(--small-size);
      }
      .turns li {
        display: inline-flex;
        align-items: center;
        gap: 8px;
      }
      tr[aria-current="true"] {
        background: var(--accent-soft);
      }
    `,
  ];

  @property({ attribute: false }) stretches: readonly Stretch[] = [];
  @property({ attribute: false }) lines: ThresholdLines = { now: zero };
  @property({ attribute: false }) form: NumberForm = {};
  /** The level in words, `Mức 3`: whose entities are counted. */
  @property() level = "";
  /** Of the axis; what holds all turning points when absent. */
  @property({ attribute: false }) domain: Domain | undefined;
  /** Pixels that the curve may rise. */
  @property({ type: Number }) tall = 120;

  protected override get caption(): string {
    return this.word("curve.title", { level: this.level });
  }

  private get here(): number {
    return stretchAt(this.stretches, this.lines.now);
  }

  protected override get summary(): string {
    const count = this.count(this.stretches[this.here]?.count ?? 0);
    const value = formatExact(this.lines.now, this.form, this.language);
    return this.word("curve.here", { value, count, level: this.level });
  }

  private preview(value: Rational | undefined): void {
    if (value) this.tell("khung-threshold-previewed", { value });
  }

  private jump = (event: KeyboardEvent): void => {
    const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (!way && event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    const chosen = this.stretches.filter(({ example }) => example !== undefined);
    if (way) this.preview(nextTurn(this.stretches, this.lines.now, way === 1 ? 1 : -1)?.example);
    else this.preview(chosen.at(event.key === "Home" ? 0 : -1)?.example);
  };

  protected override chart(): TemplateResult {
    const turns = this.stretches.flatMap(({ to }) => (to ? [to] : []));
    const over = this.domain ?? domainOf([...turns, ...Object.values(this.lines)]);
    const scale = valueScale(over, this.width);
    const base = this.tall + 12;
    const most = Math.max(1, ...this.stretches.map(({ count }) => count));
    const heights = exactScale({ from: zero, to: fromInteger(most) }, base, 12);
    const y = (count: number): number => heights.place(fromInteger(count));
    const path = this.stretches
      .map(({ from, to, count }, k) => {
        const [x0, x1] = [from, to].map((end, side) =>
          scale.place(within(end ?? (side === 0 ? over.from : over.to), over)),
        );
        return `${k === 0 ? "M" : "L"}${x0} ${y(count)}L${x1} ${y(count)}`;
      })
      .join("");
    const now = this.stretches[this.here]?.count ?? 0;
    const x = scale.place(within(this.lines.now, over));
    const left = x > this.width - 90;
    return html`
      <svg width=${this.width} height=${base + 26} viewBox="0 0 ${this.width} ${base + 26}">
        <g
          class="mark"
          role="slider"
          tabindex="0"
          aria-label=${this.caption}
          aria-valuemin="0"
          aria-valuemax=${Math.max(0, this.stretches.length - 1)}
          aria-valuenow=${this.here}
          aria-valuetext=${this.summary}
          @keydown=${this.jump}
        >
          ${countAxis(heights, {
            x: margins.left,
            width: scale.end - scale.start,
            format: (count) => formatExact(count, {}, this.language),
          })}
          ${valueAxis(scale, { y: base, grid: 0, form: this.form, language: this.language })}
          ${thresholdLines(scale, this.lines, { top: 4, bottom: base })}
          <path class="steps" d=${path} />
          <circle class="point" cx=${x} cy=${y(now)} r="5.5" />
          <text class="halo here ${left ? "end" : ""}" x=${x + (left ? -10 : 10)} y=${Math.max(10, y(now) - 11)}>
            ${this.count(now)}
          </text>
          <rect class="ring" x=${margins.left} y="3" width=${scale.end - scale.start} height=${base} />
        </g>
      </svg>
      <ul class="turns">
        ${this.turn(-1)} ${this.turn(1)}
      </ul>
    `;
  }

  private turn(way: 1 | -1): TemplateResult | typeof nothing {
    const next = nextTurn(this.stretches, this.lines.now, way);
    if (!next) return nothing;
    const here = this.stretches[this.here]?.count ?? 0;
    const words = turnText(next, { way, change: next.count - here, form: this.form, language: this.language });
    return html`<li>
      <span>${words}</span>
      ${
        next.example
          ? html`<button
              class="button"
              aria-label="${this.word("curve.jump")}: ${words}"
              @click=${() => this.preview(next.example)}
            >
              ${this.word("curve.jump")}
            </button>`
          : nothing
      }
    </li>`;
  }

  protected override table(): TemplateResult {
    const here = this.here;
    return this.tableOf(
      html`<th scope="col">${this.word("curve.threshold")}</th>
        <th scope="col" class="numbers">${this.word("curve.count", { level: this.level })}</th>
        <th scope="col" class="numbers">${this.word("curve.change")}</th>`,
      html`${this.stretches.map((stretch, k) => {
        const change = stretch.count - (this.stretches[here]?.count ?? 0);
        return html`
          <tr aria-current=${k === here}>
            <th scope="row">${stretchText(stretch, this.form, this.language)}</th>
            <td class="numbers">${this.count(stretch.count)}</td>
            <td class="numbers">${change === 0 ? "–" : `${change < 0 ? "▼" : "▲"} ${this.count(Math.abs(change))}`}</td>
          </tr>
        `;
      })}`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-breakpoint-curve": KhungBreakpointCurve;
  }
}
