/** What the parts of a criterion's card share: the criterion that they are of, and whether this text says it. */

import { html, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { LevelName, WordSlot } from "@khung/document/form";
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

  /** A word to be chosen, or read where another text says it. */
  protected wordOf(slot: WordSlot, label: string): TemplateResult {
    return this.foreign ? html`${sayWord(this.language, slot.word)}` : this.choice(slot, label);
  }
}
