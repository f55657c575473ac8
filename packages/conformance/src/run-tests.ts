/**
 * Runs the `test` blocks of a source on an engine: what did not come out as expected, in words.
 *
 * What is asked of values and margins becomes one more outcome of the framework, so that the engine itself answers; nothing is
 * worked out here.
 */

import type { Compiled } from "@khung/compiler";
import {
  type Cell,
  type Criterion,
  type Exact,
  type Expr,
  fromExact,
  isRational,
  type Module,
  type Rational,
  type RequirementLevel,
  type Table,
  type TestCase,
  type TestExpectation,
  toExact,
  type TestValue,
} from "@khung/ir";
import type { EntityResult } from "@khung/evaluator";
import type { Engine } from "./engines.ts";

const entity = "test";

/** What every test of a project failed to find; nothing = all passed. */
export function failedTests(
  { modules, tests }: Pick<Compiled, "modules" | "tests">,
  { evaluate }: Engine,
  asOf: string,
): readonly string[] {
  return tests.flatMap((test) => {
    const module = modules.find(({ id, version }) => id === test.framework.id && version === test.framework.version);
    if (!module) return [`${test.title}: its framework has errors`];
    const probes = test.expectations.map((each) => probeOf(each, module));
    const outcomes = probes.flatMap((condition, i) =>
      condition ? [{ name: `probe ${i}`, condition, origin: test.origin }] : [],
    );
    const asked: Module = { ...module, outcomes: [...module.outcomes, ...outcomes] };
    const [result] = evaluate(asked, tableOf(test), { asOf: test.asOf ?? asOf }).entities;
    return test.expectations.flatMap((each, i) => {
      const probe = probes[i] ? result?.outcomes[`probe ${i}`] : true;
      return result && probe === true && holds(each, result) ? [] : [`${test.title}: ${JSON.stringify(each)}`];
    });
  });
}

function holds(expectation: TestExpectation, result: EntityResult): boolean {
  const { level, range, outcomes, criteria, score } = result;
  const is = (value: Rational | "excluded" | null | undefined, exact: Exact) =>
    isRational(value) && toExact(value) === exact;
  switch (expectation.kind) {
    case "level":
      return level === expectation.level;
    case "range":
      return range?.low === expectation.low && range.high === expectation.high;
    case "outcome":
      return outcomes[expectation.name] === expectation.holds;
    case "status": {
      const statuses = criteria.find(({ code }) => code === expectation.code)?.statuses ?? [];
      return (
        expectation.levels.length > 0 && expectation.levels.every((each) => statuses[each - 1] === expectation.status)
      );
    }
    case "score":
      return expectation.range
        ? is(score?.range?.low, expectation.low) && is(score?.range?.high, expectation.high)
        : is(score?.value, expectation.low);
    case "points":
      return is(criteria.find(({ code }) => code === expectation.code)?.points, expectation.value);
    case "value":
      return true;
  }
}

/** The condition that says whether a value or a margin is as expected. */
function probeOf(expectation: TestExpectation, module: Module): Expr | undefined {
  const { origin } = expectation;
  const equal = (left: Expr, right: Expr): Expr => ({ kind: "compare", operator: "=", left, right, origin });
  const criterionOf = (code: string): Criterion | undefined => module.criteria.find((each) => each.code === code);
  if (expectation.kind === "value") {
    const { of, name, value } = expectation;
    const left: Expr | undefined = of === "measure" ? criterionOf(name)?.measure : { kind: of, name, origin };
    return left && equal(left, { ...literal(value, name), origin });
  }
  if (expectation.kind !== "status" || expectation.margin === undefined) return undefined;
  const criterion = criterionOf(expectation.code);
  const lacking = criterion && expectation.levels.map((level) => lackOf(criterion, level, expectation.margin ?? "0"));
  return lacking && { kind: "and", operands: lacking.filter((each) => each !== undefined), origin };
}

/** `threshold − measure = margin`, the other way round where less is better. */
function lackOf({ measure, requirements }: Criterion, level: number, margin: Exact): Expr | undefined {
  const found = requirements.flatMap(
    ({ comparison, levels }): readonly (RequirementLevel & { readonly below: boolean })[] =>
      levels
        .filter((each) => each.level === level)
        .map((each) => ({ ...each, below: comparison === "atMost" || comparison === "lessThan" })),
  )[0];
  if (!measure || !found) return undefined;
  const { origin, below, value } = found;
  const lack: Expr = {
    kind: "arithmetic",
    operator: "-",
    left: below ? measure : value,
    right: below ? value : measure,
    origin,
  };
  return { kind: "compare", operator: "=", left: lack, right: { kind: "number", value: margin, origin }, origin };
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
