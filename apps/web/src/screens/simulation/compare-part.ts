/** Scenarios that were saved, side by side with the baseline and with the text as it is. */

import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { levelText } from "../../elements/level-words.ts";
import { formatCount, formatDate, formatTime } from "../../i18n/format.ts";
import { dictionary } from "../../i18n/language.ts";
import { changeText } from "./headline.ts";
import { PartElement } from "./part-element.ts";
import type { SavedScenario } from "./saved-scenarios.ts";
import { words } from "./words.ts";

const say = dictionary(words);

/**
 * @fires khung-scenario-used - a scenario's text becomes the text; `detail` is its place
 * @fires khung-scenario-deleted - `detail` is its place
 */
@customElement("khung-compare-part")
export class KhungComparePart extends PartElement {
  override render(): TemplateResult {
    const { language } = this;
    const { saved, results } = this.scene;
    const { baseline } = results.moves;
    if (saved.length === 0) return html`<p class="quiet">${say(language, "compare.none")}</p>`;
    const count = (number: number): string => formatCount(number, language);
    const rows = [{ number: 0 }, ...this.levels].filter(
      ({ number }) => number > 0 || [baseline, ...saved].some(({ distribution }) => (distribution[0] ?? 0) > 0),
    );
    const line = (name: string, before: string, of: (scenario: SavedScenario) => unknown): TemplateResult => html`
      <tr>
        <th scope="row">${name}</th>
        <td class="numbers">${before}</td>
        ${saved.map((each) => html`<td class="numbers">${of(each)}</td>`)}
      </tr>
    `;
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${say(language, "compare.caption")}>
        <table class="near">
          <caption>
            ${say(language, "compare.caption")}
          </caption>
          <thead>
            <tr>
              <th scope="col">${say(language, "compare.row")}</th>
              <th scope="col" class="numbers">${say(language, "baseline")}</th>
              ${saved.map(({ name }) => html`<th scope="col" class="numbers">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map((level) =>
              line(levelText(language, level), count(baseline.distribution[level.number] ?? 0), ({ distribution }) =>
                count(distribution[level.number] ?? 0),
              ),
            )}
            ${line(say(language, "compare.down"), "–", ({ down }) => count(down))}
            ${line(say(language, "compare.up"), "–", ({ up }) => count(up))}
            ${line(say(language, "compare.changes"), "–", ({ changed }) =>
              changed.length === 0
                ? say(language, "compare.nothing")
                : changed.map((each) => html`<div>${changeText(each, language)}</div>`),
            )}
            ${line(say(language, "compare.time"), "–", ({ at }) => `${formatDate(at.slice(0, 10))} ${formatTime(new Date(at))}`)}
          </tbody>
          <tfoot>
            <tr>
              <td></td>
              <td></td>
              ${saved.map(({ name }, place) => html`<td class="numbers">${this.buttons(name, place)}</td>`)}
            </tr>
          </tfoot>
        </table>
      </div>
    `;
  }

  private buttons(name: string, place: number): TemplateResult | typeof nothing {
    const { language } = this;
    if (this.bench.document.state.isReadOnly) return nothing;
    return html`
      <button
        class="button"
        aria-label=${say(language, "compare.use", { name })}
        @click=${() => this.tell("khung-scenario-used", place)}
      >
        ${say(language, "compare.use.short")}
      </button>
      <button
        class="button"
        aria-label=${say(language, "compare.delete", { name })}
        @click=${() => this.tell("khung-scenario-deleted", place)}
      >
        ${say(language, "compare.delete.short")}
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "khung-compare-part": KhungComparePart;
  }
}
