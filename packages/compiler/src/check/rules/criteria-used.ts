/** Every criterion asks something (KH3202), and something looks at it (KH3203). */

import { spanOf } from "../../reporter.ts";
import { levelNumber } from "../../resolve/declaration.ts";
import { clausesOf } from "../../resolve/framework.ts";
import { criteriaNamed } from "../../resolve/criteria-sets.ts";
import { isPart } from "../../resolve/index-tree.ts";
import { slotsOf } from "../../resolve/slots.ts";
import { levelsAsked } from "../../resolve/stated-levels.ts";
import { walkExpr } from "../../resolve/walk-expr.ts";
import { isAboutCriteria } from "../infer-set.ts";
import type { Rule } from "../rule.ts";

export const criteriaUsed: Rule = (context) => {
  const { framework, tables, report } = context;
  const { references } = tables;
  const named = new Set<unknown>();
  for (const slot of slotsOf(framework)) {
    if (slot.kind === "claim") continue;
    walkExpr(slot.expr, (expr) => {
      if (expr.kind === "status") named.add(references.get(expr.code)?.declaration);
      if (expr.kind === "quantified" && isAboutCriteria(expr, context))
        for (const each of criteriaNamed(expr.set, framework, references)) named.add(each);
    });
  }
  const byDefault = new Set(framework.levels.filter((level) => !level.node.rule).map(levelNumber));
  for (const criterion of framework.criteria) {
    const place = spanOf(criterion.file, criterion.nameNode);
    const asked = levelsAsked(criterion, framework, references);
    if (asked.size === 0) {
      const { points } = criterion.node;
      const asks = clausesOf(criterion.node, "requirement").length > 0 || points || isPart(criterion, framework);
      if (!asks) report("KH3202", place, { code: criterion.name });
    } else if (
      !named.has(criterion) &&
      !isPart(criterion, framework) &&
      ![...asked].some((level) => byDefault.has(level))
    ) {
      report("KH3203", place, { code: criterion.name });
    }
  }
};
