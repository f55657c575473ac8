/** A level has a rule, or some criterion asks something there (KH3204). */

import { spanOf } from "../../reporter.ts";
import { levelNumber } from "../../resolve/declaration.ts";
import { levelsAsked } from "../../resolve/stated-levels.ts";
import type { Rule } from "../rule.ts";

export const levelsAsk: Rule = ({ framework, tables, report }) => {
  const asked = new Set(
    framework.criteria.flatMap((criterion) => [...levelsAsked(criterion, framework, tables.references)]),
  );
  for (const level of framework.levels) {
    if (!level.node.rule && !asked.has(levelNumber(level)))
      report("KH3204", spanOf(level.file, level.nameNode), { id: level.name });
  }
};
