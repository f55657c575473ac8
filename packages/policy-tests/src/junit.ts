/** Results of tests as JUnit XML, which build servers read. */

import type { Position } from "@khung/diagnostics";
import type { Origin } from "@khung/ir";
import type { TestResult } from "./run-tests.ts";

/** Words of failures, and the line of a place. */
export interface JunitOptions {
  readonly expected: string;
  readonly actual: string;
  readonly positionOf: (origin: Origin) => Position;
}

/** One `testsuite` a framework, one `testcase` a test. */
export function junitOf(results: readonly TestResult[], { expected, actual, positionOf }: JunitOptions): string {
  const suites = Map.groupBy(results, ({ test }) => `${test.framework.id}@${test.framework.version}`);
  const lines = [...suites].flatMap(([suite, all]) => [
    `  <testsuite name=${quoted(suite)} ${counts(all)}>`,
    ...all.flatMap(({ test, failures }) => {
      const place = `file=${quoted(test.origin.file)} line="${positionOf(test.origin).line}"`;
      const open = `    <testcase classname=${quoted(suite)} name=${quoted(test.title)} ${place}`;
      if (failures.length === 0) return [`${open}/>`];
      return [
        `${open}>`,
        ...failures.map((each) => {
          const message = `${expected}: ${each.expected}; ${actual}: ${each.actual}`;
          const where = `${each.origin.file}:${positionOf(each.origin).line}`;
          return `      <failure message=${quoted(message)} type="expectation">${escaped(where)}</failure>`;
        }),
        "    </testcase>",
      ];
    }),
    "  </testsuite>",
  ]);
  const head = `<testsuites name="khung" ${counts(results)}>`;
  return [`<?xml version="1.0" encoding="UTF-8"?>`, head, ...lines, "</testsuites>", ""].join("\n");
}

function counts(results: readonly TestResult[]): string {
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  return `tests="${results.length}" failures="${failed}" errors="0" skipped="0"`;
}

function quoted(text: string): string {
  return `"${escaped(text).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")}"`;
}

function escaped(text: string): string {
  return Array.from(text)
    .filter(isXml)
    .join("")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Characters that XML 1.0 may hold. */
function isXml(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
}
