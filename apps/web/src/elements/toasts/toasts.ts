import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Toast } from "../../app/voice.ts";
import { baseStyles, KhungElement } from "../base.ts";
import { say } from "./words.ts";

/**
 * Notes at the lower edge of the page: what was just done, with a way to take it back where there is one.
 *
 * @fires khung-toast-closed - `detail` is the number of the note
 */
@customElement("khung-toasts")
export class KhungToasts extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: fixed;
        inset: auto 0 16px;
        z-index: 40;
        display: grid;
        justify-items: center;
        gap: 6px;
        pointer-events: none;
      }
      div {
        display: flex;
        align-items: center;
        gap: 6px;
        max-width: min(640px, calc(100vw - 32px));
        padding: 5px 6px 5px 14px;
        border: 1px solid var(--bar-edge);
        border-radius: var(--round);
        background: var(--bar);
        color: var(--on-bar);
        box-shadow: var(--shadow);
        pointer-events: auto;
      }
      button {
        min-height: 28px;
        padding: 2px 8px;
        border: 0;
        border-radius: var(--round);
        background: none;
        color: inherit;
        font-weight: 600;
      }
      button:hover {
        background: var(--bar-edge);
      }
      :focus-visible {
        outline-color: var(--bar-focus);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) toasts: readonly Toast[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = "status";
    this.ariaLive = "polite";
  }

  override render(): TemplateResult {
    return html`${repeat(
      this.toasts,
      ({ id }) => id,
      ({ id, text, action }) => html`
        <div>
          <span>${text}</span>
          ${
            action
              ? html`<button
                  @click=${() => {
                    this.close(id);
                    action.run();
                  }}
                >
                  ${action.text}
                </button>`
              : nothing
          }
          <button aria-label=${say(this.language, "close")} @click=${() => this.close(id)}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
      `,
    )}`;
  }

  private close(id: number): void {
    this.tell("khung-toast-closed", id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-toasts": KhungToasts;
  }
}
