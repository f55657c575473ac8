/**
 * A threshold with everything that hangs on it, on one scale: slider, number field, histogram, exact curve, the units nearest.
 *
 * Pure: what is tried comes down as a trial's state, what the user does goes up.
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import {
  add,
  compare,
  equals,
  subtract,
  parseRational,
  fromInteger,
  multiply,
  rational,
  type Rational,
} from "@khung/ir";
import "../charts/breakpoint-curve/breakpoint-curve.ts";
import "../charts/histogram/histogram.ts";
import "../charts/threshold-slider/threshold-slider.ts";
import "../elements/level/level.ts";
import "../form/number/number-field.ts";
import type { Domain } from "../charts/chart-core/exact-scale.ts";
import { within } from "../charts/chart-core/exact-scale.ts";
import { near } from "../charts/chart-core/near.ts";
import type { Stretch } from "../charts/chart-core/stretch.ts";
import { totalsOf } from "../charts/chart-core/moves.ts";
import { baseStyles, KhungElement } from "../elements/base.ts";
import { levelText } from "../elements/level-words.ts";
import { formOf } from "../elements/why/why-words.ts";
import type { NumberCommitted } from "../form/number/number-field.ts";
import { formatBeside, formatCount, formatExact, type NumberForm } from "../i18n/format.ts";
import { dictionary, pick } from "../i18n/language.ts";
import type { LevelName } from "../state/distribution.ts";
import type { Population } from "../state/list.ts";
import type { Curve } from "../worker/simulation/one-threshold.ts";
import { styles } from "./threshold-panel.styles.ts";
import { axisOf, decimalText, nearestTo, stepOf, type TrialState } from "./trial.ts";
import { words } from "./words.ts";

const say = dictionary(words);
const nearest = 10;
const hundred = fromInteger(100);

/**
 * @fires khung-threshold-previewed - a value is looked at; `detail.value`, exact
 * @fires khung-threshold-chosen - a value is decided: let go, Enter, the field, the button; `detail.value`
 * @fires khung-threshold-reverted - back to the number of the text
 * @fires khung-entity-picked - a unit was chosen; `detail.row`
 */
@customElement("khung-threshold-panel")
export class KhungThresholdPanel extends KhungElement {
  static override styles = [baseStyles, styles];

  @property({ attribute: false }) trial: TrialState | undefined;
  @property({ attribute: false }) levels: readonly LevelName[] = [];
  /** Level of every row as it is, before the preview has come. */
  @property({ attribute: false }) reached: Uint8Array = new Uint8Array();
  @property({ attribute: false }) population: Population | undefined;
  /** What the threshold was compared with is the national framework. */
  @property({ type: Boolean }) national = false;
  /** Without the list of units: for a narrow place. */
  @property({ type: Boolean }) brief = false;

  override render(): TemplateResult {
    const { trial } = this;
    if (trial?.refused) return html`<p class="refused">${pick(this.language, trial.refused.message)}</p>`;
    if (!trial?.curve || !trial.value) return html`<p class="quiet" role="status">${say(this.language, "loading")}</p>`;
    return this.panel(trial.curve, trial.value);
  }

  private panel(curve: Curve, value: Rational): TemplateResult {
    const { threshold } = curve;
    const domain = axisOf(curve);
    const form = formOf({ kind: "number", ...threshold.type });
    const level = this.level(threshold.name.level);
    const tried = !equals(value, threshold.value);
    const lines = {
      now: value,
      ...(tried && { old: threshold.value }),
      ...(threshold.was && !equals(threshold.was, threshold.value) && { national: threshold.was }),
    };
    const label = say(this.language, "name", { code: threshold.name.code, level });
    return html`
      ${this.controls(curve, value, { domain, form, label, tried })} ${this.counts(curve, value)}
      <khung-threshold-slider
        .language=${this.language}
        .lines=${lines}
        .domain=${domain}
        .form=${form}
        .step=${stepOf(curve, domain)}
        .label=${label}
      ></khung-threshold-slider>
      <khung-histogram
        .language=${this.language}
        .values=${curve.values}
        .form=${form}
        .comparison=${threshold.comparison}
        .lines=${lines}
        .domain=${domain}
        .tall=${this.brief ? 70 : 110}
      ></khung-histogram>
      <khung-breakpoint-curve
        .language=${this.language}
        .stretches=${this.stretches(curve)}
        .lines=${lines}
        .form=${form}
        .level=${level}
        .domain=${domain}
        .tall=${this.brief ? 70 : 110}
      ></khung-breakpoint-curve>
      ${this.brief ? nothing : this.near(curve, value, form)}
    `;
  }

  private level(number: number): string {
    return say(this.language, "near.level") + ` ${number}`;
  }

  private known: { readonly curve: Curve; readonly stretches: readonly Stretch[] } | undefined;

  private stretches(curve: Curve): readonly Stretch[] {
    if (this.known?.curve === curve) return this.known.stretches;
    const from = curve.threshold.name.level;
    const stretches = curve.steps.map(({ distribution, ...step }) => ({
      ...step,
      count: distribution.slice(from).reduce((sum, count) => sum + count, 0),
    }));
    this.known = { curve, stretches };
    return stretches;
  }

