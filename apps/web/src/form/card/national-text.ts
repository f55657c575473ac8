/** `<khung-national-text>`: a text of a national criterion under a province's set: setting it writes a change. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { TextCard } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import type { TextCommitted } from "../text/text-field.ts";
import { CriterionPart } from "./criterion-part.ts";
import { partStyles } from "./part.styles.ts";

/** @fires khung-intent - a change is to be written, or the one that is there set */
@customElement("khung-national-text")
export class KhungNationalText extends CriterionPart {
  static override styles = [baseStyles, partStyles];

  @property({ attribute: false }) clause!: TextCard & { readonly kind: Exclude<TextCard["kind"], "unit"> };

  override render(): TemplateResult {
    const { text, kind: aspect } = this.clause;
    const shown = this.view.layer?.changes.find(({ target }) => target.aspect === aspect)?.to.title;
    const was = shown ? html`<p class="quiet small">${this.word("origin.was", { text: text.text })}</p>` : nothing;
    if (this.locked) return html`${this.asRead(shown?.text ?? text.text)}${was}`;
    return html`
      <khung-chu
        .language=${this.language}
        .label=${this.word(`card.${aspect}`)}
        .value=${shown?.text ?? text.text}
        @khung-text-committed=${(event: CustomEvent<TextCommitted>) => {
          event.stopPropagation();
          this.set(event.detail, shown?.key);
        }}
      ></khung-chu>
      ${was}
    `;
  }

  private set({ value: text, refused }: TextCommitted, slot: string | undefined): void {
    const { layer, card } = this.view;
    if (slot !== undefined) return this.ask({ kind: "setText", slot, text }, refused);
    if (!layer) return;
    const target = { kind: "text", aspect: this.clause.kind, code: card.code.name } as const;
    this.ask({ kind: "addOverride", into: layer.into, target, value: { kind: "text", text } }, refused);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-national-text": KhungNationalText;
  }
}
