/** What is said aloud while a threshold is tried; the polite region lets it through at most every half second. */

import { equals } from "@khung/ir";
import type { Bench } from "../app/bench.ts";
import { totalsOf } from "../charts/chart-core/moves.ts";
import { near } from "../charts/chart-core/near.ts";
import { formOf } from "../elements/why/why-words.ts";
import { formatCount } from "../i18n/format.ts";
import { dictionary } from "../i18n/language.ts";
import type { TrialState } from "./trial.ts";
import { words } from "./words.ts";

const say = dictionary(words);

/** Says how many reach the level at the value that is looked at, and who falls and rises. */
export function sayCount(bench: Bench, { curve, preview, value }: TrialState): void {
  if (!curve || !preview || !value || !equals(preview.value, value)) return;
  const { name, type } = curve.threshold;
  const { down, up } = totalsOf(preview.matrix);
  const count = preview.distribution.slice(name.level).reduce((sum, each) => sum + each, 0);
  const number = (each: number): string => formatCount(each, bench.language);
  bench.say(
    say(bench.language, "said", {
      value: near(value, formOf({ kind: "number", ...type }), bench.language),
      count: number(count),
      level: `${say(bench.language, "near.level")} ${name.level}`,
      down: number(down),
      up: number(up),
    }),
  );
}
