import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { baseStyles, KhungElement } from "../base.ts";
import { popoverStyles } from "../surface.styles.ts";
import { placeBeside } from "../floating.ts";

/** One thing a menu offers. */
export interface MenuItem {
  readonly name: string;
  readonly words: string;
  /** Beside the words: a key, a time. */
  readonly note?: string;
  readonly disabled?: boolean;
  /** One of several, and the one that holds now; absent: a plain command. */
  readonly checked?: boolean;
}

/**
 * A button that opens a menu. Arrow keys, Home and End move; Enter or a click chooses; Escape closes; a letter leads on.
 *
 * @slot - what stands on the button; its name when that is words
 * @csspart button - the button
 * @fires khung-menu-chosen - `detail` is the item's name
 */
@customElement("khung-menu")
export class KhungMenu extends KhungElement {
  static override styles = [
    baseStyles,
    popoverStyles,
    css`
      :host {
        display: inline-block;
      }
      [popover] {
        min-width: 180px;
        max-width: min(420px, calc(100vw - 16px));
      }
      [role^="menuitem"] {
        display: flex;
        align-items: center;
        gap: 8px;
        width: 100%;
        min-height: 30px;
        padding: 3px 10px;
        border: 0;
        border-radius: var(--round);
        background: none;
        text-align: left;
      }
      [role^="menuitem"]:is(:hover, :focus-visible):not(:disabled) {
        outline-offset: -2px;
        background: var(--accent-soft);
      }
      [role^="menuitem"]:disabled {
        color: var(--ink-quiet);
        cursor: default;
      }
      .note {
        margin-left: auto;
        padding-left: 16px;
        color: var(--ink-soft);
        font-size: 12.5px;
        white-space: nowrap;
      }
      .check {
        width: 14px;
      }
    `,
  ];

  @property({ attribute: false }) items: readonly MenuItem[] = [];
  /** Name of the button, when what stands on it is no words. */
  @property() label = "";
  @property({ type: Boolean }) disabled = false;
  @state() private shown = false;

  override render(): TemplateResult {
    return html`
      <button
        part="button"
        class="button"
        aria-haspopup="menu"
        aria-expanded=${this.shown}
        aria-label=${this.label === "" ? nothing : this.label}
        title=${this.label === "" ? nothing : this.label}
        ?disabled=${this.disabled}
        @click=${() => this.list?.togglePopover()}
        @keydown=${(event: KeyboardEvent) => this.opened(event)}
      >
        <slot></slot>
      </button>
      <div popover role="menu" aria-label=${this.label} @toggle=${this.toggled} @keydown=${this.pressed}>
        ${this.items.map(
          ({ name, words, note, disabled, checked }) => html`
            <button
              role=${checked === undefined ? "menuitem" : "menuitemradio"}
              aria-checked=${checked ?? nothing}
              tabindex="-1"
              ?disabled=${disabled === true}
              @click=${() => this.choose(name)}
            >
              ${checked === undefined ? nothing : html`<span class="check" aria-hidden="true">${checked ? "✓" : ""}</span>`}
              <span>${words}</span>${note === undefined ? nothing : html`<span class="note">${note}</span>`}
            </button>
          `,
        )}
      </div>
    `;
  }

  override focus(): void {
    this.button?.focus();
  }

  private get button(): HTMLButtonElement | null {
    return this.renderRoot.querySelector("[part=button]");
  }

  private get list(): HTMLElement | null {
    return this.renderRoot.querySelector("[popover]");
  }

  private get rows(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>("[role^=menuitem]:not(:disabled)")];
  }

  private choose(name: string): void {
    this.list?.hidePopover();
    this.button?.focus();
    this.tell("khung-menu-chosen", name);
  }

  private opened(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    this.list?.showPopover();
  }

  private readonly toggled = (event: ToggleEvent): void => {
    this.shown = event.newState === "open";
    if (!this.shown || !this.list || !this.button) return;
    placeBeside(this.list, this.button);
    this.rows[0]?.focus();
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    const { rows } = this;
    const now = rows.findIndex((row) => row.matches(":focus"));
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key];
    const letter = event.key.length === 1 ? event.key.toLocaleLowerCase("vi") : undefined;
    if (event.key === "Tab") this.list?.hidePopover();
    if (to !== undefined) {
      event.preventDefault();
      rows.at(to % rows.length)?.focus();
    } else if (letter !== undefined) {
      const order = [...rows.slice(now + 1), ...rows.slice(0, now + 1)];
      order.find((row) => row.textContent?.trim().toLocaleLowerCase("vi").startsWith(letter))?.focus();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-menu": KhungMenu;
  }
}
