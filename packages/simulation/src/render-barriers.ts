/** What keeps entities from a level, and where figures crowd, as text and as JSON. */

import { titleIn, type Language } from "@khung/emit";
import type { Barrier, BarrierSet } from "./barriers.ts";
import { valueJson } from "./axis.ts";
import type { Bunching } from "./bunching.ts";
import type { Population } from "./population.ts";
import { exactValue, measureType, table, thresholdText } from "./text.ts";
import { marginWords } from "./words-margins.ts";

/** So many criteria are read at a glance. */
const fewCodes = 5;

/** Criteria as barriers to a level, alone and together. At most `most` sets. */
export function renderBarriers(
  all: readonly Barrier[],
  sets: readonly BarrierSet[],
  { module }: Population,
  language: Language,
  most: number,
): string {
  const say = marginWords[language];
  if (all.length === 0) return say.nobodyBlocked;
  const lines = all.map(({ code, blocks, alone, missing }) => {
    const title = module.criteria.find((each) => each.code === code)?.title;
    return [`${code}  ${title ? titleIn(title, language) : ""}`.trimEnd(), ...[blocks, alone, missing].map(String)];
  });
  // Longer sets are a list of all that is not met; programs get them.
  const several = sets.filter(({ codes }) => codes.length > 0 && codes.length <= fewCodes);
  return [
    table([[say.criterion, say.blocks, say.alone, say.missing], ...lines]),
    ...(several.length > 0 ? ["", `${say.together}:`] : []),
    ...several.slice(0, most).map(({ codes, count }) => `  ${count}  ${codes.join(" + ")}`),
    ...(several.length > most ? [`  … ${several.length - most}`] : []),
  ].join("\n");
}

/** Of `khung barriers`. */
export function barriersJson(level: number, all: readonly Barrier[], sets: readonly BarrierSet[]): unknown {
  return {
    level,
    criteria: all.map(({ code, ...rest }) => ({ criterion: code, ...rest })),
    together: sets.map(({ codes, count }) => ({ criteria: codes, count })),
  };
}

/** Just met against just missed; thresholds near which nobody is are left out. */
export function renderBunching(all: readonly Bunching[], { module }: Population, language: Language): string {
  const say = marginWords[language];
  const lines = all
    .filter(({ met, missed }) => met + missed > 0)
    .map(({ threshold, width, met, missed, exactly }) => {
      const type = measureType(threshold.criterion);
      return [
        `${thresholdText(threshold, module, language)}: ${exactValue(threshold.value, type, language)}`,
        `± ${exactValue(width, type, language)}`,
        ...[met, missed, exactly].map(String),
      ];
    });
  return [table([[say.threshold, say.width, say.met, say.missed, say.exactly], ...lines]), "", say.hint].join("\n");
}

/** Of `khung bunching`. */
export function bunchingJson(all: readonly Bunching[]): unknown {
  return {
    thresholds: all.map(({ threshold, width, met, missed, exactly }) => {
      const { code, level, member, value, criterion } = threshold;
      const type = measureType(criterion);
      return {
        criterion: code,
        level,
        ...(member !== undefined && { member }),
        threshold: valueJson(value, { type }),
        width: valueJson(width, { type }),
        met,
        missed,
        exactly,
      };
    }),
  };
}
