/** `<khung-criterion-terms>`: the short clauses together: what holds where there are no data, who verifies, how official it is. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Clause, PolicyCard, ProvenanceCard, VerifiedCard } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import { CriterionPart } from "./criterion-part.ts";
import { partStyles } from "./part.styles.ts";

type Term = PolicyCard | VerifiedCard | ProvenanceCard;

/** Whether a clause is one of the short ones. */
export function isTerm(clause: Clause): clause is Term {
  return ["missingPolicy", "nothingPolicy", "verifiedBy", "provenance"].includes(clause.kind);
}

/** @fires khung-intent - a term is to change */
@customElement("khung-criterion-terms")
export class KhungCriterionTerms extends CriterionPart {
  static override styles = [baseStyles, partStyles];

  override render(): TemplateResult {
    return html`<div class="inline terms">
      ${this.view.card.clauses.filter(isTerm).map((clause) => this.clause(clause))}
    </div>`;
  }

  private clause(clause: Term): TemplateResult {
    if (clause.kind === "provenance") return this.provenance(clause);
    const label = this.word(`card.${clause.kind}`);
    return this.term(
      label,
      clause.kind === "verifiedBy" ? html`${clause.role.name}` : this.wordOf(clause.policy, label),
    );
  }

  private provenance({ standing, text, aspect, level }: ProvenanceCard): TemplateResult {
    const of = [aspect && this.word(`aspect.${aspect}`), level && this.word("threshold.level", { number: level })];
    const label = [this.word("card.provenance"), ...of.filter(Boolean)].join(", ");
    return this.term(
      label,
      html`${this.wordOf(standing, label)} ${text.text ? html`<span class="quiet">${text.text}</span>` : nothing}`,
    );
  }

  private term(label: string, content: TemplateResult): TemplateResult {
    return html`<span class="term"><span class="quiet">${label}</span> ${content}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-criterion-terms": KhungCriterionTerms;
  }
}
