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
    const { node, file, name } = criterion;
    if (isDamaged(context, file, node)) continue;
    const partial = divides(criterion, tables);
    if (!partial) continue;
    const text = textOf(context, file, partial.kind === "binary" ? partial.right : partial);
    const words =
      partial.kind === "binary"
        ? { whyVi: `chia cho \`${text}\``, whyEn: `divides by \`${text}\`` }
        : { whyVi: `dùng \`${text}\``, whyEn: `uses \`${text}\`` };
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
    report("KH3108", spanOf(file, place), { code: name, ...words }, { fixes });
  }
};
