/** The one-line impact: who falls and who rises, and the levels whose counts change most. */

import { html, type TemplateResult } from "lit";
import { formatCount, formatTime } from "../../i18n/format.ts";
import type { Language } from "../../i18n/language.ts";
import { sayEditor } from "./words.ts";

/** Counts by level before, and after. */
export interface Impact {
  readonly down: number;
  readonly up: number;
  readonly levels: readonly { readonly number: number; readonly before: number; readonly after: number }[];
}

/** What a matrix of transitions comes to; levels that change, the most first. */
export function impactOf(matrix: readonly (readonly number[])[]): Impact {
  let [down, up] = [0, 0];
  const before = matrix.map(() => 0);
  const after = matrix.map(() => 0);
  for (const [from, row] of matrix.entries()) {
    for (const [to, count] of row.entries()) {
      if (to < from) down += count;
      if (to > from) up += count;
      before[from] = (before[from] ?? 0) + count;
      after[to] = (after[to] ?? 0) + count;
    }
  }
  const levels = before.flatMap((count, number) => {
    const now = after[number] ?? 0;
    return now === count ? [] : [{ number, before: count, after: now }];
  });
  return {
    down,
    up,
    // Of two that change alike, the higher level first: it is the one that is lost or won.
    levels: levels.toSorted(
      (a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || b.number - a.number,
    ),
  };
}

/** How the line is to be shown. */
export interface ImpactLine {
  readonly language: Language;
  readonly impact: Impact | undefined;
  readonly against: "original" | "base";
  /** Of the text as it was then, while the present one cannot be evaluated. */
  readonly staleSince: Date | undefined;
  readonly link: string | undefined;
}

export function impactLine({ language, impact, against, staleSince, link }: ImpactLine): TemplateResult {
  const count = (value: number): string => formatCount(value, language);
  const moved = impact && impact.down + impact.up > 0;
  return html`<p class="s1-impact">
    <span class="s1-foot-title">${sayEditor(language, "impact.title")}</span>
    ${
      !impact
        ? html`<span class="quiet">${sayEditor(language, "impact.running")}</span>`
        : !moved
          ? html`<span>${sayEditor(language, "impact.none")}</span>`
          : html`<b aria-label=${sayEditor(language, "impact.said", { down: count(impact.down), up: count(impact.up) })}
                >${sayEditor(language, "impact.moved", { down: count(impact.down), up: count(impact.up) })}</b
              >
              ${impact.levels
                .slice(0, 2)
                .map(
                  ({ number, before, after }) =>
                    html`<span
                      >${sayEditor(language, "impact.level", { number, before: count(before), after: count(after) })}</span
                    >`,
                )}`
    }
    <span class="quiet">${sayEditor(language, `impact.against.${against}`)}</span>
    ${staleSince ? html`<span class="s1-stale">${sayEditor(language, "impact.stale", { time: formatTime(staleSince) })}</span>` : ""}
    ${link === undefined ? "" : html`<a href=${link}>${sayEditor(language, "impact.see")}</a>`}
  </p>`;
}
