/** A threshold decided: one step of the document, its number and nothing else. */

import { equals, type Rational } from "@khung/ir";
import type { Bench } from "../app/bench.ts";
import { near } from "../charts/chart-core/near.ts";
import { formOf } from "../elements/why/why-words.ts";
import { dictionary } from "../i18n/language.ts";
import { rewritten, type TrialState } from "./trial.ts";
import { words } from "./words.ts";

const say = dictionary(words);

/** Writes a value in the place of the threshold's number. False, and said why in a note, where that cannot be. */
export function decide(bench: Bench, { curve }: TrialState, value: Rational): boolean {
  if (!curve) return false;
  const { threshold } = curve;
  if (equals(threshold.value, value)) return true;
  const { text } = bench.document.state;
  const { place, type, name } = threshold;
  const insert = place && rewritten(text.slice(place.from, place.to), value);
  if (!place || insert === undefined) {
    bench.toasts.show(say(bench.language, "step.no"));
    return false;
  }
  const form = formOf({ kind: "number", ...type });
  const [from, to] = [threshold.value, value].map((each) => near(each, form, bench.language));
  const level = `${say(bench.language, "near.level")} ${name.level}`;
  const label = say(bench.language, "step", { code: name.code, level, from: from ?? "", to: to ?? "" });
  bench.document.setText(text.slice(0, place.from) + insert + text.slice(place.to));
  bench.toasts.show(label);
  return true;
}
