/**
 * Finds the framework by which the entities of the tier below are assessed.
 *
 * In: frameworks, and those that stand outside of what is resolved. Out: which framework's children are of which. Says: a framework
 * that is not there, and tiers that go in a circle (KH3422).
 */

import { type Report, silent, spanOf } from "../reporter.ts";
import type { NameNode, Reference } from "./declaration.ts";
import type { Framework, Tiers } from "./framework.ts";
import { resolveNames } from "./names.ts";
import { findFramework } from "./resolve-test.ts";

/** Finds the children's frameworks; `outside` are asked only when somebody has children. Names of those are resolved too. */
export function findTiers(
  frameworks: readonly Framework[],
  outside: () => readonly Framework[],
  references: Map<NameNode, Reference>,
  report: Report,
): Tiers {
  const tiers = new Map<Framework, Framework>();
  const parents = frameworks.filter(({ head }) => head.children);
  if (parents.length === 0) return tiers;
  const key = ({ id, version }: Framework): string => `${id}@${version ?? ""}`;
  const here = new Set(frameworks.map(key));
  const all = [...frameworks, ...outside().filter((each) => !here.has(key(each)))];
  const visit = (framework: Framework, path: readonly Framework[], say: Report): void => {
    const { children } = framework.head;
    if (!children || tiers.has(framework)) return;
    const { id, version } = children.node.framework;
    const child = findFramework(id, version, children.file, all, say);
    if (!child) return;
    const around = [...path, framework];
    if (around.includes(child)) {
      const names = [...around.slice(around.indexOf(child)), child].map((each) => `\`${key(each)}\``).join(" → ");
      say("KH3422", spanOf(children.file, children.node.framework), { path: names });
      return;
    }
    if (!frameworks.includes(child)) {
      visit(child, around, silent());
      resolveNames(child, references, silent(), tiers);
    } else visit(child, around, say);
    tiers.set(framework, child);
    references.set(id, { file: children.file, declaration: child.declaration });
  };
  for (const framework of parents) visit(framework, [], report);
  return tiers;
}
