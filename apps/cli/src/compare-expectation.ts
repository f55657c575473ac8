/** Compares what a test expects with what came out. */

import { unreachable } from "@khung/diagnostics";
import type { ExplainedValue, Explanation } from "@khung/evaluator";
import {
  equals,
  fromExact,
  fromInteger,
  multiply,
  negate,
  parseRational,
  toExact,
  toExactText,
  type Exact,
  type Module,
  type TestExpectation,
  type Type,
} from "@khung/ir";

/** Expected and actual, in words that are equal when the expectation holds. `probe`: the outcome that asks for a value. */
export function compareExpectation(
  expectation: TestExpectation,
  explanation: Explanation,
  module: Module,
  probe: string | undefined,
): readonly [string, string] {
  const level = (number: number) => module.levels.find((each) => each.number === number)?.id ?? String(number);
  switch (expectation.kind) {
    case "level":
      return [`level = ${level(expectation.level)}`, `level = ${level(explanation.level)}`];
    case "range": {
      const { range } = explanation;
      const actual = range ? `range = ${level(range.low)} to ${level(range.high)}` : "range undetermined";
      return [`range = ${level(expectation.low)} to ${level(expectation.high)}`, actual];
    }
    case "outcome": {
      const found = explanation.outcomes.find(({ name }) => name === expectation.name)?.value ?? null;
      const word = (holds: boolean | null) => (holds === null ? "missing" : holds ? "yes" : "no");
      return [`${expectation.name} = ${word(expectation.holds)}`, `${expectation.name} = ${word(found)}`];
    }
    case "status":
      return compareStatus(expectation, explanation, module);
    case "score": {
      const { score } = explanation;
      if (!expectation.range) return [`score = ${expectation.low}`, `score = ${exactOf(score?.value)}`];
      const range = score?.range;
      const actual = range ? `score = ${exactOf(range.low)} to ${exactOf(range.high)}` : "score undetermined";
      return [`score = ${expectation.low} to ${expectation.high}`, actual];
    }
    case "points": {
      const { code, value } = expectation;
      const found = explanation.criteria.find((each) => each.code === code)?.points?.value;
      return [
        `points of ${code} = ${value}`,
        `points of ${code} = ${found?.kind === "number" ? exactOf(found.value) : (found?.kind ?? "none")}`,
      ];
    }
    case "value": {
      const { name, value } = expectation;
      const type = typeOf(name, module);
      const shown = value.kind === "number" ? numberText(value.value, type) : String(value.value);
      const measured = explanation.criteria.find(({ code }) => code === name)?.measure?.value;
      const probed = explanation.outcomes.find((each) => each.name === probe)?.expr.children[0]?.value;
      return [`${name} = ${shown}`, `${name} = ${valueText(probe === undefined ? measured : probed, type)}`];
    }
    default:
      return unreachable(expectation);
  }
}

/** In lowest terms. */
function exactOf(text: string | null | undefined): string {
  const value = text === null || text === undefined ? undefined : parseRational(text);
  return value ? toExact(value) : "missing";
}

/** Every level asked must have the status; the first that has not is shown. */
function compareStatus(
  expectation: Extract<TestExpectation, { kind: "status" }>,
  explanation: Explanation,
  module: Module,
): readonly [string, string] {
  const { code, status, levels, margin } = expectation;
  const found = explanation.criteria.find((each) => each.code === code)?.levels ?? [];
  const rows = levels.map((level) => ({ level, row: found.find((each) => each.level === level) }));
  const wrong = rows.find(({ row }) => row?.status !== status);
  if (wrong)
    return [`${code} ${status} at ${wrong.level}`, `${code} ${wrong.row?.status ?? "asks nothing"} at ${wrong.level}`];
  if (margin === undefined) return ["", ""];
  const at = levels[0] ?? 0;
  const distances = rows.flatMap(({ row }) => row?.requirements.flatMap((each) => each.margin?.distance ?? []) ?? []);
  if (distances.some((distance) => equals(negate(fromExact(distance)), fromExact(margin)))) return ["", ""];
  const type = typeOf(code, module);
  const lacking = distances.map((distance) => numberText(toExact(negate(fromExact(distance))), type)).join(", ");
  return [
    `${code} ${status} at ${at} by ${numberText(margin, type)}`,
    `${code} ${status} at ${at} by ${lacking || "?"}`,
  ];
}

function valueText(value: ExplainedValue | undefined, type: Type | undefined): string {
  if (!value || value.kind === "nothing") return "nothing";
  if (value.kind === "missing") return "missing";
  return value.kind === "number" ? numberText(value.value, type) : String(value.value);
}

/** As a source writes it: a share in per cent. */
function numberText(value: Exact, type: Type | undefined): string {
  const share = type?.kind === "number" && type.form === "share";
  const percent = toExactText(multiply(fromExact(value), fromInteger(100)));
  return share && !percent.includes("/") ? `${percent}%` : toExactText(fromExact(value));
}

function typeOf(name: string, { lets, parameters, criteria }: Module): Type | undefined {
  return (
    [...lets, ...parameters].find((each) => each.name === name)?.type ??
    criteria.find(({ code }) => code === name)?.measureType
  );
}
