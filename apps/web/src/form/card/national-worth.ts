/** `<khung-national-worth>`: the points of a national criterion, which setting changes; its weight, which a province can only read. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { baseStyles } from "../../elements/base.ts";
import { sayWord } from "../slot-words.ts";
import { CriterionPart } from "./criterion-part.ts";
import { partStyles } from "./part.styles.ts";

/** @fires khung-intent - the points are to change */
@customElement("khung-national-worth")
export class KhungNationalWorth extends CriterionPart {
  static override styles = [baseStyles, partStyles];

  override render(): TemplateResult {
    const { weight } = this.view.card;
    return html`<div class="inline">
      ${this.points()}
      ${
        weight.state === "absent"
          ? nothing
          : html`<span>${this.word("card.weight")}</span><span class="numbers">${weight.source}</span>`
      }
    </div>`;
  }

  private points(): TemplateResult | typeof nothing {
    const { code, points } = this.view.card;
    if (!points.sort) return nothing;
    const label = sayWord(this.language, points.sort.word);
    const target = { kind: "points", code: code.name } as const;
    const own = this.changeOf("points")?.to.value;
    return html`<span>${label}</span>${this.nationalNumber(points.value, label, target, own)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-national-worth": KhungNationalWorth;
  }
}
