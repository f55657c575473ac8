/** An explanation criterion by criterion: what was found, and the lines of the text that say so, lit up. */

import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { lineStarts, positionAt } from "@khung/diagnostics";
import type { ExplainedCriterion } from "@khung/evaluator";
import { pick } from "../../i18n/language.ts";
import type { Why } from "../../state/why.ts";
import { baseStyles, KhungElement } from "../base.ts";
import { statusIcon, statusWord } from "./status.ts";
import { formOf, valueText } from "./why-words.ts";
import { say } from "./words.ts";

@customElement("khung-why-steps")
export class KhungWhySteps extends KhungElement {
  static override styles = [
    baseStyles,
    css`
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 10px;
        margin-bottom: 8px;
      }
      .top h3 {
        margin: 0 auto 0 0;
        font: var(--heading);
      }
      .parts {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr);
        gap: 14px;
      }
      .name {
        font-weight: 600;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
        margin-top: 6px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 5px;
      }
      svg {
        width: 15px;
        height: 15px;
      }
      [data-status="met"] svg {
        color: var(--good);
      }
      [data-status="unmet"] svg {
        color: var(--bad);
      }
      pre {
        margin: 0;
        padding: 6px 0;
        border: 1px solid var(--line);
        border-radius: var(--round);
        background: var(--page);
        font: 400 12.5px/1.6 var(--mono);
        max-height: 260px;
        overflow: auto;
      }
      pre span {
        display: block;
        padding-right: 12px;
        white-space: pre;
      }
      pre i {
        display: inline-block;
        width: 44px;
        padding-right: 12px;
        color: var(--ink-quiet);
        font-style: normal;
        text-align: right;
        user-select: none;
      }
      pre .lit,
      pre .lit i {
        background: var(--mark);
        color: var(--ink);
      }
      @media (max-width: 800px) {
        .parts {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) why: Why | undefined;
  /** The text that is open, and its file. */
  @property() text = "";
  @property() file = "";
  @state() private at = 0;

  /** Another entity starts at what keeps it from its next level. */
  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("why");
    if (!changed.has("why") || before?.explanation.entity === this.why?.explanation.entity) return;
    const first = this.why?.explanation.next?.blocking[0]?.code;
    this.at = Math.max(0, this.why?.explanation.criteria.findIndex(({ code }) => code === first) ?? 0);
  }

  override render(): TemplateResult | typeof nothing {
    const { why, at } = this;
    const all = why?.explanation.criteria.length ?? 0;
    const criterion = why?.explanation.criteria[at];
    if (!why || !criterion) return nothing;
    return html`
      <div class="top">
        <h3>${say(this.language, "steps")}</h3>
        <span class="quiet" role="status">${say(this.language, "step", { at: at + 1, all })}</span>
        <button class="button" ?disabled=${at === 0} @click=${() => (this.at = at - 1)}>
          <span aria-hidden="true">‹</span>${say(this.language, "previous")}
        </button>
        <button class="button" ?disabled=${at === all - 1} @click=${() => (this.at = at + 1)}>
          ${say(this.language, "next")}<span aria-hidden="true">›</span>
        </button>
      </div>
      <div class="parts">
        <div>
          <p class="name">${criterion.code} · ${pick(this.language, criterion.title)}</p>
          ${criterion.measure ? html`<p>${this.say("why.value")}: <b>${valueText(this.language, criterion.measure.value, formOf(why.measures[criterion.code]?.type))}</b></p>` : nothing}
          <ul>
            ${criterion.levels.map(
              ({ level, status }) => html`
                <li data-status=${status}>
                  ${statusIcon(status)}
                  ${say(this.language, "status", { level, status: statusWord(this.language, status) })}
                </li>
              `,
            )}
          </ul>
        </div>
        ${this.lines(criterion)}
      </div>
    `;
  }

  private lines({ origin }: ExplainedCriterion): TemplateResult {
    if (origin.file !== this.file)
      return html`<p class="quiet">${say(this.language, "elsewhere", { file: origin.file })}</p>`;
    const starts = lineStarts(this.text);
    const [first, last] = [positionAt(starts, origin.start).line, positionAt(starts, origin.end).line];
    const lines = this.text.split("\n");
    const from = Math.max(1, first - around);
    const shown = lines.slice(from - 1, Math.min(lines.length, last + around));
    return html`
      <pre tabindex="0" role="region" aria-label=${say(this.language, "text")}>
${shown.map((line, i) => {
          const number = from + i;
          return html`<span class=${first <= number && number <= last ? "lit" : ""}
            ><i aria-hidden="true">${number}</i>${line}</span
          >`;
        })}</pre>
    `;
  }
}

/** Lines shown before and after. */
const around = 2;

declare global {
  interface HTMLElementTagNameMap {
    "khung-why-steps": KhungWhySteps;
  }
}
