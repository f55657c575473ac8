/** Asks what a scenario is to be called. */

import { css, html, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import "../../elements/dialog/dialog.ts";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import { dictionary } from "../../i18n/language.ts";
import { words } from "./words.ts";

const say = dictionary(words);

/**
 * @fires khung-name-chosen - `detail` is the name, never empty
 * @fires khung-dialog-closed
 */
@customElement("khung-name-dialog")
export class KhungNameDialog extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      label {
        display: grid;
        gap: 4px;
        color: var(--ink-soft);
        font-size: var(--small-size);
      }
      input {
        min-height: 34px;
        padding: 4px 8px;
        border: 1px solid var(--edge);
        border-radius: var(--round);
        background: var(--panel);
        color: var(--ink);
        font: var(--text);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property() suggested = "";
  @query("input") private readonly input!: HTMLInputElement;

  override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (!changed.has("open") || !this.open) return;
    this.input.value = this.suggested;
    this.input.focus();
    this.input.select();
  }

  private choose = (event: Event): void => {
    event.preventDefault();
    const name = this.input.value.trim();
    if (name !== "") this.tell("khung-name-chosen", name);
  };

  override render(): TemplateResult {
    const { language } = this;
    return html`
      <khung-dialog ?open=${this.open} .language=${language} .heading=${say(language, "save")}>
        <form @submit=${this.choose}>
          <label>${say(language, "compare.name")} <input type="text" autocomplete="off" maxlength="80" /></label>
        </form>
        <button slot="actions" class="button" @click=${this.choose}>${say(language, "save")}</button>
      </khung-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-name-dialog": KhungNameDialog;
  }
}
