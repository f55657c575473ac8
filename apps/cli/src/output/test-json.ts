import type { SourceIndex } from "@khung/diagnostics";
import type { Origin } from "@khung/ir";
import {
  describeItem,
  describeMutant,
  equivalenceWords,
  type Coverage,
  type Mutation,
  type TestResult,
} from "@khung/policy-tests";
import type { Context } from "../command.ts";
import { inSurface, surfaceOf } from "../generate-tests.ts";

/** What one run found. */
export interface TestReport {
  readonly results: readonly TestResult[];
  /** One a framework; empty unless asked for. */
  readonly coverage: readonly Coverage[];
  readonly mutation: readonly Mutation[];
}

/** A report as the contract says; coverage and mutation only where they were asked for, one entry a framework. */
export function testJson({ results, coverage, mutation }: TestReport, index: SourceIndex, context: Context) {
  const at = ({ file, ...span }: Origin) => ({ file, range: index.range({ file, ...span }) });
  const cases = results.map(({ test: each, failures }) => ({
    title: each.title,
    framework: each.framework,
    passed: failures.length === 0,
    ...at(each.origin),
    failures: failures.map(({ expected, actual, origin }) => ({ expected, actual, ...at(origin) })),
  }));
  const passed = cases.filter((each) => each.passed).length;
  return {
    passed,
    failed: cases.length - passed,
    cases,
    ...(coverage.length > 0 && { coverage: coverage.map((each) => coverageJson(each, at, context)) }),
    ...(mutation.length > 0 && { mutation: mutation.map((each) => mutationJson(each, at, context)) }),
  };
}

type At = (origin: Origin) => object;

function coverageJson({ uncovered, ...rest }: Coverage, at: At, { language }: Context) {
  return {
    ...rest,
    uncovered: uncovered.map(({ origin, ...item }) => ({
      ...item,
      message: describeItem({ ...item, origin }, language),
      ...at(origin),
    })),
  };
}

function mutationJson({ mutants, ...rest }: Mutation, at: At, context: Context) {
  return {
    ...rest,
    mutants: mutants.map(({ origin, ...each }) => ({
      ...each,
      message: describeMutant(each, context.language),
      ...(each.fate === "equivalent" && { because: equivalenceWords[each.reason][context.language] }),
      ...(each.fate === "survived" &&
        each.suggestion && { suggestion: inSurface(each.suggestion.text, surfaceOf(context)) }),
      ...at(origin),
    })),
  };
}
