/**
 * The whole front end on one screen: parse → resolve → check → lower; then the same for what overlays make of it.
 *
 * In: all sources of a project. Out: modules and tests in which nothing is wrong, and everything that is wrong anywhere.
 * Pure and synchronous. Refuses: reading files.
 */

import type { Diagnostic, Source } from "@khung/diagnostics";
import type { ClaimCase, Module, TestCase } from "@khung/ir";
import { parse, type Parsed } from "@khung/syntax";
import { check, type Checked, type CheckOptions } from "./check/check.ts";
import { lowerClaimOutside } from "./lower/lower-claim.ts";
import { lowerFramework } from "./lower/lower.ts";
import { lowerTest } from "./lower/lower-test.ts";
import { inOrder, soundness } from "./order.ts";
import { checkClaimedBases } from "./overlays/claimed-bases.ts";
import { checkDelegations } from "./overlays/check-delegations.ts";
import { mergeLayers, type Merged, withoutItemsOfOverlays } from "./overlays/merge.ts";
import { type Outside, outsideOf } from "./overlays/outside.ts";
import type { Framework } from "./resolve/framework.ts";
import { resolve } from "./resolve/resolve.ts";

export interface Compiled {
  /** The frameworks without errors, in source order, then overlays and scenarios merged with their bases. */
  readonly modules: readonly Module[];
  /** The tests without errors of frameworks without errors. */
  readonly tests: readonly TestCase[];
  /** The claims that stand outside of frameworks, without errors, of frameworks without errors. */
  readonly claims: readonly ClaimCase[];
  /** By file and place; nothing twice. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the language service asks about. */
  readonly checked: Checked;
  /** Overlays and scenarios without errors, lower ones first. */
  readonly merged: readonly Merged[];
}

/** Compiles sources as one project. */
export function compile(sources: readonly Source[], options: CheckOptions = {}): Compiled {
  return compileParsed(sources.map(parse), options);
}

/** The same from trees: whoever keeps the trees of files that did not change parses less. */
export function compileParsed(files: readonly Parsed[], options: CheckOptions = {}): Compiled {
  const pipeline = (parsed: readonly Parsed[]): Omit<Compiled, "merged"> => compilePlain(parsed, outside, options);
  const outside = outsideOf(files, pipeline);
  const plain = pipeline(withoutItemsOfOverlays(files));
  const sound = new Set(plain.modules.map(({ id, version }) => `${id}@${version}`));
  const { merged, tests, claims, diagnostics } = mergeLayers(files, sound, plain, pipeline);
  const said = [...diagnostics, ...checkClaimedBases(files)];
  return {
    modules: [...plain.modules, ...merged.map((each) => each.module)],
    tests: [...plain.tests, ...tests],
    claims: [...plain.claims, ...claims],
    diagnostics: said.length === 0 ? plain.diagnostics : inOrder([...plain.diagnostics, ...said]),
    checked: plain.checked,
    merged,
  };
}

/** Frameworks and their tests, without layers. */
function compilePlain(files: readonly Parsed[], outside: Outside, options: CheckOptions): Omit<Compiled, "merged"> {
  const resolved = resolve(files, () => outside.frameworks());
  const checked = check(resolved, files, options);
  const diagnostics = inOrder([
    ...files.flatMap((file) => file.diagnostics),
    ...resolved.diagnostics,
    ...checked.diagnostics,
    ...checkDelegations(files),
  ]);
  const isSound = soundness(diagnostics);
  const isWhole = (framework: Framework): boolean => {
    if (!checked.frameworks.includes(framework)) return outside.isSound(framework);
    const child = checked.tiers.get(framework);
    const { file, node } = framework.declaration;
    return isSound(file, node) && (!child || isWhole(child));
  };
  const sound = checked.frameworks.filter(isWhole);
  const tests = checked.tests.flatMap((test) => {
    const { framework, node, source } = test;
    return framework && sound.includes(framework) && isSound(source.file, node)
      ? [lowerTest(test, framework, checked)]
      : [];
  });
  const claims = sound.flatMap((framework) =>
    framework.claims.flatMap((claim) =>
      claim.node.of && isSound(claim.file, claim.node) ? [lowerClaimOutside(claim, framework, checked)] : [],
    ),
  );
  const modules = sound.map((framework) => lowerFramework(framework, checked));
  return { modules, tests, claims, diagnostics, checked };
}
