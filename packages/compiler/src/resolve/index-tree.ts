/** What is a part of an index, and how parts come together: said by a group itself, the nearest around it, or the framework. */

import type { ast } from "@khung/syntax";
import type { DeclarationOf } from "./declaration.ts";
import { clauseOf, type Framework } from "./framework.ts";

type Criterion = DeclarationOf<"criterion">;
type Group = DeclarationOf<"group">;

/** Whether a criterion is a part of the index: it has a weight or is normalised, or does nothing else. */
export function isPart({ node }: Criterion, { head }: Framework): boolean {
  if (!head.index) return false;
  return (
    node.weight !== undefined ||
    clauseOf(node, "normalise") !== undefined ||
    clauseOf(node, "requirement") === undefined
  );
}

/** Whether a part of the index stands in a group or in one of its subgroups. */
export function holdsParts(group: Group, framework: Framework): boolean {
  return framework.criteria.some((criterion) => {
    if (!isPart(criterion, framework)) return false;
    for (let at = criterion.within; at; at = at.within) if (at === group) return true;
    return false;
  });
}

/** What stands directly in a group, or at the top (undefined), and counts in its index. */
export function partsIn(group: Group | undefined, framework: Framework): readonly (Criterion | Group)[] {
  return [
    ...framework.criteria.filter((each) => each.within === group && isPart(each, framework)),
    ...framework.groups.filter((each) => each.within === group && holdsParts(each, framework)),
  ];
}

/** How the parts of a group come together. */
export function meanOf(group: Group, { head }: Framework): ast.Mean | undefined {
  for (let at: Group | undefined = group; at; at = at.within) if (at.node.index) return at.node.index.mean;
  return head.index?.node.mean;
}
