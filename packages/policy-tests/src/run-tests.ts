/**
 * Runs tests of frameworks with the interpreter.
 *
 * In: modules and tests. Out: what did not come out as expected, with what came out instead.
 */

import { invariant } from "@khung/diagnostics";
import { observe, prepare, type Observation, type Prepared } from "@khung/evaluator/observing";
import {
  fromExact,
  type Cell,
  type IsoDate,
  type Module,
  type Origin,
  type TestCase,
  type TestExpectation,
  type TestValue,
} from "@khung/ir";
import { asItIs } from "./as-it-is.ts";
import { compareExpectation } from "./compare-expectation.ts";

/** One expectation that did not come true. */
export interface Failure {
  readonly expected: string;
  readonly actual: string;
  readonly origin: Origin;
  /** Which of the test's expectations it is. */
  readonly index: number;
  /** What the test would have to expect instead; absent where it could not say what came out. */
  readonly asItIs?: readonly TestExpectation[];
}

/** A test and what failed in it; none = it passed. */
export interface TestResult {
  readonly test: TestCase;
  readonly failures: readonly Failure[];
}

/** `today`: for tests that say no date, of frameworks that say no day from which they are in effect. */
export interface RunOptions {
  readonly today: IsoDate;
}

/**
 * Runs every test against the framework that it names.
 *
 * Errors   throws on a test of a framework that is not there: the checker lets no such test through
 */
export function runTests(
  modules: readonly Module[],
  tests: readonly TestCase[],
  options: RunOptions,
): readonly TestResult[] {
  const prepared = new Map<string, Prepared>();
  return tests.map((test) => {
    const { id, version } = test.framework;
    const module = modules.find((each) => each.id === id && each.version === version);
    invariant(module, `no framework ${id}@${version}`);
    const asOf = dateOf(test, module, options);
    const key = `${id}@${version} ${asOf}`;
    const program = prepared.get(key) ?? prepare(module, asOf);
    prepared.set(key, program);
    return { test, failures: failuresOf(test, observe(program, cellsOf(test))) };
  });
}

/** The day at which a test is evaluated. */
export function dateOf(test: TestCase, module: Module, { today }: RunOptions): IsoDate {
  return test.asOf ?? module.effective?.from ?? today;
}

/** What did not come out as expected. */
export function failuresOf(test: TestCase, observation: Observation): readonly Failure[] {
  return test.expectations.flatMap((expectation, index): readonly Failure[] => {
    const [expected, actual] = compareExpectation(expectation, observation);
    if (expected === actual) return [];
    const found = asItIs(expectation, observation);
    return [{ expected, actual, origin: expectation.origin, index, ...(found && { asItIs: found }) }];
  });
}

/** The data of a test. */
export function cellsOf({ given }: TestCase): ReadonlyMap<string, Cell> {
  return new Map(given.map(({ name, value }) => [name, value && cellOf(value)]));
}

/** A value of a test as a cell. */
export function cellOf(value: TestValue): Exclude<Cell, null> {
  return value.kind === "number" ? fromExact(value.value) : value.value;
}