  private controls(
    curve: Curve,
    value: Rational,
    { domain, form, label, tried }: { domain: Domain; form: NumberForm; label: string; tried: boolean },
  ): TemplateResult {
    const step = stepOf(curve, domain);
    const { threshold } = curve;
    const shown = (each: Rational): string => near(each, form, this.language);
    const scaled = form.percent ? multiply(value, hundred) : value;
    const by = (amount: Rational): void =>
      this.tell("khung-threshold-chosen", { value: within(add(value, amount), domain) });
    const amount = formatExact(step, form, this.language);
    return html`
      <div class="controls">
        <button
          class="button"
          aria-label=${say(this.language, "less", { step: amount })}
          @click=${() => by({ ...step, numerator: -step.numerator })}
        >
          −
        </button>
        <khung-so
          .language=${this.language}
          .label=${label}
          .value=${decimalText(scaled)}
          .unit=${form.percent ? "%" : form.unit}
          @khung-number-committed=${(event: CustomEvent<NumberCommitted>) => this.typed(event, form)}
        ></khung-so>
        <button class="button" aria-label=${say(this.language, "more", { step: amount })} @click=${() => by(step)}>
          +
        </button>
        <p class="facts">
          ${threshold.was ? html`<span>${say(this.language, "baseline", { value: shown(threshold.was) })}</span>` : nothing}
          <span>${say(this.language, "inText", { value: shown(threshold.value) })}</span>
        </p>
      </div>
      <p class="decide" ?hidden=${!tried}>
        <span>${say(this.language, "trying")}</span>
        <button class="button" @click=${() => this.tell("khung-threshold-chosen", { value })}>
          ${say(this.language, "choose", { value: shown(value) })}
        </button>
        <button class="button" @click=${() => this.tell("khung-threshold-reverted", {})}>
          ${say(this.language, "revert")}
        </button>
      </p>
    `;
  }

  private typed(event: CustomEvent<NumberCommitted>, { percent }: NumberForm): void {
    const { value: text, refused } = event.detail;
    const typed = typeof text === "string" ? parseRational(text) : undefined;
    if (!typed) return refused();
    this.tell("khung-threshold-chosen", { value: percent ? multiply(typed, rational(1n, 100n)) : typed });
  }

  private counts(curve: Curve, value: Rational): TemplateResult {
    const level = this.level(curve.threshold.name.level);
    const stretches = this.stretches(curve);
    const here = stretches.find(({ to, toClosed }) => !to || compare(value, to) < 0 || (toClosed && equals(value, to)));
    const preview = this.trial?.preview;
    const fresh = preview && equals(preview.value, value) ? totalsOf(preview.matrix) : undefined;
    return html`
      <p class="counts">
        <b>${say(this.language, "count", { count: formatCount(here?.count ?? 0, this.language), level })}</b>
        ${
          fresh
            ? html`<span>
                ${say(this.language, "moves", {
                  down: formatCount(fresh.down, this.language),
                  up: formatCount(fresh.up, this.language),
                })}
              </span>`
            : nothing
        }
        ${
          curve.withoutMeasure > 0
            ? html`<span
                >${say(this.language, "without", { count: formatCount(curve.withoutMeasure, this.language) })}</span
              >`
            : nothing
        }
      </p>
    `;
  }

  private near(curve: Curve, value: Rational, form: NumberForm): TemplateResult {
    const rows = nearestTo(curve, value, nearest);
    const levels = this.trial?.preview?.levels ?? this.reached;
    const name = (row: number): string => this.population?.names[row] ?? "";
    const distance = (each: Rational): string => {
      const apart = subtract(each, value);
      // `≈ +0,01`: the sign stands at the number.
      const signed = (text: string): string => (apart.numerator > 0n ? text.replace(/\d/, "+$&") : text);
      if (!form.percent) return signed(near(apart, form, this.language));
      const points = near(multiply(apart, hundred), {}, this.language);
      return say(this.language, "points", { amount: signed(points) });
    };
    return html`
      <h3>${say(this.language, "near", { count: formatCount(rows.length, this.language) })}</h3>
      <div class="scroll" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">${say(this.language, "code")}</th>
              <th scope="col">${say(this.language, "unit")}</th>
              <th scope="col" class="numbers">${say(this.language, "value")}</th>
              <th scope="col" class="numbers">${say(this.language, "near.distance")}</th>
              <th scope="col">${say(this.language, "near.level")}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(({ row, value: each }) => {
              const level = this.levels[(levels[row] ?? 0) - 1] ?? { number: 0 };
              return html`
                <tr>
                  <td>${this.population?.codes[row]}</td>
                  <th scope="row">
                    <button class="link" @click=${() => this.tell("khung-entity-picked", { row })}>${name(row)}</button>
                  </th>
                  <td class="numbers">${formatBeside(each, value, form, this.language)}</td>
                  <td class="numbers">${distance(each)}</td>
                  <td title=${levelText(this.language, level)}>
                    <khung-level .language=${this.language} .level=${level}></khung-level>
                  </td>
                </tr>
              `;
            })}
          </tbody>
        </table>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-threshold-panel": KhungThresholdPanel;
  }
}
