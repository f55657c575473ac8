/** `<khung-worth>`: what a criterion or a group is worth: its points, bonus or deduction, and its weight beside its siblings. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { CriterionCard, PointsSlot, ValueSlot } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import { sayWord } from "../slot-words.ts";
import { CardElement } from "./card-element.ts";
import { partStyles } from "./part.styles.ts";

/** What something is worth, as a card says it. */
export type Worth = Pick<CriterionCard, "points" | "weight">;

/** Whether points or a weight are written, to be shown. */
export function hasWorth({ points, weight }: Worth): boolean {
  return points.value.state !== "absent" || weight.state !== "absent";
}

/** @fires khung-intent - points or a weight are to change, or to go: a dash takes them away */
@customElement("khung-worth")
export class KhungWorth extends CardElement {
  static override styles = [baseStyles, partStyles];

  @property({ attribute: false }) worth!: Worth;
  /** What it is the worth of, for those who hear it; in a card the card says so. */
  @property() of = "";

  override render(): TemplateResult {
    const { points, weight } = this.worth;
    return html`<div class="inline">${this.points(points)} ${this.weight(weight)}</div>`;
  }

  private points({ sort, value }: PointsSlot): TemplateResult | typeof nothing {
    if (!sort) return nothing;
    const label = this.label(sayWord(this.language, sort.word));
    return html`${this.choice(sort, this.label(this.word("card.points")))}${this.numberField(value, label, { removable: true })}`;
  }

  private weight(slot: ValueSlot): TemplateResult | typeof nothing {
    if (slot.state === "absent") return nothing;
    const label = this.word("card.weight");
    return html`<span>${label}</span>${this.numberField(slot, this.label(label), { removable: true })}`;
  }

  private label(word: string): string {
    return this.of === "" ? word : `${word}: ${this.of}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-worth": KhungWorth;
  }
}
