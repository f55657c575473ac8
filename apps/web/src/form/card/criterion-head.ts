/** `<khung-criterion-head>`: the head of a criterion's card: number, name, what has become of it, code and class. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { baseStyles } from "../../elements/base.ts";
import { chipStyles } from "./chip.styles.ts";
import { headStyles } from "./criterion-head.styles.ts";
import { CriterionPart } from "./criterion-part.ts";
import "../explain/explain-button.ts";
import { partStyles } from "./part.styles.ts";

/**
 * @fires khung-intent - the title or the class is to change
 * @fires khung-rename-asked - the code is to be another one everywhere
 */
@customElement("khung-criterion-head")
export class KhungCriterionHead extends CriterionPart {
  static override styles = [baseStyles, partStyles, chipStyles, headStyles];

  override render(): TemplateResult {
    const { ordinal, layer } = this.view;
    return html`
      <header>
        <span class="ordinal" title=${this.word("card.ordinal")}>${ordinal}</span>
        <div class="title ${layer?.origin === "removed" ? "struck" : ""}">${this.titled()}</div>
        <div class="head-end">
          ${this.chips()} ${this.code()} ${this.wordOf(this.view.card.class, this.word("card.class"))}
          ${this.explained()}
        </div>
      </header>
    `;
  }

  private titled(): TemplateResult {
    const { title } = this.view.card;
    if (this.foreign || this.locked) return html`<h3>${title.text || this.word("card.title.empty")}</h3>`;
    return this.textField(title, this.word("card.title"), {
      bare: true,
      placeholder: this.word("card.title.empty"),
    });
  }

  private chips(): readonly (TemplateResult | typeof nothing)[] {
    const { card, layer, before, isNew } = this.view;
    const chip = (is: boolean, sort: string, text: string): TemplateResult | typeof nothing =>
      is ? html`<span class="chip ${sort}">${text}</span>` : nothing;
    return [
      chip(card.state === "stale", "writing", this.word("card.stale")),
      chip(card.state === "hole", "hole", this.word("card.hole")),
      layer ? chip(true, layer.origin, this.word(`origin.${layer.origin}`)) : nothing,
      chip(before !== undefined, "changed", this.word("card.changed")),
      chip(isNew && !layer, "added", this.word("card.new")),
    ];
  }

  /** Of a national criterion, where this text names it. */
  private explained(): TemplateResult | typeof nothing {
    const { card, layer } = this.view;
    const named = this.foreign ? (layer?.changes[0]?.target ?? layer?.removal?.code)?.range : card.code.range;
    return named
      ? html`<khung-giai-thich
          .language=${this.language}
          .offset=${named.from}
          .of=${card.title.text}
        ></khung-giai-thich>`
      : nothing;
  }

  private code(): TemplateResult {
    const { name } = this.view.card.code;
    if (this.locked || this.foreign) return html`<span class="code">${name}</span>`;
    return html`<button
      class="action code"
      title=${this.word("card.rename")}
      @click=${() => this.tell("khung-rename-asked", undefined)}
    >
      ${name}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-criterion-head": KhungCriterionHead;
  }
}
