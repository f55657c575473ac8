/** The tornado as text. */

import type { Language } from "@khung/emit";
import type { Rational } from "@khung/ir";
import type { Population } from "./population.ts";
import type { Sensitivity } from "./sensitivity.ts";
import { exactValue, measureType, table, thresholdText } from "./text.ts";
import { words } from "./words.ts";

/** The tornado. */
export function renderSensitivity(
  { rows, neverDecides, unmoved }: Sensitivity,
  { module }: Population,
  language: Language,
): string {
  const say = words[language];
  const lines = rows
    .filter(({ width }) => width > 0)
    .map(({ threshold, value, down, up, width }) => {
      const criterion = module.criteria.find(({ code }) => code === threshold.code);
      const shown = (each: Rational) => (criterion ? exactValue(each, measureType(criterion), language) : "");
      return [
        thresholdText(threshold, module, language),
        shown(down.value),
        shown(value),
        shown(up.value),
        String(width),
      ];
    });
  return [
    table([[say.threshold, say.lower, say.from, say.higher, say.width], ...lines]),
    ...(neverDecides.length > 0
      ? [
          "",
          `${say.never}: ${neverDecides.length}`,
          ...neverDecides.map((name) => `  ${thresholdText(name, module, language)}`),
        ]
      : []),
    ...(unmoved.length > 0 ? ["", `${say.unmoved}: ${unmoved.length}`] : []),
  ].join("\n");
}
