/** Numbers to turn by what was typed, or what is wrong with that. */

import { report, type Diagnostic } from "@khung/diagnostics";
import { toExactText, type Origin } from "@khung/ir";
import {
  bandCuts,
  bandDial,
  parameterDial,
  scoreCuts,
  scoreDial,
  shiftDial,
  type Cut,
  type Dial,
  type NoCut,
  type Population,
  type ShiftBy,
  type WeightDial,
  weightDial,
  weightsOf,
} from "@khung/simulation";
import { levelNamed, listed, nearest, unknownCriterion } from "./load-population.ts";
import { wholeOption } from "./whole-option.ts";

/** A parameter. */
export function parameterNamed({ module, asOf }: Population, name: string): Dial | Diagnostic {
  const found = parameterDial(module, asOf, name);
  const there = module.parameters.find((each) => each.name === name)?.origin ?? module.origin;
  if (typeof found === "object") return found;
  if (found === "population") return report("KH7008", module.origin, {});
  if (found === "hangs") return report("KH7012", there, { name });
  const names = module.parameters.map((each) => each.name);
  return report("KH7011", { ...there, end: there.start }, { name, names: listed(nearest(name, names)) });
}

/** The weight of a part of an index. */
export function weightNamed({ module, asOf }: Population, name: string): WeightDial | Diagnostic {
  const found = weightDial(module, asOf, name);
  if (typeof found === "object") return found;
  if (found === "population") return report("KH7008", module.origin, {});
  const there = { ...module.origin, end: module.origin.start };
  if (found === "unread") return report("KH7020", there, { name });
  return report("KH7019", there, { name, names: listed(nearest(name, weightsOf(module))) });
}

/** A number of a level rule. */
export function scoreNamed({ module, asOf }: Population, typed: string, cut: string | undefined): Dial | Diagnostic {
  const level = levelNamed(module, typed);
  if (typeof level === "object") return level;
  const which = cut === undefined ? undefined : wholeOption("cut", cut, 1, 1);
  const found = scoreDial(module, asOf, level, which);
  if (typeof found === "object") return found;
  const there = module.levels.find(({ number }) => number === level)?.origin ?? module.origin;
  return noCut(found, { module, asOf }, there, scoreCuts(module, asOf, level), { what: String(level), which });
}

/** A number by which a criterion scores. */
export function bandNamed({ module, asOf }: Population, code: string, band: string | undefined): Dial | Diagnostic {
  const criterion = module.criteria.find((each) => each.code === code);
  if (!criterion) return unknownCriterion(module, code);
  const which = wholeOption("band", band, 1, 1);
  const found = bandDial(module, asOf, code, which);
  if (typeof found === "object") return found;
  return noCut(found, { module, asOf }, criterion.origin, bandCuts(module, asOf, code), { what: code, which });
}

function noCut(
  why: NoCut,
  { module }: Pick<Population, "module" | "asOf">,
  there: Origin,
  cuts: readonly Cut[],
  { what, which = 0 }: { readonly what: string; readonly which: number | undefined },
): Diagnostic {
  const names = cuts.map(({ value }, i) => `${i + 1}: ${toExactText(value)}`).join(", ");
  if (why === "population") return report("KH7008", module.origin, {});
  if (why === "none") return report("KH7013", there, { what });
  return why === "several" ? report("KH7014", there, { what, names }) : report("KH7017", there, { what, which, names });
}

/** Thresholds that move together. */
export function shiftNamed({ module, asOf }: Population, typed: string, by: ShiftBy): Dial | Diagnostic {
  const level = typed === "all" ? undefined : levelNamed(module, typed);
  if (typeof level === "object") return level;
  const found = shiftDial(module, asOf, level, by);
  if (typeof found === "object") return found;
  return found === "population"
    ? report("KH7008", module.origin, {})
    : report("KH7016", module.origin, { level: typed });
}
