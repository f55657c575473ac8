/** A list of the thresholds to choose one from. */

import { html, type TemplateResult } from "lit";
import type { ThresholdName } from "@khung/simulation";
import { sayChart } from "../../charts/chart-core/words.ts";
import type { Language } from "../../i18n/language.ts";
import { thresholdInAddress } from "../../router/paths.ts";
import { sameThreshold } from "../../threshold/trial.ts";
import type { ThresholdHead } from "../../worker/simulation/thresholds.ts";

/** The choice; `chosen` is told the name. */
export function thresholdChoice(
  thresholds: readonly ThresholdHead[],
  now: ThresholdName | undefined,
  language: Language,
  chosen: (name: ThresholdName) => void,
): TemplateResult {
  const change = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    const head = thresholds.find(({ name }) => thresholdInAddress(name) === value);
    if (head) chosen(head.name);
  };
  return html`
    <select @change=${change}>
      ${thresholds.map(({ name }) => {
        const shown = sayChart(language, "threshold.name", { code: name.code, level: name.level });
        return html`
          <option value=${thresholdInAddress(name)} ?selected=${now !== undefined && sameThreshold(name, now)}>
            ${name.member === undefined ? shown : `${shown} (${name.member})`}
          </option>
        `;
      })}
    </select>
  `;
}
