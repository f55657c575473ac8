/**
 * The whole front end on one screen: parse → resolve → check → lower.
 *
 * In: all sources of a project. Out: modules and tests in which nothing is wrong, and everything that is wrong anywhere.
 * Pure and synchronous. Refuses: reading files.
 */

import type { Diagnostic, Source } from "@khung/diagnostics";
import type { Module, TestCase } from "@khung/ir";
import { parse, type Parsed } from "@khung/syntax";
import { check, type Checked, type CheckOptions } from "./check/check.ts";
import { lowerFramework } from "./lower/lower.ts";
import { lowerTest } from "./lower/lower-test.ts";
import { inOrder, isSound } from "./order.ts";
import { resolve } from "./resolve/resolve.ts";

export interface Compiled {
  /** The frameworks without errors, in source order. */
  readonly modules: readonly Module[];
  /** The tests without errors of frameworks without errors. */
  readonly tests: readonly TestCase[];
  /** By file and place; nothing twice. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the language service asks about. */
  readonly checked: Checked;
}

/** Compiles sources as one project. */
export function compile(sources: readonly Source[], options: CheckOptions = {}): Compiled {
  return compileParsed(sources.map(parse), options);
}

/** The same from trees: whoever keeps the trees of files that did not change parses less. */
export function compileParsed(files: readonly Parsed[], options: CheckOptions = {}): Compiled {
  const resolved = resolve(files);
  const checked = check(resolved, files, options);
  const diagnostics = inOrder([
    ...files.flatMap((file) => file.diagnostics),
    ...resolved.diagnostics,
    ...checked.diagnostics,
  ]);
  const sound = checked.frameworks.filter((framework) =>
    isSound(framework.declaration.file, framework.declaration.node, diagnostics),
  );
  const tests = checked.tests.flatMap((test) => {
    const { framework, node, source } = test;
    return framework && sound.includes(framework) && isSound(source.file, node, diagnostics)
      ? [lowerTest(test, framework, checked)]
      : [];
  });
  return { modules: sound.map((framework) => lowerFramework(framework, checked)), tests, diagnostics, checked };
}
