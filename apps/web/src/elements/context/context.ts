/** The line below the bar on screens about a framework: which framework, over which data; what the screen adds stands at its end. */

import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { DatasetBody, FrameworkSummaryBody } from "../../api.ts";
import { pick } from "../../i18n/language.ts";
import { frameworkKey } from "../../state/state.ts";
import { baseStyles, KhungElement } from "../base.ts";
import { styles } from "./context.styles.ts";

/**
 * @slot - what the screen can do: its buttons
 * @fires khung-framework-chosen - `detail` is its `id@version`
 * @fires khung-dataset-chosen - `detail` is its id
 */
@customElement("khung-context")
export class KhungContext extends KhungElement {
  static override styles = [baseStyles, styles];

  @property({ attribute: false }) frameworks: readonly FrameworkSummaryBody[] = [];
  @property({ attribute: false }) framework: FrameworkSummaryBody | undefined;
  /** Those that the framework can be evaluated on. */
  @property({ attribute: false }) datasets: readonly DatasetBody[] = [];
  @property({ attribute: false }) data: DatasetBody | undefined;

  override render(): TemplateResult {
    return html`
      <label class="framework">
        <span>${this.say("app.framework")}</span>
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
        <span>${this.say("app.dataset")}</span>
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
      <div class="actions"><slot></slot></div>
    `;
  }

  /** Puts the focus on the choice of framework. */
  override focus(): void {
    this.renderRoot.querySelector("select")?.focus();
  }

  private chosen(name: string, event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.tell(name, event.target.value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-context": KhungContext;
  }
}
