/** `<khung-score>`: how a criterion is scored; of a national one as the province has changed it. */

import type { TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ScoreCard, ValueSlot } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import { CriterionPart } from "./criterion-part.ts";
import { partStyles } from "./part.styles.ts";
import { scoreTable } from "./score-table.ts";

/** @fires khung-intent - a number of the score is to change */
@customElement("khung-score")
export class KhungScore extends CriterionPart {
  static override styles = [baseStyles, partStyles];

  @property({ attribute: false }) score!: ScoreCard;

  override render(): TemplateResult {
    const { to } = this.changeOf("score") ?? {};
    const own = to && (to.score ?? { form: "value" as const, entries: [], ...(to.value && { value: to.value }) });
    return scoreTable(own ?? this.score, {
      number: (slot, label) => (this.foreign && !own ? this.national(slot, label) : this.numberField(slot, label)),
      written: (slot, label) => this.asWritten(slot.source, label, slot.range),
      say: (key) => this.word(key),
      language: this.language,
    });
  }

  private national(slot: ValueSlot, label: string): TemplateResult {
    const part = slot.key.slice(this.score.key.length + 1);
    return this.nationalNumber(slot, label, { kind: "score", code: this.view.card.code.name, part });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-score": KhungScore;
  }
}
