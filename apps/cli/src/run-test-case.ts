/**
 * Runs one test of a framework with the interpreter.
 *
 * In: a module and a test. Out: what did not come out as expected, with what came out instead.
 */

import { unreachable } from "@khung/diagnostics";
import { explain, type ExplainedValue, type Explanation } from "@khung/evaluator";
import {
  equals,
  fromExact,
  negate,
  toExactText,
  type Cell,
  type CompareExpr,
  type Expr,
  type Module,
  type Origin,
  type Table,
  type TestCase,
  type TestExpectation,
  type TestValue,
} from "@khung/ir";

/** One expectation that did not come true. */
export interface Failure {
  readonly expected: string;
  readonly actual: string;
  readonly origin: Origin;
}

const entity = "test";

/** The failures of a test; none = it passed. */
export function runTestCase(test: TestCase, module: Module, asOf: string): readonly Failure[] {
  const { framework, probes } = withProbes(module, test.expectations);
  const explanation = explain(framework, tableOf(test), entity, { asOf: test.asOf ?? asOf });
  if (!explanation) throw new Error("the table of a test has its entity");
  return test.expectations.flatMap((expectation) => {
    const [expected, actual] = compared(expectation, explanation, module, probes.get(expectation));
    return expected === actual ? [] : [{ expected, actual, origin: expectation.origin }];
  });
}

/** A value that is expected is asked for as one more outcome: whether the name equals it. */
function withProbes(module: Module, expectations: readonly TestExpectation[]) {
  const probes = new Map<TestExpectation, string>();
  const outcomes = expectations.flatMap((expectation) => {
    if (expectation.kind !== "value" || expectation.of === "measure") return [];
    const { of, name: asked, value, origin } = expectation;
    const name = `probe ${probes.size}`;
    probes.set(expectation, name);
    const left: Expr = { kind: of, name: asked, origin };
    const condition: CompareExpr = {
      kind: "compare",
      operator: "=",
      left,
      right: { ...literal(value, asked), origin },
      origin,
    };
    return [{ name, condition, origin }];
  });
  return { framework: { ...module, outcomes: [...module.outcomes, ...outcomes] }, probes };
}

function literal(value: TestValue, of: string) {
  return value.kind === "member" ? ({ kind: "member", of, value: value.value } as const) : value;
}

function tableOf({ given }: TestCase): Table {
  const cell = (value: TestValue | null): Cell =>
    value?.kind === "number" ? fromExact(value.value) : (value?.value ?? null);
  return {
    name: "test",
    entities: [entity],
    columns: Object.fromEntries(given.map(({ name, value }) => [name, [cell(value)]])),
    labels: {},
  };
}

/** Expected and actual, in words that are equal when the expectation holds. */
function compared(
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
      return comparedStatus(expectation, explanation);
    case "value": {
      const shown =
        expectation.value.kind === "number"
          ? toExactText(fromExact(expectation.value.value))
          : String(expectation.value.value);
      const measured = explanation.criteria.find(({ code }) => code === expectation.name)?.measure?.value;
      const probed = explanation.outcomes.find(({ name }) => name === probe)?.expr.children[0]?.value;
      return [
        `${expectation.name} = ${shown}`,
        `${expectation.name} = ${valueText(probe === undefined ? measured : probed)}`,
      ];
    }
    default:
      return unreachable(expectation);
  }
}

/** Every level asked must have the status; the first that has not is shown. */
function comparedStatus(
  expectation: Extract<TestExpectation, { kind: "status" }>,
  explanation: Explanation,
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
  const lacking = distances.map((distance) => toExactText(negate(fromExact(distance)))).join(", ");
  return [
    `${code} ${status} at ${at} by ${toExactText(fromExact(margin))}`,
    `${code} ${status} at ${at} by ${lacking || "?"}`,
  ];
}

function valueText(value: ExplainedValue | undefined): string {
  if (!value || value.kind === "nothing") return "nothing";
  return value.kind === "missing" ? "missing" : String(value.value);
}
