/** What the parts of a criterion's card share: the criterion that they are of, and whether this text says it. */

import { html, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { ChangeCard, LevelName, ValueSlot, WordSlot } from "@khung/document/form";
import type { OverrideTarget } from "@khung/document/plan";
import { sayWord } from "../slot-words.ts";
import type { CriterionView } from "../view/view.ts";
import { CardElement } from "./card-element.ts";

/** Base class of a criterion's card and of its parts. */
export abstract class CriterionPart extends CardElement {
  @property({ attribute: false }) view!: CriterionView;
  @property({ attribute: false }) levels: readonly LevelName[] = [];

  /** Of a national criterion everything but the thresholds stands in another text. */
  protected get foreign(): boolean {
    const { layer } = this.view;
    return layer !== undefined && layer.origin !== "added";
  }

  /** A number of a national criterion: setting it writes a change. Of the change that is there, its own field. */
  protected nationalNumber(slot: ValueSlot, label: string, target: OverrideTarget, own?: ValueSlot): TemplateResult {
    const into = this.view.layer?.into;
    if (own || into === undefined) return this.numberField(own ?? slot, label);
    return this.numberField(slot, label, {
      ask: (value, refused) =>
        value.kind === "number" ? this.ask({ kind: "addOverride", into, target, value }, refused) : refused(),
    });
  }

  /** The change of an aspect of a national criterion: of its points, of how it is scored. */
  protected changeOf(aspect: string): ChangeCard | undefined {
    return this.view.layer?.changes.find(({ target }) => target.aspect === aspect);
  }

  /** A word to be chosen, or read where another text says it. */
  protected wordOf(slot: WordSlot, label: string): TemplateResult {
    return this.foreign ? html`${sayWord(this.language, slot.word)}` : this.choice(slot, label);
  }
}
