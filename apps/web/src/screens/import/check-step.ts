/** Step four: what is wrong, how complete the data are, and in. */

import { html, nothing, type TemplateResult } from "lit";
import { formatCount } from "../../i18n/format.ts";
import { pick, sentence } from "../../i18n/language.ts";
import type { ImportState } from "./import-state.ts";
import type { Steer } from "./look-step.ts";
import { say } from "./words.ts";

/** What can be done at last. */
export interface Finish {
  readonly saveTroubles: () => void;
  readonly take: () => void;
}

export function checkStep(given: ImportState, { language, change, back }: Steer, finish: Finish): TemplateResult {
  const { checked, onlyValid } = given;
  const actions = (ready: boolean): TemplateResult =>
    html`<div class="actions">
      <button class="button" @click=${back}>${say(language, "back")}</button>
      <button class="button main" ?disabled=${!ready} @click=${finish.take}>${say(language, "import")}</button>
    </div>`;
  if (!checked)
    return html`<p role="status">${say(language, "check.running")}</p>
      ${actions(false)}`;
  const { entities, errors, wrongRows, troubles, unused, coverage } = checked;
  const summary =
    entities === 0
      ? say(language, "check.none")
      : errors === 0
        ? say(language, "check.good", { entities: formatCount(entities, language) })
        : say(language, "check.bad", {
            entities: formatCount(entities, language),
            errors: formatCount(errors, language),
            rows: formatCount(wrongRows, language),
          });
  return html`
    <p class=${errors > 0 || entities === 0 ? "note bad" : "note"}>${summary}</p>
    ${unused.length > 0 ? html`<p class="hint">${say(language, "check.unused", { names: unused.join("; ") })}</p>` : nothing}
    ${
      troubles.length > 0
        ? html`
            <div class="scroll" tabindex="0" role="region" aria-label=${say(language, "check.troubles")}>
              <table>
                <caption class="hint">
                  ${say(language, "check.troubles")}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">${say(language, "trouble.where")}</th>
                    <th scope="col">${say(language, "trouble.entity")}</th>
                    <th scope="col">${say(language, "trouble.what")}</th>
                  </tr>
                </thead>
                <tbody>
                  ${troubles.map(
                    ({ row, column, entity, message, isError }) =>
                      html`<tr>
                        <td>${[row, column].filter((part) => part !== undefined).join(", ")}</td>
                        <td>${entity ?? ""}</td>
                        <td>${isError ? "✕" : "ℹ"} ${sentence(language, message)}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>
            <p class="hint">${say(language, "check.more", { shown: troubles.length })}</p>
            <div class="actions">
              <button class="button" @click=${finish.saveTroubles}>${say(language, "check.file")}</button>
            </div>
          `
        : nothing
    }
    ${
      errors > 0
        ? html`<label
            ><input
              type="checkbox"
              .checked=${onlyValid}
              @change=${(event: Event) => change({ onlyValid: (event.target as HTMLInputElement).checked })}
            />
            ${say(language, "check.valid")}</label
          >`
        : nothing
    }
    <h2>${say(language, "coverage")}</h2>
    <ul class="coverage">
      ${coverage.map(
        ({ code, title, complete }) =>
          html`<li>
            <span>${code} ${pick(language, title)}</span>
            <span class="number">
              ${say(language, "coverage.of", { complete: formatCount(complete, language), all: formatCount(entities, language) })}
            </span>
            <meter
              min="0"
              max=${Math.max(1, entities)}
              value=${complete}
              aria-label=${`${code} ${complete}/${entities}`}
            ></meter>
          </li>`,
      )}
    </ul>
    ${actions(entities > 0)}
  `;
}
