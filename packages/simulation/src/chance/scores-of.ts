/** What the criteria of an index score, entity by entity. */

import { interpret } from "@khung/evaluator";
import { toNumber } from "@khung/ir";
import type { Population } from "../population.ts";
import type { IndexModel } from "./index-model.ts";

/** Scores by row, then by criterion of the model; NaN = excluded. Undefined for an entity without an index: data are missing. */
export function scoresOf(
  { module, table, asOf }: Population,
  { codes }: IndexModel,
): readonly (Float64Array | undefined)[] {
  return interpret(module, table, { asOf }).entities.map(({ score, criteria }) => {
    if (!score?.value) return undefined;
    const points = new Map(criteria.map((each) => [each.code, each.points]));
    return Float64Array.from(codes, (code) => {
      const found = points.get(code);
      return typeof found === "object" && found ? toNumber(found) : Number.NaN;
    });
  });
}
