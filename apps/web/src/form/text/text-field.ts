/**
 * `<khung-chu>`: a text of the form. Enter and leaving it hand it over, Esc brings the old one back; in a text of several lines
 * Shift+Enter breaks the line. Looks like the text it is until somebody comes near.
 */

import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { baseStyles } from "../../elements/base.ts";
import { flash } from "../flash.ts";
import { FormElement } from "../form-element.ts";

/** A text was handed over. */
export interface TextCommitted {
  readonly value: string;
  /** To be called when the change was refused. */
  readonly refused: () => void;
}

/** @fires khung-text-committed - the text was handed over; `detail` is a `TextCommitted` */
@customElement("khung-chu")
export class KhungTextField extends FormElement {
  static override shadowRootOptions: ShadowRootInit = { mode: "open", delegatesFocus: true };
  static override styles = [
    baseStyles,
    css`
      textarea {
        display: block;
        width: 100%;
        min-height: 30px;
        padding: 3px 6px;
        border: 1px solid transparent;
        border-radius: var(--round);
        background: none;
        color: inherit;
        font: inherit;
        line-height: 22px;
        overflow: hidden;
        resize: none;
        field-sizing: content;
      }
      :host([bare]) textarea {
        margin-left: -7px;
      }
      :host(:not([bare])) textarea {
        border-color: var(--line);
      }
      textarea:hover:not(:disabled) {
        border-color: var(--edge);
      }
      textarea:focus {
        border-color: var(--focus);
        outline: none;
        box-shadow: inset 0 0 0 1px var(--focus);
        background: var(--panel);
      }
      textarea.editing {
        border-style: dashed;
      }
      textarea::placeholder {
        color: var(--ink-quiet);
        opacity: 1;
      }
      :host([mono]) textarea {
        font: 400 13px/22px var(--mono);
      }
    `,
  ];

  @property() value = "";
  @property() label = "";
  @property() placeholder = "";
  /** Lines may be broken. */
  @property({ type: Boolean }) lines = false;
  @property({ type: Boolean, reflect: true }) mono = false;
  /** Without a border until it is near. */
  @property({ type: Boolean, reflect: true }) bare = false;
  @property({ type: Boolean }) disabled = false;

  @state() private draft: string | undefined;
  @state() private sent: string | undefined;
  @query("textarea") private area!: HTMLTextAreaElement;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("value")) return;
    if (this.hasUpdated && this.sent === undefined) flash(this);
    this.sent = undefined;
  }

  override render(): TemplateResult {
    const shown = this.draft ?? this.sent ?? this.value;
    return html`
      <textarea
        class=${this.draft === undefined ? "" : "editing"}
        aria-label=${this.label || nothing}
        placeholder=${this.placeholder}
        rows=${Math.max(1, shown.split("\n").length)}
        spellcheck="false"
        autocomplete="off"
        ?disabled=${this.disabled}
        .value=${live(shown)}
        @input=${() => {
          this.draft = this.lines ? this.area.value : this.area.value.replace(/\s*\n\s*/g, " ");
        }}
        @blur=${() => this.commit()}
        @keydown=${(event: KeyboardEvent) => this.pressed(event)}
      ></textarea>
    `;
  }

  private commit(): void {
    const { draft } = this;
    this.draft = undefined;
    if (draft === undefined) return;
    const value = draft.normalize("NFC").trim();
    if (value === (this.sent ?? this.value)) return;
    this.sent = value;
    this.tell<TextCommitted>("khung-text-committed", {
      value,
      refused: () => {
        this.sent = undefined;
      },
    });
  }

  private pressed(event: KeyboardEvent): void {
    const { key } = event;
    if (event.isComposing) return;
    if (key === "Enter" && !(this.lines && event.shiftKey)) {
      event.preventDefault();
      this.commit();
    } else if (key === "Escape" && this.draft !== undefined) {
      event.stopPropagation();
      this.draft = undefined;
    } else if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(key)) {
      // While a draft stands, undoing is the browser's; otherwise the document's.
      if (this.draft === undefined) event.preventDefault();
      else event.stopPropagation();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-chu": KhungTextField;
  }
}
