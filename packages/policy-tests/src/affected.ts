/** What a mutant can reach, so that only that is judged again. */

import { observeAgain, sameJudgement, type Observation, type Prepared } from "@khung/evaluator/observing";
import type { Touch } from "./mutant.ts";

/** Codes of the criteria that may come out differently. */
export function affectedCodes({ graph, module }: Prepared, touch: Touch): ReadonlySet<string> {
  switch (touch.kind) {
    case "criterion":
      return new Set([touch.code]);
    case "definition": {
      const { name, of } = touch;
      const key = of === "let" ? "lets" : of === "parameter" ? "parameters" : "classifications";
      const codes = module.criteria.map(({ code }) => code);
      return new Set(codes.filter((code) => graph.criteria.get(code)?.[key].has(name)));
    }
    default:
      return new Set();
  }
}

/** The entity under the mutant; undefined when nothing about it can have changed. */
export function observeMutant(
  mutated: Prepared,
  before: Observation,
  touch: Touch,
  codes: ReadonlySet<string>,
): Observation | undefined {
  const after = observeAgain(mutated, before, codes);
  if (touch.kind !== "criterion") return after;
  const position = mutated.criteria.get(touch.code) ?? -1;
  const [old, changed] = [before.judgements[position], after.judgements[position]];
  return old && changed && sameJudgement(old, changed) ? undefined : after;
}
