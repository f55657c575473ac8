/**
 * `<khung-levels-card>`: the levels and what each asks, as sentences: all criteria, n of m, named ones, points.
 *
 * A rule that is no such sentence is shown as it is written.
 */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { LevelCard, LevelsCard, OpaqueCard, RuleTerm } from "@khung/document/form";
import { baseStyles } from "../../elements/base.ts";
import { sayWord } from "../slot-words.ts";
import { CardElement } from "../card/card-element.ts";
import { cardStyles } from "../card/card.styles.ts";
import { partStyles } from "../card/part.styles.ts";
import { joinRules, writeRule, type RulePhrase, type RuleSet } from "./rule-phrases.ts";

/** A group or a criterion that a rule may name. */
export interface RuleName {
  readonly name: string;
  readonly title: string;
}

/** @fires khung-intent - a level or its rule is to change */
@customElement("khung-levels-card")
export class KhungLevelsCard extends CardElement {
  static override styles = [baseStyles, partStyles, cardStyles];

  @property({ attribute: false }) card!: LevelsCard;
  @property() surface: "vi" | "en" = "vi";
  @property({ attribute: false }) groups: readonly RuleName[] = [];
  /** The classes that criteria of this set have: only these are offered. */
  @property({ attribute: false }) classes: readonly string[] = [];
  @property({ type: Boolean }) scored = false;
  /** The level to which a condition is being added. */
  @state() private adding: string | undefined;

  override render(): TemplateResult {
    return html`
      <details>
        <summary>
          <h3>${this.word("levels.title")}</h3>
          <span class="quiet line">
            ${this.card.levels.flatMap((level) => (level.kind === "level" ? [`${level.number} ${level.title.text}`] : [])).join(" · ")}
          </span>
        </summary>
        <div class="inline mode">${this.choice(this.card.mode, this.word("levels.mode"))}</div>
        <table class="levels">
          <thead>
            <tr>
              <th scope="col">${this.word("levels.level")}</th>
              <th scope="col">${this.word("levels.name")}</th>
              <th scope="col">${this.word("levels.rule")}</th>
            </tr>
          </thead>
          <tbody>
            ${this.card.levels.map((level) => (level.kind === "level" ? this.level(level) : this.opaque(level)))}
          </tbody>
        </table>
      </details>
    `;
  }

  private level(level: LevelCard): TemplateResult {
    return html`<tr>
      <th scope="row">${this.word("threshold.level", { number: level.number })}</th>
      <td>${this.textField(level.title, this.word("levels.name"), { bare: true })}</td>
      <td>${this.rule(level)}</td>
    </tr>`;
  }

  private opaque({ source }: OpaqueCard): TemplateResult {
    return html`<tr>
      <td colspan="3"><pre>${source}</pre></td>
    </tr>`;
  }

  private rule(level: LevelCard): TemplateResult {
    const { rule, terms } = level;
    const label = `${this.word("levels.rule")}, ${this.word("threshold.level", { number: level.number })}`;
    if (rule.state === "absent" || rule.source === "") {
      return html`<div class="inline">
        <span class="quiet">${this.word("levels.default")}</span>${this.adder(level)}
      </div>`;
    }
    if (!terms) return this.asWritten(rule.source, label, rule.range);
    return html`
      ${terms.map(
        (term, i) =>
          html`<div class="inline">
            ${i > 0 ? html`<span class="quiet">${this.word("levels.and")}</span>` : nothing} ${this.term(term)}
            ${
              terms.length > 1
                ? this.action(this.word("levels.drop"), () => this.setRule(level, without(terms, term)), { icon: "×" })
                : nothing
            }
          </div>`,
      )}
      <div class="inline">${this.adder(level)}</div>
    `;
  }

