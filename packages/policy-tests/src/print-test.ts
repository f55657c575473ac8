/**
 * A test as a `test` block of the English surface; the other surface is a translation of the keywords, which those who know the
 * token table do.
 */

import { unreachable } from "@khung/diagnostics";
import {
  fromExact,
  printUnit,
  statesAt,
  toExactText,
  type CriterionStatus,
  type Input,
  type Module,
  type TestCase,
  type TestExpectation,
  type TestValue,
  type Type,
} from "@khung/ir";
import { numberText } from "./compare-expectation.ts";

const width = 120;
const statusWords: Readonly<Record<CriterionStatus, string>> = {
  met: "met",
  unmet: "unmet",
  missing: "missing",
  notApplicable: "not applicable",
};

/** The text of a test of a module, ending in a new line. */
export function printTest(test: TestCase, module: Module): string {
  const { framework, title, given, expectations, asOf } = test;
  const given_ = given.map(({ name, value }) => {
    const input = module.inputs.find((each) => each.name === name);
    return `${name} = ${value ? valueText(value, input) : "missing"}`;
  });
  return [
    `test ${JSON.stringify(title)} of ${framework.id}@${framework.version} {`,
    ...(asOf === undefined || asOf === module.effective?.from ? [] : [`  as of ${asOf}`]),
    ...wrapped("given", [...given_, ...(test.othersMissing ? ["others missing"] : [])]),
    ...wrapped(
      "expect",
      expectations.flatMap((each) => expectationTexts(each, module)),
    ),
    "}",
    "",
  ].join("\n");
}

/** What a test expects, as its `expect` says it in the English surface. */
export function printExpectations(expectations: readonly TestExpectation[], module: Module): string {
  return expectations.flatMap((each) => expectationTexts(each, module)).join(", ");
}

function wrapped(word: string, items: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let line = `  ${word}`;
  items.forEach((item, i) => {
    const piece = `${item}${i < items.length - 1 ? "," : ""}`;
    if (line.length + piece.length >= width) {
      lines.push(line);
      line = "   ";
    }
    line += ` ${piece}`;
  });
  return [...lines, line];
}

function expectationTexts(expectation: TestExpectation, module: Module): readonly string[] {
  switch (expectation.kind) {
    case "level":
      return [`level = ${expectation.level}`];
    case "range":
      return [`range = ${expectation.low} to ${expectation.high}`];
    case "outcome":
      return [`outcome ${expectation.name} = ${expectation.holds ? "yes" : "no"}`];
    case "status":
      return statusTexts(expectation, module);
    case "score": {
      const [low, high] = [expectation.low, expectation.high].map((exact) => toExactText(fromExact(exact)));
      return [expectation.range ? `score = ${low} to ${high}` : `score = ${low}`];
    }
    case "points":
      return [`points of ${expectation.code} = ${toExactText(fromExact(expectation.value))}`];
    case "value": {
      const { name, value } = expectation;
      const type =
        [...module.lets, ...module.parameters].find((each) => each.name === name)?.type ??
        module.criteria.find(({ code }) => code === name)?.measureType;
      return [`${name} = ${valueText(value, type && { type })}`];
    }
    default:
      return unreachable(expectation);
  }
}

/** Without a level where every one that the criterion states is meant. */
function statusTexts(
  { code, status, levels, margin }: Extract<TestExpectation, { kind: "status" }>,
  module: Module,
): readonly string[] {
  const criterion = module.criteria.find((each) => each.code === code);
  const stated = module.levels.filter(({ number }) => criterion && statesAt(criterion, number));
  const all = levels.length > 1 && stated.every(({ number }) => levels.includes(number));
  const type = criterion?.measureType;
  const by = margin === undefined ? "" : ` by ${valueText({ kind: "number", value: margin }, type && { type })}`;
  const word = statusWords[status];
  return all ? [`${code} ${word}${by}`] : levels.map((level) => `${code} ${word} at ${level}${by}`);
}

function valueText(
  value: TestValue,
  input: (Pick<Input, "type"> & Partial<Pick<Input, "unitName">>) | undefined,
): string {
  if (value.kind === "boolean") return value.value ? "yes" : "no";
  if (value.kind !== "number") return value.value;
  const exact = fromExact(value.value);
  const unit = unitOf(input?.type);
  return unit === "" ? numberText(exact, input?.type) : `${toExactText(exact)} ${JSON.stringify(unit)}`;
}

/** Only measured numbers are written with a unit; a count is one of its own kind. */
function unitOf(type: Type | undefined): string {
  return type?.kind === "number" && type.form === "plain" ? printUnit(type.unit) : "";
}
