/** `<khung-requirement>`: what a criterion asks: how it compares, and the thresholds of the levels. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { NameSlot, ThresholdCell } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import { sayWord } from "../slot-words.ts";
import { directionOf, type RowCell } from "../threshold/row-cells.ts";
import type { Strip } from "../threshold/strip.ts";
import type { KhungThresholdRow, ThresholdSet } from "../threshold/threshold-row.ts";
import { changeAt, requirementOf, thresholdIntent } from "../view/row-of-view.ts";
import type { ClassNamed } from "../view/named.ts";
import { CriterionPart } from "./criterion-part.ts";
import { partStyles } from "./part.styles.ts";
import "../threshold/threshold-row.ts";
import "./class-adder.ts";

/** @fires khung-intent - a threshold or the comparison is to change */
@customElement("khung-requirement")
export class KhungRequirement extends CriterionPart {
  static override styles = [baseStyles, partStyles];

  /** The threshold row as shown. */
  @property({ attribute: false }) cells: readonly RowCell[] = [];
  /** By which a threshold may differ. */
  @property({ attribute: false }) classes: readonly ClassNamed[] = [];
  @property({ attribute: false }) strip: Strip | undefined;

  /** Puts the focus into the threshold of a level. */
  async focusLevel(level: number): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector<KhungThresholdRow>("khung-nguong")?.focusLevel(level);
  }

  override render(): TemplateResult | typeof nothing {
    const { card, layer } = this.view;
    const requirement = requirementOf(card);
    if (!requirement) return nothing;
    const { comparison, shape, start, cells } = requirement;
    const how = this.foreign
      ? html`<span>${sayWord(this.language, comparison.word)}</span>`
      : this.choice(comparison, this.word("card.comparison"));
    if (shape === "levels") {
      return html`
        <div class="inline">
          ${how}<span class="quiet">${this.word("card.byLevel")}</span>
          <khung-class-adder
            .language=${this.language}
            .cells=${this.cells}
            .classes=${this.classes}
            .national=${this.foreign && layer ? { into: layer.into, code: card.code.name } : undefined}
            ?locked=${this.locked}
          ></khung-class-adder>
        </div>
        <khung-nguong
          .language=${this.language}
          .cells=${this.cells}
          .direction=${directionOf(comparison.word)}
          .classes=${this.classes}
          .strip=${this.strip}
          .label=${`${this.word("card.thresholds")}: ${card.title.text}`}
          ?locked=${this.locked}
          @khung-threshold-set=${(event: CustomEvent<ThresholdSet>) => this.setThreshold(event)}
        ></khung-nguong>
      `;
    }
    const [only] = cells;
    return html`<div class="inline">
      ${how} ${only ? this.only(only) : nothing}
      ${start ? html`<span>${this.word("card.from")}</span>${this.startChoice(start)}` : nothing}
    </div>`;
  }

  /** The one threshold that holds from a level on. */
  private only({ value, level }: ThresholdCell): TemplateResult {
    const label = this.word("card.thresholds");
    const { layer, card } = this.view;
    if (!layer || !this.foreign) return this.numberField(value, label);
    const target = { kind: "threshold", code: card.code.name, level: level.number } as const;
    const change = changeAt(layer.changes, { level, entry: value.key });
    return this.nationalNumber(value, label, target, change?.to.value);
  }

  private startChoice(start: NameSlot): TemplateResult {
    const levels = this.levels.map(({ number, id, title }) => ({
      name: start.name === id ? id : String(number),
      title: this.word("threshold.level", { number }) + (title ? ` – ${title}` : ""),
    }));
    if (this.foreign) return html`<span>${levels.find(({ name }) => name === start.name)?.title ?? start.name}</span>`;
    return this.nameChoice(start, this.word("card.from"), levels);
  }

  private setThreshold(event: CustomEvent<ThresholdSet>): void {
    event.stopPropagation();
    const { cell, part, value, refused } = event.detail;
    const intent = thresholdIntent(this.view, cell, part, value);
    if (intent) this.ask(intent, refused);
    else refused();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-requirement": KhungRequirement;
  }
}
