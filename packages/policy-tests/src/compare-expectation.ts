/** Compares what a test expects with what came out. */

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
  type Evaluated,
  type Observation,
} from "@khung/evaluator/observing";
import {
  equals,
  fromExact,
  fromInteger,
  isRational,
  multiply,
  negate,
  toExactText,
  type Module,
  type Rational,
  type TestExpectation,
  type Type,
} from "@khung/ir";

/** Expected and actual, in words that are equal when the expectation holds. */
export function compareExpectation(expectation: TestExpectation, observation: Observation): readonly [string, string] {
  const { module } = observation.program;
  const level = (number: number) => module.levels.find((each) => each.number === number)?.id ?? String(number);
  switch (expectation.kind) {
    case "level":
      return [`level = ${level(expectation.level)}`, `level = ${level(levelOf(observation))}`];
    case "range": {
      const { low, high } = rangeEnds(observation);
      return [
        `range = ${level(expectation.low)} to ${level(expectation.high)}`,
        `range = ${level(low)} to ${level(high)}`,
      ];
    }
    case "outcome": {
      const found = outcomeHolds(observation, expectation.name) ?? null;
      const word = (holds: boolean | null) => (holds === null ? "missing" : holds ? "yes" : "no");
      return [`${expectation.name} = ${word(expectation.holds)}`, `${expectation.name} = ${word(found)}`];
    }
    case "status":
      return compareStatus(expectation, observation);
    case "score": {
      const score = scoreSeen(observation);
      const [low, high] = [fromExact(expectation.low), fromExact(expectation.high)];
      if (!expectation.range) return [`score = ${toExactText(low)}`, `score = ${exactText(score?.value)}`];
      const range = score?.range;
      return [
        `score = ${toExactText(low)} to ${toExactText(high)}`,
        range ? `score = ${toExactText(range.low)} to ${toExactText(range.high)}` : "score undetermined",
      ];
    }
    case "points": {
      const { code } = expectation;
      const found = pointsSeen(observation, code);
      const shown = typeof found === "object" && "absent" in found ? found.absent : (found ?? "none");
      return [
        `points of ${code} = ${toExactText(fromExact(expectation.value))}`,
        `points of ${code} = ${typeof shown === "string" ? shown : toExactText(shown)}`,
      ];
    }
    case "value": {
      const { name, value, of, origin } = expectation;
      const type = typeOf(name, module);
      const shown = value.kind === "number" ? numberText(fromExact(value.value), type) : String(value.value);
      const found =
        of === "measure" ? measureOf(observation, name) : valueOfExpr(observation, { kind: of, name, origin });
      return [`${name} = ${shown}`, `${name} = ${valueText(found, type)}`];
    }
    default:
      return unreachable(expectation);
  }
}

function exactText(value: Rational | null | undefined): string {
  return value ? toExactText(value) : "missing";
}

/** Every level asked must have the status; the first that has not is shown. */
function compareStatus(
  expectation: Extract<TestExpectation, { kind: "status" }>,
  observation: Observation,
): readonly [string, string] {
  const { code, status, levels, margin } = expectation;
  const found = statusesOf(observation, code);
  const wrong = levels.find((level) => found[level - 1] !== status);
  if (wrong !== undefined)
    return [`${code} ${status} at ${wrong}`, `${code} ${found[wrong - 1] ?? "asks nothing"} at ${wrong}`];
  if (margin === undefined) return ["", ""];
  const at = levels[0] ?? 0;
  const distances = levels.flatMap((level) => distancesOf(observation, code, level));
  const wanted = fromExact(margin);
  if (distances.some((distance) => equals(negate(distance), wanted))) return ["", ""];
  const type = typeOf(code, observation.program.module);
  const lacking = distances.map((distance) => numberText(negate(distance), type)).join(", ");
  return [
    `${code} ${status} at ${at} by ${numberText(wanted, type)}`,
    `${code} ${status} at ${at} by ${lacking || "?"}`,
  ];
}

function valueText(value: Evaluated | undefined, type: Type | undefined): string {
  if (value === undefined) return "nothing";
  if (isAbsent(value)) return value.absent;
  return isRational(value) ? numberText(value, type) : String(value);
}

/** As a source writes it: a share in per cent. */
export function numberText(value: Rational, type: Type | undefined): string {
  const share = type?.kind === "number" && type.form === "share";
  const percent = toExactText(multiply(value, fromInteger(100)));
  return share && !percent.includes("/") ? `${percent}%` : toExactText(value);
}

function typeOf(name: string, { lets, parameters, criteria }: Module): Type | undefined {
  return (
    [...lets, ...parameters].find((each) => each.name === name)?.type ??
    criteria.find(({ code }) => code === name)?.measureType
  );
}
