/**
 * Resolve: who declares what, and which name means which declaration.
 *
 * In: parsed files. Out: frameworks with one namespace each, tests with their framework, references. Refuses: types.
 */

import type { Diagnostic } from "@khung/diagnostics";
import type { Parsed } from "@khung/syntax";
import { type Report, reporter, spanOf } from "../reporter.ts";
import { collect } from "./collect.ts";
import { findCycles } from "./cycles.ts";
import type { Declaration, NameNode, Reference } from "./declaration.ts";
import type { Framework, TestEntry, Tiers } from "./framework.ts";
import { findLookAlikes } from "./look-alikes.ts";
import { resolveNames } from "./names.ts";
import { resolveClaims, withClaimsOutside } from "./resolve-claims.ts";
import { findFramework, resolveTest } from "./resolve-test.ts";
import { findTiers } from "./tiers.ts";
import { findTooDeep } from "./too-deep.ts";

export interface Resolved {
  readonly frameworks: readonly Framework[];
  readonly tests: readonly TestEntry[];
  readonly references: ReadonlyMap<NameNode, Reference>;
  /** Definitions that go in a circle, or too deep; they have no type. */
  readonly unfounded: ReadonlySet<Declaration>;
  /** By framework: that of the tier below. */
  readonly tiers: Tiers;
  readonly diagnostics: readonly Diagnostic[];
}

/** Resolves all files of a project together; `outside` are frameworks that these files may only refer to. */
export function resolve(files: readonly Parsed[], outside: () => readonly Framework[] = () => []): Resolved {
  const diagnostics: Diagnostic[] = [];
  const report = reporter(diagnostics);
  const references = new Map<NameNode, Reference>();
  const unfounded = new Set<Declaration>();
  const collected = files.flatMap(({ source, surface, file }) =>
    file.items.flatMap((item) => (item.kind === "framework" ? [collect(source, surface, item, report)] : [])),
  );
  const frameworks = withExceptions(withClaimsOutside(files, collected, report), files, report);
  sayDuplicates(frameworks, report);
  const tiers = findTiers(frameworks, outside, references, report);
  for (const framework of frameworks) {
    resolveNames(framework, references, report, tiers);
    resolveClaims(framework, references, report);
    const foundations = findCycles(framework, references, report);
    const tooDeep = findTooDeep(foundations, references, report);
    for (const declaration of [...foundations.cyclic, ...tooDeep]) unfounded.add(declaration);
    findLookAlikes(framework, report);
  }
  const tests = files.flatMap(({ source, surface, file }) =>
    file.items.flatMap((item): readonly TestEntry[] => {
      if (item.kind !== "test") return [];
      const framework = findFramework(item.framework, item.version, source.file, frameworks, report);
      return [{ node: item, source, surface, ...(framework && { framework }) }];
    }),
  );
  for (const test of tests) resolveTest(test, references, report);
  return { frameworks, tests, references, unfounded, tiers, diagnostics };
}

/** The frameworks with the exceptions that stand outside of them. */
function withExceptions(
  collected: readonly Framework[],
  files: readonly Parsed[],
  report: Report,
): readonly Framework[] {
  const found = files.flatMap(({ source: { file }, file: { items } }) =>
    items.flatMap((node) => {
      if (node.kind !== "override" || !node.of) return [];
      const { id, version } = node.of;
      const framework = findFramework(id, version, file, collected, report);
      return framework ? [{ framework, located: { node, file } }] : [];
    }),
  );
  if (found.length === 0) return collected;
  return collected.map((framework) => {
    const own = found.flatMap((each) => (each.framework === framework ? [each.located] : []));
    return own.length === 0 ? framework : { ...framework, exceptions: [...framework.exceptions, ...own] };
  });
}

function sayDuplicates(frameworks: readonly Framework[], report: Report): void {
  const seen = new Map<string, Framework>();
  for (const framework of frameworks) {
    const { id, nameNode, file } = framework.declaration;
    const first = seen.get(id);
    if (!first) {
      seen.set(id, framework);
      continue;
    }
    const there = spanOf(first.declaration.file, first.declaration.nameNode);
    report(
      "KH2013",
      spanOf(file, nameNode),
      { name: framework.id, version: framework.version ?? "?" },
      {
        related: [{ span: there, message: { vi: "đã có ở đây", en: "already here" } }],
      },
    );
  }
}
