/** `<khung-strip>`: how the values of a criterion lie, with its thresholds; in words for those who do not see it. */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { baseStyles } from "../../elements/base.ts";
import { formatCount } from "../../i18n/format.ts";
import { FormElement } from "../form-element.ts";
import { plainNumber } from "../number/reading-words.ts";
import { drawStrip, placeOf, type Strip, type StripLine } from "./strip.ts";

/** @fires khung-explore-asked - other thresholds are to be tried */
@customElement("khung-strip")
export class KhungStrip extends FormElement {
  static override styles = [
    baseStyles,
    css`
      .strip {
        display: flex;
        align-items: end;
        gap: 12px;
        margin-top: 6px;
      }
      .drawing {
        position: relative;
        flex: 1;
        min-width: 0;
      }
      .drawing svg {
        display: block;
        width: 100%;
        height: 43px;
      }
      .drawing rect {
        fill: var(--bar-fill, #9fb4cb);
      }
      .drawing .axis {
        stroke: var(--edge);
      }
      .drawing .line {
        stroke: var(--ink-soft);
        stroke-dasharray: 3 2;
      }
      .drawing .changed {
        stroke: var(--accent);
        stroke-width: 2;
        stroke-dasharray: none;
      }
      .drawing span {
        position: absolute;
        bottom: -3px;
        translate: -50% 0;
        color: var(--ink-soft);
        font-size: 11px;
        line-height: 13px;
      }
      .strip p {
        color: var(--ink-soft);
        font-size: 12px;
        line-height: 1.35;
        white-space: nowrap;
      }
      @container (max-width: 430px) {
        .strip {
          flex-wrap: wrap;
        }
        .drawing {
          flex-basis: 100%;
        }
      }
    `,
  ];

  @property({ attribute: false }) strip!: Strip;
  @property({ attribute: false }) lines: readonly StripLine[] = [];
  @property() unit: string | undefined;

  override render(): TemplateResult {
    const { strip, lines, unit, language } = this;
    const count = formatCount(strip.count, language);
    const [low, high] = [plainNumber(strip.low, unit, language), plainNumber(strip.high, unit, language)];
    return html`
      <div class="strip">
        <div class="drawing" role="img" aria-label=${this.word("strip.label", { count, low, high })}>
          ${drawStrip(strip, lines)}
          ${lines.map(({ value, label }) => html`<span style="left:${placeOf(strip, value)}%">${label}</span>`)}
        </div>
        <p>
          ${this.word("strip.count", { count })}
          ${
            strip.missing > 0
              ? html`<br />${this.word("strip.missing", { count: formatCount(strip.missing, language) })}`
              : nothing
          }
        </p>
        <button class="button" @click=${() => this.tell("khung-explore-asked", undefined)}>
          ${this.word("threshold.explore")}
        </button>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-strip": KhungStrip;
  }
}
