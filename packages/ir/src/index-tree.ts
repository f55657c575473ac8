/** The tree of an index: what a framework or a group is made up of. */

import type { Criterion, Exact, Group, Module } from "./ir.ts";

/** What stands directly in a node of the tree. */
export interface IndexParts {
  readonly criteria: readonly Criterion[];
  readonly groups: readonly Group[];
}

/** The parts of a group, or at the top; each has a weight. */
export function partsOf({ criteria, groups }: Pick<Module, "criteria" | "groups">, group?: string): IndexParts {
  return {
    criteria: criteria.filter((each) => each.weight !== undefined && each.group === group),
    groups: groups.filter((each) => each.weight !== undefined && each.parent === group),
  };
}

/** The framework with another weight of a part of its index, which stands in `module` itself. */
export function withWeight(module: Module, part: Criterion | Group, weight: Exact): Module {
  return {
    ...module,
    criteria: module.criteria.map((each) => (each === part ? { ...each, weight } : each)),
    groups: module.groups.map((each) => (each === part ? { ...each, weight } : each)),
  };
}

/** The codes of all criteria that an index hangs on, group by group. */
export function codesUnder(module: Pick<Module, "criteria" | "groups">, group?: string): readonly string[] {
  const { criteria, groups } = partsOf(module, group);
  return [...criteria.map(({ code }) => code), ...groups.flatMap(({ name }) => codesUnder(module, name))];
}
