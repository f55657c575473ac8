/**
 * A threshold dragged along the scale of the charts below it. The thumb is drawn on that scale; a native range lies behind it for
 * keyboard and assistive technology.
 *
 * Dragging and arrow keys only look; letting go and Enter decide; Escape goes back.
 */

import { css, html, svg, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { add, divide, floor, fromInteger, multiply, one, rational, subtract, zero, type Rational } from "@khung/ir";
import { baseStyles } from "../../elements/base.ts";
import { formatExact, type NumberForm } from "../../i18n/format.ts";
import { KhungChart } from "../chart-core/chart-element.ts";
import { chartStyles } from "../chart-core/chart.styles.ts";
import { within, type Domain } from "../chart-core/exact-scale.ts";
import { valueScale, type ThresholdLines } from "../chart-core/frame.ts";

const height = 34;

/**
 * @fires khung-threshold-previewed - `detail.value`, exact; many times while dragging
 * @fires khung-threshold-chosen - let go, or Enter; `detail.value`
 * @fires khung-threshold-reverted - Escape
 */
@customElement("khung-threshold-slider")
export class KhungThresholdSlider extends KhungChart {
  static override styles = [
    baseStyles,
    chartStyles,
    css`
      :host {
        position: relative;
        touch-action: none;
      }
      input {
        position: absolute;
        inset: 0 auto auto 0;
        width: 100%;
        height: 34px;
        margin: 0;
        opacity: 0;
        pointer-events: none;
      }
      svg {
        cursor: pointer;
      }
      .track {
        stroke: var(--edge);
        stroke-width: 4;
        stroke-linecap: round;
      }
      .moved {
        stroke: var(--accent);
        stroke-width: 4;
      }
      .old {
        stroke: var(--ink-quiet);
        stroke-width: 2;
      }
      .national {
        stroke: var(--ink);
        stroke-width: 2;
        stroke-dasharray: 4 2;
      }
      .thumb {
        fill: var(--accent);
        stroke: var(--panel);
        stroke-width: 2;
      }
      .ring {
        fill: none;
      }
      input:focus-visible ~ svg .ring {
        stroke: var(--focus);
        stroke-width: 2.5;
      }
    `,
  ];

  @property({ attribute: false }) lines: ThresholdLines = { now: zero };
  @property({ attribute: false }) domain: Domain = { from: zero, to: one };
  /** What the threshold moves by. */
  @property({ attribute: false }) step: Rational = rational(1n, 100n);
  @property({ attribute: false }) form: NumberForm = {};
  /** Name of the field. */
  @property() label = "";
  @state() private dragging = false;
  @query("input") private readonly input?: HTMLInputElement;

  protected override get caption(): string {
    return this.label;
  }

  override focus(): void {
    this.input?.focus();
  }

  private get steps(): number {
    return Number(floor(divide(subtract(this.domain.to, this.domain.from), this.step) ?? zero).numerator);
  }

  private valueAt(event: PointerEvent): Rational {
    const { left } = this.getBoundingClientRect();
    return valueScale(this.domain, this.width).at(event.clientX - left, this.step);
  }

  private preview(value: Rational): void {
    this.tell("khung-threshold-previewed", { value });
  }

  private grab = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.dragging = true;
    this.focus();
    this.preview(this.valueAt(event));
  };

  private drag = (event: PointerEvent): void => {
    if (this.dragging) this.preview(this.valueAt(event));
  };

  private drop = (event: PointerEvent): void => {
    if (!this.dragging) return;
    this.dragging = false;
    const value = this.valueAt(event);
    this.preview(value);
    this.tell("khung-threshold-chosen", { value });
  };

  private cancel = (): void => {
    this.dragging = false;
    this.tell("khung-threshold-reverted", {});
  };

  private type = (event: KeyboardEvent): void => {
    if (event.key === "Enter") this.tell("khung-threshold-chosen", { value: this.lines.now });
    else if (event.key === "Escape") this.cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private turned = (event: Event): void => {
    event.stopPropagation();
    const { valueAsNumber } = event.currentTarget as HTMLInputElement;
    this.preview(add(this.domain.from, multiply(fromInteger(valueAsNumber), this.step)));
  };

  override render(): TemplateResult {
    return this.chart();
  }

  protected override chart(): TemplateResult {
    const { now, old, national } = this.lines;
    const scale = valueScale(this.domain, this.width);
    const place = (value: Rational): number => scale.place(within(value, this.domain));
    const x = place(now);
    const y = height / 2;
    const steps = Math.round(
      Number(floor(add(divide(subtract(now, this.domain.from), this.step) ?? zero, rational(1n, 2n))).numerator),
    );
    const mark = (name: string, value: Rational): TemplateResult =>
      svg`<line class=${name} x1=${place(value)} x2=${place(value)} y1=${y - 11} y2=${y + 11} />`;
    return html`
      <input
        type="range"
        aria-label=${this.label}
        aria-valuetext=${formatExact(now, this.form, this.language)}
        min="0"
        max=${this.steps}
        step="1"
        .value=${live(String(steps))}
        @input=${this.turned}
        @change=${(event: Event) => event.stopPropagation()}
        @keydown=${this.type}
      />
      <svg
        aria-hidden="true"
        width=${this.width}
        height=${height}
        viewBox="0 0 ${this.width} ${height}"
        @pointerdown=${this.grab}
        @pointermove=${this.drag}
        @pointerup=${this.drop}
        @pointercancel=${this.cancel}
      >
        <rect width=${this.width} height=${height} fill="transparent" />
        <line class="track" x1=${scale.start} x2=${scale.end} y1=${y} y2=${y} />
        ${old ? svg`<line class="moved" x1=${place(old)} x2=${x} y1=${y} y2=${y} />` : null}
        ${national ? mark("national", national) : null} ${old ? mark("old", old) : null}
        <circle class="ring" cx=${x} cy=${y} r="14" />
        <circle class="thumb" cx=${x} cy=${y} r="11" />
      </svg>
    `;
  }

  /** The slider has no twin: its field stands beside it. */
  protected override table(): TemplateResult {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-threshold-slider": KhungThresholdSlider;
  }
}
