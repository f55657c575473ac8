/** Who moves, with the criterion that decides it: a table, filtered by a cell of the matrix. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { fromInteger, multiply, negate, type Rational } from "@khung/ir";
import "../../elements/level/level.ts";
import { near } from "../../charts/chart-core/near.ts";
import { levelText } from "../../elements/level-words.ts";
import { formatBeside, formatCount, type NumberForm } from "../../i18n/format.ts";
import { dictionary } from "../../i18n/language.ts";
import { formOf } from "../../elements/why/why-words.ts";
import type { MovedEntity, Reason } from "../../worker/simulation/scenario.ts";
import { PartElement } from "./part-element.ts";
import { words } from "./words.ts";

const say = dictionary(words);
const pageSize = 100;

/** @fires khung-move-picked - the filter is taken away */
@customElement("khung-moved-list")
export class KhungMovedList extends PartElement {
  @state() private shown = pageSize;

  private get rows(): readonly number[] {
    const { picked, results } = this.scene;
    const { before, after } = results.moves;
    const rows: number[] = [];
    for (const [row, level] of after.entries()) {
      const from = before[row] ?? 0;
      if (picked ? from === picked.from && level === picked.to : from !== level) rows.push(row);
    }
    return rows;
  }

  override render(): TemplateResult {
    const { rows, language } = this;
    const { picked, results } = this.scene;
    const count = formatCount(rows.length, language);
    const title = picked
      ? say(language, "list.picked", {
          count,
          from: levelText(language, this.level(picked.from)),
          to: levelText(language, this.level(picked.to)),
        })
      : say(language, "list.moved", { count });
    const byRow = new Map(results.scenario?.moved.map((each) => [each.row, each]));
    const rest = rows.length - this.shown;
    return html`
      <header>
        <h2 id="title">${title}</h2>
        ${
          picked
            ? html`<button class="button" @click=${() => this.tell("khung-move-picked", {})}>
                ${say(language, "list.clear")}
              </button>`
            : nothing
        }
      </header>
      ${
        rows.length === 0
          ? html`<p class="quiet">${say(language, "list.none")}</p>`
          : html`
              <div class="scroll" tabindex="0" role="region" aria-labelledby="title">
                <table aria-labelledby="title">
                  <thead>
                    <tr>
                      <th scope="col">${say(language, "list.code")}</th>
                      <th scope="col">${say(language, "list.unit")}</th>
                      <th scope="col" class="numbers">${say(language, "list.value")}</th>
                      <th scope="col" class="numbers">${say(language, "list.threshold")}</th>
                      <th scope="col" class="numbers">${say(language, "list.lacks")}</th>
                      <th scope="col">${say(language, "list.level")}</th>
                      <th scope="col">${say(language, "list.decides")}</th>
                      <th scope="col"><span class="hidden">${say(language, "list.why")}</span></th>
                    </tr>
                  </thead>
                  <tbody>
                    ${rows.slice(0, this.shown).map((row) => this.row(row, byRow.get(row)))}
                  </tbody>
                </table>
              </div>
              ${
                rest > 0
                  ? html`<button class="button" @click=${() => (this.shown += pageSize)}>
                      ${say(language, "list.more", { count: formatCount(rest, language) })}
                    </button>`
                  : nothing
              }
            `
      }
    `;
  }

  private row(row: number, moved: MovedEntity | undefined): TemplateResult {
    const { language } = this;
    const { results, whyOf } = this.scene;
    const { before, after } = results.moves;
    const code = this.population?.codes[row] ?? "";
    const name = this.population?.names[row] ?? code;
    const [from, to] = [before[row] ?? 0, after[row] ?? 0];
    const way = to < from ? "▼" : to > from ? "▲" : "";
    const reasons = moved?.reasons ?? [];
    const each = (show: (reason: Reason) => string): TemplateResult[] =>
      reasons.map((reason) => html`<div>${show(reason)}</div>`);
    const decides = moved?.byRule && reasons.length === 0 ? say(language, "list.rule") : undefined;
    return html`
      <tr data-row=${row}>
        <td>${code}</td>
        <th scope="row">${name}</th>
        <td class="numbers">${each((reason) => this.value(reason))}</td>
        <td class="numbers">${each((reason) => this.thresholds(reason))}</td>
        <td class="numbers">${each((reason) => this.lacks(reason))}</td>
        <td class="levels">
          <span class=${way === "▼" ? "down" : way === "▲" ? "up" : ""}>${way}</span>
          <khung-level compact .language=${language} .level=${this.level(from)}></khung-level>
          →
          <khung-level compact .language=${language} .level=${this.level(to)}></khung-level>
        </td>
        <td>${decides ?? each(({ code: criterion }) => criterion)}</td>
        <td>
          <a class="link" href=${whyOf(code)} aria-label=${say(language, "list.why.of", { name })}>
            ${say(language, "list.why")}
          </a>
        </td>
      </tr>
    `;
  }

  private form({ code }: Reason): NumberForm {
    const head = this.scene.results.thresholds?.find(({ name }) => name.code === code);
    return head ? formOf({ kind: "number", ...head.type }) : {};
  }

  private value(reason: Reason): string {
    const { value, after } = reason;
    if (!value) return say(this.language, "list.missing");
    const form = this.form(reason);
    return after ? formatBeside(value, after, form, this.language) : near(value, form, this.language);
  }

  private thresholds(reason: Reason): string {
    const show = (value: Rational | undefined): string => (value ? near(value, this.form(reason), this.language) : "–");
    return `${show(reason.before)} → ${show(reason.after)}`;
  }

  /** What is missing to the new threshold, in points where it is a share. */
  private lacks(reason: Reason): string {
    const { margin } = reason;
    if (!margin || margin.numerator >= 0n) return "–";
    const form = this.form(reason);
    const amount = negate(margin);
    if (!form.percent) return near(amount, form, this.language);
    return say(this.language, "points", { amount: near(multiply(amount, fromInteger(100)), {}, this.language) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-moved-list": KhungMovedList;
  }
}
