/** A test made of one entity: its data, and what comes of them now. */

import { levelOf, observe, prepare, rangeEnds, scoreSeen } from "@khung/evaluator/observing";
import { toExact, type Cell, type IsoDate, type Module, type TestCase, type TestExpectation } from "@khung/ir";
import { testOf } from "./suggest-test.ts";

/**
 * The level that the entity has, with the range where missing data leave one open; of a framework without levels its score.
 *
 * Missing   undefined: there are no levels, and no score
 */
export function testOfEntity(
  module: Module,
  asOf: IsoDate,
  title: string,
  cells: ReadonlyMap<string, Cell>,
): TestCase | undefined {
  const observation = observe(prepare(module, asOf), cells);
  const { origin, levels } = module;
  const expectations: TestExpectation[] = [];
  if (levels.length > 0) {
    const level = levelOf(observation);
    const { low, high } = rangeEnds(observation);
    expectations.push({ kind: "level", level, origin });
    if (low !== high) expectations.push({ kind: "range", low, high, origin });
  } else {
    const score = scoreSeen(observation)?.value;
    if (!score) return undefined;
    expectations.push({ kind: "score", low: toExact(score), high: toExact(score), range: false, origin });
  }
  return testOf(module, asOf, title, cells, expectations);
}
