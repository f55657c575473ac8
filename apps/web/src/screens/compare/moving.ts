/** Whom something moves, in words. */

import { html, nothing, type TemplateResult } from "lit";
import { formatCount } from "../../i18n/format.ts";
import type { Language } from "../../i18n/language.ts";
import type { Moving } from "../../worker/compare/changes.ts";
import { say } from "./words.ts";

/** `▲ 0 lên mức · ▼ 3 xuống mức`. */
export function sayMoving(language: Language, { up, down }: Moving): string {
  if (up + down === 0) return say(language, "moves.none");
  return say(language, "moves", { up: formatCount(up, language), down: formatCount(down, language) });
}

/** The count, and behind it who: `nameOf` says what a code is called. */
export function movers(language: Language, moves: Moving, nameOf: (code: string) => string): TemplateResult {
  const { up, down, risers, fallers } = moves;
  if (up + down === 0) return html`<span class="quiet">${say(language, "moves.none")}</span>`;
  const listed = (names: readonly string[], all: number): string =>
    names.map(nameOf).join(", ") +
    (all > names.length ? say(language, "more", { count: formatCount(all - names.length, language) }) : "");
  return html`<details>
    <summary>${sayMoving(language, moves)}</summary>
    ${up > 0 ? html`<p>${say(language, "rises", { names: listed(risers, up) })}</p>` : nothing}
    ${down > 0 ? html`<p>${say(language, "falls", { names: listed(fallers, down) })}</p>` : nothing}
  </details>`;
}
