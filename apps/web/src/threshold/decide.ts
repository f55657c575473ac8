/** A threshold decided: one step of the document, its number and nothing else. */

import { equals, type Rational } from "@khung/ir";
import type { Bench } from "../app/bench.ts";
import { near } from "../charts/chart-core/near.ts";
import { formOf } from "../elements/why/why-words.ts";
import { dictionary, pick, type Language } from "../i18n/language.ts";
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
  const labelIn = (language: Language): string => {
    const [from, to] = [near(threshold.value, form, language), near(value, form, language)];
    return say(language, "step", { code: name.code, level: `${say(language, "near.level")} ${name.level}`, from, to });
  };
  const label = { vi: labelIn("vi"), en: labelIn("en") };
  const { outcome } = bench.document.edit([{ ...place, insert }], { label, source: "form" });
  if (outcome === "done") bench.toasts.show(pick(bench.language, label));
  return outcome === "done";
}
