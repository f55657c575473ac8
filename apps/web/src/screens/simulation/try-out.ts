/** One threshold tried beside the charts, which follow it. */

import { html, type TemplateResult } from "lit";
import type { Rational } from "@khung/ir";
import "../../threshold/threshold-panel.ts";
import { dictionary } from "../../i18n/language.ts";
import type { Scene } from "./scene.ts";
import { thresholdChoice } from "./threshold-choice.ts";
import { words } from "./words.ts";

const say = dictionary(words);

type Valued = CustomEvent<{ readonly value: Rational }>;

/** The threshold, what it can be, and what that does. */
export function tryOut({
  bench,
  results: { thresholds = [], moves },
  trial,
  take,
  openThreshold,
  ...on
}: Scene): TemplateResult {
  const { language } = bench;
  const { study, population } = bench.study.state;
  const name = trial?.name;
  return html`
    <header>
      <h2>${say(language, "try")}</h2>
      <label>
        <span class="hidden">${say(language, "try.choose")}</span>
        ${thresholdChoice(thresholds, name, language, take)}
      </label>
      <button class="button" ?disabled=${!name} @click=${() => name && openThreshold(name)}>
        ${say(language, "try.open")}
      </button>
    </header>
    <khung-threshold-panel
      brief
      .language=${language}
      .trial=${trial}
      .levels=${study?.names ?? moves.scenario.names}
      .reached=${moves.after}
      .population=${population?.population}
      @khung-threshold-previewed=${({ detail }: Valued) => on.look(detail.value)}
      @khung-threshold-chosen=${({ detail }: Valued) => on.decide(detail.value)}
      @khung-threshold-reverted=${on.revert}
    ></khung-threshold-panel>
  `;
}
