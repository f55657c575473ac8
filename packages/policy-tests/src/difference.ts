/** What a test could say of one entity that is so in a framework and not so in its mutant. */

import {
  isAbsent,
  levelOf,
  outcomeHolds,
  pointsSeen,
  rangeEnds,
  scoreSeen,
  statusesOf,
  valueOfExpr,
  type Observation,
} from "@khung/evaluator/observing";
import { equals, isRational, toExact, type Origin, type TestExpectation, type TestValue, type Value } from "@khung/ir";

const nowhere: Origin = { file: "", start: 0, end: 0 };

/** The first difference: of these criteria, then of classes, level, range, score and outcomes, last of other values. */
export function differenceOf(
  before: Observation,
  after: Observation,
  codes: Iterable<string>,
): TestExpectation | undefined {
  for (const code of codes) {
    const changed = statusesOf(after, code);
    for (const [i, status] of statusesOf(before, code).entries()) {
      if (status && status !== changed[i]) return { kind: "status", code, status, levels: [i + 1], origin: nowhere };
    }
    const value = exactOf(pointsSeen(before, code));
    if (value !== undefined && value !== exactOf(pointsSeen(after, code)))
      return { kind: "points", code, value, origin: nowhere };
  }
  return (
    valueDifference(before, after, "classification") ??
    levelDifference(before, after) ??
    scoreDifference(before, after) ??
    outcomeDifference(before, after) ??
    valueDifference(before, after, "let") ??
    valueDifference(before, after, "parameter")
  );
}

function levelDifference(before: Observation, after: Observation): TestExpectation | undefined {
  const level = levelOf(before);
  if (level !== levelOf(after)) return { kind: "level", level, origin: nowhere };
  const { low, high } = rangeEnds(before);
  const other = rangeEnds(after);
  return low === other.low && high === other.high ? undefined : { kind: "range", low, high, origin: nowhere };
}

function scoreDifference(before: Observation, after: Observation): TestExpectation | undefined {
  const low = exactOf(scoreSeen(before)?.value ?? undefined);
  if (low === undefined || low === exactOf(scoreSeen(after)?.value ?? undefined)) return undefined;
  return { kind: "score", low, high: low, range: false, origin: nowhere };
}

/** A number of points; undefined for what is missing or excluded. */
function exactOf(scored: ReturnType<typeof pointsSeen>): string | undefined {
  return typeof scored === "object" && !isAbsent(scored) ? toExact(scored) : undefined;
}

function outcomeDifference(before: Observation, after: Observation): TestExpectation | undefined {
  for (const { name } of before.program.module.outcomes) {
    const holds = outcomeHolds(before, name);
    if (typeof holds === "boolean" && holds !== outcomeHolds(after, name))
      return { kind: "outcome", name, holds, origin: nowhere };
  }
  return undefined;
}

function valueDifference(
  before: Observation,
  after: Observation,
  of: "classification" | "let" | "parameter",
): TestExpectation | undefined {
  const { classifications, lets, parameters } = before.program.module;
  const all = { classification: classifications, let: lets, parameter: parameters }[of];
  for (const { name } of all) {
    const found = valueOfExpr(before, { kind: of, name, origin: nowhere });
    const other = valueOfExpr(after, { kind: of, name, origin: nowhere });
    if (isAbsent(found)) continue;
    const same = isRational(found) && !isAbsent(other) && isRational(other) ? equals(found, other) : found === other;
    if (!same) return { kind: "value", of, name, value: testValue(found, of === "classification"), origin: nowhere };
  }
  return undefined;
}

/** A value as tests write it. Dates are told from members by their form. */
export function testValue(value: Value, member = false): TestValue {
  if (isRational(value)) return { kind: "number", value: toExact(value) };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return { kind: !member && /^\d{4}-\d{2}-\d{2}$/.test(value) ? "date" : "member", value };
}
