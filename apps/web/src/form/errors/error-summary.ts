/**
 * `<khung-hop-loi>`: why something was not done, thing by thing, each with a link to the place where it is put right.
 *
 * The focus goes to it when it comes, so that nobody misses it: whoever hears the page hears the heading first.
 */

import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { baseStyles } from "../../elements/base.ts";
import { FormElement } from "../form-element.ts";

/** One thing that is wrong. */
export interface FoundError {
  /** Names the place: a field, a card; absent where there is no place to go to. */
  readonly place?: string;
  /** A sentence that says what to do. */
  readonly text: string;
}

/**
 * @fires khung-error-chosen - `detail` is the place of the error
 * @fires khung-errors-closed - the list has been read
 */
@customElement("khung-hop-loi")
export class KhungErrorSummary extends FormElement {
  static override styles = [
    baseStyles,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 8px;
        padding: 8px 12px;
        border: 2px solid var(--bad);
        border-radius: 8px;
        background: var(--panel);
      }
      h2 {
        color: var(--bad);
        font: 600 14.5px/22px var(--family);
      }
      ul {
        grid-column: 1;
      }
      li {
        min-height: 24px;
        padding: 1px 0;
      }
      .link {
        color: var(--bad);
        text-align: left;
      }
      .close {
        min-width: 28px;
        min-height: 28px;
        padding: 0;
        border: 0;
        border-radius: var(--round);
        background: none;
        font-size: 22px;
        line-height: 1;
      }
      .close:hover {
        background: var(--bad-soft);
      }
    `,
  ];

  @property({ attribute: false }) errors: readonly FoundError[] = [];
  @query("section") private box!: HTMLElement | null;

  override focus(options?: FocusOptions): void {
    this.box?.focus(options);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("errors") && this.errors.length > 0) this.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { errors } = this;
    if (errors.length === 0) return nothing;
    return html`
      <section tabindex="-1" aria-labelledby="heading">
        <h2 id="heading">${this.word("errors.title", { count: errors.length })}</h2>
        <button
          type="button"
          class="close"
          aria-label=${this.word("errors.close")}
          @click=${() => this.tell("khung-errors-closed", undefined)}
        >
          <span aria-hidden="true">×</span>
        </button>
        <ul>
          ${errors.map((error) => html`<li>${this.item(error)}</li>`)}
        </ul>
      </section>
    `;
  }

  private item({ place, text }: FoundError): TemplateResult {
    if (place === undefined) return html`${text}`;
    return html`<button type="button" class="link" @click=${() => this.tell<string>("khung-error-chosen", place)}>
      ${text}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-hop-loi": KhungErrorSummary;
  }
}
