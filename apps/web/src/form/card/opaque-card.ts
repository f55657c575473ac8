/** `<khung-opaque-card>`: a statement that the form does not know, as it is written: moved, doubled and deleted as a whole. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { TextRange } from "@khung/document";
import type { OpaqueCard } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import { CardElement } from "./card-element.ts";
import { cardStyles } from "./card.styles.ts";
import { chipStyles } from "./chip.styles.ts";
import { partStyles } from "./part.styles.ts";

/** @fires khung-intent - the statement is to be moved, doubled or deleted */
@customElement("khung-opaque-card")
export class KhungOpaqueCard extends CardElement {
  static override styles = [baseStyles, partStyles, cardStyles, chipStyles];

  @property({ attribute: false }) card!: OpaqueCard;
  @property({ reflect: true }) state = "opaque";

  override render(): TemplateResult {
    const { key, source, state, note, range } = this.card;
    return html`
      <div class="slim">
        <pre>${source}</pre>
        <span class="chip ${state === "stale" ? "writing" : ""}"
          >${this.word(state === "stale" ? "card.stale" : "card.asText")}</span
        >
        ${this.action(this.word("card.duplicate"), () => this.ask({ kind: "duplicateNode", node: key }))}
        ${this.action(this.word("card.delete"), () => this.tell<string>("khung-delete-asked", key))}
        ${this.opener(() => this.tell<TextRange>("khung-text-opened", range))}
      </div>
      ${note ? html`<p class="quiet small">${note.lines.join(" ")}</p>` : nothing}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-opaque-card": KhungOpaqueCard;
  }
}
