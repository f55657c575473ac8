/**
 * `<khung-cong-thuc>`: how a criterion is measured, as a sentence of what is counted: `[hồ sơ trực tuyến ▾] ÷ [tổng hồ sơ ▾]`.
 *
 * With ƒ the same place shows the formula as it is written. What is no sentence of names, numbers and signs is always shown so.
 */

import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { ExpressionSlot, NameSlot, SentencePart } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import { cellValue } from "../threshold/row-cells.ts";
import { saySign } from "../slot-words.ts";
import { FormElement } from "../form-element.ts";
import { numberRead } from "../number/number-read.ts";
import type { NumberCommitted } from "../number/number-field.ts";
import type { TextCommitted } from "../text/text-field.ts";
import type { Named } from "../view/named.ts";
import "../number/number-field.ts";
import "../text/text-field.ts";

/** @fires khung-intent - a part of the formula, or all of it, is to be another */
@customElement("khung-cong-thuc")
export class KhungFormula extends FormElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        align-items: start;
        gap: 6px;
      }
      .sentence {
        display: flex;
        flex: 1;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 6px;
        min-width: 0;
      }
      code {
        font: 400 13px/22px var(--mono);
        overflow-wrap: anywhere;
      }
      .sentence {
        min-height: 30px;
      }
      .sign {
        color: var(--ink-soft);
        font-weight: 600;
      }
      select {
        max-width: min(100%, 300px);
        min-height: 30px;
        padding: 2px 4px;
        border: 1px solid var(--edge);
        border-radius: var(--round);
        background: var(--panel);
        color: var(--ink);
        font: inherit;
        text-overflow: ellipsis;
      }
      khung-so {
        width: 90px;
      }
      khung-chu {
        flex: 1;
      }
      .switch {
        min-width: 30px;
        justify-content: center;
        padding: 2px 6px;
        font-style: italic;
      }
      .switch[aria-pressed="true"] {
        border-color: var(--accent);
        background: var(--accent-soft);
        color: var(--accent);
      }
      .hole {
        border-color: var(--caution-line);
        background: var(--caution-soft);
      }
    `,
  ];

  @property({ attribute: false }) slotted!: ExpressionSlot;
  /** What may be named, in the order of the text. */
  @property({ attribute: false }) names: readonly Named[] = [];
  @property() label = "";
  @state() private asText = false;

  override render(): TemplateResult {
    const { parts, state: standing } = this.slotted;
    const sentence = parts !== undefined && standing === "ok";
    return html`
      ${sentence && !this.asText ? html`<div class="sentence" role="group" aria-label=${this.label}>${this.sentence(parts)}</div>` : this.written()}
      ${
        sentence
          ? html`<button
              class="button switch"
              aria-pressed=${this.asText}
              title=${this.word("formula.switch")}
              aria-label=${this.word("formula.switch")}
              @click=${() => {
                this.asText = !this.asText;
              }}
            >
              ƒ
            </button>`
          : nothing
      }
    `;
  }

  private sentence(parts: readonly SentencePart[]): readonly TemplateResult[] {
    return parts.map((part) => {
      if (part.kind === "sign") return html`<span class="sign">${saySign(part.sign)}</span>`;
      if (this.locked) return this.read(part);
      if (part.kind === "name") return this.chooser(part.slot);
      const { key, value, unit } = { key: part.slot.key, ...cellValue(part.slot) };
      return html`<khung-so
        .language=${this.language}
        .label=${""}
        aria-label=${this.label}
        cell
        .value=${value}
        .unit=${unit}
        ?disabled=${value === undefined}
        @khung-number-committed=${(event: CustomEvent<NumberCommitted>) => {
          const decimal = event.detail.value;
          if (typeof decimal !== "string") return event.detail.refused();
          this.ask({ kind: "setLiteral", slot: key, value: { kind: "number", decimal } }, event.detail.refused);
        }}
      ></khung-so>`;
    });
  }

  /** A part that nobody can change here. */
  private read(part: Exclude<SentencePart, { readonly kind: "sign" }>): TemplateResult {
    if (part.kind === "number") return numberRead(cellValue(part.slot), this.language);
    const { name } = part.slot;
    return html`<span title=${name}>${this.names.find((each) => each.name === name)?.title || name}</span>`;
  }

  private chooser(slot: NameSlot): TemplateResult {
    const known = this.names.some(({ name }) => name === slot.name);
    return html`<select
      aria-label=${this.label}
      title=${slot.name}
      @change=${(event: Event) => {
        const select = event.target as HTMLSelectElement;
        this.ask({ kind: "setLiteral", slot: slot.key, value: { kind: "name", name: select.value } }, () => {
          select.value = slot.name;
        });
      }}
    >
      ${known ? nothing : html`<option value=${slot.name} selected>${slot.name}</option>`}
      ${this.names.map(
        ({ name, title }) => html`<option value=${name} ?selected=${name === slot.name}>${title || name}</option>`,
      )}
    </select>`;
  }

  private written(): TemplateResult {
    const { key, source, state: standing } = this.slotted;
    const empty = standing === "hole" || standing === "absent";
    if (this.locked) return html`<code class="sentence">${empty ? "?" : source}</code>`;
    return html`<khung-chu
      mono
      class=${standing === "hole" ? "hole" : ""}
      .language=${this.language}
      .label=${this.label}
      .value=${empty ? "" : source}
      .placeholder=${this.word("formula.hole")}
      ?disabled=${standing === "stale"}
      @khung-text-committed=${(event: CustomEvent<TextCommitted>) => {
        event.stopPropagation();
        const { value, refused } = event.detail;
        this.ask({ kind: "setText", slot: key, text: value }, refused);
      }}
    ></khung-chu>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-cong-thuc": KhungFormula;
  }
}
