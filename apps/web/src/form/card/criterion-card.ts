/**
 * `<khung-criterion-card>`: a criterion as a row of the appendix table of a decision: number, name, how it is measured, the
 * thresholds, points or weight, evidence, legal basis, notes. Every field is a stretch of the text; what the form does not know
 * is shown as it is written.
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { TextRange } from "@khung/document";
import type { Clause, ExpressionSlot, OpaqueCard, ScoreCard, TextCard } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import type { RowCell } from "../threshold/row-cells.ts";
import type { Strip } from "../threshold/strip.ts";
import { requirementOf } from "../view/row-of-view.ts";
import type { ClassNamed, Named } from "../view/named.ts";
import { cardStyles } from "./card.styles.ts";
import { CriterionPart } from "./criterion-part.ts";
import type { Proof } from "./proof-badge.ts";
import { partStyles } from "./part.styles.ts";
import type { KhungRequirement } from "./requirement-field.ts";
import { isTerm } from "./terms-list.ts";
import { hasWorth } from "./worth-field.ts";
import "../formula/formula-field.ts";
import "./changes-list.ts";
import "./criterion-head.ts";
import "./national-text.ts";
import "./national-worth.ts";
import "./part-adder.ts";
import "./proof-badge.ts";
import "./requirement-field.ts";
import "./score-field.ts";

/** What is wrong in a card, in words. */
export interface CardProblem {
  readonly severity: "error" | "warning" | "info";
  readonly text: string;
}

/** What a person wants done with a card as a whole; the screen asks or does it. */
export type CardCommand = "delete" | "duplicate" | "up" | "down" | "rename" | "text" | "insert" | "national";

/**
 * @fires khung-intent - something in the card is to change
 * @fires khung-card-command - `detail` is a `CardCommand`
 * @fires khung-text-opened - the text of a part is to be shown; `detail` is its range
 */
@customElement("khung-criterion-card")
export class KhungCriterionCard extends CriterionPart {
  static override styles = [baseStyles, partStyles, cardStyles];

  /** The threshold row as shown. */
  @property({ attribute: false }) cells: readonly RowCell[] = [];
  @property({ attribute: false }) names: readonly Named[] = [];
  /** By which a threshold may differ. */
  @property({ attribute: false }) classes: readonly ClassNamed[] = [];
  @property({ attribute: false }) strip: Strip | undefined;
  @property({ attribute: false }) problems: readonly CardProblem[] = [];
  @property({ attribute: false }) proof: Proof | undefined;
  @property({ type: Boolean, reflect: true }) current = false;
  @property({ type: Boolean }) first = false;
  @property({ type: Boolean }) last = false;
  /** Weights mean something in this set. */
  @property({ type: Boolean }) weighed = false;
  @property({ reflect: true }) state: "ok" | "stale" | "opaque" | "hole" = "ok";

