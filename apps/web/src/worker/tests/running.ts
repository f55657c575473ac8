/** Runs the tests in the text. Loaded when somebody first looks at them. */

import type { Module, TestCase } from "@khung/ir";
import { printExpectations, runTests, triedCriteria, type TestResult } from "@khung/policy-tests";
import { Pace, type Run } from "@khung/simulation";
import type { ExpectationRow, TestRow, TestsFound } from "./rows.ts";
import type { Workshop } from "../workshop.ts";

/** So many are run before others have their turn. */
const slice = 20;

/** As publishing runs them: all that stand in the text, on the day of today where they say none. */
export async function runThose({ service, file }: Workshop, module: Module, run: Run): Promise<TestsFound> {
  const { modules, tests } = service.compiled();
  const own = tests.filter(({ origin }) => origin.file === file);
  const options = { today: new Date().toISOString().slice(0, 10) };
  const pace = new Pace(run, own.length);
  const rows: TestRow[] = [];
  for (let at = 0; at < own.length; at += slice) {
    const some = own.slice(at, at + slice);
    for (const result of runTests(modules, some, options))
      rows.push(rowOf(result, moduleOf(result.test, modules, module)));
    await pace.step(some.length);
  }
  return { tests: rows, criteria: triedCriteria(module, own, options), types: typesOf(module) };
}

function moduleOf({ framework }: TestCase, modules: readonly Module[], main: Module): Module {
  return modules.find(({ id, version }) => id === framework.id && version === framework.version) ?? main;
}

function rowOf({ test, failures }: TestResult, module: Module): TestRow {
  const inputs = new Map(module.inputs.map((input) => [input.name, input]));
  return {
    title: test.title,
    from: test.origin.start,
    passes: failures.length === 0,
    given: test.given.map(({ name, value }) => {
      const { title, type } = inputs.get(name) ?? {};
      return { name, value, ...(title && { title }), ...(type && { type }) };
    }),
    expectations: test.expectations.map((expectation, at): ExpectationRow => {
      const failure = failures.find(({ index }) => index === at);
      const found = failure?.asItIs;
      return {
        expectation,
        holds: !failure,
        ...(found && { found, source: printExpectations(found, module) }),
      };
    }),
  };
}

function typesOf({ criteria, lets, parameters }: Module): TestsFound["types"] {
  return Object.fromEntries([
    ...[...lets, ...parameters].flatMap(({ name, type }) => (type ? [[name, type] as const] : [])),
    ...criteria.flatMap(({ code, measureType }) => (measureType ? [[code, measureType] as const] : [])),
  ]);
}
