/** What every card of the form is made of: its slots as fields, each asking for the intent that fills it. */

import { html, nothing, type TemplateResult } from "lit";
import type { CardBase, NameSlot, Note, SentencePart, TextSlot, ValueSlot, WordSlot } from "@khung/document/form";
import type { NewValue } from "@khung/document/plan";
import type { TextRange } from "@khung/document";
import { FormElement } from "../form-element.ts";
import type { NumberCommitted } from "../number/number-field.ts";
import type { TextCommitted } from "../text/text-field.ts";
import { numberRead } from "../number/number-read.ts";
import { cellValue } from "../threshold/row-cells.ts";
import { saySign, sayWord } from "../slot-words.ts";
import "../number/number-field.ts";
import "../text/text-field.ts";

/** Base class of cards. */
export abstract class CardElement extends FormElement {
  /** A quoted text. */
  protected textField(
    slot: TextSlot,
    label: string,
    more: { bare?: boolean; placeholder?: string } = {},
  ): TemplateResult {
    if (this.locked) return this.asRead(slot.text);
    return html`<khung-chu
      ?bare=${more.bare === true}
      .language=${this.language}
      .label=${label}
      .value=${slot.text}
      .placeholder=${more.placeholder ?? this.word("field.empty")}
      ?disabled=${slot.state === "stale"}
      @khung-text-committed=${(event: CustomEvent<TextCommitted>) => {
        event.stopPropagation();
        const { value, refused } = event.detail;
        this.ask({ kind: "setText", slot: slot.key, text: value }, refused);
      }}
    ></khung-chu>`;
  }

  /** A number, or what stands in its place as it is written. `removable`: a dash takes it away with its keyword. */
  protected numberField(
    slot: ValueSlot,
    label: string,
    { removable = false, ask }: { removable?: boolean; ask?: (value: NewValue, refused: () => void) => void } = {},
  ): TemplateResult {
    const { kind, value, unit, source, range } = cellValue(slot);
    if (kind === "other") return this.workedOut(slot.parts, label) ?? this.asWritten(source, label, range);
    if (this.locked) return numberRead({ kind, value, unit }, this.language);
    const set = ask ?? ((filled, refused) => this.ask({ kind: "setLiteral", slot: slot.key, value: filled }, refused));
    return html`<khung-so
      cell
      ?dash=${removable}
      .language=${this.language}
      .label=${label}
      .value=${value}
      .unit=${unit}
      ?none=${kind === "none"}
      ?disabled=${slot.state === "stale"}
      @khung-number-committed=${(event: CustomEvent<NumberCommitted>) => {
        event.stopPropagation();
        const { value: decimal, refused } = event.detail;
        set(
          typeof decimal === "string" ? { kind: "number", decimal } : { kind: decimal === null ? "none" : "hole" },
          refused,
        );
      }}
    ></khung-so>`;
  }

  /** A number worked out of others, `100 ÷ 1000`: each of them; undefined when there is anything else in it. */
  private workedOut(parts: readonly SentencePart[] | undefined, label: string): TemplateResult | undefined {
    if (!parts || parts.some(({ kind }) => kind === "name")) return undefined;
    let count = 0;
    return html`${parts.map((part) => {
      if (part.kind === "sign") return html`<span>${saySign(part.sign)}</span>`;
      count++;
      return part.kind === "number" ? this.numberField(part.slot, count === 1 ? label : `${label}, ${count}`) : nothing;
    })}`;
  }

  /** A text that nobody can change here. */
  protected asRead(text: string): TemplateResult {
    return html`<span class="read">${text || "–"}</span>`;
  }

  /** One of a closed set of words; takes effect at once. */
  protected choice(slot: WordSlot, label: string): TemplateResult {
    if (this.locked) return this.asRead(slot.word === "" ? "" : sayWord(this.language, slot.word));
    const words = slot.words.includes(slot.word) ? slot.words : [slot.word, ...slot.words];
    return html`<select
      aria-label=${label}
      ?disabled=${slot.state === "stale"}
      @change=${(event: Event) => {
        const select = event.target as HTMLSelectElement;
        this.ask({ kind: "setLiteral", slot: slot.key, value: { kind: "word", word: select.value } }, () => {
          select.value = slot.word;
        });
      }}
    >
      ${words.map(
        (word) =>
          html`<option value=${word} ?selected=${word === slot.word}>
            ${word === "" ? this.word("field.unsaid") : sayWord(this.language, word)}
          </option>`,
      )}
    </select>`;
  }

  /** One of some names. */
  protected nameChoice(
    slot: NameSlot,
    label: string,
    names: readonly { readonly name: string; readonly title: string }[],
  ): TemplateResult {
    const known = names.some(({ name }) => name === slot.name);
    if (this.locked) return this.asRead(names.find(({ name }) => name === slot.name)?.title || slot.name);
    return html`<select
      aria-label=${label}
      ?disabled=${slot.state === "stale"}
      @change=${(event: Event) => {
        const select = event.target as HTMLSelectElement;
        this.ask({ kind: "setLiteral", slot: slot.key, value: { kind: "name", name: select.value } }, () => {
          select.value = slot.name;
        });
      }}
    >
      ${known ? nothing : html`<option value=${slot.name} selected>${slot.name || "–"}</option>`}
      ${names.map(
        ({ name, title }) => html`<option value=${name} ?selected=${name === slot.name}>${title || name}</option>`,
      )}
    </select>`;
  }

  /** What only the text can say, with the way there. */
  protected asWritten(source: string, label: string, range: TextRange | undefined): TemplateResult {
    return html`<button
      class="written"
      title=${this.word("threshold.inText")}
      @click=${() => range && this.tell<TextRange>("khung-text-opened", range)}
    >
      <span class="hidden">${label}:</span>${source || "?"}
    </button>`;
  }

  /** The comments that belong to a card, as one note. */
  protected noteField({ key, note }: Pick<CardBase, "key"> & { readonly note?: Note }): TemplateResult {
    if (this.locked) return this.asRead(note?.lines.join("\n") ?? "");
    return html`<khung-chu
      lines
      .language=${this.language}
      .label=${this.word("card.comments")}
      .value=${note?.lines.join("\n") ?? ""}
      .placeholder=${this.word("card.note.empty")}
      @khung-text-committed=${(event: CustomEvent<TextCommitted>) => {
        event.stopPropagation();
        this.ask({ kind: "setNote", node: key, text: event.detail.value }, event.detail.refused);
      }}
    ></khung-chu>`;
  }

  /** A button that shows the text of a part. */
  protected opener(run: () => void): TemplateResult {
    return html`<button class="action" @click=${run}>${this.word("threshold.inText")}</button>`;
  }

  /** A button that asks for an intent; where nothing can be changed there is none. */
  protected action(
    label: string,
    run: () => void,
    more: { icon?: string; title?: string; disabled?: boolean } = {},
  ): TemplateResult | typeof nothing {
    if (this.locked) return nothing;
    return html`<button
      class="action"
      title=${more.title ?? label}
      ?disabled=${more.disabled === true}
      aria-label=${more.icon ? label : nothing}
      @click=${run}
    >
      ${more.icon ?? label}
    </button>`;
  }
}
