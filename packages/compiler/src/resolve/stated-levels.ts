/** At which levels a criterion asks what: `from k` written out. */

import type { ast } from "@khung/syntax";
import { type DeclarationOf, levelNumber, type NameNode, type Reference } from "./declaration.ts";
import { clausesOf, type Framework, readable } from "./framework.ts";

type References = ReadonlyMap<NameNode, Reference>;

/** What one requirement asks at one level. */
export interface Stated {
  readonly level: number;
  readonly entry: ast.RequirementEntry;
}

/** The number of a level that is referred to; undefined when it is unknown. */
export function levelOf(ref: ast.LevelRef | undefined, references: References): number | undefined {
  const declaration = ref && references.get(ref)?.declaration;
  return declaration?.kind === "level" ? levelNumber(declaration) : undefined;
}

/** What a requirement asks, per level, ascending; entries at unknown levels are left out. */
export function statedLevels(
  requirement: ast.Requirement,
  framework: Framework,
  references: References,
): readonly Stated[] {
  const numbers = framework.levels.map(levelNumber);
  const stated = readable(requirement.entries).flatMap((entry): readonly Stated[] => {
    if (entry.level) {
      const level = levelOf(entry.level, references);
      return level === undefined ? [] : [{ level, entry }];
    }
    const from = entry.from ? levelOf(entry.from, references) : 1;
    return from === undefined ? [] : numbers.filter((level) => level >= from).map((level) => ({ level, entry }));
  });
  return stated.toSorted((a, b) => a.level - b.level);
}

/** The levels at which a criterion asks anything. */
export function levelsAsked(
  criterion: DeclarationOf<"criterion">,
  framework: Framework,
  references: References,
): ReadonlySet<number> {
  const requirements = clausesOf(criterion.node, "requirement");
  return new Set(
    requirements.flatMap((requirement) =>
      statedLevels(requirement, framework, references).map((stated) => stated.level),
    ),
  );
}
