import { css, html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { baseStyles, KhungElement } from "../base.ts";
import { dialogStyles } from "../surface.styles.ts";
import { say } from "../words.ts";

/**
 * A dialog over the page, the browser's own: it keeps the focus inside, Escape closes it, the focus goes back to where it was.
 *
 * @slot - what it says
 * @slot actions - its buttons, the one that goes on last
 * @fires khung-dialog-closed - by Escape, by the cross, or because `open` became false
 */
@customElement("khung-dialog")
export class KhungDialog extends KhungElement {
  static override styles = [
    baseStyles,
    dialogStyles,
    css`
      :host {
        display: contents;
      }
      dialog {
        width: min(var(--dialog-width, 520px), calc(100vw - 24px));
        max-height: calc(100dvh - 24px);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        padding: 10px 8px 8px 16px;
        border-bottom: 1px solid var(--line);
      }
      .body {
        padding: 12px 16px;
        overflow: auto;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
        padding: 0 16px 14px;
      }
      .cross {
        min-width: 30px;
        min-height: 30px;
        border: 0;
        border-radius: var(--round);
        background: none;
        font-size: 20px;
        line-height: 1;
      }
      .cross:hover {
        background: var(--accent-soft);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property() heading = "";

  override render(): TemplateResult {
    return html`
      <dialog aria-labelledby="heading" @close=${() => this.closed()}>
        <header>
          <h2 id="heading">${this.heading}</h2>
          <button class="cross" aria-label=${say(this.language, "close")} @click=${() => this.dialog?.close()}>
            <span aria-hidden="true">×</span>
          </button>
        </header>
        <div class="body"><slot></slot></div>
        <footer><slot name="actions"></slot></footer>
      </dialog>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has("open")) return;
    if (this.open && !this.dialog?.open) this.dialog?.showModal();
    else if (!this.open && this.dialog?.open) this.dialog.close();
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog");
  }

  private closed(): void {
    this.open = false;
    this.tell("khung-dialog-closed", undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-dialog": KhungDialog;
  }
}
