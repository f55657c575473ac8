/** A criterion says what it rests on in law, unless its provenance says openly that it is not official (KH3205). */

import { spanOf } from "../../reporter.ts";
import { clausesOf } from "../../resolve/framework.ts";
import { basisOf } from "../../resolve/policies.ts";
import { isDamaged, type Rule } from "../rule.ts";

export const basisSaid: Rule = (context) => {
  const { framework, report } = context;
  for (const criterion of framework.criteria) {
    const open = clausesOf(criterion.node, "provenance").some((provenance) => provenance.standing === "illustrative");
    if (open || basisOf(criterion, framework).length > 0) continue;
    if (isDamaged(context, criterion.file, criterion.node)) continue;
    report("KH3205", spanOf(criterion.file, criterion.nameNode), { code: criterion.name });
  }
};
