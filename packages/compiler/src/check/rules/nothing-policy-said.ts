/** A criterion that divides says what an empty denominator means; real sheets differ (KH3108). */

import { spanOf } from "../../reporter.ts";
import { clauseOf } from "../../resolve/framework.ts";
import { nothingPolicyOf } from "../../resolve/policies.ts";
import { keyword, type Keyword } from "../../surface.ts";
import { divides } from "../divides.ts";
import { insertInBlock } from "../insert.ts";
import { isDamaged, isHeadDamaged, type Rule, textOf } from "../rule.ts";

const policies: readonly Keyword[] = ["NOT_APPLICABLE", "UNMET", "MET", "MISSING"];

export const nothingPolicySaid: Rule = (context) => {
  const { framework, tables, report } = context;
  for (const criterion of framework.criteria) {
    if (nothingPolicyOf(criterion, framework) || isHeadDamaged(context)) continue;
    if (isDamaged(context, criterion.file, criterion.node)) continue;
    const division = divides(criterion, tables);
    if (!division) continue;
    const { node, file, name } = criterion;
    const before = clauseOf(node, "requirement");
    const fixes = policies.map((policy) => {
      const statement = `${keyword(framework.surface, "NOTHING_TO_MEASURE")}: ${keyword(framework.surface, policy)}`;
      return insertInBlock(
        framework.source,
        node,
        before ? [before] : node.clauses,
        statement,
        `thêm \`${statement}\``,
        `add \`${statement}\``,
      );
    });
    const place = clauseOf(node, "measure")?.value ?? criterion.nameNode;
    report(
      "KH3108",
      spanOf(file, place),
      { code: name, divisor: textOf(context, file, "right" in division ? division.right : division) },
      { fixes },
    );
  }
};
