/** Which value of a number gives a share, as text. */

import type { Language } from "@khung/emit";
import { compare } from "@khung/ir";
import { headText, type Axis } from "./axis.ts";
import type { Inverse } from "./inverse.ts";
import { rangeText } from "./render-breakpoints.ts";
import { percentText } from "./text.ts";
import { words } from "./words.ts";

/** Which threshold gives a share. */
export function renderInverse(answer: Inverse, axis: Axis, language: Language): string {
  const say = words[language];
  const [least, most] = answer.attainable.map((share) => percentText(share, language));
  const met = answer.below && answer.above && compare(answer.below.share, answer.above.share) === 0;
  const side = (name: string, attained: Inverse["below"]) =>
    `${name}: ${attained ? `${rangeText(attained.step, axis, language)} → ${percentText(attained.share, language)}` : say.unattainable}`;
  return [
    headText(axis, language),
    "",
    `${say.attainable}: ${least} – ${most}`,
    ...(met ? [side(say.met, answer.below)] : [side(say.below, answer.below), side(say.above, answer.above)]),
    ...(answer.ties.length > 1 ? [say.ties(answer.ties.length)] : []),
  ].join("\n");
}
