/** How sure the counts are while data and thresholds may be off by so much: draws that can be had again, each evaluated exactly. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { parseRational } from "@khung/ir";
import type { Uncertainty } from "@khung/simulation";
import "../../form/number/number-field.ts";
import { levelText } from "../../elements/level-words.ts";
import type { NumberCommitted } from "../../form/number/number-field.ts";
import { formatCount, formatShare } from "../../i18n/format.ts";
import { dictionary, pick } from "../../i18n/language.ts";
import type { Refused } from "../../worker/refusal.ts";
import { PartElement } from "./part-element.ts";
import { words } from "./words.ts";

const say = dictionary(words);
const seed = 1;
/** The most that a page lets errors be, in per cent. */
const mostError = "50";

@customElement("khung-chance-part")
export class KhungChancePart extends PartElement {
  @state() private error = "5";
  @state() private thresholds = "0";
  @state() private draws = 200;
  @state() private found: Uncertainty | Refused | undefined;
  @state() private done: number | undefined;
  private control: AbortController | undefined;

  protected override forget(): void {
    this.stop();
    this.found = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  private stop(): void {
    this.control?.abort();
    this.done = undefined;
  }

  private ask = async (): Promise<void> => {
    const [error, thresholds] = [parseRational(`${this.error}%`), parseRational(`${this.thresholds}%`)];
    if (!error || !thresholds) return;
    this.stop();
    const control = new AbortController();
    this.control = control;
    this.done = 0;
    const { draws, version } = this;
    const ask = { version, draws, seed, error, thresholds, missing: "official" } as const;
    const found = await this.bench.worker.ask("uncertainty", ask, {
      signal: control.signal,
      onProgress: (done) => {
        if (!control.signal.aborted) this.done = done;
      },
    });
    if (control.signal.aborted) return;
    this.done = undefined;
    this.found = found;
  };

  override render(): TemplateResult {
    const { language } = this;
    const field = (label: string, value: string, set: (value: string) => void): TemplateResult => html`
      <khung-so
        .language=${language}
        .label=${label}
        .value=${value}
        unit="%"
        least="0"
        .most=${mostError}
        @khung-number-committed=${({ detail }: CustomEvent<NumberCommitted>) => {
          const typed = typeof detail.value === "string" ? Number(detail.value) : Number.NaN;
          if (typeof detail.value !== "string" || typed < 0 || typed > Number(mostError)) return detail.refused();
          set(detail.value);
        }}
      ></khung-so>
    `;
    return html`
      <form
        class="ask"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.ask();
        }}
      >
        ${field(say(language, "chance.error"), this.error, (value) => (this.error = value))}
        ${field(say(language, "chance.thresholds"), this.thresholds, (value) => (this.thresholds = value))}
        <label>
          ${say(language, "chance.draws")}
          <select @change=${(event: Event) => (this.draws = Number((event.currentTarget as HTMLSelectElement).value))}>
            ${[100, 200, 500, 1000].map(
              (draws) =>
                html`<option value=${draws} ?selected=${draws === this.draws}>${formatCount(draws, language)}</option>`,
            )}
          </select>
        </label>
        ${
          this.done === undefined
            ? html`<button class="button">${say(language, "chance.ask")}</button>`
            : html`<button type="button" class="button" @click=${() => this.stop()}>
                  ${say(language, "chance.stop")}
                </button>
                <progress aria-label=${say(language, "chance.ask")} value=${this.done} max=${this.draws}></progress>
                <span>
                  ${say(language, "chance.progress", { done: formatCount(this.done, language), all: formatCount(this.draws, language) })}
                </span>`
        }
      </form>
      <p class="quiet small">${say(language, "chance.assumed")}</p>
      <div role="status">${this.found ? this.told(this.found) : nothing}</div>
    `;
  }

  private told(found: Uncertainty | Refused): TemplateResult {
    const { language } = this;
    if ("refused" in found) return html`<p>${pick(language, found.refused.message)}</p>`;
    const count = (number: number | undefined): string => formatCount(Math.round(number ?? 0), language);
    const { draws } = found.options;
    const caption = say(language, "chance.caption", { draws: formatCount(draws, language), seed });
    const fragile = this.fragile(found);
    return html`
      <table class="near">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say(language, "chance.level")}</th>
            <th scope="col" class="numbers">${say(language, "chance.now")}</th>
            <th scope="col" class="numbers">${say(language, "chance.low")}</th>
            <th scope="col" class="numbers">${say(language, "chance.middle")}</th>
            <th scope="col" class="numbers">${say(language, "chance.high")}</th>
          </tr>
        </thead>
        <tbody>
          ${found.levels.map(({ level, at: { quantiles } }) =>
            level === 0 && quantiles.every((each) => each === 0) && (found.baseline[0] ?? 0) === 0
              ? nothing
              : html`
                  <tr>
                    <th scope="row">${levelText(language, this.level(level))}</th>
                    <td class="numbers">${count(found.baseline[level])}</td>
                    <td class="numbers">${count(quantiles[0])}</td>
                    <td class="numbers">${count(quantiles[2])}</td>
                    <td class="numbers">${count(quantiles[4])}</td>
                  </tr>
                `,
          )}
        </tbody>
      </table>
      ${
        fragile.length === 0
          ? nothing
          : html`
              <table class="near">
                <caption>
                  ${say(language, "chance.fragile", { count: count(fragile.length) })}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">${say(language, "list.code")}</th>
                    <th scope="col">${say(language, "list.unit")}</th>
                    <th scope="col">${say(language, "chance.level")}</th>
                    <th scope="col" class="numbers">${say(language, "chance.kept")}</th>
                  </tr>
                </thead>
                <tbody>
                  ${fragile.slice(0, 50).map(
                    ({ row, kept }) => html`
                      <tr>
                        <td>${this.population?.codes[row]}</td>
                        <th scope="row">${this.population?.names[row]}</th>
                        <td>${levelText(language, this.level(this.reached[row] ?? 0))}</td>
                        <td class="numbers">${formatShare(kept, draws, language)}</td>
                      </tr>
                    `,
                  )}
                </tbody>
              </table>
            `
      }
    `;
  }

  /** Units that keep their level in less than four of five draws, the least sure first. */
  private fragile({ drawsAt, options }: Uncertainty): readonly { readonly row: number; readonly kept: number }[] {
    const width = this.levels.length + 1;
    return Array.from(this.reached, (level, row) => ({ row, kept: drawsAt[row * width + level] ?? 0 }))
      .filter(({ kept }) => kept * 5 < options.draws * 4)
      .toSorted((a, b) => a.kept - b.kept);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-chance-part": KhungChancePart;
  }
}
