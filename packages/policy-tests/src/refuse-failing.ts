/** Why a version is not published: what its tests expect does not come out. */

import { report, type Diagnostic } from "@khung/diagnostics";
import type { Module } from "@khung/ir";
import type { TestResult } from "./run-tests.ts";

/** One diagnostic at the first test that fails, the others related to it; none where all pass. */
export function refuseFailing(results: readonly TestResult[], { id, version }: Module): readonly Diagnostic[] {
  const failed = results.filter(({ failures }) => failures.length > 0);
  const [first, ...others] = failed;
  if (!first) return [];
  const params = { name: `${id}@${version}`, failed: failed.length, all: results.length, first: first.test.title };
  const related = others.map(({ test: { title, origin } }) => ({
    span: origin,
    message: { vi: `kiểm thử \`${title}\` cũng không đạt`, en: `the test \`${title}\` fails, too` },
  }));
  return [report("KH6139", first.test.origin, params, { related })];
}
