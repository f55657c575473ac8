/** What the simulation comes to, in two lines: who moves, and what is not known. */

import { html, nothing, type TemplateResult } from "lit";
import { equals } from "@khung/ir";
import { near } from "../../charts/chart-core/near.ts";
import { totalsOf } from "../../charts/chart-core/moves.ts";
import { sayChart } from "../../charts/chart-core/words.ts";
import { formOf } from "../../elements/why/why-words.ts";
import { formatCount, formatTime } from "../../i18n/format.ts";
import { dictionary, type Language } from "../../i18n/language.ts";
import type { ThresholdHead } from "../../worker/simulation/thresholds.ts";
import type { Results } from "./simulation-store.ts";
import { words } from "./words.ts";

const say = dictionary(words);

/** `14 đơn vị đổi mức (▼ 14 · ▲ 0) trên 98`. */
export function headlineText({ moves }: Pick<Results, "moves">, language: Language): string {
  const { down, up, all } = totalsOf(moves.matrix);
  const count = (number: number): string => formatCount(number, language);
  return say(language, "headline", { moved: count(down + up), down: count(down), up: count(up), all: count(all) });
}

/** The thresholds that are other than in the baseline. */
export function changedThresholds(thresholds: readonly ThresholdHead[] = []): readonly ThresholdHead[] {
  return thresholds.filter(({ value, was }) => was && !equals(value, was));
}

/** `TC3.2 · Mức 3: 55 % → 60 %`. */
export function changeText({ name, type, value, was }: ThresholdHead, language: Language): string {
  const form = formOf({ kind: "number", ...type });
  const named = sayChart(language, "threshold.name", { code: name.code, level: name.level });
  return `${named}: ${was ? near(was, form, language) : "–"} → ${near(value, form, language)}`;
}

/** The headline with what goes along with it. `stale`: the text has errors now; `over`: what it is computed over. */
export function headline(
  results: Results,
  { language, stale, over }: { language: Language; stale: boolean; over: TemplateResult },
): TemplateResult {
  const { moves, thresholds } = results;
  const { same } = totalsOf(moves.matrix);
  const changed = changedThresholds(thresholds);
  const codes = new Set(changed.map(({ name }) => name.code));
  const missing = Object.entries(moves.missing);
  // Of what was changed each by name; of the rest how many.
  const near_ = missing.filter(([code]) => codes.has(code));
  const rest = missing.length - near_.length;
  const count = (number: number): string => formatCount(number, language);
  return html`
    <div class="answer">
      <p class="headline" role="status">${headlineText(results, language)}</p>
      ${over}
    </div>
    <p class="facts">
      <span>${say(language, "same", { count: count(same) })}</span>
      ${near_.map(([code, number]) => html`<span>${say(language, "missing.one", { count: count(number), code })}</span>`)}
      ${
        rest > 0
          ? html`<span title=${missing.map(([code, number]) => `${code}: ${number}`).join(", ")}>
              ${say(language, "missing.more", { count: count(missing.length) })}
            </span>`
          : nothing
      }
      ${moves.open > 0 ? html`<span>${say(language, "open", { count: count(moves.open) })}</span>` : nothing}
      ${
        changed.length > 0
          ? html`<span>
              ${say(language, "changed", { list: changed.map((each) => changeText(each, language)).join("; ") })}
            </span>`
          : nothing
      }
    </p>
    ${
      stale && results.at
        ? html`<p class="stale" role="status">${say(language, "stale", { time: formatTime(results.at) })}</p>`
        : nothing
    }
  `;
}
