/** `<khung-opaque-card>`: a statement that the form does not know, as it is written: moved, doubled and deleted as a whole. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { TextRange } from "@khung/document";
import type { OpaqueCard } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import { CardElement } from "./card-element.ts";
import { cardStyles } from "./card.styles.ts";

/** @fires khung-intent - the statement is to be moved, doubled or deleted */
@customElement("khung-opaque-card")
export class KhungOpaqueCard extends CardElement {
  static override styles = [baseStyles, cardStyles];

  @property({ attribute: false }) card!: OpaqueCard;
  @property({ reflect: true }) state = "opaque";

  override render(): TemplateResult {
    const { key, source, title, name, state, note, range } = this.card;
    return html`
      <header>
        <span class="ordinal"></span>
        <h3>${title ?? name ?? this.word("card.asText")}</h3>
        <div class="head-end">
          ${state === "stale" ? html`<span class="chip writing">${this.word("card.stale")}</span>` : html`<span class="chip">${this.word("card.asText")}</span>`}
        </div>
      </header>
      <div class="others">
        <pre>${source}</pre>
        ${note ? html`<p class="quiet small">${note.lines.join(" ")}</p>` : nothing}
      </div>
      <footer>
        ${this.action(this.word("card.duplicate"), () => this.ask({ kind: "duplicateNode", node: key }))}
        ${this.action(this.word("card.delete"), () => this.tell<string>("khung-delete-asked", key))}
        <span class="gap"></span>
        ${this.action(this.word("threshold.inText"), () => this.tell<TextRange>("khung-text-opened", range))}
      </footer>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-opaque-card": KhungOpaqueCard;
  }
}
