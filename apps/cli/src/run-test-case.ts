/**
 * Runs one test of a framework with the interpreter.
 *
 * In: a module and a test. Out: what did not come out as expected, with what came out instead.
 */

import { explain } from "@khung/evaluator";
import {
  fromExact,
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
import { compareExpectation } from "./compare-expectation.ts";

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
    const [expected, actual] = compareExpectation(expectation, explanation, module, probes.get(expectation));
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
