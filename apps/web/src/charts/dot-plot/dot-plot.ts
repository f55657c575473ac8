/** Who is near a threshold: one dot a unit, in a window on either side. Arrow keys go from dot to dot and name it. */

import { css, html, nothing, svg, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { add, compare, one, subtract, zero, type Rational } from "@khung/ir";
import { baseStyles } from "../../elements/base.ts";
import { levelText } from "../../elements/level-words.ts";
import { formatBeside, formatExact, type NumberForm } from "../../i18n/format.ts";
import type { LevelName } from "../../state/distribution.ts";
import { valueAxis } from "../chart-core/axis.ts";
import { KhungChart } from "../chart-core/chart-element.ts";
import { chartStyles } from "../chart-core/chart.styles.ts";
import { valueScale, type ThresholdLines } from "../chart-core/frame.ts";
import { levelFill } from "../chart-core/level-colours.ts";
import { rove } from "../chart-core/roving.ts";
import { thresholdLines } from "../chart-core/threshold-lines.ts";
import { thresholdStyles } from "../chart-core/threshold.styles.ts";

/** A unit with its value. */
export interface Dot {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly value: Rational;
  readonly level: LevelName;
}

const size = 12;

/**
 * @fires khung-entity-picked - a unit was chosen; `detail.row`
 */
@customElement("khung-dot-plot")
export class KhungDotPlot extends KhungChart {
  static override styles = [
    baseStyles,
    chartStyles,
    thresholdStyles,
    css`
      .dot {
        stroke: var(--ink);
        stroke-width: 1;
      }
      .mark:hover .dot,
      .mark:focus-visible .dot {
        stroke-width: 3;
        stroke: var(--focus);
      }
      .named {
        min-height: 1.5em;
        font-size: var(--small-size);
      }
    `,
  ];

  @property({ attribute: false }) dots: readonly Dot[] = [];
  @property({ attribute: false }) lines: ThresholdLines = { now: zero };
  /** How far on either side of the threshold: 5 points are 1/20. */
  @property({ attribute: false }) reach: Rational = one;
  @property({ attribute: false }) form: NumberForm = {};
  @state() private named: Dot | undefined;

  protected override get caption(): string {
    return this.word("dots.title", { value: formatExact(this.lines.now, this.form, this.language) });
  }

  private get inside(): readonly Dot[] {
    const [from, to] = [subtract(this.lines.now, this.reach), add(this.lines.now, this.reach)];
    return this.dots
      .filter(({ value }) => compare(value, from) >= 0 && compare(value, to) <= 0)
      .toSorted((a, b) => compare(a.value, b.value));
  }

  protected override get summary(): string {
    const inside = this.inside;
    const below = inside.filter(({ value }) => compare(value, this.lines.now) < 0).length;
    return this.word("dots.summary", { below: this.count(below), above: this.count(inside.length - below) });
  }

  private says(dot: Dot): string {
    const value = formatBeside(dot.value, this.lines.now, this.form, this.language);
    return `${dot.name} (${dot.code}): ${value}, ${levelText(this.language, dot.level)}`;
  }

  private pick(dot: Dot): void {
    this.tell("khung-entity-picked", { row: dot.row });
  }

  protected override chart(): TemplateResult {
    const domain = { from: subtract(this.lines.now, this.reach), to: add(this.lines.now, this.reach) };
    const scale = valueScale(domain, this.width);
    // Dots that would lie on one another are stacked.
    const stacks = new Map<number, number>();
    const placed = this.inside.map((dot) => {
      const column = Math.round(scale.place(dot.value) / size);
      const k = stacks.get(column) ?? 0;
      stacks.set(column, k + 1);
      return { dot, x: scale.place(dot.value), k };
    });
    const base = Math.max(2, ...stacks.values()) * size + 10;
    return html`
      <svg
        role="group"
        aria-label="${this.caption}. ${this.summary}"
        width=${this.width}
        height=${base + 26}
        viewBox="0 0 ${this.width} ${base + 26}"
        @keydown=${rove}
      >
        ${valueAxis(scale, { y: base, grid: base - 4, form: this.form, language: this.language })}
        ${thresholdLines(scale, this.lines, { top: 2, bottom: base })}
        ${placed.map(({ dot, x, k }, place) => {
          const key = (event: KeyboardEvent): void => {
            if (event.key === "Enter") this.pick(dot);
          };
          return svg`
            <g class="mark" role="button" data-mark tabindex=${place === 0 ? 0 : -1} aria-label=${this.says(dot)}
              @click=${() => this.pick(dot)} @keydown=${key} @focus=${() => (this.named = dot)} @mouseenter=${() => (this.named = dot)}>
              <circle class="dot" cx=${x} cy=${base - size / 2 - k * size} r=${size / 2 - 0.5} fill=${levelFill(dot.level.number)} />
            </g>`;
        })}
      </svg>
      <p class="named">${this.named ? this.says(this.named) : nothing}</p>
    `;
  }

  protected override table(): TemplateResult {
    return this.tableOf(
      html`<th scope="col">${this.word("code")}</th>
        <th scope="col">${this.word("heat.unit")}</th>
        <th scope="col" class="numbers">${this.word("histogram.value")}</th>
        <th scope="col">${this.word("level")}</th>`,
      html`${this.inside.map(
        (dot) => html`
          <tr>
            <td>${dot.code}</td>
            <th scope="row"><button class="link" @click=${() => this.pick(dot)}>${dot.name}</button></th>
            <td class="numbers">${formatBeside(dot.value, this.lines.now, this.form, this.language)}</td>
            <td>${levelText(this.language, dot.level)}</td>
          </tr>
        `,
      )}`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-dot-plot": KhungDotPlot;
  }
}
