/** Which value of a number gives a share, as text. */

import type { Language } from "@khung/emit";
import { compare, type Rational } from "@khung/ir";
import { exampleOf, headText, type Axis } from "./axis.ts";
import type { Inverse } from "./inverse.ts";
import { endsJson } from "./json.ts";
import { rangeText } from "./render-breakpoints.ts";
import { stretchesWith, type Stability } from "./stability.ts";
import { exactValue, percentsApart, percentText } from "./text.ts";
import { words } from "./words.ts";

/** Which threshold gives a share. */
export function renderInverse(answer: Inverse, axis: Axis, language: Language): string {
  const say = words[language];
  const [least, most] = percentsApart(answer.attainable, language);
  const met = answer.below && answer.above && compare(answer.below.share, answer.above.share) === 0;
  const shares = percentsApart([answer.below?.share, answer.above?.share], language);
  const side = (name: string, attained: Inverse["below"], share: string | undefined) => {
    if (!attained) return `${name}: ${say.unattainable}`;
    const example = exampleOf(attained.step, axis);
    const chosen = example ? `; ${say.forInstance(exactValue(example, axis.type, language))}` : "";
    return `${name}: ${rangeText(attained.step, axis, language)} → ${share}${chosen}`;
  };
  return [
    headText(axis, language),
    "",
    `${say.attainable}: ${least} – ${most}`,
    ...(met
      ? [side(say.met, answer.below, shares[0])]
      : [side(say.below, answer.below, shares[0]), side(say.above, answer.above, shares[1])]),
    ...(answer.ties.length > 1 ? [say.ties(answer.ties.length)] : []),
  ].join("\n");
}

/** For which thresholds at least the share is there, surely and possibly. */
export function renderStability(
  { least, most }: Stability,
  { level, share }: { readonly level: number; readonly share: Rational },
  axis: Axis,
  language: Language,
): string {
  const say = words[language];
  const side = (name: string, steps: Stability["least"]) => {
    const all = stretchesWith(steps, level, share).map((each) => rangeText(each, axis, language));
    return `${name}: ${all.length > 0 ? all.join(` ${say.or} `) : say.noThreshold}`;
  };
  const wanted = percentText(share, language);
  return ["", side(say.surely(wanted), least), side(say.possibly(wanted), most)].join("\n");
}

/** Of `khung solve` with uncertain data. */
export function stabilityJson(
  { least, most }: Stability,
  { level, share }: { readonly level: number; readonly share: Rational },
  axis: Axis,
): unknown {
  const side = (steps: Stability["least"]) => stretchesWith(steps, level, share).map((each) => endsJson(each, axis));
  return { surely: side(least), possibly: side(most) };
}
