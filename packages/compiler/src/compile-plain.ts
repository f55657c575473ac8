/**
 * Frameworks and their tests through the front end, without layers: resolve → check → lower.
 *
 * In: parsed files, and what is around them. Out: what is sound, and everything that is wrong.
 */

import type { Parsed } from "@khung/syntax";
import { check, type CheckOptions } from "./check/check.ts";
import type { Decisions } from "./check/decisions.ts";
import { lowerClaimOutside } from "./lower/lower-claim.ts";
import { lowerFramework } from "./lower/lower.ts";
import { lowerTest } from "./lower/lower-test.ts";
import { inOrder, soundness } from "./order.ts";
import { checkDelegations } from "./overlays/check-delegations.ts";
import type { Outside } from "./overlays/outside.ts";
import type { Plain } from "./plain.ts";
import type { Framework } from "./resolve/framework.ts";
import { resolve } from "./resolve/resolve.ts";

/** Compiles frameworks and their tests. */
export function compilePlain(
  files: readonly Parsed[],
  outside: Outside,
  options: CheckOptions,
  decisions: Decisions,
): Plain {
  const resolved = resolve(files, () => outside.frameworks());
  const checked = check(resolved, files, options, decisions);
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
