/** `<khung-head-card>`: what a decision says of itself: title, version, who issued it, number, date, in force from when. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Card, SetCard, ValueSlot } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import type { TextCommitted } from "../text/text-field.ts";
import { CardElement } from "../card/card-element.ts";
import { cardStyles } from "../card/card.styles.ts";
import { partStyles } from "../card/part.styles.ts";

/** @fires khung-intent - a part of the head is to change */
@customElement("khung-head-card")
export class KhungHeadCard extends CardElement {
  static override styles = [baseStyles, partStyles, cardStyles];

  @property({ attribute: false }) card!: SetCard;
  @property({ attribute: false }) rest: readonly Card[] = [];

  override render(): TemplateResult {
    const { card } = this;
    return html`
      <details>
        <summary>
          <h3>${this.word("head.heading")}</h3>
          <span class="quiet line">${this.summary()}</span>
          <span class="code">${card.id.name}${card.version.text ? ` · ${card.version.text}` : ""}</span>
        </summary>
        <dl class="grid">
          ${this.row(this.word("head.title"), this.textField(card.title, this.word("head.title")))}
          ${
            card.bases.length > 0
              ? this.row(
                  this.word("head.base"),
                  html`${card.bases.map(({ id, version }) => `${id}${version ? ` ${version}` : ""}`).join(", ")}`,
                )
              : nothing
          }
          ${this.rest.map((each) => this.clause(each))}
        </dl>
      </details>
    `;
  }

  /** Who issued it, and from when it is in force. */
  private summary(): string {
    return this.rest
      .flatMap((card) => {
        if (card.kind === "issuer") return [card.name.text];
        if (card.kind === "decision") return [card.number.text];
        if (card.kind !== "effective") return [];
        return [`${this.word("head.effective").toLocaleLowerCase(this.language)} ${dayFirst(card.from)}`];
      })
      .join(" · ");
  }

  private clause(card: Card): TemplateResult | typeof nothing {
    switch (card.kind) {
      case "issuer":
        return this.row(this.word("head.issuer"), this.textField(card.name, this.word("head.issuer")));
      case "decision":
        return this.row(
          this.word("head.decision"),
          html`<div class="inline">
            <span class="grow">${this.textField(card.number, this.word("head.decision"))}</span>
            <span>${this.word("head.dated")}</span>${this.dateField(card.dated, this.word("head.dated"))}
          </div>`,
        );
      case "effective":
        return this.row(
          this.word("head.effective"),
          html`<div class="inline">
            ${this.dateField(card.from, this.word("head.effective"))}
            ${card.to.state === "absent" ? nothing : html`<span>${this.word("head.to")}</span>${this.dateField(card.to, this.word("head.to"))}`}
          </div>`,
        );
      case "note":
      case "basis":
      case "source":
      case "evidence":
        return this.row(this.word(`card.${card.kind}`), this.textField(card.text, this.word(`card.${card.kind}`)));
      case "missingPolicy":
      case "nothingPolicy":
        return this.row(
          this.word(`card.${card.kind}`),
          html`<div class="inline">${this.choice(card.policy, this.word(`card.${card.kind}`))}</div>`,
        );
      default:
        return nothing;
    }
  }

  private row(label: string, content: TemplateResult): TemplateResult {
    return html`<dt>${label}</dt>
      <dd>${content}</dd>`;
  }

  /** A date, day first. What is not one is not handed over. */
  private dateField(slot: ValueSlot, label: string): TemplateResult {
    const date = dayFirst(slot);
    if (this.locked) return this.asRead(date);
    return html`<khung-chu
      class="date"
      .language=${this.language}
      .label=${label}
      .value=${date}
      placeholder="dd/mm/yyyy"
      ?disabled=${slot.state === "stale"}
      @khung-text-committed=${(event: CustomEvent<TextCommitted>) => {
        event.stopPropagation();
        const { value, refused } = event.detail;
        const text = isoDate(value);
        if (text === undefined) return refused();
        this.ask({ kind: "setLiteral", slot: slot.key, value: { kind: "date", text } }, refused);
      }}
    ></khung-chu>`;
  }
}

function dayFirst({ literal, source }: ValueSlot): string {
  return literal?.kind === "date" ? literal.text.split("-").toReversed().join("/") : source;
}

/** `2/9/2026` → `2026-09-02`; undefined when there is no such day. */
export function isoDate(text: string): string | undefined {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (!match) return undefined;
  const [, day = "", month = "", year = ""] = match;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-head-card": KhungHeadCard;
  }
}