  private term(term: RuleTerm): TemplateResult {
    const label = this.word("levels.rule");
    if (term.kind === "score") {
      const sign = { ">=": "≥", "<=": "≤" }[term.operator] ?? term.operator;
      return html`<span>${this.word("levels.score")} ${sign}</span
        >${this.numberField(term.amount, this.word("levels.score"))}`;
    }
    if (term.kind === "other") return this.asWritten(term.slot.source, label, term.slot.range);
    const { quantifier, amount, group, items, status, at } = term;
    const what = items
      ? items.map((item) => html`<code>${item.name}</code>`)
      : group
        ? (this.groups.find(({ name }) => name === group.name)?.title ?? group.name)
        : term.class === "criteria"
          ? this.word("levels.criteria")
          : this.word("levels.ofClass", {
              class: sayWord(this.language, term.class ?? "").toLocaleLowerCase(this.language),
            });
    return html`
      <span>${amount ? sayWord(this.language, `${quantifier}Of`) : this.word("levels.all")}</span>
      ${amount ? this.numberField(amount, this.word("levels.amount")) : nothing}
      <span>${what}</span>
      ${status ? html`<span>${sayWord(this.language, status)}</span>` : nothing}
      ${at ? html`<span>${this.word("levels.at", { level: at })}</span>` : nothing}
    `;
  }

  private adder(level: LevelCard): TemplateResult | typeof nothing {
    if (this.adding !== level.key) {
      return this.action(this.word("levels.add"), () => {
        this.adding = level.key;
      });
    }
    return html`<select
      aria-label=${this.word("levels.add")}
      @change=${(event: Event) => {
        const chosen = this.offers[Number((event.target as HTMLSelectElement).value)];
        this.adding = undefined;
        if (chosen) this.setRule(level, [...sourcesOf(level), writeRule(chosen.phrase, this.surface)]);
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === "Escape") this.adding = undefined;
      }}
    >
      <option value="">${this.word("levels.choose")}</option>
      ${this.offers.map(({ text }, i) => html`<option value=${i}>${text}</option>`)}
    </select>`;
  }

  private setRule(level: LevelCard, sources: readonly string[]): void {
    this.ask({ kind: "setText", slot: level.rule.key, text: joinRules(sources, this.surface) });
  }

  /** What may be added: sensible first numbers, to be changed in the sentence. */
  private get offers(): readonly { readonly phrase: RulePhrase; readonly text: string }[] {
    const sets: readonly { readonly of: RuleSet; readonly text: string }[] = [
      { of: { kind: "class", class: "criteria" }, text: this.word("levels.criteria") },
      ...this.classes.map((name) => ({
        of: { kind: "class", class: name } as RuleSet,
        text: this.word("levels.ofClass", { class: sayWord(this.language, name).toLocaleLowerCase(this.language) }),
      })),
      ...this.groups.map(({ name, title }) => ({ of: { kind: "group", name } as RuleSet, text: title || name })),
    ];
    const all = sets.map(({ of, text }) => ({
      phrase: { kind: "all", of } as const,
      text: `${this.word("levels.all")} ${text}`,
    }));
    const some = sets.flatMap(({ of, text }) =>
      (["1", "50%"] as const).map((amount) => ({
        phrase: { kind: "atLeast", amount, of } as const,
        text: `${sayWord(this.language, "atLeastOf")} ${amount.replace("%", "\u00a0%")} ${text}`,
      })),
    );
    const score = this.scored
      ? [{ phrase: { kind: "score", amount: "50" } as const, text: `${this.word("levels.score")} ≥ 50` }]
      : [];
    return [...all, ...some, ...score];
  }
}

function sourcesOf({ terms, rule }: LevelCard): readonly string[] {
  return terms?.map(({ slot }) => slot.source) ?? (rule.source === "" ? [] : [rule.source]);
}

function without(terms: readonly RuleTerm[], dropped: RuleTerm): readonly string[] {
  return terms.filter((term) => term !== dropped).map(({ slot }) => slot.source);
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-levels-card": KhungLevelsCard;
  }
}
