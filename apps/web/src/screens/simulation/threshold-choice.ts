/** A list of the thresholds to choose one from. */

import { html, type TemplateResult } from "lit";
import type { ThresholdName } from "@khung/simulation";
import { dictionary, type Language } from "../../i18n/language.ts";
import { sameThreshold } from "../../threshold/trial.ts";
import type { ThresholdHead } from "../../worker/simulation/thresholds.ts";
import { words } from "./words.ts";

const say = dictionary(words);

/** `TC3.2.3`, with the class where there is one: as addresses name a threshold. */
export function addressOf({ code, level, member }: ThresholdName): string {
  return [code, level, ...(member === undefined ? [] : [member])].join(".");
}

/** The choice; `chosen` is told the name. */
export function thresholdChoice(
  thresholds: readonly ThresholdHead[],
  now: ThresholdName | undefined,
  language: Language,
  chosen: (name: ThresholdName) => void,
): TemplateResult {
  const change = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    const head = thresholds.find(({ name }) => addressOf(name) === value);
    if (head) chosen(head.name);
  };
  return html`
    <select @change=${change}>
      ${thresholds.map(({ name }) => {
        const shown = say(language, "threshold.name", { code: name.code, level: name.level });
        return html`
          <option value=${addressOf(name)} ?selected=${now !== undefined && sameThreshold(name, now)}>
            ${name.member === undefined ? shown : `${shown} (${name.member})`}
          </option>
        `;
      })}
    </select>
  `;
}
