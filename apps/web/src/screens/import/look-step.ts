/** Step two: the sheet, the header, the letters and the decimal mark, each as it was recognised and open to change. */

import { html, nothing, type TemplateResult } from "lit";
import type { Language } from "../../i18n/language.ts";
import type { ImportState } from "./import-state.ts";
import { say } from "./words.ts";

/** What a step may do. */
export interface Steer {
  readonly language: Language;
  readonly change: (part: Partial<ImportState>) => void;
  readonly back: () => void;
  readonly next: () => void;
}

/** So many rows are shown. */
const shown = 12;
const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

export function lookStep(given: ImportState, steer: Steer): TemplateResult {
  const { language, change, back, next } = steer;
  const preview = given.looked?.preview;
  if (!preview) return html`${nothing}`;
  const rows = preview.rows.slice(0, shown);
  return html`
    ${lettersNote(given, language)}
    <div class="fields">
      ${
        preview.sheets.length > 1
          ? field(
              "sheet",
              say(language, "sheet"),
              html`<select id="sheet" @change=${(event: Event) => change({ sheet: valueOf(event) })}>
                ${preview.sheets.map((name) => html`<option ?selected=${name === (given.sheet ?? preview.sheets[0])}>${name}</option>`)}
              </select>`,
            )
          : nothing
      }
      ${field(
        "header",
        say(language, "header"),
        html`<select id="header" @change=${(event: Event) => change({ header: Number(valueOf(event)) })}>
          ${preview.rows.map(
            ({ number, cells }) =>
              html`<option value=${number} ?selected=${number === given.header}>
                ${say(language, "header.row", { row: number, cells: excerpt(cells.filter(Boolean).join(" · ")) })}
              </option>`,
          )}
        </select>`,
      )}
      ${field(
        "letters",
        say(language, "letters"),
        html`<select
          id="letters"
          @change=${(event: Event) => change({ legacy: legacyOf(valueOf(event)) } as Partial<ImportState>)}
        >
          ${(["none", "TCVN3", "VNI"] as const).map(
            (each) =>
              html`<option value=${each} ?selected=${each === (given.legacy ?? "none")}>
                ${say(language, `letters.${each}`)}
              </option>`,
          )}
        </select>`,
      )}
      ${
        given.legacy === "TCVN3"
          ? html`<label
              ><input
                type="checkbox"
                .checked=${given.capitals}
                @change=${(event: Event) => change({ capitals: (event.target as HTMLInputElement).checked })}
              />
              ${say(language, "letters.capitals")}</label
            >`
          : nothing
      }
      ${field(
        "decimal",
        say(language, "decimal"),
        html`<select id="decimal" @change=${(event: Event) => change(decimalOf(valueOf(event)))}>
          ${(["auto", "comma", "point"] as const).map(
            (each) =>
              html`<option value=${each} ?selected=${each === (given.decimal ?? "auto")}>
                ${say(language, `decimal.${each}`)}
              </option>`,
          )}
        </select>`,
      )}
    </div>
    ${given.legacy === undefined ? nothing : conversion(given, language)}
    <p class="hint">${say(language, "preview", { shown: rows.length, all: preview.rowCount })}</p>
    <div
      class="scroll rows"
      tabindex="0"
      role="region"
      aria-label=${say(language, "preview", { shown: rows.length, all: preview.rowCount })}
    >
      <table>
        <tbody>
          ${rows.map(
            ({ number, cells }) =>
              html`<tr class=${number === given.header ? "header" : nothing}>
                <th scope="row" class="number">${number}</th>
                ${cells.map((cell) => html`<td>${excerpt(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <div class="actions">
      <button class="button" @click=${back}>${say(language, "back")}</button>
      <button class="button main" @click=${next}>${say(language, "next")}</button>
    </div>
  `;
}

function field(id: string, label: string, control: TemplateResult): TemplateResult {
  return html`<div class="field"><label for=${id}>${label}</label>${control}</div>`;
}

function lettersNote({ looked, legacy }: ImportState, language: Language): TemplateResult {
  const found = looked?.preview?.legacy;
  if (!found || legacy !== undefined) return html`${nothing}`;
  return html`<p class="note">
    ${say(language, "letters.found", { encoding: found.encoding, sample: excerpt(found.sample) })}
  </p>`;
}

/** Cells whose letters change, before and after. */
function conversion({ looked, asWritten }: ImportState, language: Language): TemplateResult {
  const after = looked?.preview?.rows ?? [];
  const pairs = (asWritten?.preview?.rows ?? []).flatMap(({ number, cells }) => {
    const same = after.find((row) => row.number === number)?.cells ?? [];
    return cells.flatMap((cell, i) =>
      same[i] === undefined || same[i] === cell ? [] : [{ before: cell, after: same[i] ?? "" }],
    );
  });
  const unknown = looked?.preview?.unknown ?? [];
  return html`
    <table>
      <thead>
        <tr>
          <th scope="col">${say(language, "before")}</th>
          <th scope="col">${say(language, "after")}</th>
        </tr>
      </thead>
      <tbody>
        ${pairs.slice(0, 6).map(
          (pair) =>
            html`<tr>
              <td>${excerpt(pair.before)}</td>
              <td>${excerpt(pair.after)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${unknown.length > 0 ? html`<p class="note bad">${say(language, "letters.lost", { signs: unknown.slice(0, 20).join(" ") })}</p>` : nothing}
  `;
}

const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;

function legacyOf(value: string): ImportState["legacy"] {
  return value === "TCVN3" || value === "VNI" ? value : undefined;
}

function decimalOf(value: string): Partial<ImportState> {
  return { decimal: value === "comma" || value === "point" ? value : undefined } as Partial<ImportState>;
}
