/** The bar at the top: what this is, which framework, which data, which language. */

import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { DatasetBody, FrameworkSummaryBody } from "../../api.ts";
import { pick, say, type Language } from "../../i18n/language.ts";
import { frameworkKey } from "../../state/state.ts";
import { baseStyles, KhungElement } from "../base.ts";
import { styles } from "./header.styles.ts";

/**
 * @fires khung-framework-chosen - `detail` is its `id@version`
 * @fires khung-dataset-chosen - `detail` is its id
 * @fires khung-language-chosen - `detail` is the language
 */
@customElement("khung-header")
export class KhungHeader extends KhungElement {
  static override styles = [baseStyles, styles];

  @property({ attribute: false }) frameworks: readonly FrameworkSummaryBody[] = [];
  @property({ attribute: false }) framework: FrameworkSummaryBody | undefined;
  /** Those that the framework can be evaluated on. */
  @property({ attribute: false }) datasets: readonly DatasetBody[] = [];
  @property({ attribute: false }) data: DatasetBody | undefined;

  override render(): TemplateResult {
    return html`
      <div class="brand">
        ${mark}
        <h1>${this.say("app.name")}</h1>
        <span class="purpose">${this.say("app.purpose")}</span>
      </div>
      <label class="framework">
        ${this.say("app.framework")}
        <select
          ?disabled=${this.frameworks.length === 0}
          .value=${live(this.framework ? frameworkKey(this.framework) : "")}
          @change=${(event: Event) => this.chosen("khung-framework-chosen", event)}
        >
          ${this.frameworks.map(
            (one) => html`
              <option value=${frameworkKey(one)} ?selected=${one === this.framework}>
                ${pick(this.language, one.title)} · ${one.version}
              </option>
            `,
          )}
        </select>
      </label>
      <label class="dataset">
        ${this.say("app.dataset")}
        <select
          ?disabled=${this.datasets.length === 0}
          .value=${live(this.data?.id ?? "")}
          @change=${(event: Event) => this.chosen("khung-dataset-chosen", event)}
        >
          ${
            this.datasets.length === 0
              ? html`<option value="">–</option>`
              : this.datasets.map(
                  (one) => html`
                    <option value=${one.id} ?selected=${one === this.data}>${pick(this.language, one.title)}</option>
                  `,
                )
          }
        </select>
      </label>
      <div class="segments" role="group" aria-label=${this.say("app.language")}>
        ${(["vi", "en"] as const).map(
          (language) => html`
            <button
              lang=${language}
              aria-pressed=${this.language === language}
              @click=${() => this.tell("khung-language-chosen", language)}
            >
              ${nameOf(language)}
            </button>
          `,
        )}
      </div>
    `;
  }

  private chosen(name: string, event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.tell(name, event.target.value);
  }
}

const nameOf = (language: Language): string => say("vi", language === "vi" ? "app.language.vi" : "app.language.en");

// A frame around five steps.
const mark = html`<svg viewBox="0 0 28 28" aria-hidden="true">
  <rect x="1.5" y="1.5" width="25" height="25" rx="5" fill="none" stroke="#f3f7fb" stroke-width="2" />
  <path d="M6 22v-4h3.2v4zm3.2 0v-7h3.2v7zm3.2 0V12h3.2v10zm3.2 0V9h3.2v13zm3.2 0V6H22v16z" fill="#5ab4ac" />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    "khung-header": KhungHeader;
  }
}
