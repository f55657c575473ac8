import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { baseStyles, KhungElement } from "../base.ts";

/**
 * What stands where there is nothing to show yet: loading, empty, or failed with a way to try again.
 *
 * @slot - ways to go on
 * @fires khung-retry-asked - try again
 */
@customElement("khung-notice")
export class KhungNotice extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        place-items: center;
        align-content: center;
        gap: 12px;
        min-height: 160px;
        padding: 24px;
        color: var(--ink-soft);
        text-align: center;
      }
      :host([kind="failed"]) p {
        color: var(--bad);
        font-weight: 500;
      }
      i {
        width: 22px;
        height: 22px;
        border: 3px solid var(--line);
        border-top-color: var(--accent);
        border-radius: 50%;
        animation: turn 800ms linear infinite;
      }
      ::slotted(a) {
        color: var(--accent);
        text-underline-offset: 3px;
      }
      @keyframes turn {
        to {
          transform: rotate(1turn);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        i {
          animation: none;
        }
      }
    `,
  ];

  @property({ reflect: true }) kind: "loading" | "empty" | "failed" = "loading";
  @property() words = "";

  override render(): TemplateResult {
    return html`
      ${this.kind === "loading" ? html`<i></i>` : nothing}
      <p role=${this.kind === "failed" ? "alert" : "status"}>${this.words}</p>
      ${
        this.kind === "failed"
          ? html`<button class="button" @click=${() => this.tell("khung-retry-asked", undefined)}>
              ${this.say("app.retry")}
            </button>`
          : nothing
      }
      <slot></slot>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-notice": KhungNotice;
  }
}
