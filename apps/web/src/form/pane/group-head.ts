/** `<khung-group-head>`: the heading of a group of criteria: its title, what it is worth, what can be done with it. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ValueSlot } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import { CardElement } from "../card/card-element.ts";
import { partStyles } from "../card/part.styles.ts";
import { hasWorth } from "../card/worth-field.ts";
import { criteriaIn, type GroupView } from "../view/view.ts";
import { styles } from "./group-head.styles.ts";

/**
 * @fires khung-intent - the title, the points or the weight are to change
 * @fires khung-copy-asked - the thresholds of the group are to be copied; `detail` is the group
 * @fires khung-insert-asked - a criterion is to be added at its end; `detail` is the group
 */
@customElement("khung-group-head")
export class KhungGroupHead extends CardElement {
  static override styles = [baseStyles, partStyles, styles];

  @property({ attribute: false }) group!: GroupView;
  /** Points, and weights, mean something in this set. */
  @property({ type: Boolean }) scored = false;
  @property({ type: Boolean }) weighed = false;

  override render(): TemplateResult {
    const { group } = this;
    return html`
      ${this.titled()} ${this.worth()}
      <span class="quiet small">${this.word("pane.count", { count: criteriaIn(group.items).length })}</span>
      <button class="link small" @click=${() => this.tell<GroupView>("khung-copy-asked", group)}>
        ${this.word("pane.copy")}
      </button>
      ${
        this.locked
          ? nothing
          : html`<button class="link small" @click=${() => this.tell<GroupView>("khung-insert-asked", group)}>
              ${this.word("pane.add")}
            </button>`
      }
    `;
  }

  /** Of a national group everything but its criteria stands in another text. */
  private get isRead(): boolean {
    return this.locked || this.group.into === undefined;
  }

  private titled(): TemplateResult {
    const { card, title, name } = this.group;
    if (!card || this.isRead) return html`<h2>${title || name}</h2>`;
    return html`<h2 class="hidden">${title || name}</h2>
      ${this.textField(card.title, this.word("group.title"), { bare: true, placeholder: name })}`;
  }

  private worth(): TemplateResult | typeof nothing {
    const { card, title, name } = this.group;
    if (!card) return nothing;
    const fields = hasWorth(card)
      ? html`<khung-worth
          .language=${this.language}
          .worth=${card}
          .of=${title || name}
          ?locked=${this.isRead}
        ></khung-worth>`
      : nothing;
    if (this.isRead) return fields;
    return html`${fields} ${this.scored ? this.adder("card.points", card.points.value) : nothing}
    ${this.weighed ? this.adder("card.weight", card.weight) : nothing}`;
  }

  private adder(word: "card.points" | "card.weight", { state, key }: ValueSlot): TemplateResult | typeof nothing {
    if (state !== "absent") return nothing;
    return this.action(`+ ${this.word(word)}`, () =>
      this.ask({ kind: "setLiteral", slot: key, value: { kind: "hole" } }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-group-head": KhungGroupHead;
  }
}
