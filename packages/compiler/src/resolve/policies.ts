/** What holds for a criterion because its group or its framework says so. */

import type { MissingPolicy, NothingPolicy } from "@khung/ir";
import type { DeclarationOf } from "./declaration.ts";
import { clauseOf, type Framework, type GroupDefaults, textsOf } from "./framework.ts";

type CriterionDeclaration = DeclarationOf<"criterion">;

/** What is said in the groups of a criterion, innermost first. */
function defaultsOf(criterion: CriterionDeclaration, framework: Framework): readonly GroupDefaults[] {
  const all: GroupDefaults[] = [];
  for (let group = criterion.within; group; group = group.within) {
    const defaults = framework.groupDefaults.get(group);
    if (defaults) all.push(defaults);
  }
  return all;
}

/** The legal bases of a criterion: its own, else those of the nearest group that says any. */
export function basisOf(criterion: CriterionDeclaration, framework: Framework): readonly string[] {
  return nearest([
    textsOf(criterion.node.clauses, "basis"),
    ...defaultsOf(criterion, framework).map((each) => each.basis),
  ]);
}

/** Where its data come from: said by itself, the nearest group that says any, or the framework. */
export function sourcesOf(criterion: CriterionDeclaration, framework: Framework): readonly string[] {
  const own = textsOf(criterion.node.clauses, "source");
  return nearest([own, ...defaultsOf(criterion, framework).map((each) => each.sources), framework.sources]);
}

function nearest(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.find((list) => list.length > 0) ?? [];
}

/** What missing data mean for a criterion: said by itself, a group of it, or the framework. */
export function missingPolicyOf(criterion: CriterionDeclaration, framework: Framework): MissingPolicy | undefined {
  const said = clauseOf(criterion.node, "missingPolicy")?.policy;
  return (
    said ??
    defaultsOf(criterion, framework).find((each) => each.missing)?.missing?.node.policy ??
    framework.head.missing?.node.policy
  );
}

/** What an empty denominator means for a criterion: said by itself, a group of it, or the framework. */
export function nothingPolicyOf(criterion: CriterionDeclaration, framework: Framework): NothingPolicy | undefined {
  const said = clauseOf(criterion.node, "nothingPolicy")?.policy;
  return (
    said ??
    defaultsOf(criterion, framework).find((each) => each.nothing)?.nothing?.node.policy ??
    framework.head.nothing?.node.policy
  );
}
