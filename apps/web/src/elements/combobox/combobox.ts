import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { fold } from "@khung/diagnostics";
import { baseStyles, KhungElement } from "../base.ts";
import { popoverStyles } from "../surface.styles.ts";
import { placeBeside } from "../floating.ts";
import { say } from "../words.ts";

/** One thing to choose. */
export interface Option {
  readonly value: string;
  readonly text: string;
  /** Below the text: a code, a unit. It is searched as well. */
  readonly note?: string;
}

/** So many are shown at once; typing finds the others. */
const most = 60;

/**
 * A field that finds as one types; diacritics are optional. Arrow keys move, Enter chooses, Escape goes back to what was chosen.
 *
 * @fires khung-combobox-chosen - `detail` is the option's value
 */
@customElement("khung-combobox")
export class KhungCombobox extends KhungElement {
  static override styles = [
    baseStyles,
    popoverStyles,
    css`
      :host {
        display: inline-block;
        min-width: 0;
      }
      input {
        width: 100%;
        padding-right: 26px;
        text-overflow: ellipsis;
      }
      .field {
        position: relative;
      }
      svg {
        position: absolute;
        right: 9px;
        top: calc(50% - 4px);
        width: 11px;
        height: 8px;
        color: var(--ink-soft);
        pointer-events: none;
      }
      [role="option"] {
        padding: 4px 10px;
        border-radius: var(--round);
        cursor: pointer;
      }
      [role="option"][aria-selected="true"] {
        font-weight: 600;
      }
      [role="option"].at,
      [role="option"]:hover {
        background: var(--accent-soft);
      }
      [role="option"].at {
        outline: 2px solid var(--focus);
        outline-offset: -2px;
      }
      .note {
        color: var(--ink-soft);
        font-size: 12.5px;
        font-weight: 400;
      }
      .none {
        padding: 4px 10px;
        color: var(--ink-soft);
      }
    `,
  ];

  @property() label = "";
  @property({ attribute: false }) options: readonly Option[] = [];
  @property() value = "";
  @property() placeholder = "";
  @property({ type: Boolean }) disabled = false;
  /** What is typed; undefined while nobody types. */
  @state() private typed: string | undefined;
  @state() private shown = false;
  /** Place of the row that Enter chooses. */
  @state() private at = 0;

  override render(): TemplateResult {
    const found = this.found;
    return html`
      <div class="field">
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${this.label}
          aria-autocomplete="list"
          aria-controls="list"
          aria-expanded=${this.shown && found.length > 0}
          aria-activedescendant=${this.shown && found.length > 0 ? `option-${this.at}` : nothing}
          placeholder=${this.placeholder}
          ?disabled=${this.disabled}
          .value=${live(this.typed ?? this.chosenText)}
          @input=${this.searched}
          @click=${() => this.open()}
          @keydown=${this.pressed}
          @blur=${() => this.leave()}
        />
        <svg viewBox="0 0 12 8" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true">
          <path d="m1.5 1.5 4.5 4.5 4.5-4.5" />
        </svg>
      </div>
      <div
        popover="manual"
        id="list"
        role="listbox"
        aria-label=${this.label}
        @pointerdown=${(event: Event) => event.preventDefault()}
      >
        ${found.map(
          ({ value, text, note }, i) => html`
            <div
              id="option-${i}"
              role="option"
              class=${i === this.at ? "at" : ""}
              aria-selected=${value === this.value}
              @click=${() => this.choose(value)}
            >
              ${text}${note === undefined ? nothing : html`<div class="note">${note}</div>`}
            </div>
          `,
        )}
      </div>
      <div class=${this.shown && found.length === 0 ? "none" : "hidden"} role="status">
        ${this.shown ? this.status(found.length) : nothing}
      </div>
    `;
  }

  override updated(changed: PropertyValues): void {
    const list = this.renderRoot.querySelector<HTMLElement>("[popover]");
    const field = this.renderRoot.querySelector(".field");
    if (!list || !field) return;
    list.togglePopover(this.shown && this.found.length > 0);
    if (!this.shown) return;
    list.style.width = `${Math.max(220, field.getBoundingClientRect().width)}px`;
    if (changed.has("shown") || changed.has("typed")) placeBeside(list, field);
    list.querySelector(".at")?.scrollIntoView({ block: "nearest" });
  }

  override focus(): void {
    this.renderRoot.querySelector("input")?.focus();
  }

  private get chosenText(): string {
    return this.options.find(({ value }) => value === this.value)?.text ?? "";
  }

  /** Options that hold every word typed. */
  private get found(): readonly Option[] {
    const words = fold(this.typed ?? "")
      .split(/\s+/)
      .filter((word) => word !== "");
    const fits = ({ text, note = "" }: Option): boolean => {
      const folded = fold(`${text} ${note}`);
      return words.every((word) => folded.includes(word));
    };
    return this.options.filter(fits).slice(0, most);
  }

  private status(count: number): string {
    return count === 0 ? say(this.language, "combobox.none") : say(this.language, "combobox.found", { count });
  }

  private open(): void {
    if (this.shown || this.disabled) return;
    this.shown = true;
    this.at = Math.max(
      0,
      this.found.findIndex(({ value }) => value === this.value),
    );
    this.renderRoot.querySelector("input")?.select();
  }

  private leave(): void {
    this.shown = false;
    this.typed = undefined;
  }

  private choose(value: string): void {
    this.leave();
    if (value === this.value) return;
    this.value = value;
    this.tell("khung-combobox-chosen", value);
  }

  private readonly searched = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.typed = event.target.value;
    this.shown = true;
    this.at = 0;
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    const { found } = this;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!this.shown) return this.open();
      this.at = Math.max(0, Math.min(found.length - 1, this.at + step));
    } else if (event.key === "Enter" && this.shown) {
      event.preventDefault();
      const one = found[this.at];
      if (one) this.choose(one.value);
    } else if (event.key === "Escape" && (this.shown || this.typed !== undefined)) {
      event.preventDefault();
      event.stopPropagation();
      this.leave();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-combobox": KhungCombobox;
  }
}
