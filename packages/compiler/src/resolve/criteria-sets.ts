/** Which criteria a set means: by class, by group with its subgroups, or listed. */

import type { ast } from "@khung/syntax";
import type { DeclarationOf, NameNode, Reference } from "./declaration.ts";
import type { Framework } from "./framework.ts";
import { levelsAsked } from "./stated-levels.ts";

type References = ReadonlyMap<NameNode, Reference>;
type Criterion = DeclarationOf<"criterion">;

/** A criterion that says neither is mandatory (rules/class-needed.ts asks where it matters). */
export function classOf(criterion: Criterion): ast.CriterionClass {
  return criterion.node.class ?? "mandatory";
}

/** Whether a criterion stands in a group or in one of its subgroups. */
export function isWithin(criterion: Criterion, group: DeclarationOf<"group">): boolean {
  for (let at = criterion.within; at; at = at.within) if (at === group) return true;
  return false;
}

/** The criteria that a set names, before any level is considered. */
export function criteriaNamed(
  set: ast.QuantifiedSet,
  framework: Framework,
  references: References,
): readonly Criterion[] {
  if (set.items) {
    const listed = set.items.flatMap((item) => {
      const declaration = item.kind === "nameExpr" ? references.get(item.name)?.declaration : undefined;
      return declaration?.kind === "criterion" ? [declaration] : [];
    });
    return [...new Set(listed)];
  }
  const group = set.group && references.get(set.group)?.declaration;
  return framework.criteria.filter((criterion) => {
    if (set.class && set.class !== "criteria" && classOf(criterion) !== set.class) return false;
    return group?.kind !== "group" || isWithin(criterion, group);
  });
}

/** Those of them that ask something at a level; all of them when the level is not known. */
export function criteriaIn(
  set: ast.QuantifiedSet,
  level: number | undefined,
  framework: Framework,
  references: References,
): readonly Criterion[] {
  const named = criteriaNamed(set, framework, references);
  return level === undefined
    ? named
    : named.filter((criterion) => levelsAsked(criterion, framework, references).has(level));
}
