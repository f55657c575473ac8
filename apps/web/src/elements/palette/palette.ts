import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { find, prepare, type Findable, type Prepared } from "../../app/finding.ts";
import { baseStyles, KhungElement } from "../base.ts";
import { dialogStyles } from "../surface.styles.ts";
import { say } from "./words.ts";

/**
 * The search of the page, over it: type, arrow keys, Enter; Escape closes.
 *
 * @fires khung-found - `detail` is the `Findable` that was chosen
 * @fires khung-palette-closed
 */
@customElement("khung-palette")
export class KhungPalette extends KhungElement {
  static override styles = [
    baseStyles,
    dialogStyles,
    css`
      dialog {
        width: min(620px, calc(100vw - 24px));
        max-height: min(560px, calc(100dvh - 90px));
        margin-top: 60px;
      }
      input {
        flex: none;
        min-height: 46px;
        padding: 4px 16px;
        border: 0;
        border-bottom: 1px solid var(--line);
        border-radius: 0;
        background: none;
        font-size: 16px;
        outline-offset: -2px;
      }
      [role="listbox"] {
        overflow: auto;
        padding: 4px 6px 8px;
      }
      .kind {
        padding: 8px 10px 2px;
        color: var(--ink-soft);
        font-size: 12.5px;
        font-weight: 600;
      }
      [role="option"] {
        display: flex;
        gap: 12px;
        align-items: baseline;
        min-height: 30px;
        padding: 4px 10px;
        border-radius: var(--round);
        cursor: pointer;
      }
      [role="option"]:hover,
      [role="option"][aria-selected="true"] {
        background: var(--accent-soft);
      }
      [role="option"][aria-selected="true"] {
        outline: 2px solid var(--focus);
        outline-offset: -2px;
      }
      .note {
        margin-left: auto;
        color: var(--ink-soft);
        font-size: 12.5px;
        white-space: nowrap;
      }
      .none {
        padding: 12px 16px;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) findables: readonly Findable[] = [];
  @state() private sought = "";
  @state() private at = 0;
  private prepared: Prepared = prepare([]);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("findables")) this.prepared = prepare(this.findables);
    if (changed.has("open") && this.open) [this.sought, this.at] = ["", 0];
  }

  override render(): TemplateResult {
    const found = this.open ? find(this.prepared, this.sought) : [];
    const groups = Map.groupBy(found, ({ kind }) => kind);
    return html`
      <dialog
        aria-label=${say(this.language, "title")}
        @close=${() => this.tell("khung-palette-closed", undefined)}
        @click=${(event: Event) => event.target === event.currentTarget && this.dialog?.close()}
      >
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${say(this.language, "title")}
          aria-controls="list"
          aria-expanded=${found.length > 0}
          aria-activedescendant=${found.length > 0 ? `found-${this.at}` : nothing}
          placeholder=${say(this.language, "hint")}
          .value=${this.sought}
          @input=${this.typed}
          @keydown=${(event: KeyboardEvent) => this.pressed(event, found)}
        />
        <div id="list" role="listbox" aria-label=${say(this.language, "title")} ?hidden=${found.length === 0}>
          ${[...groups].map(
            ([kind, some]) => html`
              <div role="group" aria-labelledby="kind-${kind}">
                <div class="kind" id="kind-${kind}">${say(this.language, `kind.${kind}`)}</div>
                ${some.map((one) => this.option(one, found.indexOf(one)))}
              </div>
            `,
          )}
        </div>
        <p class=${found.length === 0 ? "none" : "hidden"} role="status">
          ${found.length === 0 ? say(this.language, "none") : say(this.language, "found", { count: found.length })}
        </p>
      </dialog>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("open")) {
      if (this.open && !this.dialog?.open) this.dialog?.showModal();
      else if (!this.open) this.dialog?.close();
    }
    this.renderRoot.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  private option(one: Findable, i: number): TemplateResult {
    return html`
      <div id="found-${i}" role="option" aria-selected=${i === this.at} @click=${() => this.choose(one)}>
        <span>${one.text}</span>${one.note === undefined ? nothing : html`<span class="note">${one.note}</span>`}
      </div>
    `;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog");
  }

  private choose(one: Findable): void {
    this.dialog?.close();
    this.tell("khung-found", one);
  }

  private readonly typed = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.sought = event.target.value;
    this.at = 0;
  };

  private pressed(event: KeyboardEvent, found: readonly Findable[]): void {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.at = Math.max(0, Math.min(found.length - 1, this.at + step));
    } else if (event.key === "Enter") {
      event.preventDefault();
      const one = found[this.at];
      if (one) this.choose(one);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-palette": KhungPalette;
  }
}
