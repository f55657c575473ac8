/** `<khung-worth>`: what a criterion is worth: its points, bonus or deduction, and its weight beside its siblings. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { CriterionCard, PointsSlot, ValueSlot } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import { sayWord } from "../slot-words.ts";
import { CriterionPart } from "./criterion-part.ts";
import { partStyles } from "./part.styles.ts";

/** Whether points or a weight are written, to be shown. */
export function hasWorth({ points, weight }: CriterionCard): boolean {
  return points.value.state !== "absent" || weight.state !== "absent";
}

/** @fires khung-intent - points or a weight are to change, or to go: a dash takes them away */
@customElement("khung-worth")
export class KhungWorth extends CriterionPart {
  static override styles = [baseStyles, partStyles];

  override render(): TemplateResult {
    const { points, weight } = this.view.card;
    return html`<div class="inline">${this.points(points)} ${this.weight(weight)}</div>`;
  }

  private points({ sort, value }: PointsSlot): TemplateResult | typeof nothing {
    if (!sort) return nothing;
    const label = sayWord(this.language, sort.word);
    if (!this.foreign)
      return html`${this.choice(sort, this.word("card.points"))}${this.numberField(value, label, { removable: true })}`;
    const target = { kind: "points", code: this.view.card.code.name } as const;
    return html`<span>${label}</span>${this.nationalNumber(value, label, target, this.changeOf("points")?.to.value)}`;
  }

  /** A province cannot change a national weight: it is read. */
  private weight(slot: ValueSlot): TemplateResult | typeof nothing {
    if (slot.state === "absent") return nothing;
    const label = this.word("card.weight");
    return html`<span>${label}</span>${
        this.foreign
          ? html`<span class="numbers">${slot.source}</span>`
          : this.numberField(slot, label, { removable: true })
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-worth": KhungWorth;
  }
}
