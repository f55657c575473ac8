/**
 * "Vì sao?": one entity's level in a sentence, what blocks the next level with margins people can act on, then every criterion.
 */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Blocking, ExplainedCriterion, ExplainedLevel } from "@khung/evaluator";
import { pick } from "../../i18n/language.ts";
import type { Remote } from "../../state/state.ts";
import type { Why } from "../../state/why.ts";
import { baseStyles, KhungElement } from "../base.ts";
import { levelText } from "../level-words.ts";
import "../level/level.ts";
import { statusIcon, statusWord } from "./status.ts";
import { criteriaTable } from "./why-table.ts";
import {
  directionOf,
  formOf,
  inputTitles,
  lackText,
  ratioText,
  thresholdNumber,
  thresholdText,
  valueText,
} from "./why-words.ts";
import { styles } from "./why.styles.ts";

/**
 * @fires khung-entity-closed - back to the list
 * @fires khung-origin-opened - a criterion was chosen; `detail` is its span in the text
 */
@customElement("khung-why")
export class KhungWhy extends KhungElement {
  static override styles = [baseStyles, styles];

  @property({ attribute: false }) why: Remote<Why> = { status: "idle" };
  /** On a page of its own: no way back of its own, and each criterion drawn against its thresholds. */
  @property({ type: Boolean }) whole = false;
  private shown: string | undefined;

  override render(): TemplateResult {
    return html`
      ${
        this.whole
          ? nothing
          : html`<button class="button" @click=${() => this.tell("khung-entity-closed", undefined)}>
              <span aria-hidden="true">‹</span> ${this.say("why.back")}
            </button>`
      }
      ${
        this.why.status === "done"
          ? this.explained(this.why.value)
          : html`<p class="waiting" role="status">
              ${this.say(this.why.status === "failed" ? "why.failed" : "app.loading")}
            </p>`
      }
    `;
  }

  /** A new explanation takes the focus, so that the keyboard goes on from its heading. */
  override updated(changed: PropertyValues<this>): void {
    if (!changed.has("why") || this.why.status !== "done" || this.whole) return;
    const { entity } = this.why.value.explanation;
    if (entity === this.shown) return;
    this.shown = entity;
    this.renderRoot.querySelector("h2")?.focus();
  }

  private explained(why: Why): TemplateResult {
    const { explanation } = why;
    const name = explanation.labels["name"] ?? explanation.entity;
    const place = explanation.labels["province"];
    return html`
      <div class="top">
        <h2 tabindex="-1">
          ${
            explanation.level > 0
              ? this.say("why.title.level", { name, number: explanation.level })
              : this.say("why.title.none", { name })
          }
        </h2>
        <span class="quiet small"
          >${place ? `${place} · ` : ""}${this.say("why.code", { code: explanation.entity })}</span
        >
      </div>
      <section class="card">
        <p class="verdict">${this.verdict(why)}</p>
        ${this.ladder(why)}
      </section>
      ${this.blocking(why)}
      <section class="card">
        <h3>${this.say("why.all")} (${explanation.criteria.length})</h3>
        ${criteriaTable(this.language, why, (criterion) => this.open(criterion), this.whole)}
      </section>
    `;
  }

  private open({ origin }: Pick<ExplainedCriterion, "origin">): void {
    this.tell("khung-origin-opened", origin);
  }

  private levelText({ explanation }: Why, number: number): string {
    const title = explanation.levels.find(({ level }) => level === number)?.title;
    return levelText(this.language, { number, ...(title && { title }) });
  }

  private verdict(why: Why): string {
    const { level, next, range, levels } = why.explanation;
    const parts = [
      level === 0 ? this.say("why.reached.none") : this.say("why.reached", { level: this.levelText(why, level) }),
    ];
    if (next) {
      const words = { level: this.levelText(why, next.level), blocking: next.blocking.length };
      const counts = countsOf(levels.find((one) => one.level === next.level));
      parts.push(counts ? this.say("why.next", { ...words, ...counts }) : this.say("why.next.rule", words));
    } else parts.push(this.say("why.top"));
    if (range && range.low < level) parts.push(this.say("why.range.both", { low: range.low, high: range.high }));
    else if (range && range.high > level) parts.push(this.say("why.range.up", { high: range.high }));
    return parts.join(" ");
  }

