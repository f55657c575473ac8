/**
 * `<khung-giai-thich>`: ⓘ, and what the editor says where the pointer rests on the name of something: one source for both.
 *
 * A popover of the platform: opened by keyboard, stays while it is read, Esc puts it away.
 */

import { css, html, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { baseStyles } from "../../elements/base.ts";
import { popoverStyles } from "../../elements/surface.styles.ts";
import { FormElement } from "../form-element.ts";
import { markdown } from "./markdown.ts";

/** The detail of `khung-explain-asked`. */
export interface ExplainAsked {
  /** The offset of the name in the text. */
  readonly offset: number;
  /** To be called with the answer, in Markdown; nothing is shown where there is none. */
  readonly show: (text: string) => void;
}

/** @fires khung-explain-asked - what stands at an offset is to be explained; `detail` is an `ExplainAsked` */
@customElement("khung-giai-thich")
export class KhungExplain extends FormElement {
  static override styles = [
    baseStyles,
    popoverStyles,
    css`
      :host {
        display: inline-block;
      }
      button {
        min-width: 26px;
        min-height: 26px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--ink-soft);
      }
      [popover] {
        max-width: min(420px, calc(100vw - 16px));
        max-height: 60vh;
        padding: 8px 12px;
        font-size: var(--small-size);
      }
      p + p {
        margin-top: 6px;
      }
      code {
        font: 400 12.5px/1.5 var(--mono);
      }
    `,
  ];

  @property({ type: Number }) offset = 0;
  /** What it explains, for those who hear it. */
  @property() of = "";
  @state() private text = "";
  @query("[popover]") private shown!: HTMLElement;

  override render(): TemplateResult {
    const label = this.word("explain.of", { name: this.of });
    return html`<button aria-label=${label} title=${label} @click=${(event: Event) => this.toggle(event)}>ⓘ</button>
      <div popover role="note" aria-label=${label}>${markdown(this.text)}</div>`;
  }

  private toggle(event: Event): void {
    if (this.shown.matches(":popover-open")) return this.shown.hidePopover();
    const button = event.currentTarget as HTMLElement;
    this.tell<ExplainAsked>("khung-explain-asked", {
      offset: this.offset,
      show: (text) => void this.open(button, text),
    });
  }

  private async open(button: HTMLElement, text: string): Promise<void> {
    this.text = text;
    await this.updateComplete;
    const { shown } = this;
    shown.showPopover();
    // In the top layer places are those of the window.
    const { right, bottom } = button.getBoundingClientRect();
    shown.style.left = `${Math.max(8, Math.min(right - shown.offsetWidth, innerWidth - shown.offsetWidth - 8))}px`;
    shown.style.top = `${Math.max(8, Math.min(bottom + 4, innerHeight - shown.offsetHeight - 8))}px`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-giai-thich": KhungExplain;
  }
}
