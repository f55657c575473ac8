/**
 * `<khung-rest-card>`: what stands beside the criteria: parameters, inputs, and statements that the form shows as they are written.
 * Folded until somebody asks.
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { TextRange } from "@khung/document";
import type { Card, InputCard, ParameterCard } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import { sayWord } from "../slot-words.ts";
import { CardElement } from "../card/card-element.ts";
import { cardStyles } from "../card/card.styles.ts";
import { partStyles } from "../card/part.styles.ts";

/** @fires khung-intent - something is to change */
@customElement("khung-rest-card")
export class KhungRestCard extends CardElement {
  static override styles = [baseStyles, partStyles, cardStyles];

  /** Statements of one sort. */
  @property({ attribute: false }) cards: readonly Card[] = [];
  @property() heading = "";
  @property({ type: Boolean }) open = false;

  override render(): TemplateResult {
    const [first] = this.cards;
    if (!first) return html``;
    return html`
      <details
        ?open=${this.open}
        @toggle=${(event: Event) => {
          this.open = (event.target as HTMLDetailsElement).open;
        }}
      >
        <summary>
          <h3>${this.heading}</h3>
          <span class="quiet">${this.cards.length}</span>
        </summary>
        ${this.open ? this.content(first) : nothing}
      </details>
    `;
  }

  private content(first: Card): TemplateResult {
    if (first.kind === "input") return this.inputs(this.cards.filter((card) => card.kind === "input"));
    if (first.kind === "parameter") return this.parameters(this.cards.filter((card) => card.kind === "parameter"));
    return html`<div class="others">${this.cards.map((card) => this.other(card))}</div>`;
  }

  private inputs(cards: readonly InputCard[]): TemplateResult {
    return this.table(cards, ["rest.name", "rest.type", "rest.title", "card.unit"], (card) => [
      html`${sayWord(this.language, card.type)}`,
      this.textField(card.title, this.word("rest.title"), { bare: true }),
      card.unit ? this.textField(card.unit, this.word("card.unit"), { bare: true }) : nothing,
    ]);
  }

  private parameters(cards: readonly ParameterCard[]): TemplateResult {
    return this.table(cards, ["rest.name", "rest.title", "rest.value"], (card) => [
      this.textField(card.title, this.word("rest.title"), { bare: true }),
      this.numberField(card.value, this.word("rest.value")),
    ]);
  }

  /** A row for each card: its name, its fields, and taking it away. */
  private table<C extends InputCard | ParameterCard>(
    cards: readonly C[],
    heads: readonly ("rest.name" | "rest.type" | "rest.title" | "rest.value" | "card.unit")[],
    fields: (card: C) => readonly (TemplateResult | typeof nothing)[],
  ): TemplateResult {
    return html`<table class="levels">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${this.word(head)}</th>`)}
          ${this.locked ? nothing : html`<th></th>`}
        </tr>
      </thead>
      <tbody>
        ${cards.map(
          (card) =>
            html`<tr>
              <th scope="row"><code>${card.name.name}</code></th>
              ${fields(card).map((field) => html`<td>${field}</td>`)}
              ${this.locked ? nothing : html`<td>${this.deleter(card)}</td>`}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private other(card: Card): TemplateResult {
    const source = card.kind === "opaque" || card.kind === "disabled" ? card.source : "";
    return html`<div class="other">
      ${card.note ? html`<p class="quiet small">${card.note.lines.join(" ")}</p>` : nothing}
      <pre>${source}</pre>
      <div class="inline">
        ${this.opener(() => this.tell<TextRange>("khung-text-opened", card.range))}
        ${card.kind === "disabled" ? this.action(this.word("rest.enable"), () => this.ask({ kind: "setEnabled", node: card.key, enabled: true })) : nothing}
        ${this.deleter(card)}
      </div>
    </div>`;
  }

  private deleter({ key }: Card): TemplateResult | typeof nothing {
    return this.action(this.word("card.delete"), () => this.tell<string>("khung-delete-asked", key));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-rest-card": KhungRestCard;
  }
}
