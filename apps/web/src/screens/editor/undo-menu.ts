/** `<khung-undo-menu>`: the last steps by name, to take back one or many. */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { History } from "@khung/document";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import { popoverStyles } from "../../elements/surface.styles.ts";
import { sentence } from "../../i18n/language.ts";
import { sayEditor } from "./words.ts";

/**
 * @fires khung-undo-asked - `detail` is how many steps are to be taken back
 * @fires khung-redo-asked - the next step is to be done again
 */
@customElement("khung-undo-menu")
export class KhungUndoMenu extends KhungElement {
  static override styles = [
    baseStyles,
    popoverStyles,
    css`
      :host {
        position: relative;
        display: flex;
        min-width: 0;
      }
      .button {
        min-width: 30px;
        max-width: 156px;
      }
      .button span:not([aria-hidden]) {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .first {
        border-radius: var(--round) 0 0 var(--round);
      }
      .middle {
        border-left: 0;
        border-radius: 0;
        padding: 2px 6px;
      }
      .last {
        border-left: 0;
        border-radius: 0 var(--round) var(--round) 0;
      }
      [popover] {
        position: absolute;
        width: 360px;
        max-height: 60vh;
      }
      li button {
        width: 100%;
        min-height: 28px;
        padding: 3px 8px;
        border: 0;
        border-radius: var(--round);
        background: none;
        font-size: var(--small-size);
        text-align: left;
      }
      li button:hover {
        background: var(--accent-soft);
      }
    `,
  ];

  @property({ attribute: false }) history: History = { undo: [], redo: [] };

  override render(): TemplateResult {
    const [undo] = this.history.undo;
    const [redo] = this.history.redo;
    const name = (step: History["undo"][number]): string => sentence(this.language, step.label);
    return html`
      <button
        class="button first"
        ?disabled=${!undo}
        title=${undo ? sayEditor(this.language, "bar.undo.step", { step: name(undo) }) : nothing}
        @click=${() => this.tell<number>("khung-undo-asked", 1)}
      >
        <span aria-hidden="true">↶</span>
        <span
          >${undo ? sayEditor(this.language, "bar.undo.step", { step: name(undo) }) : sayEditor(this.language, "bar.undo")}</span
        >
      </button>
      <button
        class="button middle"
        ?disabled=${!undo}
        aria-label=${sayEditor(this.language, "bar.history")}
        title=${sayEditor(this.language, "bar.history")}
        @click=${(event: Event) => this.open(event.currentTarget as HTMLElement)}
      >
        <span aria-hidden="true">▾</span>
      </button>
      <button
        class="button last"
        ?disabled=${!redo}
        aria-label=${redo ? sayEditor(this.language, "bar.redo.step", { step: name(redo) }) : sayEditor(this.language, "bar.redo")}
        title=${redo ? sayEditor(this.language, "bar.redo.step", { step: name(redo) }) : sayEditor(this.language, "bar.redo")}
        @click=${() => this.tell("khung-redo-asked", undefined)}
      >
        ↷
      </button>
      <div popover>
        <ul aria-label=${sayEditor(this.language, "bar.history")}>
          ${this.history.undo.map(
            (step, i) =>
              html`<li>
                <button
                  title=${sayEditor(this.language, "bar.history.to")}
                  @click=${() => {
                    this.list.hidePopover();
                    this.tell<number>("khung-undo-asked", i + 1);
                  }}
                >
                  ${name(step)}
                </button>
              </li>`,
          )}
        </ul>
      </div>
    `;
  }

  private get list(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>("[popover]") as HTMLElement;
  }

  private open(button: HTMLElement): void {
    const { list } = this;
    if (list.matches(":popover-open")) return list.hidePopover();
    list.showPopover();
    // In the top layer places are those of the window.
    const { left, bottom } = button.getBoundingClientRect();
    list.style.position = "fixed";
    list.style.left = `${Math.max(8, Math.min(left - 160, innerWidth - 372))}px`;
    list.style.top = `${bottom + 4}px`;
    list.querySelector<HTMLElement>("button")?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-undo-menu": KhungUndoMenu;
  }
}
