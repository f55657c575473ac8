/** `<khung-part-adder>`: buttons for what a row of an appendix table may have and this one does not say yet. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ValueSlot } from "@khung/document/form";
import type { Intent } from "@khung/document/plan";
import { baseStyles } from "../../elements/base.ts";
import { CriterionPart } from "./criterion-part.ts";
import { partStyles } from "./part.styles.ts";

/** The clauses that hold one text each, in the order of the appendix table. */
const texts = ["evidence", "source", "basis", "note"] as const;

/** @fires khung-intent - a part is to be written, to be filled in */
@customElement("khung-part-adder")
export class KhungPartAdder extends CriterionPart {
  static override styles = [baseStyles, partStyles];

  /** Weights mean something in this set. */
  @property({ type: Boolean }) weighed = false;

  override render(): TemplateResult {
    const { key, clauses, points, weight } = this.view.card;
    const absent = texts.filter((kind) => !clauses.some((clause) => clause.kind === kind));
    return html`<div class="inline">
      ${absent.map((kind) =>
        this.adder(this.word(`card.${kind}`), { kind: "insertNode", into: key, template: { kind, text: "" } }),
      )}
      ${this.holeAdder("card.points", points.value)} ${this.scoreAdders()}
      ${this.weighed ? this.holeAdder("card.weight", weight) : nothing}
    </div>`;
  }

  /** Points without a way to score them are not given to anybody. */
  private scoreAdders(): readonly (TemplateResult | typeof nothing)[] {
    const { key, clauses, points } = this.view.card;
    if (points.value.state === "absent" || clauses.some(({ kind }) => kind === "score")) return [];
    return (["proportional", "steps"] as const).map((form) =>
      this.adder(this.word(`score.add.${form}`), { kind: "insertNode", into: key, template: { kind: "score", form } }),
    );
  }

  private holeAdder(word: "card.points" | "card.weight", { state, key }: ValueSlot): TemplateResult | typeof nothing {
    if (state !== "absent") return nothing;
    return this.adder(this.word(word), { kind: "setLiteral", slot: key, value: { kind: "hole" } });
  }

  private adder(label: string, intent: Intent): TemplateResult | typeof nothing {
    return this.action(`+ ${label}`, () => this.ask(intent));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-part-adder": KhungPartAdder;
  }
}
