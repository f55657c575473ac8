import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { formatDate } from "../../i18n/format.ts";
import { baseStyles, KhungElement } from "../base.ts";
import { say } from "../words.ts";
import { readDate } from "./date-text.ts";

/**
 * A date as dd/mm/yyyy, typed: the browser's own field follows the language of the machine, not of the page. Enter or leaving
 * the field takes it, Escape goes back.
 *
 * @fires khung-date-changed - `detail` is `yyyy-mm-dd`, or undefined when the field was cleared
 */
@customElement("khung-date")
export class KhungDate extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-block;
      }
      label {
        display: block;
        color: var(--ink-soft);
        font-size: var(--small-size);
      }
      input {
        width: 13ch;
        font-variant-numeric: tabular-nums;
      }
      input[aria-invalid="true"] {
        border-color: var(--bad);
      }
      .error {
        color: var(--bad);
        font-size: var(--small-size);
      }
    `,
  ];

  @property() label = "";
  /** `yyyy-mm-dd`; empty: none. */
  @property() value = "";
  @state() private draft: string | undefined;
  @state() private wrong = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("value")) this.draft = undefined;
  }

  override render(): TemplateResult {
    return html`
      <label for="field">${this.label}</label>
      <input
        id="field"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        placeholder="dd/mm/yyyy"
        aria-describedby="help"
        aria-invalid=${this.wrong}
        .value=${live(this.draft ?? (this.value === "" ? "" : formatDate(this.value)))}
        @input=${this.typed}
        @blur=${() => this.take()}
        @keydown=${this.pressed}
      />
      <div id="help" class=${this.wrong ? "error" : "hidden"} role=${this.wrong ? "alert" : nothing}>
        ${say(this.language, this.wrong ? "date.wrong" : "date.hint")}
      </div>
    `;
  }

  private readonly typed = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.draft = event.target.value;
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key === "Enter") this.take();
    if (event.key !== "Escape" || this.draft === undefined) return;
    event.stopPropagation();
    this.draft = undefined;
    this.wrong = false;
  };

  private take(): void {
    if (this.draft === undefined) return;
    const empty = this.draft.trim() === "";
    const date = empty ? "" : readDate(this.draft);
    this.wrong = date === undefined;
    if (date === undefined) return;
    this.draft = undefined;
    if (date === this.value) return;
    this.value = date;
    this.tell("khung-date-changed", date === "" ? undefined : date);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-date": KhungDate;
  }
}