  /** Puts the focus into the threshold of a level. */
  async focusLevel(level: number): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector<KhungRequirement>("khung-requirement")?.focusLevel(level);
  }

  override willUpdate(): void {
    this.state = this.view.card.state;
  }

  override render(): TemplateResult {
    const { layer } = this.view;
    const removed = layer?.origin === "removed";
    return html`
      ${this.head()}
      <khung-proof-badge .language=${this.language} .proof=${this.proof}></khung-proof-badge>
      ${this.problemList()} ${removed ? nothing : html`<dl class="grid">${this.rows()}</dl>`} ${this.foot()}
    `;
  }

  private head(): TemplateResult {
    return html`<khung-criterion-head
      .language=${this.language}
      .view=${this.view}
      ?locked=${this.locked}
      @khung-rename-asked=${() => this.command("rename")}
    ></khung-criterion-head>`;
  }

  private problemList(): TemplateResult | typeof nothing {
    if (this.problems.length === 0) return nothing;
    return html`<ul class="problems">
      ${this.problems.slice(0, 3).map(({ severity, text }) => html`<li class=${severity}>${text}</li>`)}
    </ul>`;
  }

  private rows(): readonly (TemplateResult | typeof nothing)[] {
    const { card, layer } = this.view;
    const { clauses } = card;
    const note =
      (this.foreign || this.locked) && !card.note
        ? nothing
        : this.row(this.word("card.comments"), this.noteField(card));
    return [
      ...clauses.map((each) => {
        if (each.kind === "appliesWhen")
          return this.row(this.word("card.applies"), this.formula(each.condition, this.word("card.applies")));
        if (each.kind === "measure")
          return this.row(this.word("card.measure"), this.formula(each.expression, this.word("card.measure")));
        return nothing;
      }),
      requirementOf(card) ? this.row(this.word("card.thresholds"), this.requirement()) : nothing,
      hasWorth(card) ? this.row(this.word("card.worth"), this.worth()) : nothing,
      ...clauses.map((each) => this.laterRow(each)),
      clauses.some(isTerm) ? this.row(this.word("card.terms"), this.terms()) : nothing,
      this.foreign && layer?.changes.length ? this.row(this.word("card.changes"), this.changes()) : nothing,
      note,
      this.foreign || this.locked ? nothing : this.missing(),
    ];
  }

  private row(label: string, content: TemplateResult | string): TemplateResult {
    return html`<dt>${label}</dt>
      <dd>${content}</dd>`;
  }

  private formula(slot: ExpressionSlot, label: string): TemplateResult {
    return html`<khung-cong-thuc
      .language=${this.language}
      .slotted=${slot}
      .names=${this.names}
      .label=${label}
      ?locked=${this.locked || this.foreign}
    ></khung-cong-thuc>`;
  }

  private requirement(): TemplateResult {
    return html`<khung-requirement
      .language=${this.language}
      .view=${this.view}
      .levels=${this.levels}
      .cells=${this.cells}
      .classes=${this.classes}
      .strip=${this.strip}
      ?locked=${this.locked}
    ></khung-requirement>`;
  }

  private terms(): TemplateResult {
    return html`<khung-criterion-terms
      .language=${this.language}
      .view=${this.view}
      .levels=${this.levels}
      ?locked=${this.locked}
    ></khung-criterion-terms>`;
  }

  private changes(): TemplateResult {
    return html`<khung-criterion-changes
      .language=${this.language}
      .view=${this.view}
      .levels=${this.levels}
      ?locked=${this.locked}
    ></khung-criterion-changes>`;
  }

  private worth(): TemplateResult {
    if (!this.foreign)
      return html`<khung-worth
        .language=${this.language}
        .worth=${this.view.card}
        ?locked=${this.locked}
      ></khung-worth>`;
    return html`<khung-national-worth
      .language=${this.language}
      .view=${this.view}
      ?locked=${this.locked}
    ></khung-national-worth>`;
  }

  /** Clauses behind the thresholds, in the order of the text. */
  private laterRow(clause: Clause): TemplateResult | typeof nothing {
    switch (clause.kind) {
      case "measure":
      case "appliesWhen":
      case "requirement":
        return nothing;
      case "score":
        return this.row(this.word("card.score"), this.score(clause));
      case "missingPolicy":
      case "nothingPolicy":
      case "verifiedBy":
      case "provenance":
        return nothing;
      case "opaque":
        return this.row(this.word("card.asText"), this.opaque(clause));
      default:
        return this.row(this.word(`card.${clause.kind}`), this.textOf(clause));
    }
  }

  private score(score: ScoreCard): TemplateResult {
    return html`<khung-score
      .language=${this.language}
      .view=${this.view}
      .score=${score}
      ?locked=${this.locked}
    ></khung-score>`;
  }

  private opaque(clause: OpaqueCard): TemplateResult {
    return html`<pre>${clause.source}</pre>
      ${clause.state === "stale" ? html`<p class="quiet small">${this.word("card.stale")}</p>` : nothing}
      <button class="link" @click=${() => this.tell<TextRange>("khung-text-opened", clause.range)}>
        ${this.word("threshold.inText")}
      </button>`;
  }

  /** A text of the criterion; of a national one, setting it writes a change. */
  private textOf(clause: TextCard): TemplateResult {
    if (!this.foreign || clause.kind === "unit") return this.textField(clause.text, this.word(`card.${clause.kind}`));
    return html`<khung-national-text
      .language=${this.language}
      .view=${this.view}
      .clause=${clause}
      ?locked=${this.locked}
    ></khung-national-text>`;
  }

  private missing(): TemplateResult {
    return this.row(
      "",
      html`<khung-part-adder
        .language=${this.language}
        .view=${this.view}
        ?weighed=${this.weighed}
        ?locked=${this.locked}
      ></khung-part-adder>`,
    );
  }

  private foot(): TemplateResult {
    const { layer } = this.view;
    if (this.locked) return html`<footer>${this.opener(() => this.command("text"))}</footer>`;
    if (layer && this.foreign) {
      if (layer.changes.length === 0 && !layer.removal) return html``;
      return html`<footer>
        ${this.action(this.word(layer.removal ? "card.restore" : "card.national"), () => this.command("national"))}
        <span class="gap"></span>
        ${this.opener(() => this.command("text"))}
      </footer>`;
    }
    return html`<footer>
      ${this.action(this.word("card.duplicate"), () => this.command("duplicate"))}
      ${this.action(this.word("card.insert"), () => this.command("insert"))}
      ${this.action(this.word("card.delete"), () => this.command("delete"))}
      <span class="gap"></span>
      ${this.action(this.word("card.up"), () => this.command("up"), { icon: "↑", title: this.word("card.up.keys"), disabled: this.first })}
      ${this.action(this.word("card.down"), () => this.command("down"), { icon: "↓", title: this.word("card.down.keys"), disabled: this.last })}
      ${this.opener(() => this.command("text"))}
    </footer>`;
  }

  private command(command: CardCommand): void {
    this.tell<CardCommand>("khung-card-command", command);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-criterion-card": KhungCriterionCard;
  }
}
