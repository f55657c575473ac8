/** What a test would have to expect to hold: what came out, in the terms in which it asks. */

import { unreachable } from "@khung/diagnostics";
import {
  distancesOf,
  isAbsent,
  levelOf,
  measureOf,
  outcomeHolds,
  pointsSeen,
  rangeEnds,
  scoreSeen,
  statusesOf,
  valueOfExpr,
  type Observation,
} from "@khung/evaluator/observing";
import { negate, toExact, type TestExpectation } from "@khung/ir";
import { testValue } from "./difference.ts";

/**
 * The expectation as it is, by one expectation or, where levels differ, by several.
 *
 * Missing   undefined: what came out is missing or not applicable, which no test can expect there
 */
export function asItIs(expectation: TestExpectation, observation: Observation): readonly TestExpectation[] | undefined {
  const { origin } = expectation;
  switch (expectation.kind) {
    case "level":
      return [{ ...expectation, level: levelOf(observation) }];
    case "range": {
      const { low, high } = rangeEnds(observation);
      return [{ ...expectation, low, high }];
    }
    case "outcome": {
      const holds = outcomeHolds(observation, expectation.name);
      return typeof holds === "boolean" ? [{ ...expectation, holds }] : undefined;
    }
    case "status":
      return statusAsItIs(expectation, observation);
    case "score": {
      const score = scoreSeen(observation);
      const ends = expectation.range ? score?.range : score?.value && { low: score.value, high: score.value };
      return ends ? [{ ...expectation, low: toExact(ends.low), high: toExact(ends.high) }] : undefined;
    }
    case "points": {
      const found = pointsSeen(observation, expectation.code);
      if (typeof found !== "object" || isAbsent(found)) return undefined;
      return [{ ...expectation, value: toExact(found) }];
    }
    case "value": {
      const { name, of } = expectation;
      const found =
        of === "measure" ? measureOf(observation, name) : valueOfExpr(observation, { kind: of, name, origin });
      if (found === undefined || isAbsent(found)) return undefined;
      return [{ ...expectation, value: testValue(found, of === "classification") }];
    }
    default:
      return unreachable(expectation);
  }
}

/** One for all levels where they are alike; a margin is said again where something is still lacking. */
function statusAsItIs(
  { margin, ...expectation }: Extract<TestExpectation, { kind: "status" }>,
  observation: Observation,
): readonly TestExpectation[] | undefined {
  const { code, levels } = expectation;
  const found = statusesOf(observation, code);
  const [first] = levels;
  const status = found[(first ?? 0) - 1];
  if (!status) return undefined;
  if (levels.every((level) => found[level - 1] === status)) {
    const lacking = margin === undefined ? [] : levels.flatMap((level) => distancesOf(observation, code, level));
    const [least] = lacking;
    return [{ ...expectation, status, ...(status === "unmet" && least && { margin: toExact(negate(least)) }) }];
  }
  const each = levels.flatMap((level): readonly TestExpectation[] => {
    const own = found[level - 1];
    return own ? [{ ...expectation, status: own, levels: [level] }] : [];
  });
  return each.length === levels.length ? each : undefined;
}
