/** How a criterion is scored, as officials write it: values on the left, points on the right. */

import { html, nothing, type TemplateResult } from "lit";
import type { ExpressionSlot, ScoreEntry, ScoreParts, ValueSlot } from "@khung/document/form";
import type { Language } from "../../i18n/language.ts";
import { sayWord } from "../slot-words.ts";

/** What the table is drawn with: the fields of the card that it stands in. */
interface Fields {
  readonly number: (slot: ValueSlot, label: string) => TemplateResult;
  readonly written: (slot: ExpressionSlot, label: string) => TemplateResult;
  readonly say: (
    key:
      | "score.bound"
      | "score.points"
      | "score.else"
      | "score.proportional"
      | "score.to"
      | "score.from"
      | "score.rows",
  ) => string;
  /** Buttons of a row; nothing where it stays as it is. */
  readonly deeds: (entry: ScoreEntry) => TemplateResult | typeof nothing;
  readonly language: Language;
}

export function scoreTable(score: ScoreParts, fields: Fields): TemplateResult {
  const { say, number } = fields;
  if (score.form === "proportional") {
    return html`<div class="inline">
      <span>${say("score.proportional")}</span>
      ${score.from ? html`<span>${say("score.from")}</span>${number(score.from, say("score.from"))}` : nothing}
      ${score.to ? html`<span>${say("score.to")}</span>${number(score.to, say("score.to"))}` : nothing}
    </div>`;
  }
  if (score.form === "value") {
    return html`<div class="inline">${score.value ? number(score.value, say("score.points")) : nothing}</div>`;
  }
  return html`<table class="small-table" aria-label=${say("score.rows")}>
    <thead>
      <tr>
        <th scope="col">${say("score.bound")}</th>
        <th scope="col">${say("score.points")}</th>
        <td></td>
      </tr>
    </thead>
    <tbody>
      ${score.entries.map(
        (entry) =>
          html`<tr data-row=${entry.key}>
            <td>${bound(entry, fields)}</td>
            <td>${number(entry.points, say("score.points"))}</td>
            <td>${fields.deeds(entry)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function bound(
  { bound: value, comparison, condition }: ScoreEntry,
  { say, number, written, language }: Fields,
): TemplateResult {
  if (condition) return written(condition, say("score.bound"));
  if (!value) return html`${say("score.else")}`;
  return html`<div class="inline">
    <span>${sayWord(language, comparison ?? "equal")}</span>${number(value, say("score.bound"))}
  </div>`;
}