  private ladder(why: Why): TemplateResult {
    const { levels, next } = why.explanation;
    return html`
      <ol class="ladder" aria-label=${this.say("why.ladder")}>
        ${levels.map((level) => {
          const counts = countsOf(level);
          const status = level.reached ? "met" : "unmet";
          return html`
            <li ?data-next=${level.level === next?.level}>
              <khung-level
                .language=${this.language}
                .level=${{ number: level.level, title: level.title }}
              ></khung-level>
              <span class="status">
                ${statusIcon(status)} ${this.say(level.reached ? "why.ladder.reached" : "why.ladder.blocked")}
                ${counts ? html`<span class="quiet">${this.say("why.ladder.met", counts)}</span>` : nothing}
              </span>
            </li>
          `;
        })}
      </ol>
    `;
  }

  private blocking(why: Why): TemplateResult | typeof nothing {
    const { next } = why.explanation;
    if (!next || next.blocking.length === 0) return nothing;
    return html`
      <section class="card">
        <h3>${this.say("why.blocking", { level: this.levelText(why, next.level) })}</h3>
        <ul class="blocking">
          ${next.blocking.map((one) => this.blocker(why, one))}
        </ul>
      </section>
    `;
  }

  private blocker(why: Why, one: Blocking): TemplateResult | typeof nothing {
    const criterion = why.explanation.criteria.find(({ code }) => code === one.code);
    const requirements = criterion?.levels.find(({ level }) => level === one.level)?.requirements ?? [];
    if (!criterion) return nothing;
    const how = why.measures[one.code];
    const form = formOf(how?.type);
    const bound = requirements.map(thresholdNumber).find((number) => number !== undefined);
    const { measure } = criterion;
    const ratio = measure && ratioText(this.language, why, measure, how);
    const now = measure && valueText(this.language, measure.value, form, bound);
    const needed = requirements.map((each) => thresholdText(this.language, each, form)).join(", ");
    const failing = requirements.find(({ holds }) => holds.kind === "boolean" && !holds.value);
    const direction = directionOf(failing?.comparison);
    const lack =
      one.missing.length > 0
        ? this.say("why.missing.inputs", { inputs: inputTitles(this.language, why, one.missing) })
        : one.margins
            .map((margin) => lackText(this.language, why, margin, form, direction))
            .find((text) => text !== undefined);
    return html`
      <li>
        ${statusIcon(one.status)}<span class="hidden">${statusWord(this.language, one.status)}:</span>
        <div>
          <p class="name">${pick(this.language, criterion.title)}</p>
          <p class="facts">
            ${now === undefined ? nothing : html`${this.say("why.now")}: ${now}${ratio === undefined ? "" : ` (${ratio})`} · `}
            ${this.say("why.needed")}: ${needed}
            <button
              class="link"
              aria-label=${this.say("why.open", { code: one.code })}
              @click=${() => this.open(criterion)}
            >
              ${one.code}
            </button>
          </p>
        </div>
        <span class="lack ${one.missing.length > 0 ? "unknown" : ""}"
          >${lack ?? statusWord(this.language, one.status)}</span
        >
      </li>
    `;
  }
}

/** How many members of a default rule are met, of those that count; undefined for a rule of its own. */
function countsOf(level: ExplainedLevel | undefined): { readonly met: number; readonly asked: number } | undefined {
  const counted = level?.members.filter(({ counts }) => counts !== "left out") ?? [];
  if (counted.length === 0) return undefined;
  return { met: counted.filter(({ counts }) => counts === true).length, asked: counted.length };
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-why": KhungWhy;
  }
}
