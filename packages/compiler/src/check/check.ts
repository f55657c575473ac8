/**
 * Check: types, units, structure and lints of every framework and test.
 *
 * In: resolved frameworks. Out: side tables and what is wrong. Changes nothing; a later rule never undoes an earlier one.
 */

import type { Diagnostic } from "@khung/diagnostics";
import type { IsoDate, Type } from "@khung/ir";
import type { ast, Parsed } from "@khung/syntax";
import { soundness } from "../order.ts";
import { reporter, silent } from "../reporter.ts";
import type { Declaration, NameNode, Reference } from "../resolve/declaration.ts";
import type { Framework, TestEntry, Tiers } from "../resolve/framework.ts";
import type { Resolved } from "../resolve/resolve.ts";
import { Decider } from "./decide.ts";
import type { Decisions } from "./decisions.ts";
import { infer } from "./infer.ts";
import { inferFramework } from "./infer-framework.ts";
import { inferTest } from "./infer-test.ts";
import type { RuleContext } from "./rule.ts";
import { testsDiffer } from "./rules/tests-say-something.ts";
import { lints, rules, testRules } from "./rules.ts";
import type { Scope, Tables } from "./scope.ts";

export interface CheckOptions {
  /** The day of assessment: warns of what is out of date by then. */
  readonly asOf?: IsoDate;
}

/** Everything known about a project that needs no lowering; the language service reads it. */
export interface Checked {
  readonly frameworks: readonly Framework[];
  readonly tests: readonly TestEntry[];
  /** Every declaration of every framework, in source order within its list. */
  readonly declarations: readonly Declaration[];
  /** What each name refers to, in frameworks and tests. */
  readonly references: ReadonlyMap<NameNode, Reference>;
  /** By framework: that of the tier below. */
  readonly tiers: Tiers;
  readonly types: ReadonlyMap<ast.Expr, Type>;
  /** Types of inputs, lets, parameters and classifications. */
  readonly definitions: ReadonlyMap<Declaration, Type>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks everything that was resolved. */
export function check(
  resolved: Resolved,
  files: readonly Parsed[],
  options: CheckOptions,
  decisions: Decisions,
): Checked {
  const diagnostics: Diagnostic[] = [];
  const sources = files.map((file) => file.source);
  const unread = files.flatMap((file) => file.diagnostics);
  const wasSound = soundness([...unread, ...resolved.diagnostics]);
  const report = reporter(diagnostics);
  const tables: Tables = { references: new Map(resolved.references), types: new Map(), definitions: new Map() };
  const sourcesByFile = new Map(sources.map((source) => [source.file, source]));
  const outside = [...resolved.tiers.values()].filter((each) => !resolved.frameworks.includes(each));
  for (const { source } of outside) sourcesByFile.set(source.file, source);
  const scopeFor = (framework: Framework): Scope => ({
    framework,
    tables,
    unfounded: resolved.unfounded,
    tiers: resolved.tiers,
    source: framework.source,
    place: "data",
    report,
    infer,
    sources: sourcesByFile,
  });
  const contextFor = (framework: Framework): RuleContext => ({
    framework,
    tables,
    sources: sourcesByFile,
    report,
    unread,
    decider: new Decider(framework, tables, decisions),
    ...options,
  });
  // What is wrong with those is said where they are compiled.
  for (const framework of outside) inferFramework({ ...scopeFor(framework), report: silent() });
  for (const framework of resolved.frameworks) {
    const before = diagnostics.length;
    inferFramework(scopeFor(framework));
    const context = contextFor(framework);
    for (const rule of rules) rule(context);
    const { file, node } = framework.declaration;
    const isSound = wasSound(file, node) && soundness(diagnostics.slice(before))(file, node);
    if (isSound) for (const lint of lints) lint(context);
  }
  for (const test of resolved.tests) {
    if (!test.framework) continue;
    inferTest(test, { ...scopeFor(test.framework), source: test.source, place: "test" });
    const context = contextFor(test.framework);
    for (const rule of testRules) rule(test, context);
  }
  testsDiffer(resolved.tests, report);
  return {
    frameworks: resolved.frameworks,
    tests: resolved.tests,
    declarations: resolved.frameworks.flatMap(declarationsOf),
    ...tables,
    tiers: resolved.tiers,
    diagnostics,
  };
}

/** Everything that a framework declares, itself first. */
export function declarationsOf(framework: Framework): readonly Declaration[] {
  const members = [...framework.membersOf.values()].flatMap((space) => [...space.values()]);
  return [
    framework.declaration,
    ...framework.levels,
    ...framework.inputs,
    ...framework.parameters,
    ...framework.lets,
    ...framework.classifications,
    ...members,
    ...framework.groups,
    ...framework.criteria,
    ...framework.outcomes,
    ...framework.reports,
  ];
}
