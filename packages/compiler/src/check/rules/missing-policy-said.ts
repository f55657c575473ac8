/** A framework says what missing data mean; there is no silent reading (KH3105). */

import { spanOf } from "../../reporter.ts";
import { keyword, type Keyword } from "../../surface.ts";
import { insertInBlock } from "../insert.ts";
import { isHeadDamaged, type Rule } from "../rule.ts";

const policies: readonly Keyword[] = ["FAILS", "UNKNOWN", "EXCLUDED"];

export const missingPolicySaid: Rule = (context) => {
  const { framework, report } = context;
  if (framework.head.missing || isHeadDamaged(context)) return;
  const { file, nameNode, node } = framework.declaration;
  const before = framework.head.levels?.node;
  const fixes = policies.map((policy) => {
    const statement = `${keyword(framework.surface, "MISSING_DATA")}: ${keyword(framework.surface, policy)}`;
    return insertInBlock(
      framework.source,
      node,
      before ? [before] : node.members,
      statement,
      `thêm \`${statement}\``,
      `add \`${statement}\``,
    );
  });
  report("KH3105", spanOf(file, nameNode), { id: framework.id }, { fixes });
};
